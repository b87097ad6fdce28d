namespace Recourse.Casework;

/// <summary>What an allowed event changes.</summary>
internal static class RecommendationFold
{
    public static RecommendationStanding Apply(RecommendationStanding standing, RecommendationEvent happened, RecommendationRule rule)
    {
        var moved = rule.To is { } to && to != standing.State ? standing with { State = to, Since = happened.On } : standing;
        return Facts(moved, happened) with
        {
            Ids = standing.Ids.Add(happened.Id),
            Latest = standing.Latest is { } latest && latest > happened.On ? latest : happened.On,
            Recorded = happened.Recorded,
            ClocksDisagree = standing.ClocksDisagree || standing.Recorded > happened.Recorded,
        };
    }

    private static RecommendationStanding Facts(RecommendationStanding standing, RecommendationEvent happened) => happened switch
    {
        RecommendationEvent.Submitted or RecommendationEvent.Returned => standing with { Vetted = false },
        RecommendationEvent.Vetted => standing with { Vetted = true },
        RecommendationEvent.Issued issued => Anew(standing, issued),
        RecommendationEvent.Served served => standing with { Served = served.On, Means = served.Means, Receipt = served.Receipt ?? standing.Receipt },
        RecommendationEvent.Receipted receipted => standing with { Receipt = receipted.Receipt },
        RecommendationEvent.TermSet term => standing with { ReplyDays = term.Days, ReplyDaysSet = (term.By, term.On, term.Why) },
        RecommendationEvent.CopiedTo copied => standing with { Copies = standing.Copies.Add(copied) },
        RecommendationEvent.FiledUpward => standing with { Filed = happened.On },
        RecommendationEvent.Objected => standing with { Objected = happened.On },
        RecommendationEvent.Replied => standing with { Replied = happened.On, FirstReply = standing.FirstReply ?? happened.On },
        RecommendationEvent.Urged urged => standing with { Urge = urged, Replied = null },
        RecommendationEvent.Escalated escalated => standing with { Escalations = standing.Escalations.Add(escalated.To) },
        _ => standing,
    };

    /// <summary>A new paper begins every term anew: what was served, filed, replied to or urged was the old one.</summary>
    private static RecommendationStanding Anew(RecommendationStanding standing, RecommendationEvent.Issued issued) => standing with
    {
        Number = issued.Number,
        Issued = issued.On,
        Urgent = issued.Urgent,
        ReplyDays = issued.ReplyDays,
        ReplyDaysSet = issued.ReplyDays is null ? null : (issued.By, issued.On, issued.UrgentWhy),
        ObjectionDays = issued.ObjectionDays,
        Served = null,
        Means = null,
        Receipt = null,
        Filed = null,
        Objected = null,
        Replied = null,
        FirstReply = null,
        Urge = null,
    };
}
