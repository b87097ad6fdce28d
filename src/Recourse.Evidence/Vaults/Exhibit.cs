namespace Recourse.Evidence;

/// <summary>One sealed thing as its entry in the ledger states it.</summary>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits; also its address in the store.</param>
/// <param name="Sm3">SM3 (GB/T 32905-2016) of the same bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Number of bytes.</param>
/// <param name="Name">Name under which it was sealed; the same name may come again with other bytes: a new version.</param>
/// <param name="Role">What it is in the case: <c>material</c>, <c>case-file</c>, <c>decision</c>, <c>findings</c>, <c>assessment</c>, <c>items</c>, <c>report</c> …</param>
/// <param name="Source">Where it came from, as stated.</param>
/// <param name="SealedAt">When its entry was made, to the millisecond, with the offset of the local zone.</param>
/// <param name="Entry">Index of its entry in the ledger, from 0.</param>
public sealed record Exhibit(string Sha256, string Sm3, long Bytes, string Name, string Role, string Source, DateTimeOffset SealedAt, long Entry);

/// <summary>A file to be sealed.</summary>
/// <param name="FullPath">Where it stands; it is opened for reading only and never changed.</param>
/// <param name="Name">Name to seal it under.</param>
/// <param name="Role">What it is in the case.</param>
/// <param name="Source">Where it came from.</param>
public sealed record SealRequest(string FullPath, string Name, string Role, string Source);

/// <summary>What became of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Exhibit">The sealed exhibit; null if the file could not be sealed.</param>
/// <param name="New">True if an entry was added; false if the latest version of that name and role has the same bytes, or if it failed.</param>
/// <param name="Error">Why it could not be sealed, naming the file and the place; null otherwise.</param>
public sealed record SealOutcome(SealRequest Request, Exhibit? Exhibit, bool New, string? Error)
{
    /// <summary>The kind of failure, for a caller that words it in another language.</summary>
    public SealFault Fault { get; init; }
}
