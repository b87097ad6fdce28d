using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Why an offence came out as it did, and what would change it.</summary>
/// <param name="Offence">Offence name.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Sets">
/// Minimal sets of limbs, each enough. Where the offence is not met: sets that, if they came out otherwise, would let it be met (what failed).
/// Where it is open: sets that would settle it as met (what is missing). Where it is met: sets that, if they failed, would undo it.
/// </param>
public sealed record Explanation(string Offence, Outcome Outcome, ImmutableArray<ImmutableArray<ExplainedLimb>> Sets);

/// <summary>A limb of an explanation: what it came to, and what it would have to come to.</summary>
/// <param name="Id">The limb.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Is">What it came to.</param>
/// <param name="Needs">What it would have to come to.</param>
public sealed record ExplainedLimb(string Id, Bilingual Title, Outcome Is, Outcome Needs);

/// <summary>Explains an offence limb by limb: why, why not, and what is missing.</summary>
public static class LawExplain
{
    /// <summary>Explains an offence of an actor; null where the facts state no act of it.</summary>
    public static Explanation? Of(Facts facts, LawPack pack, string actor, string offence)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        return Assessor.Subject(facts, pack, actor, offence) is { } subject && new OldAndLighter(subject).Weigh() is { } result ? Of(subject.Rule.Rule, result) : null;
    }

    internal static Explanation Of(OffenceRule rule, OffenceResult result)
    {
        var formula = LimbFormula.Of(rule, result);
        var (is_, wanted) = (formula.Value(_ => null), result.Outcome == Outcome.Met ? Outcome.NotMet : Outcome.Met);
        var sets = is_ == wanted ? [] : MinimalSets.Of(formula, wanted);
        return new(result.Offence, result.Outcome, [.. sets.Select(s => s.Select(id => Explain(formula, id, wanted)).ToImmutableArray())]);
    }

    private static ExplainedLimb Explain(LimbFormula formula, string id, Outcome wanted)
    {
        var leaf = formula.Leaf(id);
        return new(id, leaf.Title, leaf.Outcome, formula.Towards(id, wanted));
    }
}
