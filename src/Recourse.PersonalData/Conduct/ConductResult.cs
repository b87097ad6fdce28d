using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>The courses of conduct with personal information, counted by 2017 No. 10 art. 11.</summary>
public sealed record ConductResult
{
    /// <summary>Conducts for which the case file names files, in the order of the case file.</summary>
    public required ImmutableArray<ConductCount> Conducts { get; init; }

    /// <summary>Findings: identifiers, the whole material, then each conduct with its batches.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Hand-overs for drawing; null where the case file states none.</summary>
    public HandOverChart? HandOvers { get; init; }

    /// <summary>What did not work: files named that are not there, decisions that lapsed or do not apply.</summary>
    public ImmutableArray<Bilingual> Notices { get; init; } = [];

    /// <summary>The batches as they were counted, for listing every row.</summary>
    internal ImmutableArray<BatchPlan> Plans { get; init; } = [];

    /// <summary>
    /// Puts the counts into the facts. Counts that the case file states never decide: where nothing was counted, the facts hold no count.
    /// </summary>
    public CaseFile Apply(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Actors = [.. file.Actors.Select(actor => actor with { PersonalInformation = [.. actor.PersonalInformation.Select(conduct => Apply(actor.Id, conduct))] })] };
    }

    private PersonalInformationConduct Apply(string actor, PersonalInformationConduct conduct)
    {
        var count = Conducts.FirstOrDefault(count => count.Actor == actor && count.Conduct == conduct.Id);
        var insider = count?.Insider is { } tiers ? new InsiderPart(tiers, conduct.Insider?.GainsYuan)
            : conduct.Insider is { } stated ? stated with { Net = null }
            : null;
        return conduct with { Net = count?.Tiers, Insider = insider };
    }
}

/// <summary>One course of conduct, counted.</summary>
public sealed record ConductCount
{
    /// <summary>Id of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>Id of the conduct.</summary>
    public required string Conduct { get; init; }

    /// <summary>What was obtained.</summary>
    public required BatchCount Obtained { get; init; }

    /// <summary>One batch for each recipient, in the order of the case file: the same items given separately to several add up (art. 11 ¶2).</summary>
    public required ImmutableArray<ProvidedBatch> Provided { get; init; }

    /// <summary>Items of the obtained batch that were provided as well: counted once (art. 11 ¶1).</summary>
    public required long DoubleAct { get; init; }

    /// <summary>The whole conduct: rows of all batches, what is taken off, net items.</summary>
    public required Tally Tally { get; init; }

    /// <summary>Net items of the whole conduct by kind, strictest tier first.</summary>
    public required ImmutableArray<KindCount> Kinds { get; init; }

    /// <summary>
    /// Net items per tier. An item whose tier a reviewer must choose (law.md §7.3) stands in none of the lower bounds and in each of the upper bounds:
    /// <c>t50</c> runs from the items that are surely in that tier to those and all such items, and the same for the others. The upper bounds do not
    /// hold together, since each item ends in one tier; <see cref="Kinds"/> says which kinds wait for the choice.
    /// </summary>
    public required TierCounts Tiers { get; init; }

    /// <summary>The insider's part per tier: got in duty or service and then sold or provided (art. 5(1)(viii)); null where the case file does not state duty.</summary>
    public TierCounts? Insider { get; init; }
}

/// <summary>What one recipient received.</summary>
/// <param name="To">The recipient as the case file names it.</param>
/// <param name="Count">The batch.</param>
public sealed record ProvidedBatch(string To, BatchCount Count);

/// <summary>A batch as it was counted.</summary>
/// <param name="Finding">Id of its finding.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Rules">What is taken off.</param>
internal sealed record BatchPlan(string Finding, IReadOnlyList<DocumentRows> Documents, BatchRules Rules);
