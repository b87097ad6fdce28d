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

    /// <summary>How many times larger than its compressed form an entry may become, once it is over 64 MiB. <value>200</value></summary>
    public long MaxRatio { get; init; } = 200;

    /// <summary>Entries of all containers inside one file. <value>1,000,000</value></summary>
    public long MaxTotalEntries { get; init; } = 1_000_000;

    /// <summary>
    /// Bytes that all containers inside one file unpack to together; each layer counts. Below that, a file may unpack to 4 GiB, or to
    /// <see cref="MaxRatio"/> times its own length if that is more. <value>1 TiB</value>
    /// </summary>
    public long MaxTotalBytes { get; init; } = 1L << 40;

    /// <summary>Passwords to try on encrypted entries, in this order. They appear in no loss, summary or result.</summary>
    public IReadOnlyList<string> Passwords { get; init; } = [];

    /// <summary>
    /// Pictures of one file in which text is recognised (OCR). Nothing is recognised unless it is asked for: it takes a second or more a picture, its results
    /// are never exact, and they depend on a program that is not installed everywhere. <value>0</value>
    /// </summary>
    public int MaxPictures { get; init; }

    /// <summary>Receives the bytes of each picture while they can be read; says whether its text is to be recognised as well. Null = it is, and nobody wants the bytes.</summary>
    public Func<PictureBytes, bool>? Picture { get; init; }

    /// <summary>Bytes of one row; a longer one is read in parts. <value>16 MiB</value></summary>
    public int MaxRowBytes { get; init; } = 16 << 20;

    /// <summary>The program that recognises text in pictures, looked for where programs are.</summary>
    internal string Recogniser { get; init; } = "tesseract";

    /// <summary>Bytes read at a time. Results do not depend on it; more would not stay in the processor. <value>256 KiB</value></summary>
    internal int Chunk { get; init; } = 1 << 18;

    /// <summary>Bytes that an entry may unpack to before its ratio counts. <value>64 MiB</value></summary>
    internal long RatioGrace { get; init; } = 64L << 20;

    /// <summary>Bytes of a container inside a container that are unpacked into memory; a larger one goes to a file without a name. <value>32 MiB</value></summary>
    internal int MemoryBytes { get; init; } = 32 << 20;
}
