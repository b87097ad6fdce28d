namespace Recourse.Casework.Tests.Recommendations;

/// <summary>Makes recommendations by taking steps; a step that the rules refuse fails the test.</summary>
internal static class Made
{
    public static readonly DateOnly Start = new(2026, 3, 2);

    public static DateOnly Day(int days) => Start.AddDays(days);

    public static Recommendation New(RecommendationType type = RecommendationType.Other, string id = "R1") =>
        Recommendation.Of(new RecommendationHeader { Id = id, Type = type, Organ = "某区人民检察院", Addressee = "U1" });

    public static RecommendationEvent.Drafted Drafted(int day) =>
        new() { Id = "drafted" + day, On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor };

    public static RecommendationEvent.Submitted Submitted(int day) =>
        new() { Id = "submitted" + day, On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor };

    public static RecommendationEvent.Vetted Vetted(int day) =>
        new("可行") { Id = "vetted" + day, On = Day(day), Recorded = Day(day), By = "P2", Role = RecommendationRole.PolicyOffice };

    public static RecommendationEvent.Approved Approved(int day) =>
        new() { Id = "approved" + day, On = Day(day), Recorded = Day(day), By = "P3", Role = RecommendationRole.ChiefProcurator };

    public static RecommendationEvent.Issued Issued(int day) =>
        new("检建〔2026〕1号") { Id = "issued" + day, On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor };

    public static RecommendationEvent.Served Served(int day, int? receipt) =>
        new(ServiceMeans.Written, receipt is { } r ? Day(r) : null) { Id = "served" + day, On = Day(day), Recorded = Day(day), By = "P4", Role = RecommendationRole.Clerk };

    public static RecommendationEvent.Receipted Receipted(int day, int receipt) =>
        new(Day(receipt)) { Id = "receipted" + day, On = Day(day), Recorded = Day(day), By = "P4", Role = RecommendationRole.Clerk };

    public static RecommendationEvent.FiledUpward Filed(int day) =>
        new("某市人民检察院") { Id = "filed" + day, On = Day(day), Recorded = Day(day), By = "P4", Role = RecommendationRole.Clerk };

    public static RecommendationEvent.Objected Objected(int day) =>
        new("事实有误") { Id = "objected" + day, On = Day(day), Recorded = Day(day), By = "U1", Role = RecommendationRole.Addressee };

    public static RecommendationEvent.Reviewed Reviewed(int day, ReviewOutcome outcome) =>
        new(outcome, "理由") { Id = "reviewed" + day, On = Day(day), Recorded = Day(day), By = "P3", Role = RecommendationRole.ChiefProcurator };

    public static RecommendationEvent.Replied Replied(int day) =>
        new("已整改") { Id = "replied" + day, On = Day(day), Recorded = Day(day), By = "U1", Role = RecommendationRole.Addressee };

    public static RecommendationEvent.Urged Urged(int day, int until) =>
        new(Day(until), "回复") { Id = "urged" + day, On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor };

    public static RecommendationEvent.Escalated Escalated(int day, EscalationTarget to) =>
        new(to, "某机关", "经督促仍不整改") { Id = "escalated" + day, On = Day(day), Recorded = Day(day), By = "P3", Role = RecommendationRole.ChiefProcurator };

    public static RecommendationEvent.Closed Closed(int day) =>
        new("整改到位") { Id = "closed" + day, On = Day(day), Recorded = Day(day), By = "P3", Role = RecommendationRole.ChiefProcurator };

    public static RecommendationEvent.Amended Amended(string id, int to, int day) =>
        new(id, Day(to), "笔误") { Id = "amended" + id, On = Day(day), Recorded = Day(day), By = "P4", Role = RecommendationRole.Clerk };

    /// <summary>Takes steps; each must be allowed.</summary>
    public static Recommendation Then(this Recommendation recommendation, params ReadOnlySpan<RecommendationEvent> steps)
    {
        foreach (var step in steps)
        {
            var (judgement, next) = recommendation.Add(step);
            Assert.True(judgement.Allowed, judgement.Refusal?.En);
            recommendation = next;
        }

        return recommendation;
    }

    /// <summary>Drafted, decided and issued by the given day.</summary>
    public static Recommendation IssuedOn(int day, RecommendationType type = RecommendationType.Other, string id = "R1") => type is RecommendationType.SocialGovernance
        ? New(type, id).Then(Drafted(0), Submitted(0), Vetted(0), Approved(0), Issued(day))
        : New(type, id).Then(Drafted(0), Submitted(0), Approved(0), Issued(day));
}
