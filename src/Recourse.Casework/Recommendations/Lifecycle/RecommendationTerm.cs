namespace Recourse.Casework;

/// <summary>The term of reply that applies to a recommendation.</summary>
internal static class RecommendationTerm
{
    /// <summary>The rule of the ordinary term: a public-interest suggestion has its own instrument (law.md trap 36).</summary>
    public static string Ordinary(RecommendationType type) => type is RecommendationType.PublicInterest ? "pil-reply" : "recommendation-reply";

    /// <summary>The rule of the term that applies.</summary>
    public static string Rule(RecommendationStanding standing) =>
        !standing.Urgent ? Ordinary(standing.Header.Type)
        : standing.Header.Type is RecommendationType.PublicInterest ? "pil-reply-urgent"
        : "recommendation-reply-urgent";

    /// <summary>The last day before holidays move it; <see langword="null"/> without a receipt or without days for an urgent reply.</summary>
    public static DateOnly? NominalEnd(RecommendationStanding standing)
    {
        if (standing.Receipt is not { } receipt)
        {
            return null;
        }

        if (standing is { Urgent: true, ReplyDays: { } days })
        {
            return receipt.AddDays(days);
        }

        return End(receipt, ClockRules.Find(Rule(standing))!.Length);
    }

    /// <summary>The most days that an urgent term may have: no longer than the ordinary term, whatever the receipt.</summary>
    public static int Longest(RecommendationType type) =>
        ClockRules.Find(Ordinary(type))!.Length is { Unit: TermUnit.Months } months ? months.Count * 31 : ClockRules.Find(Ordinary(type))!.Length.Count;

    private static DateOnly? End(DateOnly start, Term term) => term.Unit switch
    {
        TermUnit.Months => Terms.AddMonths(start, term.Count),
        TermUnit.Days => start.AddDays(term.Count),
        _ => null,
    };
}
