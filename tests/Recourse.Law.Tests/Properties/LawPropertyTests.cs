using System.Collections.Immutable;
using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// Properties of whole assessments over generated facts of every kind: monotone, sound over bounds, independent of order. Ten thousand cases, a
/// million with RECOURSE_LONG=1.
/// </summary>
public sealed class LawPropertyTests
{
    private static readonly long Cases = Environment.GetEnvironmentVariable("RECOURSE_PROPERTY_CASES") is { Length: > 0 } cases
        ? long.Parse(cases, System.Globalization.CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("RECOURSE_LONG") is "1" ? 1_000_000 : 10_000;

    private static readonly Gen<int[]> Tape = Gen.Int[0, int.MaxValue - 1].Array[32];

    // Three properties of one case: what the facts come to as stated is worked out once for all of them.
    [Fact]
    public void Knowing_more_and_another_order_never_turn_what_was_decided() => Gen.Select(GeneratedFacts.Facts, Tape).Sample((facts, tape) =>
    {
        var stated = Weigh(facts);
        Kept("an unknown made known", stated, Weigh(new Completion(tape).All(facts)), byLimb: true);
        Kept("a number within the bounds", stated, Weigh(new Completion(tape).Numbers(facts)), byLimb: true);
        Assert.Equal(Lines(stated), Lines(Weigh(Shuffled(facts, tape))), StringComparer.Ordinal);
    }, iter: Cases);

    [Fact]
    public void A_day_that_becomes_known_never_turns_an_offence_from_met_into_not_met_nor_back() => Gen.Select(GeneratedFacts.Facts, Tape).Sample((facts, tape) =>
        Kept("a day made known", Weigh(facts), Weigh(new Completion(tape).Days(facts)), byLimb: false), iter: Cases / 4);

    private static Assessment Weigh(Facts facts) => Assessor.Assess(facts, LawPack.Load(), []);

    /// <summary>What was decided stays decided: outcomes of limbs (where asked), of the whole, and the grade.</summary>
    private static void Kept(string what, Assessment before, Assessment after, bool byLimb)
    {
        foreach (var (actor, was, now) in before.Actors.Zip(after.Actors).SelectMany(p => p.First.Offences.Zip(p.Second.Offences).Select(o => (p.First.Actor, o.First, o.Second))))
        {
            Assert.Equal(was.Offence, now.Offence);
            Assert.False(Turned(was.Outcome, now.Outcome), $"{what}: {actor} {was.Offence}: {was.Outcome} → {now.Outcome}");
            if (!byLimb)
            {
                continue;
            }

            Assert.False(was.Grade != Grade.Undecided && now.Grade != Grade.Undecided && was.Grade != now.Grade, $"{what}: {actor} {was.Offence}: {was.Grade} → {now.Grade}");
            var later = All(now).ToLookup(l => l.Id, StringComparer.Ordinal);

            foreach (var limbs in All(was).GroupBy(l => l.Id, StringComparer.Ordinal))
            {
                // One result for all acts where they agree, one an act where they do not: an act is found by its name, or under the one for all.
                foreach (var limb in limbs)
                {
                    // The limbs of art. 6 are weighed on the acts for which the claim is not ruled out: where one is, they are about other acts.
                    var own = limb.Id.StartsWith("2017-10/6(1)", StringComparison.Ordinal);
                    var same = later[limb.Id].Where(l => l.Act == limb.Act || (!own && (limbs.Count() == 1 || later[limb.Id].Count() == 1)));
                    foreach (var then in same)
                    {
                        Assert.False(Turned(limb.Outcome, then.Outcome), $"{what}: {actor} {was.Offence} {limb.Id} {limb.Act}: {limb.Outcome} ({Why(limb)}) → {then.Act} {then.Outcome} ({Why(then)})");
                    }
                }
            }
        }
    }

    private static string Why(LimbResult limb) => string.Join("; ", limb.Because.Select(b => b.En));

    private static bool Turned(Outcome before, Outcome after) => before != Outcome.Undecided && after != Outcome.Undecided && before != after;

    private static IEnumerable<LimbResult> All(OffenceResult offence) => offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances);

    /// <summary>Everything decided, without the order in which acts are named. The digest of what was read names earlier penalties and harm by their place.</summary>
    private static IEnumerable<string> Lines(Assessment assessment) => assessment.Actors.SelectMany(a => a.Offences.SelectMany(o => All(o)
        .Select(l => $"{a.Actor} {o.Offence} {l.Id} {l.Outcome} {l.Kind} {l.NotAlleged} {l.InForce} {Named(l.Act)}")
        .Concat(o.Alternatives.Select(r => $"{a.Actor} {o.Offence} alternative {r.Id} {r.Grade}"))
        .Append($"{a.Actor} {o.Offence} {o.Outcome} {o.Kind} {o.Grade} {o.Route}"))).Order(StringComparer.Ordinal);

    private static string Named(string acts) => string.Join('+', acts.Split('+').Order(StringComparer.Ordinal));

    private static Facts Shuffled(Facts facts, int[] tape)
    {
        var at = 0;
        ImmutableArray<T> Mix<T>(ImmutableArray<T> list) => [.. list.OrderBy(_ => tape[at++ % tape.Length])];
        return facts with
        {
            Victims = Mix(facts.Victims),
            Actors = Mix([.. facts.Actors.Select(a => a with
            {
                Priors = Mix(a.Priors), Harm = Mix(a.Harm), PublicOrder = a.PublicOrder with { Grounds = Mix(a.PublicOrder.Grounds) },
                Statements = Mix([.. a.Statements.Select(s => s with { Victims = Mix(s.Victims), Alleged = Mix(s.Alleged), With = Mix(s.With) })]),
                PersonalInformation = Mix([.. a.PersonalInformation.Select(c => c with { Modes = Mix(c.Modes), Alleged = Mix(c.Alleged), With = Mix(c.With) })]),
            })]),
        };
    }
}
