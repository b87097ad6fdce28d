namespace Recourse.Evidence;

/// <summary>Kinds of entries that the vault itself knows; others may be recorded as well.</summary>
public static class EventKinds
{
    /// <summary>An exhibit was sealed. Only sealing makes this entry.</summary>
    public const string Added = "added";

    /// <summary>An exhibit was looked at.</summary>
    public const string Viewed = "viewed";

    /// <summary>A copy left the case.</summary>
    public const string Exported = "exported";

    /// <summary>The case or an exhibit was handed to somebody.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>An exhibit is no longer relied on; its bytes stay.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A result was computed.</summary>
    public const string Computed = "computed";

    /// <summary>A person decided something.</summary>
    public const string Decided = "decided";

    /// <summary>Personal information was shown unmasked, for a stated purpose.</summary>
    public const string Unmasked = "unmasked";
}

/// <summary>One entry of the ledger.</summary>
/// <param name="Index">Place in the ledger, from 0.</param>
/// <param name="Kind">What happened; one of <see cref="EventKinds"/> or another lower-case word.</param>
/// <param name="At">When, to the millisecond, with the offset of the local zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Exhibit">SHA-256 of the exhibit it is about; null if it is about none.</param>
/// <param name="Sm3">SM3 of the sealed bytes; only for <c>added</c>.</param>
/// <param name="Bytes">Number of the sealed bytes; only for <c>added</c>.</param>
/// <param name="Name">Name of the exhibit; only for <c>added</c>.</param>
/// <param name="Role">Role of the exhibit; only for <c>added</c>.</param>
/// <param name="Source">Where the exhibit came from; only for <c>added</c>.</param>
/// <param name="Details">More, by name.</param>
public sealed record LedgerEvent(
    long Index,
    string Kind,
    DateTimeOffset At,
    string By,
    string? Exhibit,
    string? Sm3,
    long? Bytes,
    string? Name,
    string? Role,
    string? Source,
    IReadOnlyDictionary<string, string> Details)
{
    /// <summary>The sealed exhibit that an <c>added</c> entry states; null for other kinds.</summary>
    internal Exhibit? ToExhibit() => string.Equals(Kind, EventKinds.Added, StringComparison.Ordinal)
        ? new Exhibit(Exhibit!, Sm3!, Bytes!.Value, Name!, Role!, Source!, At, Index)
        : null;
}

/// <summary>An entry to be recorded that seals nothing.</summary>
/// <param name="Kind">What happened: lower-case letters and hyphens, not <c>added</c>.</param>
/// <param name="Exhibit">SHA-256 of a sealed exhibit, or null.</param>
/// <param name="Details">More, by name; written in ordinal order of the names.</param>
public sealed record EventRequest(string Kind, string? Exhibit, IReadOnlyDictionary<string, string> Details);
