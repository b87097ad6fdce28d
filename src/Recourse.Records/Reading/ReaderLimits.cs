namespace Recourse.Records;

/// <summary>How far the readers go; beyond, they list what they left unread.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits used where none are stated.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Containers inside containers. <value>3</value></summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Entries of one container. <value>100,000</value></summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>Bytes of one entry after inflating. <value>16 GiB</value></summary>
    public long MaxEntryBytes { get; init; } = 16L << 30;

    /// <summary>Bytes of a container that lies inside a container: it is unpacked into memory. <value>512 MiB</value></summary>
    public long MaxNestedBytes { get; init; } = 512L << 20;

    /// <summary>How many times larger than its compressed form an entry may become, once it is over 64 MiB, and all entries together, once they are over 1 GiB. <value>200</value></summary>
    public long MaxRatio { get; init; } = 200;

    /// <summary>Bytes of one row; a longer one is read in parts. <value>16 MiB</value></summary>
    public int MaxRowBytes { get; init; } = 16 << 20;

    /// <summary>Bytes read at a time. Results do not depend on it. <value>1 MiB</value></summary>
    internal int Chunk { get; init; } = 1 << 20;
}
