using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// What a scan found: the contract's <c>scan</c>. Holds the rows of the material, beyond a limit in a file without a name: release it when nothing is
/// counted or listed from it any more. The figures stay readable; counting or listing then throws <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed record ScanResult : IDisposable
{
    /// <summary>Every document, in the order of the names of files; documents inside a container follow it.</summary>
    public required ImmutableArray<DocumentSummary> Files { get; init; }

    /// <summary>Identifiers by kind, in the order of the kinds' names; kinds that do not occur are left out.</summary>
    public required ImmutableArray<IdentifierCount> Identifiers { get; init; }

    /// <summary>Items over the whole material, each person counted once.</summary>
    public required BatchCount Items { get; init; }

    /// <summary>The same without the rows that were recognised in pictures (OCR); null where nothing was.</summary>
    public BatchCount? ItemsRead { get; init; }

    /// <summary>Rows and persons, for counts over parts of the material.</summary>
    internal RowTable Rows { get; init; } = RowTable.Empty;

    /// <summary>The whole material as one batch.</summary>
    internal BatchCounter? All { get; init; }

    /// <summary>The files that were scanned, in the order of their names; evidence is read back from them.</summary>
    internal ImmutableArray<SourceFile> Sources { get; init; } = [];

    /// <summary>How it was scanned.</summary>
    internal ScanOptions Options { get; init; } = new();

    /// <summary>Frees the file of rows.</summary>
    public void Dispose() => Rows.Dispose();
}

/// <summary>How often a kind of identifier stands in the material.</summary>
/// <param name="Kind">Name of the contract.</param>
/// <param name="Occurrences">Each valid identifier each time it stands.</param>
/// <param name="Distinct">Different ones, after normalising.</param>
/// <param name="Masked">Values of that form which stars hide in part: not valid ones, never in the other two figures.</param>
public sealed record IdentifierCount(string Kind, long Occurrences, long Distinct, long Masked = 0);

/// <summary>Items of one kind.</summary>
/// <param name="Kind">Kind of law.md §8.</param>
/// <param name="Tier"><c>t50</c>, <c>t500</c>, <c>t5000</c> or <c>reviewer</c>.</param>
/// <param name="Net">Net items.</param>
public sealed record KindCount(string Kind, string Tier, long Net);

/// <summary>Items of some documents taken together: a person counts once, at the highest tier of the rows about them.</summary>
public sealed record BatchCount
{
    /// <summary>The count of nothing.</summary>
    internal static BatchCount None { get; } = new() { Tally = Tally.Of(0), Kinds = [], DuplicateKeys = [], Persons = 0 };

    /// <summary>Rows with the waterfall down to net items.</summary>
    public required Tally Tally { get; init; }

    /// <summary>Net items by kind, in the order of the tiers, strictest first.</summary>
    public required ImmutableArray<KindCount> Kinds { get; init; }

    /// <summary>Duplicates by the key that showed them.</summary>
    public required ImmutableArray<KeyCount> DuplicateKeys { get; init; }

    /// <summary>Different persons (fewer than the items where trajectories are counted by point).</summary>
    public required long Persons { get; init; }

    /// <summary>Net items of the tier of 50.</summary>
    public long T50 => Of("t50");

    /// <summary>Net items of the tier of 500.</summary>
    public long T500 => Of("t500");

    /// <summary>Net items of the tier of 5,000.</summary>
    public long T5000 => Of("t5000");

    /// <summary>Net items whose tier a reviewer must choose.</summary>
    public long Reviewer => Of("reviewer");

    /// <summary>
    /// The tiers as the law weighs them: items whose tier is a reviewer's choice could stand in any of them, so they widen the bounds.
    /// </summary>
    public TierCounts Tiers => TiersOf(Kinds);

    internal static TierCounts TiersOf(ImmutableArray<KindCount> kinds)
    {
        var reviewer = Of(kinds, "reviewer");
        return new(Range("t50"), Range("t500"), Range("t5000"));

        CountRange Range(string tier) => new(Of(kinds, tier), Of(kinds, tier) + reviewer);
    }

    private long Of(string tier) => Of(Kinds, tier);

    private static long Of(ImmutableArray<KindCount> kinds, string tier) => kinds.Where(kind => kind.Tier == tier).Sum(kind => kind.Net);
}

/// <summary>Duplicates that one key showed.</summary>
public sealed record KeyCount(string Key, long Count);
