namespace Recourse.Casework;

/// <summary>A recommendation with its terms reckoned under one calendar. It holds for every day; <see cref="RecommendationBoard"/> places it on one.</summary>
public sealed record RecommendationReading
{
    private static readonly Lazy<Dictionary<string, ClockRule>> s_own = new(() =>
        ClockRules.Load(RegisterData.Files("recommendations").Where(f => f.File.EndsWith("/terms.yaml", StringComparison.Ordinal))).ToDictionary(r => r.Id, StringComparer.Ordinal));

    /// <summary>The recommendation.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>Where it stands.</summary>
    public required RecommendationStanding Standing { get; init; }

    /// <summary>The term of reply; <see langword="null"/> without a receipt.</summary>
    public ClockReading? Reply { get; init; }

    /// <summary>The term of filing upward; <see langword="null"/> before the issue.</summary>
    public ClockReading? Filing { get; init; }

    /// <summary>The term of objection; <see langword="null"/> without a receipt or where the paper states none. Its end is no one's default: an objection may simply not come.</summary>
    public ClockReading? Objection { get; init; }

    /// <summary>The term of the last urging; <see langword="null"/> where there was none.</summary>
    public ClockReading? Urging { get; init; }

    /// <summary>Reckons the terms of a recommendation.</summary>
    public static RecommendationReading Of(Recommendation recommendation, WorkCalendar calendar)
    {
        var standing = recommendation.Standing();
        var id = standing.Header.Id;
        return new RecommendationReading
        {
            Recommendation = recommendation,
            Standing = standing,
            Reply = standing.Receipt is { } receipt ? ReplyTerm(standing, receipt, calendar) : null,
            Filing = standing.Issued is { } issued
                ? ClockReckoner.Read(new Clock { Id = id + "/filing", Rule = "recommendation-filing", Started = issued, Done = standing.Filed }, calendar)
                : null,
            Objection = standing is { Receipt: { } from, ObjectionDays: { } days }
                ? Set(id + "/objection", "recommendation-objection", from, from.AddDays(days), standing.Number!, standing.Issued!.Value, standing.Objected, calendar)
                : null,
            Urging = standing.Urge is { } urge
                ? Set(id + "/urging", "recommendation-urging", urge.On, urge.Until, urge.By, urge.On, standing.Replied, calendar)
                : null,
        };
    }

    private static ClockReading ReplyTerm(RecommendationStanding standing, DateOnly receipt, WorkCalendar calendar)
    {
        var clock = new Clock { Id = standing.Header.Id + "/reply", Rule = RecommendationTerm.Rule(standing), Started = receipt, Done = standing.FirstReply };
        return ClockReckoner.Read(
            standing is { Urgent: true, ReplyDays: { } days, ReplyDaysSet: { } set }
                ? clock with { ByHand = new DueByHand(calendar.WorkingDayFrom(receipt.AddDays(days)), set.By, set.On, set.Why) }
                : clock,
            calendar);
    }

    // A last day off moves on here too: the paper states days, not a date (刑事诉讼法第一百零五条 / Criminal Procedure Law art. 105 by analogy).
    private static ClockReading Set(string id, string rule, DateOnly started, DateOnly last, string by, DateOnly on, DateOnly? done, WorkCalendar calendar) => ClockReckoner.Read(
        new Clock { Id = id, Rule = rule, Started = started, Done = done, ByHand = new DueByHand(calendar.WorkingDayFrom(last), by, on, by) },
        s_own.Value[rule],
        calendar);
}
