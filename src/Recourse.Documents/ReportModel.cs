using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Everything that a report shows. The report renders; it decides and counts nothing.</summary>
public sealed record ReportModel
{
    /// <summary>The case as people state it.</summary>
    public required CaseFile Case { get; init; }

    /// <summary>The sealed exhibits, in the order of their names.</summary>
    public required ImmutableArray<ReportExhibit> Exhibits { get; init; }

    /// <summary>The findings, in their order.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Timelines to draw.</summary>
    public ImmutableArray<Timeline> Timelines { get; init; } = [];

    /// <summary>Cascades to draw.</summary>
    public ImmutableArray<Cascade> Cascades { get; init; } = [];

    /// <summary>Hand-overs to draw; null where there are none.</summary>
    public HandOverChart? HandOvers { get; init; }

    /// <summary>The assessment.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>
    /// Which findings are behind which act of which actor, the decisive first. Where an act has no entry, findings whose address names the actor and
    /// the act (<c>items/A1/P1</c>), or the information of the statement (<c>same/I1/views</c>), are shown.
    /// </summary>
    public ImmutableArray<DecisiveFigure> Decisive { get; init; } = [];

    /// <summary>All decisions, lapsed ones included.</summary>
    public ImmutableArray<StandingDecision> Decisions { get; init; } = [];

    /// <summary>What could not be read: file, place, reason.</summary>
    public ImmutableArray<ReportLoss> Losses { get; init; } = [];

    /// <summary>Proofs of time that were sealed before this report; null where nothing is known of them, so that the report says nothing.</summary>
    public ReportTimes? Times { get; init; }

    /// <summary>SHA-256 of findings.json.</summary>
    public required string FindingsDigest { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }
}

/// <summary>A sealed exhibit as the report lists it.</summary>
/// <param name="Name">Name under <c>material/</c>.</param>
/// <param name="Sha256">SHA-256, hexadecimal.</param>
/// <param name="Sm3">SM3, hexadecimal.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Source">Where it came from, as stated.</param>
public sealed record ReportExhibit(string Name, string Sha256, string Sm3, long Bytes, string Source)
{
    /// <summary>How well its time is proved; null where nothing is known of it.</summary>
    public ReportTime? Time { get; init; }
}

/// <summary>How well the time of an exhibit is proved.</summary>
/// <param name="ByTwo">True only where two authorities outside prove it.</param>
/// <param name="Level">In words.</param>
/// <param name="NotAfter">The time at which it existed at the latest, as the earliest proof has it; empty where there is none.</param>
public sealed record ReportTime(bool ByTwo, Bilingual Level, string NotAfter);

/// <summary>The proofs of time themselves.</summary>
/// <param name="Tokens">A sentence each.</param>
/// <param name="Limits">What they do not prove.</param>
public sealed record ReportTimes(ImmutableArray<Bilingual> Tokens, Bilingual Limits);

/// <summary>Something that could not be read.</summary>
public sealed record ReportLoss(string File, string Place, string Reason);

/// <summary>A finding that an act is weighed on.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Act">Id of the statement or course of conduct.</param>
/// <param name="Finding">Id of the finding.</param>
public sealed record DecisiveFigure(string Actor, string Act, string Finding);
