using System.Collections.Immutable;
using Recourse.Documents;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What a report shows, from results just computed or from a run read back.</summary>
internal static class ReportModels
{
    public static ReportModel Of(CaseResults results, string findingsDigest, ReportedTimes times) => new()
    {
        Case = results.Inputs.Case,
        Exhibits = Exhibits(results.Inputs, times),
        Times = times.All,
        Findings = results.Counts.Findings,
        Timelines = results.Timelines,
        Cascades = results.Cascades,
        HandOvers = results.Counts.Conducts.HandOvers,
        Assessment = results.Assessment,
        Decisive = Decisive(results.Inputs.Case),
        Decisions = results.Decisions,
        Losses = Losses(results.Lost),
        FindingsDigest = findingsDigest,
        Program = ProgramVersion.Text,
    };

    public static ReportModel Of(LatestRun latest, ReportedTimes times) => new()
    {
        Case = latest.Inputs.Case,
        Exhibits = Exhibits(latest.Inputs, times),
        Times = times.All,
        Findings = latest.Findings,
        Timelines = latest.Timelines,
        Cascades = latest.Cascades,
        HandOvers = latest.HandOvers,
        Assessment = latest.Assessment,
        Decisive = Decisive(latest.Inputs.Case),
        Decisions = latest.Decisions,
        Losses = Losses(latest.Lost),
        FindingsDigest = latest.FindingsDigest,
        Program = ProgramVersion.Text,
    };

    /// <summary>The figures that the law weighs, by the act that they are weighed for.</summary>
    private static ImmutableArray<DecisiveFigure> Decisive(CaseFile file) =>
    [
        .. file.Actors.SelectMany(actor => actor.Statements.SelectMany(statement => (IEnumerable<DecisiveFigure>)
        [
            new DecisiveFigure(actor.Id, statement.Id, $"statements/{actor.Id}/{statement.Id}/views"),
            new DecisiveFigure(actor.Id, statement.Id, $"statements/{actor.Id}/{statement.Id}/forwards"),
        ])),
        .. file.Actors.SelectMany(actor => actor.PersonalInformation.Select(conduct => new DecisiveFigure(actor.Id, conduct.Id, $"items/{actor.Id}/{conduct.Id}"))),
    ];

    private static ImmutableArray<ReportExhibit> Exhibits(CaseInputs inputs, ReportedTimes times) =>
        [.. inputs.Material.Select(exhibit => new ReportExhibit(exhibit.Name, exhibit.Sha256, exhibit.Sm3, exhibit.Bytes, exhibit.Source) { Time = times.Of(exhibit) })];

    private static ImmutableArray<ReportLoss> Losses(IEnumerable<Loss> lost) => [.. lost.Select(loss => new ReportLoss(loss.File, loss.Place, loss.Reason))];
}
