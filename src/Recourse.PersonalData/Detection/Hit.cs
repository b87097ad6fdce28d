namespace Recourse.PersonalData;

/// <summary>Kinds of identifier that are found now; names of the contract.</summary>
internal enum IdentifierKind
{
    ResidentId,
    Mobile,
    BankCard,
    Email,
}

/// <summary>An identifier found in a text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">First byte in the text.</param>
/// <param name="Length">Bytes in the text, separators included.</param>
/// <param name="Packed">The number without separators: a resident id as <see cref="ResidentId"/> packs it, else its digits. 0 for an address of mail.</param>
internal readonly record struct Hit(IdentifierKind Kind, int Start, int Length, ulong Packed);

/// <summary>Words of the contract for the kinds.</summary>
internal static class IdentifierKinds
{
    public static readonly IdentifierKind[] All = Enum.GetValues<IdentifierKind>();

    public static string Name(IdentifierKind kind) => kind switch
    {
        IdentifierKind.ResidentId => "resident-id",
        IdentifierKind.Mobile => "mobile",
        IdentifierKind.BankCard => "bank-card",
        _ => "email",
    };
}
