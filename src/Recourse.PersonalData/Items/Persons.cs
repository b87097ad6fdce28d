namespace Recourse.PersonalData;

/// <summary>
/// Which rows are about the same person. The rules, in order, none depending on the order of rows:
/// the same resident id (15 digits are the 18 that they became); the same passport, permit, licence or insurance number, which belongs to the id that stands
/// beside it somewhere; the same name with the same mobile (unless those numbers differ); a bare number belongs to whoever has it; a name with an address but
/// neither belongs to whoever of that name at that address has one; else name with address, card, mail, account, device or vehicle. Two names that share a
/// number are two persons, and a row that joins somebody joins one person: it never makes two persons one.
/// </summary>
internal sealed class Persons
{
    private readonly Owners _byDocument = new();
    private readonly Owners _byNameMobile = new();
    private readonly Owners _byMobile = new();
    private readonly Owners _byNameAddress = new();
    private readonly Owners _byCard = new();
    private readonly Owners _byEmail = new();
    private readonly Owners _byAccount = new();
    private readonly NumberIndex _cards = new();

    /// <summary>True where some row tells whose id or document it is.</summary>
    public bool HasIds { get; private set; }

    /// <summary>True where some row tells a document with an id.</summary>
    public bool HasDocuments { get; private set; }

    /// <summary>True where some row is known by name and address alone.</summary>
    public bool AsksForAddresses { get; private set; }

    /// <summary>First look at every row: whether any tells whose id it is, without which nobody need ask for ids.</summary>
    public void LookForIds(in RowFacts row)
    {
        var keys = row.Keys;
        if (row.Verdict == RowVerdict.Person)
        {
            HasIds |= (keys.Id != 0 || keys.Document != 0) && keys.Name != 0 && keys.Mobile != 0;
            HasDocuments |= keys.Id != 0 && keys.Document != 0;
        }
    }

    /// <summary>Second look: which keys have to be looked up at all. Only rows without an id ask for anything, so the tables stay small.</summary>
    public void Ask(in RowFacts row)
    {
        var keys = row.Keys;
        if (row.Verdict != RowVerdict.Person || keys.Id != 0)
        {
            return;
        }

        if (keys.Document != 0)
        {
            if (HasDocuments)
            {
                _byDocument.Ask((ulong)keys.Document);
            }
        }
        else if (keys.Name != 0 && keys.Mobile != 0)
        {
            if (HasIds)
            {
                _byNameMobile.Ask(NameMobile(keys));
            }
        }
        else if (keys.Mobile != 0)
        {
            _byMobile.Ask(keys.Mobile);
        }
        else if (keys.Name != 0 && keys.Address != 0)
        {
            _byNameAddress.Ask(PersonKey.NameAddress(keys.Name, keys.Address).Value);
            AsksForAddresses = true;
        }
        else if (keys.Card != 0)
        {
            _byCard.Ask(keys.Card);
        }
        else if (keys.Email != 0)
        {
            _byEmail.Ask((ulong)keys.Email);
        }
        else if (keys.Account != 0)
        {
            _byAccount.Ask((ulong)keys.Account);
        }
    }

    /// <summary>Third look, where documents stand beside ids: whose document it is.</summary>
    public void LearnDocuments(in RowFacts row)
    {
        if (row.Verdict == RowVerdict.Person && row.Keys.Id != 0 && row.Keys.Document != 0)
        {
            _byDocument.Own((ulong)row.Keys.Document, PersonKey.ResidentId(row.Keys.Id));
        }
    }

    /// <summary>Fourth look: who has which id with which name and number.</summary>
    public void LearnIds(in RowFacts row)
    {
        var keys = row.Keys;
        if (row.Verdict == RowVerdict.Person && (keys.Id != 0 || keys.Document != 0) && keys.Name != 0 && keys.Mobile != 0)
        {
            _byNameMobile.Own(NameMobile(keys), Strong(keys));
        }
    }

    /// <summary>Fifth look: who has which number, which name at which address, which card, address of mail, account.</summary>
    /// <param name="row">The row.</param>
    /// <param name="address">Number of its address where it was put away; 0 where no row is known by that address.</param>
    public void LearnOwners(in RowFacts row, int address)
    {
        var keys = row.Keys;
        if (row.Verdict != RowVerdict.Person || Strong(keys) is not { IsNone: false } key)
        {
            return;
        }

        _byMobile.Own(keys.Mobile, key);
        if (keys.Name != 0 && address != 0)
        {
            _byNameAddress.Own(PersonKey.NameAddress(keys.Name, address).Value, key);
        }

        _byCard.Own(keys.Card, key);
        _byEmail.Own((ulong)keys.Email, key);
        _byAccount.Own((ulong)keys.Account, key);
    }

    /// <summary>Who the row is about, whatever its verdict; none where it identifies nobody. Whereabouts are told from their person elsewhere.</summary>
    public PersonKey Of(in RowKeys keys)
    {
        var key = Strong(keys);
        return !key.IsNone ? key
            : keys.Mobile != 0 ? Or(_byMobile.Of(keys.Mobile), PersonKey.Mobile(keys.Mobile))
            : keys.Name != 0 && keys.Address > 0 ? NameAddress(keys)
            : keys.Card != 0 ? Or(_byCard.Of(keys.Card), PersonKey.Indexed(KeyKind.BankCard, _cards.Add(keys.Card)))
            : keys.Email != 0 ? Or(_byEmail.Of((ulong)keys.Email), PersonKey.Indexed(KeyKind.Email, keys.Email))
            : keys.Account != 0 ? Or(_byAccount.Of((ulong)keys.Account), PersonKey.Indexed(KeyKind.Account, keys.Account))
            : default;
    }

    /// <summary>The key by which this row joined its person, for the note beside a duplicate.</summary>
    public static KeyKind Used(in RowKeys keys) => keys.Id != 0 ? KeyKind.ResidentId
        : keys.Document != 0 ? KeyKind.Document
        : keys.Mobile != 0 ? (keys.Name != 0 ? KeyKind.NameMobile : KeyKind.Mobile)
        : keys.Name != 0 && keys.Address != 0 ? KeyKind.NameAddress
        : keys.Card != 0 ? KeyKind.BankCard
        : keys.Email != 0 ? KeyKind.Email
        : KeyKind.Account;

    public static string Name(KeyKind kind) => kind switch
    {
        KeyKind.ResidentId => "resident-id",
        KeyKind.Document => "document",
        KeyKind.NameMobile => "name+mobile",
        KeyKind.Mobile => "mobile",
        KeyKind.NameAddress => "name+address",
        KeyKind.BankCard => "bank-card",
        KeyKind.Email => "email",
        KeyKind.Account => "account",
        KeyKind.StandingStill => "standing-still",
        _ => "none",
    };

    private PersonKey Strong(in RowKeys keys) => keys.Id != 0 ? PersonKey.ResidentId(keys.Id)
        : keys.Document != 0 ? Or(_byDocument.Of((ulong)keys.Document), PersonKey.Indexed(KeyKind.Document, keys.Document))
        : keys.Name == 0 || keys.Mobile == 0 ? default
        : Or(_byNameMobile.Of(NameMobile(keys)), PersonKey.NameMobile(keys.Name, keys.Mobile));

    private static ulong NameMobile(in RowKeys keys) => PersonKey.NameMobile(keys.Name, keys.Mobile).Value;

    private PersonKey NameAddress(in RowKeys keys)
    {
        var own = PersonKey.NameAddress(keys.Name, keys.Address);
        return Or(_byNameAddress.Of(own.Value), own);
    }

    private static PersonKey Or(PersonKey owner, PersonKey own) => owner.IsNone ? own : owner;
}
