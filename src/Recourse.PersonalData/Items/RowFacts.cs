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

/// <summary>What a row says about whom, packed: the identity keys and the place. 64 bytes.</summary>
/// <param name="Offset">First byte of the row in its document.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Number">Row number.</param>
/// <param name="Id">Packed resident id; 0 for none.</param>
/// <param name="Mobile">Mobile number; 0 for none.</param>
/// <param name="Card">Bank card number; 0 for none.</param>
/// <param name="Name">Interned name; 0 for none.</param>
/// <param name="Address">Interned address; 0 for none; <see cref="Spilt"/> for one that was put away, in the order of the rows.</param>
/// <param name="Email">Interned address of mail; 0 for none.</param>
/// <param name="Point">Interned time and place of a whereabouts row; 0 for none.</param>
/// <param name="Kind">Kind of item.</param>
/// <param name="Verdict">Whether it identifies somebody.</param>
internal readonly record struct RowFacts(
    long Offset, int Length, int Number, ulong Id, ulong Mobile, ulong Card, int Name, int Address, int Email, int Point, ItemKind Kind, RowVerdict Verdict)
{
    /// <summary>Address of a row with a name and a better key.</summary>
    public const int Spilt = -1;
}
