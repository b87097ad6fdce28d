using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>
/// What can't be true of an entry whatever the state. A day in the future or an endless term would put a recommendation out of sight, so both are refused at
/// the door.
/// </summary>
internal static class RecommendationContent
{
    public static Bilingual? Problem(RecommendationStanding standing, RecommendationEvent happened, RecommendationRule rule)
    {
        var what = Common(standing, happened) ?? Particular(standing, happened);
        return what is { } problem ? RecommendationWords.Entry(rule, problem) : null;
    }

    private static Bilingual? Common(RecommendationStanding standing, RecommendationEvent happened) =>
        happened.Id.Length == 0 ? new("事件没有编号", "the event has no id")
        : happened.By.Length == 0 ? new("没有写明经办人", "nobody is named for it")
        : standing.Ids.Contains(happened.Id) ? new($"事件{happened.Id}已登记", $"the event {happened.Id} is entered already")
        : happened.On > happened.Recorded ? new("发生日晚于登记日", "it is dated after the day it was entered")
        : null;

    private static Bilingual? Particular(RecommendationStanding standing, RecommendationEvent happened) => happened switch
    {
        RecommendationEvent.Issued issued => Issued(standing, issued),
        RecommendationEvent.Served { Receipt: { } receipt } served => Receipt(standing, receipt, served.Recorded) ?? Before(standing.Issued, served.On),
        RecommendationEvent.Served served => Before(standing.Issued, served.On),
        RecommendationEvent.Receipted receipted => Receipt(standing, receipted.Receipt, receipted.Recorded),
        RecommendationEvent.TermSet { Why.Length: 0 } => NoReason,
        RecommendationEvent.TermSet term => Days(standing, term.Days),
        RecommendationEvent.Replied or RecommendationEvent.Objected => Before(standing.Issued, happened.On),
        RecommendationEvent.Urged urged => Urging(standing, urged),
        RecommendationEvent.Reviewed { Reasons.Length: 0 } => NoReason,
        RecommendationEvent.Corrected { Why.Length: 0 } => NoReason,
        RecommendationEvent.Returned { Why.Length: 0 } => NoReason,
        RecommendationEvent.Escalated { Why.Length: 0 } => NoReason,
        RecommendationEvent.Closed { Why.Length: 0 } => NoReason,
        RecommendationEvent.Amended { Why.Length: 0 } => NoReason,
        RecommendationEvent.Amended amended when !standing.Ids.Contains(amended.Event) => new($"没有登记过事件{amended.Event}", $"no event {amended.Event} is entered"),
        RecommendationEvent.Amended amended when amended.To > amended.Recorded => new("更正后的日期晚于登记日", "the right day lies after the day it was entered"),
        _ => null,
    };

    private static Bilingual NoReason => new("没有写明理由", "no reason is given");

    private static Bilingual? Issued(RecommendationStanding standing, RecommendationEvent.Issued issued) =>
        issued.Number.Length == 0 ? new("没有文号", "the paper has no number")
        : issued is { Urgent: false, ReplyDays: not null } ? new("非紧急情况，回复期限由规定确定", "the matter isn't urgent: the rules set the term of reply")
        : issued is { Urgent: true, UrgentWhy.Length: 0 } ? new("没有写明紧急的理由", "no reason is given for the urgency")
        : issued.ReplyDays is { } days && Days(standing, days) is { } problem ? problem
        : issued.ObjectionDays is { } objection && Days(standing, objection) is { } wrong ? wrong
        : null;

    private static Bilingual? Days(RecommendationStanding standing, int days)
    {
        var longest = RecommendationTerm.Longest(standing.Header.Type);
        return days >= 1 && days <= longest
            ? null
            : new($"期限须为1日至{longest}日（不得长于一般回复期限）", $"a term has from 1 to {longest} days: no longer than the ordinary term of reply");
    }

    private static Bilingual? Receipt(RecommendationStanding standing, DateOnly receipt, DateOnly recorded) =>
        receipt > recorded ? new("签收日晚于登记日", "the receipt is dated after the day it was entered") : Before(standing.Issued, receipt);

    private static Bilingual? Before(DateOnly? issued, DateOnly day) =>
        issued is { } on && day < on ? new("早于制发日", "it is dated before the day of issue") : null;

    private static Bilingual? Urging(RecommendationStanding standing, RecommendationEvent.Urged urged)
    {
        var longest = RecommendationTerm.Longest(standing.Header.Type);
        return urged.Until > urged.On && urged.Until.DayNumber - urged.On.DayNumber <= longest
            ? null
            : new($"督促期限须为督促后1日至{longest}日", $"an urging gives from 1 to {longest} days");
    }
}
