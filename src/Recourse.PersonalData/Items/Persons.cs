namespace Recourse.PersonalData;

/// <summary>
/// Which rows are about the same person. The rules, in order, none depending on the order of rows:
/// the same resident id; the same name with the same mobile (unless the ids differ); a bare number belongs to whoever has it; else name with address,
/// card, mail. Two names that share a number are two persons.
/// </summary>
internal sealed class Persons
{
    private readonly Dictionary<(int, ulong), ulong> _idOfNameMobile = [];
    private readonly Dictionary<ulong, PersonKey> _byMobile = [];
    private readonly Dictionary<ulong, PersonKey> _byCard = [];
    private readonly Dictionary<int, PersonKey> _byEmail = [];
    private readonly Dictionary<ulong, int> _cards = [];
    private readonly Dictionary<PersonKey, int> _personsWithPoints = [];
    private readonly List<PersonKey> _personOfPoint = [];

    /// <summary>First look at every row: which keys have to be looked up at all. Only rows without an id ask for anything, so the tables stay small.</summary>
    public void Ask(in RowFacts row)
    {
        if (row.Verdict != RowVerdict.Person || row.Id != 0)
        {
            return;
        }

        if (row.Name != 0 && row.Mobile != 0)
        {
            _idOfNameMobile[(row.Name, row.Mobile)] = 0;
        }
        else if (row.Mobile != 0)
        {
            _byMobile[row.Mobile] = default;
        }
        else if (row.Card != 0)
        {
            _byCard[row.Card] = default;
        }
        else if (row.Email != 0)
        {
            _byEmail[row.Email] = default;
        }
    }

    /// <summary>Second look: who has which id with which name and number.</summary>
    public void LearnIds(in RowFacts row)
    {
        if (row.Verdict == RowVerdict.Person && row.Id != 0 && row.Name != 0 && row.Mobile != 0
            && _idOfNameMobile.TryGetValue((row.Name, row.Mobile), out var known) && (known == 0 || row.Id < known))
        {
            _idOfNameMobile[(row.Name, row.Mobile)] = row.Id;
        }
    }

    /// <summary>Third look: who has which number, card, address of mail.</summary>
    public void LearnOwners(in RowFacts row)
    {
        if (row.Verdict != RowVerdict.Person || Strong(row) is not { IsNone: false } key)
        {
            return;
        }

        Own(_byMobile, row.Mobile, key);
        Own(_byCard, row.Card, key);
        Own(_byEmail, row.Email, key);
    }

    /// <summary>Who the row is about; none where it identifies nobody.</summary>
    public PersonKey Of(in RowFacts row)
    {
        if (row.Verdict != RowVerdict.Person)
        {
            return default;
        }

        var key = Strong(row);
        if (key.IsNone)
        {
            key = row.Mobile != 0 ? Owner(_byMobile, row.Mobile, PersonKey.Mobile(row.Mobile))
                : row.Name != 0 && row.Address != 0 ? PersonKey.NameAddress(row.Name, row.Address)
                : row.Card != 0 ? Owner(_byCard, row.Card, PersonKey.Indexed(KeyKind.BankCard, Index(row.Card)))
                : row.Email != 0 ? Owner(_byEmail, row.Email, PersonKey.Indexed(KeyKind.Email, row.Email))
                : default;
        }

        return key.IsNone || row.Point == 0 ? key : PointOf(key, row.Point);
    }

    /// <summary>The person of a key: the one whose point it is, where it is a point.</summary>
    public PersonKey PersonOf(PersonKey key) => key.Kind == KeyKind.Point ? _personOfPoint[key.PersonIndex] : key;

    /// <summary>The key by which this row joined its person, for the note beside a duplicate.</summary>
    public static KeyKind Used(in RowFacts row) => row.Id != 0 ? KeyKind.ResidentId
        : row.Mobile != 0 ? (row.Name != 0 ? KeyKind.NameMobile : KeyKind.Mobile)
        : row.Name != 0 && row.Address != 0 ? KeyKind.NameAddress
        : row.Card != 0 ? KeyKind.BankCard
        : KeyKind.Email;

    public static string Name(KeyKind kind) => kind switch
    {
        KeyKind.ResidentId => "resident-id",
        KeyKind.NameMobile => "name+mobile",
        KeyKind.Mobile => "mobile",
        KeyKind.NameAddress => "name+address",
        KeyKind.BankCard => "bank-card",
        KeyKind.Email => "email",
        _ => "none",
    };

    private PersonKey Strong(in RowFacts row) => row.Id != 0 ? PersonKey.ResidentId(row.Id)
        : row.Name == 0 || row.Mobile == 0 ? default
        : _idOfNameMobile.GetValueOrDefault((row.Name, row.Mobile)) is not 0UL and var id ? PersonKey.ResidentId(id)
        : PersonKey.NameMobile(row.Name, row.Mobile);

    private int Index(ulong card)
    {
        if (!_cards.TryGetValue(card, out var index))
        {
            _cards[card] = index = _cards.Count + 1;
        }

        return index;
    }

    private PersonKey PointOf(PersonKey person, int point)
    {
        if (!_personsWithPoints.TryGetValue(person, out var index))
        {
            _personsWithPoints[person] = index = _personOfPoint.Count;
            _personOfPoint.Add(person);
        }

        return PersonKey.Point(index, point);
    }

    /// <summary>
    /// A choice between owners of one number that no thread count can change: ids first, the smallest; else whoever stands first in the material.
    /// </summary>
    private static void Own<TKey>(Dictionary<TKey, PersonKey> owners, TKey value, PersonKey key)
        where TKey : notnull
    {
        if (owners.TryGetValue(value, out var known)
            && (known.IsNone || (key.Kind == KeyKind.ResidentId && (known.Kind != KeyKind.ResidentId || key.Value < known.Value))))
        {
            owners[value] = key;
        }
    }

    private static PersonKey Owner<TKey>(Dictionary<TKey, PersonKey> owners, TKey value, PersonKey own)
        where TKey : notnull => owners.TryGetValue(value, out var owner) && !owner.IsNone ? owner : own;
}
