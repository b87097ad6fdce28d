using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Seriousness: the grade, and whether it is serious at all.</summary>
internal readonly record struct Graded(Grade Grade, Truth Serious)
{
    public static Graded None => new(Grade.NotMet, Truth.NotMet);
}

/// <summary>Gives the grade of an offence on a set of acts. What nobody alleges is not weighed.</summary>
internal sealed class Grading(OffenceRule rule, LimbWeigher weigher)
{
    /// <summary>The grade by the limbs of the offence; a claim of lawful business leaves it open where the two readings differ.</summary>
    public Graded Of(ImmutableArray<Act> acts, Readings readings)
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
    public Graded ByArticle(ImmutableArray<Act> acts, Readings readings)
    {
        if (acts.IsEmpty)
        {
            return Graded.None;
        }

        var especially = Any(rule.EspeciallySerious, acts, readings);
        var serious = Truth.Any([Any(rule.Serious, acts, readings), especially]);
        var grade = especially.Outcome == Outcome.Met ? Grade.EspeciallySerious
            : especially.IsOpen ? Grade.Undecided
            : Of(serious);
        return new(grade, serious.NotAlleged ? Truth.NotMet : serious);
    }

    /// <summary>The grade if the claim of lawful business holds for the acts in <paramref name="claimed"/>.</summary>
    public Graded Accepted(ImmutableArray<Act> acts, ImmutableArray<Act> claimed, Readings readings)
    {
        var rest = ByArticle([.. acts.Where(a => !claimed.Any(c => c.Key == a.Key))], readings);
        var truth = Any(rule.LawfulBusinessSerious, claimed, readings);
        if (truth.NotAlleged)
        {
            truth = Truth.NotMet;
        }

        var serious = Truth.Any([rest.Serious, truth]);
        return new(rest.Grade is Grade.EspeciallySerious or Grade.Undecided ? rest.Grade : Of(serious), serious);
    }

    /// <summary>The acts for which lawful business is claimed and not ruled out.</summary>
    public ImmutableArray<Act> LawfulBusiness(ImmutableArray<Act> acts, Readings readings) => rule.LawfulBusinessScope.Length == 0
        ? []
        : [.. acts.Where(a => a.Conduct?.LawfulBusiness?.Claimed == Findings.Ternary.True
            && weigher.Truth(rule.LawfulBusinessScope, [a], Context(readings)).Outcome != Outcome.NotMet)];

    public WeighingContext Context(Readings readings) => new(readings, null, [rule.SeriousYears, rule.EspeciallySeriousYears]);

    private Truth Any(ImmutableArray<string> limbs, ImmutableArray<Act> acts, Readings readings) =>
        limbs.IsEmpty ? Truth.NotMet : Each(limbs, acts, Context(readings));

    private Truth Each(ImmutableArray<string> limbs, ImmutableArray<Act> acts, WeighingContext context)
    {
        var truths = new Truth[limbs.Length];
        for (var i = 0; i < truths.Length; i++)
        {
            truths[i] = weigher.Truth(limbs[i], acts, context);
        }

        return Truth.Any(truths);
    }

    private static Grade Of(Truth serious) => serious.Outcome == Outcome.Met ? Grade.Serious : serious.IsOpen ? Grade.Undecided : Grade.NotMet;
}
