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

    /// <summary>Weighs every offence for every actor, explains each, and asks what could change it: all in one run.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="pack">The law.</param>
    /// <param name="decisions">People's decisions, as for <see cref="Assess"/>.</param>
    public static (Assessment Assessment, ImmutableArray<ExplainedOffence> Explained) AssessAndExplain(Facts facts, LawPack pack, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(decisions);
        var acts = new Acts(facts);
        var explained = ImmutableArray.CreateBuilder<ExplainedOffence>();
        var actors = facts.Actors.Select(actor => new ActorResult(actor.Id, Offences(facts, pack, decisions, acts, actor, explained))).ToImmutableArray();
        return (new Assessment(actors, pack.Digest), explained.ToImmutable());
    }

    /// <summary>What is weighed for an offence of an actor; null where the pack or the facts have no such.</summary>
    internal static Subject? Subject(Facts facts, LawPack pack, string actor, string offence, IReadOnlyList<Decision>? decisions = null)
    {
        var rule = pack.Offences.FirstOrDefault(o => string.Equals(o.Offence, offence, StringComparison.OrdinalIgnoreCase));
        var found = facts.Actors.FirstOrDefault(a => string.Equals(a.Id, actor, StringComparison.Ordinal));
        if (rule is null || found is null)
        {
            return null;
        }

        var acts = new Acts(facts);
        return new Subject(pack, pack.Bound(rule), facts, acts, found, acts.Of(found), decisions ?? []);
    }

    private static ImmutableArray<OffenceResult> Offences(
        Facts facts, LawPack pack, IReadOnlyList<Decision> decisions, Acts acts, Actor actor, ImmutableArray<ExplainedOffence>.Builder? explained = null)
    {
        var (own, results) = (acts.Of(actor), ImmutableArray.CreateBuilder<OffenceResult>());
        foreach (var rule in own.IsEmpty ? [] : pack.Offences)
        {
            var subject = new Subject(pack, pack.Bound(rule), facts, acts, actor, own, decisions);
            var weighing = new OldAndLighter(subject);
            if (weighing.Weigh() is { } result)
            {
                results.Add(result);
                explained?.Add(new(actor.Id, LawExplain.Of(rule, result), LawQuestions.Of(subject, weighing, result)));
            }
        }

        return results.ToImmutable();
    }
}

/// <summary>An offence of an actor explained.</summary>
/// <param name="Actor">Identifier of the actor.</param>
/// <param name="Explanation">Why, or why not.</param>
/// <param name="Questions">What next.</param>
public sealed record ExplainedOffence(string Actor, Explanation Explanation, ImmutableArray<Question> Questions);
