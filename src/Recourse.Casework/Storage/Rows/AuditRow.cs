namespace Recourse.Casework;

/// <summary>One entry of the log of everything that was read, searched, exported and changed. Each holds the digest of the one before.</summary>
internal sealed class AuditRow
{
    public required long Seq { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public required long At { get; set; }

    public required string Who { get; set; }

    public required string Role { get; set; }

    public required string Action { get; set; }

    public required string Subject { get; set; }

    public required string Detail { get; set; }

    public required string Previous { get; set; }

    public required string Hash { get; set; }
}

/// <summary>A write that was named by its sender, with what it answered: sent twice, it is done once.</summary>
internal sealed class KeyRow
{
    public required string Who { get; set; }

    public required string Key { get; set; }

    public required string Request { get; set; }

    public required string Answer { get; set; }
}

/// <summary>The last number given to a kind of thing.</summary>
internal sealed class CounterRow
{
    public required string Kind { get; set; }

    public required long Last { get; set; }
}
