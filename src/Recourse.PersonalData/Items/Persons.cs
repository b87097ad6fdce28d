namespace Recourse.PersonalData;

/// <summary>
/// Which rows are about the same person. The rules, in order, none depending on the order of rows:
/// the same resident id; the same name with the same mobile (unless the ids differ); a bare number belongs to whoever has it; a name with an address but
/// neither id nor number belongs to whoever of that name at that address has one; else name with address, card, mail. Two names that share a number are
/// two persons, and a row that joins somebody joins one person: it never makes two persons one.
/// </summary>
internal sealed class Persons
{
    private readonly Owners _byNameMobile = new();
    private readonly Owners _byMobile = new();
    private readonly Owners _byNameAddress = new();
    private readonly Owners _byCard = new();
    private readonly Owners _byEmail = new();
    private readonly NumberIndex _cards = new();

    /// <summary>True where some row tells whose id it is.</summary>
    public bool HasIds { get; private set; }

    /// <summary>True where some row is known by name and address alone.</summary>
    public bool AsksForAddresses { get; private set; }

    /// <summary>First look at every row: whether any tells whose id it is, without which nobody need ask for ids.</summary>
    public void LookForIds(in RowFacts row) => HasIds |= row.Verdict == RowVerdict.Person && row.Id != 0 && row.Name != 0 && row.Mobile != 0;

    /// <summary>Second look: which keys have to be looked up at all. Only rows without an id ask for anything, so the tables stay small.</summary>
    public void Ask(in RowFacts row)
    {
        if (row.Verdict != RowVerdict.Person || row.Id != 0)
        {
            return;
        }

        if (row.Name != 0 && row.Mobile != 0)
        {
            if (HasIds)
            {
                _byNameMobile.Ask(NameMobile(row));
            }
        }
        else if (row.Mobile != 0)
        {
            _byMobile.Ask(row.Mobile);
        }
        else if (row.Name != 0 && row.Address != 0)
        {
            _byNameAddress.Ask(PersonKey.NameAddress(row.Name, row.Address).Value);
            AsksForAddresses = true;
        }
        else if (row.Card != 0)
        {
            _byCard.Ask(row.Card);
        }
        else if (row.Email != 0)
        {
            _byEmail.Ask((ulong)row.Email);
        }
    }

    /// <summary>Third look: who has which id with which name and number.</summary>
    public void LearnIds(in RowFacts row)
    {
        if (row.Verdict == RowVerdict.Person && row.Id != 0 && row.Name != 0 && row.Mobile != 0)
        {
            _byNameMobile.Own(NameMobile(row), PersonKey.ResidentId(row.Id));
        }
    }

    /// <summary>Fourth look: who has which number, which name at which address, which card, address of mail.</summary>
    /// <param name="row">The row.</param>
    /// <param name="address">Number of its address where it was put away; 0 where no row is known by that address.</param>
    public void LearnOwners(in RowFacts row, int address)
    {
        if (row.Verdict != RowVerdict.Person || Strong(row) is not { IsNone: false } key)
        {
            return;
        }

        _byMobile.Own(row.Mobile, key);
        if (row.Name != 0 && address != 0)
        {
            _byNameAddress.Own(PersonKey.NameAddress(row.Name, address).Value, key);
        }

        _byCard.Own(row.Card, key);
        _byEmail.Own((ulong)row.Email, key);
    }

    /// <summary>Who the row is about, whatever its verdict; none where it identifies nobody. Whereabouts are told from their person elsewhere.</summary>
    public PersonKey Of(in RowFacts row)
    {
        var key = Strong(row);
        return !key.IsNone ? key
            : row.Mobile != 0 ? Or(_byMobile.Of(row.Mobile), PersonKey.Mobile(row.Mobile))
            : row.Name != 0 && row.Address > 0 ? NameAddress(row)
            : row.Card != 0 ? Or(_byCard.Of(row.Card), PersonKey.Indexed(KeyKind.BankCard, _cards.Add(row.Card)))
            : row.Email != 0 ? Or(_byEmail.Of((ulong)row.Email), PersonKey.Indexed(KeyKind.Email, row.Email))
            : default;
    }

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
        : Or(_byNameMobile.Of(NameMobile(row)), PersonKey.NameMobile(row.Name, row.Mobile));

    private static ulong NameMobile(in RowFacts row) => PersonKey.NameMobile(row.Name, row.Mobile).Value;

    private PersonKey NameAddress(in RowFacts row)
    {
        var own = PersonKey.NameAddress(row.Name, row.Address);
        return Or(_byNameAddress.Of(own.Value), own);
    }

    private static PersonKey Or(PersonKey owner, PersonKey own) => owner.IsNone ? own : owner;
}
