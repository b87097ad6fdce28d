using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.PersonalData;
using Recourse.Records;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>What the material comes to when it is counted under the case file and the decisions that stand.</summary>
internal sealed record Counts
{
    public required SpreadResult Spread { get; init; }

    public required ConductResult Conducts { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The case file with the counts in it.</summary>
    public required CaseFile Facts { get; init; }

    /// <summary>Groups of roots that carry one statement before any decision: id → roots. What a decision on a group rests on.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Groups { get; init; }

    /// <summary>Decisions on exclusions and groups as they stand.</summary>
    public ImmutableArray<StandingDecision> Standing { get; init; } = [];

    /// <summary>
    /// Counts twice where people have decided on exclusions or groups: once without the decisions, which tells whether the facts under each are
    /// still the ones that it was taken on, then with those that stand. Nothing is read twice.
    /// </summary>
    public static Counts Of(CaseInputs inputs, ScanResult scan, PostMaterial material, CancellationToken cancellation)
    {
        var open = Count(inputs, scan, material, [], null, cancellation);
        var standing = StandingDecisions.OfCounts(inputs.Decisions, open);
        return standing.IsEmpty ? open : Count(inputs, scan, material, standing, open.Groups, cancellation);
    }

    private static Counts Count(
        CaseInputs inputs,
        ScanResult scan,
        PostMaterial material,
        ImmutableArray<StandingDecision> standing,
        ImmutableSortedDictionary<string, ImmutableArray<string>>? groups,
        CancellationToken cancellation)
    {
        var spread = SpreadCounter.Count(material, SpreadOptions.Of(inputs.Case, standing), cancellation);
        var statements = SpreadFacts.Of(spread, inputs.Case);
        var conducts = ConductCounter.Count(scan, inputs.Case, standing);
        return new Counts
        {
            Spread = spread,
            Conducts = conducts,
            Findings = [.. StatementFindings.Of(spread, statements), .. SpreadFindings.Of(spread), .. conducts.Findings],
            Facts = WithSpread(conducts.Apply(inputs.Case), statements),
            Groups = groups ?? spread.SameInformation.ToImmutableSortedDictionary(group => group.Id, group => group.Roots, StringComparer.Ordinal),
            Standing = standing,
        };
    }

    /// <summary>Counts come from findings, never from the case file: what a case file states of them is overwritten, with nothing where nothing is known.</summary>
    private static CaseFile WithSpread(CaseFile file, ImmutableArray<StatementSpread> spread)
    {
        var counted = spread.ToDictionary(entry => (entry.Actor, entry.Statement));
        return file with
        {
            Actors =
            [
                .. file.Actors.Select(actor => actor with
                {
                    Statements =
                    [
                        .. actor.Statements.Select(statement => counted.TryGetValue((actor.Id, statement.Id), out var known)
                            ? statement with { Views = known.Views, Forwards = known.Forwards }
                            : statement),
                    ],
                }),
            ],
        };
    }
}
