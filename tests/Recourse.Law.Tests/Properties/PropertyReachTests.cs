using CsCheck;

namespace Recourse.Law.Tests;

/// <summary>The generated facts reach every limb with every outcome that it can have, so that the properties are about something.</summary>
public sealed class PropertyReachTests
{
    private const int Cases = 8000;
    private const int Least = 2;

    /// <summary>Limbs of an offence that is only weighed where just this is alleged: they are never without it.</summary>
    private static readonly string[] s_neverSilent = ["2013-21/5(1)", "2013-21/5(2)", "2013-21/7", "cl/225(iv)"];

    [Fact]
    public void The_generated_facts_reach_every_limb_on_every_side()
    {
        var reached = new Dictionary<(string Limb, Outcome Outcome, UndecidedKind? Kind), int>();
        var random = PCG.Parse("0000000000000000");
        for (var i = 0; i < Cases; i++)
        {
            var facts = GeneratedFacts.Facts.Generate(random, null, out _);
            foreach (var limb in Assessor.Assess(facts, LawPack.Load(), []).Actors.SelectMany(a => a.Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)))
            {
                var key = (limb.Id, limb.Outcome, limb.Kind);
                reached[key] = reached.GetValueOrDefault(key) + 1;
            }
        }

        var shown = reached.Keys.Select(k => k.Limb).ToHashSet(StringComparer.Ordinal);
        var demanded = LawPack.Load().Articles.SelectMany(a => a.Limbs).DistinctBy(l => l.Id).Where(l => shown.Contains(l.Id)).SelectMany(Demanded).ToArray();
        var lacking = demanded.Where(d => reached.GetValueOrDefault(d) < Least).Select(d => $"{d.Limb} {d.Outcome} {d.Kind}: {reached.GetValueOrDefault(d)}").ToArray();
        Assert.True(lacking.Length == 0, string.Join('\n', lacking));
        Assert.True(demanded.Length > 300, $"{demanded.Length} demanded");

        // Every limb of an offence is shown but those that only a route looks at.
        var hidden = LawPack.Load().Offences.SelectMany(o => o.Limbs()).Distinct(StringComparer.Ordinal).Where(id => !shown.Contains(id)).ToArray();
        Assert.All(hidden, id => Assert.True(id.StartsWith("psp/", StringComparison.Ordinal) || id.StartsWith("2021-1/", StringComparison.Ordinal) || id is "2023-14/7", id));
    }

    private static IEnumerable<(string Limb, Outcome Outcome, UndecidedKind? Kind)> Demanded(LawLimb limb)
    {
        if (LimbSidesTests.CanBe(limb.Id, Outcome.Met))
        {
            yield return (limb.Id, Outcome.Met, null);
        }

        if (LimbSidesTests.CanBe(limb.Id, Outcome.NotMet))
        {
            yield return (limb.Id, Outcome.NotMet, null);
        }

        var kinds = Kinds(limb.Logic).ToHashSet();
        if (limb.OpenBounds is not null)
        {
            kinds.Add(UndecidedKind.UnverifiedText);
        }

        foreach (var kind in kinds.Where(k => k != UndecidedKind.MissingFact || !s_neverSilent.Contains(limb.Id, StringComparer.Ordinal)).Order())
        {
            yield return (limb.Id, Outcome.Undecided, kind);
        }
    }

    /// <summary>Why a condition can be open, taken from its form alone.</summary>
    private static IEnumerable<UndecidedKind> Kinds(Expression logic) => logic switch
    {
        AllOf or AnyOf or Not or Unless => logic.Inner.SelectMany(Kinds),
        IsOneOf { Fact: "actorKind" } => [],
        AtLeast or Ratio or FactHolds or IsOneOf or PriorPenalty or MinorOrDisabled or LimitationRun or GradeIs => [UndecidedKind.MissingFact],
        Alleged or GroundAlleged => [UndecidedKind.MissingFact, UndecidedKind.DisputedFact],
        Undiscovered => [UndecidedKind.MissingFact],
        Judged => [UndecidedKind.OpenNorm, UndecidedKind.DisputedFact],
        OpenNorm { Until.Length: 0 } => [UndecidedKind.OpenNorm],
        HarmDone harm => harm.Open.IsEmpty ? [UndecidedKind.MissingFact, UndecidedKind.DisputedFact] : [UndecidedKind.MissingFact, UndecidedKind.DisputedFact, UndecidedKind.OpenNorm],
        UnderAge => [UndecidedKind.MissingFact],
        _ => [],
    };
}
