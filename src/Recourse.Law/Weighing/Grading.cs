using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Seriousness: the grade, and whether it is serious at all.</summary>
internal readonly record struct Graded(Grade Grade, Truth Serious)
{
    public static Graded None => new(Grade.NotMet, Truth.NotMet);
}

/// <summary>Gives the grade of an offence on a set of acts. What nobody alleges is not weighed.</summary>
internal sealed class Grading(BoundRule rule, Contexts contexts, ActSets sets, Truths truths, LimbWeigher weigher)
{
    /// <summary>The grade by the limbs of the offence; a claim of lawful business leaves it open where the two readings differ.</summary>
    public Graded Of(ActSet acts, Readings readings)
    {
        var refused = ByArticle(acts, readings);
        var claimed = LawfulBusiness(acts, readings);
        if (claimed.IsEmpty)
        {
            return refused;
        }

        var accepted = Accepted(acts, claimed, readings);
        if (accepted.Grade == refused.Grade)
        {
            return refused;
        }

        var serious = accepted.Serious.Outcome == refused.Serious.Outcome && refused.Serious.Outcome != Outcome.Undecided
            ? refused.Serious
            : Truth.Open(UndecidedKind.SplitPractice);
        return new(Grade.Undecided, serious);
    }

    /// <summary>The grade by the limbs of the offence, whatever is claimed.</summary>
    public Graded ByArticle(ActSet acts, Readings readings)
    {
        if (acts.IsEmpty)
        {
            return Graded.None;
        }

        var context = contexts.Of(readings);
        var especially = Any(rule.EspeciallySerious, acts, context);
        var serious = especially.Outcome == Outcome.Met ? especially : Truth.Any([Any(rule.Serious, acts, context), especially]);
        var grade = especially.Outcome == Outcome.Met ? Grade.EspeciallySerious
            : especially.IsOpen ? Grade.Undecided
            : Of(serious);
        return new(grade, serious.NotAlleged ? Truth.NotMet : serious);
    }

    /// <summary>The grade if the claim of lawful business holds for the acts in <paramref name="claimed"/>.</summary>
    public Graded Accepted(ActSet acts, ActSet claimed, Readings readings)
    {
        var rest = ByArticle(sets.Of([.. acts.Acts.Where(a => !claimed.Acts.Any(c => c.Key == a.Key))]), readings);
        var truth = Any(rule.LawfulBusinessSerious, claimed, contexts.Of(readings));
        if (truth.NotAlleged)
        {
            truth = Truth.NotMet;
        }

        var serious = Truth.Any([rest.Serious, truth]);
        return new(rest.Grade is Grade.EspeciallySerious or Grade.Undecided ? rest.Grade : Of(serious), serious);
    }

    /// <summary>The acts for which lawful business is claimed and not ruled out.</summary>
    public ActSet LawfulBusiness(ActSet acts, Readings readings)
    {
        if (rule.LawfulBusinessScope is not { } scope || !acts.Acts.Any(Claimed))
        {
            return sets.Of([]);
        }

        return sets.Of([.. acts.Acts.Where(a => Claimed(a) && weigher.Truth(scope, sets.Of(a), contexts.Of(readings)).Outcome != Outcome.NotMet)]);
    }

    private bool Claimed(Act act) => truths.View.Of(act).Conduct?.LawfulBusiness?.Claimed == Findings.Ternary.True;

    private Truth Any(ImmutableArray<BoundLimb> limbs, ActSet acts, WeighingContext context)
    {
        var any = default(Disjunction);
        foreach (var limb in limbs)
        {
            any.Add(weigher.Truth(limb, acts, context));
            if (any.IsMet)
            {
                break;
            }
        }

        return any.Result;
    }

    private static Grade Of(Truth serious) => serious.Outcome == Outcome.Met ? Grade.Serious : serious.IsOpen ? Grade.Undecided : Grade.NotMet;
}
