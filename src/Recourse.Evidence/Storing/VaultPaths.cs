namespace Recourse.Evidence;

/// <summary>Where everything of a case's vault stands.</summary>
internal sealed class VaultPaths
{
    /// <summary>The vault's folder inside the case.</summary>
    public const string RootName = ".recourse";

    /// <summary>Ends the name of a file that is to replace another.</summary>
    public const string DraftSuffix = ".new";

    private const string DraftRootName = ".recourse.new";

    public VaultPaths(string caseFolder)
        : this(Path.GetFullPath(caseFolder), RootName)
    {
    }

    private VaultPaths(string caseFolder, string rootName)
    {
        Case = caseFolder;
        Root = Path.Combine(caseFolder, rootName);
        Ledger = Path.Combine(Root, "ledger");
        Exhibits = Path.Combine(Root, "exhibits");
    }

    /// <summary>The case folder.</summary>
    public string Case { get; }

    /// <summary>The vault.</summary>
    public string Root { get; }

    /// <summary>The log.</summary>
    public string Ledger { get; }

    /// <summary>The sealed bytes, by content.</summary>
    public string Exhibits { get; }

    /// <summary>Where bytes wait until their entry is durable.</summary>
    public string Staging => Path.Combine(Exhibits, ".staging");

    /// <summary>The private events, one a line.</summary>
    public string Events => Path.Combine(Ledger, "events.ndjson");

    /// <summary>The signed head of the log.</summary>
    public string Checkpoint => Path.Combine(Ledger, "checkpoint");

    /// <summary>The key that verifies the head.</summary>
    public string PublicKey => Path.Combine(Ledger, "key.pub");

    /// <summary>A batch that is decided but perhaps not carried out.</summary>
    public string Journal => Path.Combine(Ledger, "journal");

    /// <summary>Only in a package: the entries that it does not show.</summary>
    public string Withheld => Path.Combine(Ledger, "withheld.ndjson");

    /// <summary>Held while writing; beside the vault, so that it is no part of what is checked.</summary>
    public string Lock => Path.Combine(Case, ".recourse.lock");

    /// <summary>The same places in a folder under way, which becomes the vault by one rename.</summary>
    public VaultPaths Draft() => new(Case, DraftRootName);

    /// <summary>Where an exhibit's bytes stand.</summary>
    public string Blob(string sha256) => Path.Combine(Exhibits, sha256[..2], sha256);

    /// <summary>Where they wait.</summary>
    public string Staged(string sha256) => Path.Combine(Staging, sha256);

    /// <summary>Where a tile stands.</summary>
    public string Tile(TileFile file) => Path.Combine(Ledger, Path.Combine(file.Path.Split('/')));

    /// <summary>A path as messages show it: relative to the case, with <c>/</c>.</summary>
    public string Show(string path) => Path.GetRelativePath(Case, path).Replace(Path.DirectorySeparatorChar, '/');
}
