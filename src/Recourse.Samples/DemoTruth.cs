namespace Recourse.Samples;

/// <summary>
/// Everything that was planted in a demo case. Reasons are spelt as the contract spells them (<c>duplicate</c>, <c>own</c> …).
/// </summary>
/// <param name="Files">The files under <c>material/</c>, sorted by path.</param>
/// <param name="Roots">The cascades, one for each root post, sorted by platform and root.</param>
/// <param name="Information">The labelled informations: the sums over the roots that carry one statement.</param>
/// <param name="Conducts">The courses of conduct with personal information.</param>
/// <param name="Identifiers">Valid identifiers in all of the material, documents inside containers included; sorted by kind.</param>
/// <param name="Losses">Places that cannot be read and must be listed as lost, sorted by file.</param>
public sealed record DemoTruth(
    IReadOnlyList<PlantedFile> Files,
    IReadOnlyList<PlantedRoot> Roots,
    IReadOnlyList<PlantedInformation> Information,
    IReadOnlyList<PlantedConduct> Conducts,
    IReadOnlyList<PlantedIdentifiers> Identifiers,
    IReadOnlyList<PlantedLoss> Losses);

/// <summary>A document under <c>material/</c>.</summary>
/// <param name="Path">Path under <c>material/</c>; inside a container <c>a.zip!/b.csv</c>.</param>
/// <param name="Format"><c>csv</c>, <c>tsv</c>, <c>json</c>, <c>ndjson</c>, <c>text</c>, <c>zip</c>, or <c>empty</c>.</param>
/// <param name="Encoding"><c>utf-8</c>, <c>utf-16le</c>, <c>gb18030</c>; empty for containers.</param>
/// <param name="Records">Records (rows without the header, JSON objects, lines) that can be read; for containers 0.</param>
public sealed record PlantedFile(string Path, string Format, string Encoding, long Records);

/// <summary>A count and what is taken off it: <c>Net = Raw − Σ Excluded</c>; what is disputed moves only <see cref="AtLeast"/>.</summary>
/// <param name="Raw">Everything.</param>
/// <param name="Excluded">Settled exclusions, none of them zero.</param>
/// <param name="Disputed">Disputed exclusions, none of them zero.</param>
public sealed record PlantedTally(long Raw, IReadOnlyList<PlantedCount> Excluded, IReadOnlyList<PlantedCount> Disputed)
{
    /// <summary>What remains after the settled exclusions.</summary>
    public long Net => Raw - Excluded.Sum(entry => entry.Count);

    /// <summary>What remains if every disputed exclusion holds as well.</summary>
    public long AtLeast => Net - Disputed.Sum(entry => entry.Count);

    /// <summary>What remains if none of the disputed exclusions holds.</summary>
    public long AtMost => Net;

    internal static PlantedTally Of(long raw, IEnumerable<PlantedCount> excluded, IEnumerable<PlantedCount>? disputed = null) =>
        new(raw, [.. excluded.Where(entry => entry.Count > 0)], [.. (disputed ?? []).Where(entry => entry.Count > 0)]);

    internal static PlantedTally Sum(IReadOnlyList<PlantedTally> parts) => Of(
        parts.Sum(part => part.Raw), Join(parts.SelectMany(part => part.Excluded)), Join(parts.SelectMany(part => part.Disputed)));

    private static IEnumerable<PlantedCount> Join(IEnumerable<PlantedCount> counts) =>
        counts.GroupBy(entry => entry.Reason, StringComparer.Ordinal).Select(group => new PlantedCount(group.Key, group.Sum(entry => entry.Count)));
}

/// <summary>How many are left out, and why.</summary>
/// <param name="Reason">Reason as the contract spells it.</param>
/// <param name="Count">How many, &gt; 0.</param>
public sealed record PlantedCount(string Reason, long Count);

/// <summary>A planted cascade.</summary>
public sealed record PlantedRoot
{
    /// <summary>Platform.</summary>
    public required string Platform { get; init; }

    /// <summary>Platform's id of the root post.</summary>
    public required string Root { get; init; }

    /// <summary>Every row under the root, the root itself left out.</summary>
    public required PlantedTally Rows { get; init; }

    /// <summary>Forwards; null where the material does not hold them.</summary>
    public PlantedTally? Forwards { get; init; }

    /// <summary>Comments.</summary>
    public PlantedTally? Comments { get; init; }

    /// <summary>Distinct rows and the root.</summary>
    public required long Posts { get; init; }

    /// <summary>
    /// Distinct known accounts among the rows, the root's author left out; placeholder ids are unknown and not among them.
    /// </summary>
    public required long Accounts { get; init; }

    /// <summary>Longest chain below the root; a direct child is 1.</summary>
    public required int Depth { get; init; }

    /// <summary>Most posts at one depth ≥ 1.</summary>
    public required int MaxBreadth { get; init; }

    /// <summary>Parents that are named but not in the material (each is named by one row only).</summary>
    public required long UnresolvedParents { get; init; }

    /// <summary>The platform's own counter of forwards; null where it states none.</summary>
    public long? DeclaredForwards { get; init; }

    /// <summary>The platform's own counter of views; null where it states none.</summary>
    public long? DeclaredViews { get; init; }

    /// <summary>When the counters were read, as the material writes it; empty where it states none.</summary>
    public string DeclaredAsOf { get; init; } = "";
}

/// <summary>A labelled information: the roots that carry one statement, and their sums.</summary>
/// <param name="Label">Label in <c>case.yaml</c>.</param>
/// <param name="Roots">Platform ids of the roots.</param>
/// <param name="Forwards">Sum over the roots; null where the material does not hold them.</param>
/// <param name="DeclaredForwards">Sum of the platforms' own counters; null where none states one.</param>
/// <param name="DeclaredViews">Sum of the platforms' own counters of views; null where none states one.</param>
public sealed record PlantedInformation(
    string Label, IReadOnlyList<string> Roots, PlantedTally? Forwards, long? DeclaredForwards, long? DeclaredViews);

/// <summary>Net items per tier of 2017 No. 10 art. 5.</summary>
/// <param name="T50">Tier of 50.</param>
/// <param name="T500">Tier of 500.</param>
/// <param name="T5000">Tier of 5,000.</param>
public sealed record PlantedTiers(long T50, long T500, long T5000)
{
    /// <summary>All tiers together.</summary>
    public long Sum => T50 + T500 + T5000;

    internal static PlantedTiers Add(IEnumerable<PlantedTiers> parts) =>
        parts.Aggregate(new PlantedTiers(0, 0, 0), (left, right) => new(left.T50 + right.T50, left.T500 + right.T500, left.T5000 + right.T5000));
}

/// <summary>The items of one batch: what was obtained, or what one recipient received. A person counts once, at the highest tier.</summary>
/// <param name="To">The recipient as <c>case.yaml</c> names it; empty for the batch that was obtained.</param>
/// <param name="Files">The files of the batch.</param>
/// <param name="Items">Rows, and what is left out of them.</param>
/// <param name="Net">The net items per tier; their sum is the net of <paramref name="Items"/>.</param>
public sealed record PlantedBatch(string To, IReadOnlyList<string> Files, PlantedTally Items, PlantedTiers Net);

/// <summary>
/// A course of conduct. Its net is the sum over the recipients plus what was obtained and never provided
/// (2017 No. 10 art. 11: per recipient accumulated, obtained-then-provided counted once).
/// </summary>
/// <param name="Actor">Id of the actor in <c>case.yaml</c>.</param>
/// <param name="Conduct">Id of the conduct.</param>
/// <param name="InDuty">True where the items came in duty or service, so that what was provided is the insider's part.</param>
/// <param name="Obtained">The batch that was obtained.</param>
/// <param name="Provided">One batch for each recipient, in the order of <c>case.yaml</c>.</param>
/// <param name="DoubleAct">Persons of the obtained batch that were provided as well and count once.</param>
/// <param name="Items">The whole conduct: the rows of all batches, exclusions summed, <c>double-act</c> among them.</param>
/// <param name="Net">The net items per tier of the whole conduct.</param>
public sealed record PlantedConduct(
    string Actor, string Conduct, bool InDuty, PlantedBatch Obtained, IReadOnlyList<PlantedBatch> Provided, long DoubleAct, PlantedTally Items, PlantedTiers Net);

/// <summary>Valid identifiers of one kind in the material.</summary>
/// <param name="Kind">Kind as the contract spells it: <c>resident-id</c>, <c>mobile</c>, <c>bank-card</c>, <c>email</c>.</param>
/// <param name="Occurrences">How often valid ones stand in the material.</param>
/// <param name="Distinct">How many different ones after normalising.</param>
public sealed record PlantedIdentifiers(string Kind, long Occurrences, long Distinct);

/// <summary>A place that cannot be read.</summary>
/// <param name="File">File under <c>material/</c>.</param>
/// <param name="Row">Row as a person counts it, header included; 0 for the whole file.</param>
/// <param name="Why">What was done to it.</param>
public sealed record PlantedLoss(string File, long Row, string Why);
