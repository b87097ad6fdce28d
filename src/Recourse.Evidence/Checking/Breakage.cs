namespace Recourse.Evidence;

/// <summary>One thing that does not hold.</summary>
/// <param name="Item">Path relative to the case with <c>/</c>, and in brackets what of the material it belongs to: <c>.recourse/exhibits/ab/ab… (a.csv)</c>.</param>
/// <param name="Link">What broke; one of <see cref="Links"/>.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
public sealed record Breakage(string Item, string Link, string Expected, string Found);

/// <summary>The links of the chain from a sealed byte to the signed head, as <see cref="Breakage.Link"/> names them.</summary>
public static class Links
{
    /// <summary>An exhibit's bytes against the digests and size in its entry.</summary>
    public const string Content = "content";

    /// <summary>An event against the commitment in the public log.</summary>
    public const string Commitment = "commitment";

    /// <summary>A bundle of the public log's entries against the tree.</summary>
    public const string Entry = "entry";

    /// <summary>A tile of hashes against the entries under it.</summary>
    public const string Tile = "tile";

    /// <summary>The tree of all entries against the root in the checkpoint.</summary>
    public const string Root = "root";

    /// <summary>The checkpoint against its signature.</summary>
    public const string Signature = "signature";

    /// <summary>The verifier key against its own id and the ledger's name, or against the key that was trusted before.</summary>
    public const string Key = "key";

    /// <summary>The ledger against an earlier checkpoint of it.</summary>
    public const string History = "history";

    /// <summary>A time-stamp token against its own signature, or the ledger against the checkpoint that a token shows to have existed.</summary>
    public const string TimeToken = "time-token";

    /// <summary>A checkpoint that a witness cosigned against its signatures, or the ledger against it.</summary>
    public const string Witness = "witness";

    /// <summary>An exhibit without an intact <c>added</c> entry, or an entry about an exhibit that no entry added.</summary>
    public const string NoEntry = "no-entry";

    /// <summary>Something that should be there is not.</summary>
    public const string Missing = "missing";

    /// <summary>Something that nothing accounts for.</summary>
    public const string UnknownFile = "unknown-file";

    /// <summary>A batch that was cut off; opening the case finishes it or takes it back.</summary>
    public const string Unfinished = "unfinished";
}

/// <summary>What a check found.</summary>
/// <param name="Broken">Everything that does not hold; empty if all holds.</param>
/// <param name="Checked">What was checked, a line each.</param>
/// <param name="Exhibits">The exhibits of all intact entries, in ledger order.</param>
/// <param name="Events">The intact entries.</param>
public sealed record VaultCheckResult(
    IReadOnlyList<Breakage> Broken, IReadOnlyList<string> Checked, IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<LedgerEvent> Events)
{
    /// <summary>True if nothing is broken.</summary>
    public bool Holds => Broken.Count == 0;

    /// <summary>The verifier key that stands in the case (C2SP signed-note text); null if it can't be read. Compare it with one noted elsewhere.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The signed head that stands in the case; null if it can't be read.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Heads of this ledger that witnesses cosigned.</summary>
    public IReadOnlyList<WitnessedHead> Witnessed { get; init; } = [];

    /// <summary>Entries that a package does not show, as its list states them; empty for a case.</summary>
    public IReadOnlyList<WithheldEntry> Withheld { get; init; } = [];
}
