using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Weighs facts under a law pack. A pure function: same facts, pack and decisions, same assessment. It informs; a person decides.</summary>
public static class Assessor
{
    /// <summary>Weighs every offence of the pack for every actor; an offence is listed where the facts state an act of it.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="pack">The law.</param>
    /// <param name="decisions">People's decisions in the ledger's order; those on elements stand beside the outcomes, the others are not looked at.</param>
    public static Assessment Assess(Facts facts, LawPack pack, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(decisions);
        var acts = new Acts(facts);
        return new Assessment([.. facts.Actors.Select(actor => new ActorResult(actor.Id, Offences(facts, pack, decisions, acts, actor)))], pack.Digest);
    }

    private static ImmutableArray<OffenceResult> Offences(Facts facts, LawPack pack, IReadOnlyList<Decision> decisions, Acts acts, Actor actor)
    {
        var own = acts.Of(actor);
        return own.IsEmpty ? [] : [.. pack.Offences.Select(rule => new OldAndLighter(new Subject(pack, rule, facts, acts, actor, own, decisions), new Truths()).Weigh()).OfType<OffenceResult>()];
    }
}
