namespace Recourse.Records;

/// <summary>A file or list that went from one to another, as a log or disclosure states it. Empty texts and nulls are unknown.</summary>
public sealed record TransferRecord : TypedRecord
{
    /// <summary>Name of the file.</summary>
    public string File { get; init; } = "";

    /// <summary>Bytes; null where unknown or written in rounded units.</summary>
    public long? Bytes { get; init; }

    /// <summary>Digest as written (MD5, SHA-1, SHA-256).</summary>
    public string Digest { get; init; } = "";

    /// <summary>Account or name of who gave it.</summary>
    public string From { get; init; } = "";

    /// <summary>Account or name of who received it.</summary>
    public string To { get; init; } = "";

    /// <summary>When; null where the material writes no time.</summary>
    public TimeReading? Time { get; init; }

    /// <summary>Way or channel as written.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Records that the list holds, as stated; null where unknown.</summary>
    public long? Records { get; init; }
}
