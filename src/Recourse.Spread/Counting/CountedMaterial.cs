using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>How the edge from a row to its parent is known.</summary>
internal enum Edge : byte
{
    /// <summary>No parent named: a direct child of the root.</summary>
    Direct,

    /// <summary>The parent is named and stands in the cascade.</summary>
    Declared,

    /// <summary>The parent is named and does not stand in the cascade: hangs under the root.</summary>
    Unresolved,

    /// <summary>The parents run in a circle, and this row comes first in the file: hangs under the root.</summary>
    Circle,
}

/// <summary>A row under a root, as it was counted.</summary>
internal struct CountedRow
{
    /// <summary>Value of <see cref="Parent"/> and <see cref="DuplicateOf"/> that means the root.</summary>
    public const int Root = -1;

    /// <summary>Value of <see cref="DuplicateOf"/> of a row that counts.</summary>
    public const int None = -2;

    /// <summary>What was read.</summary>
    public PostRecord Post;

    /// <summary>Index of the parent among the rows, or <see cref="Root"/>.</summary>
    public int Parent;

    /// <summary>Index of the row that it repeats, <see cref="Root"/>, or <see cref="None"/>.</summary>
    public int DuplicateOf;

    /// <summary>Steps from the root, ≥ 1; 0 for a duplicate.</summary>
    public int Depth;

    /// <summary>How the parent is known.</summary>
    public Edge Edge;

    /// <summary>Which exclusions fit its account: bits of <see cref="RowCounts"/>.</summary>
    public byte Exclusions;

    /// <summary>True where its id was already read.</summary>
    public readonly bool IsDuplicate => DuplicateOf != None;
}

/// <summary>A root with its rows, before exclusions are turned into tallies.</summary>
internal sealed class CountedInformation
{
    public required string Id { get; init; }

    public required string Platform { get; init; }

    public required string RootId { get; init; }

    /// <summary>The root post; null where it is not in the material.</summary>
    public required PostRecord? Root { get; init; }

    /// <summary>In the order of reading.</summary>
    public required CountedRow[] Rows { get; init; }

    public required RowCounts Counts { get; init; }

    public required CounterReading? Views { get; init; }

    public required CounterReading? Forwards { get; init; }

    public required long Accounts { get; init; }

    public required long UnknownAccounts { get; init; }

    public required int Depth { get; init; }

    public required long MaxBreadth { get; init; }

    public required DateTimeOffset? First { get; init; }

    public required DateTimeOffset? Last { get; init; }

    public required long UnresolvedParents { get; init; }

    public required long Circles { get; init; }

    /// <summary>What <see cref="SameText"/> compares; empty = says nothing that could be compared.</summary>
    public required string TextKey { get; init; }
}

/// <summary>All counted informations, with what is true of the material as a whole.</summary>
/// <param name="Information">One a root.</param>
/// <param name="Kinds">Platform → kinds of rows that its material holds anywhere.</param>
/// <param name="Files">Document (exhibit, inner path) → its name as the user gave it.</param>
/// <param name="Notices">Allegations without grounds and the like.</param>
internal sealed record CountedMaterial(
    IReadOnlyList<CountedInformation> Information,
    IReadOnlyDictionary<string, KindsSeen> Kinds,
    IReadOnlyDictionary<DocumentKey, string> Files,
    IReadOnlyList<Bilingual> Notices);

/// <summary>Address of a document.</summary>
internal readonly record struct DocumentKey(string Exhibit, string Path)
{
    public static DocumentKey Of(Locator locator) => new(locator.Exhibit, locator.Path);
}

/// <summary>Which kinds of rows a platform's material holds.</summary>
[Flags]
internal enum KindsSeen
{
    None = 0,
    Forwards = 1,
    Comments = 2,
}
