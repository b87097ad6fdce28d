using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>How to scan.</summary>
public sealed record ScanOptions
{
    /// <summary>What is known of a document's columns, by its name. <value>nothing</value></summary>
    public Func<string, ColumnHints> Hints { get; init; } = _ => ColumnHints.None;

    /// <summary>Kind of item that a document's rows are, by its name; null where the rows decide. <value>null</value></summary>
    public Func<string, string?> KindHint { get; init; } = _ => null;

    /// <summary>True for a name that <see cref="KindHint"/> may give: a kind of item as law.md §8 spells it.</summary>
    public static bool IsKind(string name) => Enum.GetNames<ItemKind>().Contains(name, StringComparer.Ordinal);

    /// <summary>How far the readers go; here <see cref="ReaderLimits.MaxPictures"/> is for all files together.</summary>
    public ReaderLimits Limits { get; init; } = ReaderLimits.Default;

    /// <summary>Pictures that fall to each file; see <see cref="PictureShares"/>.</summary>
    internal IReadOnlyDictionary<string, int> Pictures { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How far the readers go in one file.</summary>
    internal ReaderLimits LimitsOf(SourceFile file) => Limits with { MaxPictures = Pictures.GetValueOrDefault(file.Name) };

    /// <summary>Worker threads; results do not depend on it. <value>1</value></summary>
    public int Threads { get; init; } = 1;

    /// <summary>Last day on which somebody in the material can be born; null = no bound.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Receives every row as well, so that others need not read the material again; null = nobody. Called on the scan's threads, one file at a time each.</summary>
    public Func<SourceFile, IRowSink?> Beside { get; init; } = _ => null;

    /// <summary>
    /// Blocks of rows that stay in memory; further ones go to a file without a name. Results do not depend on it.
    /// <value>32 (36 MiB while reading, 12 MiB afterwards)</value>
    /// </summary>
    internal int RowBlocksInMemory { get; init; } = 32;

    /// <summary>Told after each file: files done, files in all.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };
}
