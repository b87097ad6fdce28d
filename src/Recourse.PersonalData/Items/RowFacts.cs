namespace Recourse.PersonalData;

/// <summary>Why a row is no item of its own, before persons are compared.</summary>
internal enum RowVerdict : byte
{
    /// <summary>It identifies somebody.</summary>
    Person,

    /// <summary>Its bytes are damaged and no identifier survived.</summary>
    Unreadable,

    /// <summary>A company's.</summary>
    Company,

    /// <summary>Identifies nobody.</summary>
    NoPerson,
}

/// <summary>The keys by which a row's person can be known; 0 for none.</summary>
internal record struct RowKeys
{
    /// <summary>Packed resident id.</summary>
    public ulong Id;

    /// <summary>Mobile number.</summary>
    public ulong Mobile;

    /// <summary>Bank card number.</summary>
    public ulong Card;

    /// <summary>Interned name.</summary>
    public int Name;

    /// <summary>Interned address; <see cref="Spilt"/> for one that was put away, in the order of the rows.</summary>
    public int Address;

    /// <summary>Interned address of mail.</summary>
    public int Email;

    /// <summary>Interned kind and number of a passport, permit, officer's, licence or insurance number: one person's, as a resident id is.</summary>
    public int Document;

    /// <summary>Interned kind and value of an account, device, vehicle, or of a name with a telephone line.</summary>
    public int Account;

    /// <summary>Address of a row with a name and a better key.</summary>
    public const int Spilt = -1;
}

/// <summary>What a row says about whom, packed: the identity keys and the place. 72 bytes.</summary>
/// <param name="Offset">First byte of the row in its document.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Number">Row number.</param>
/// <param name="Keys">Who it is about.</param>
/// <param name="Point">Number of the time and place of a whereabouts row; 0 for none.</param>
/// <param name="Kind">Kind of item.</param>
/// <param name="Verdict">Whether it identifies somebody.</param>
internal readonly record struct RowFacts(long Offset, int Length, int Number, RowKeys Keys, int Point, ItemKind Kind, RowVerdict Verdict);
