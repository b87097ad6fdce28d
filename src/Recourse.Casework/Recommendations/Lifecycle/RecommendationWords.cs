using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What the lifecycle says, in both languages.</summary>
public static class RecommendationWords
{
    /// <summary>The name of a type.</summary>
    public static Bilingual Of(RecommendationType type) => type switch
    {
        RecommendationType.Retrial => new("再审检察建议", "recommendation of retrial"),
        RecommendationType.CorrectIllegality => new("纠正违法检察建议", "recommendation to correct an illegality"),
        RecommendationType.PublicInterest => new("公益诉讼检察建议", "public-interest recommendation"),
        RecommendationType.SocialGovernance => new("社会治理检察建议", "social-governance recommendation"),
        _ => new("其他检察建议", "other recommendation"),
    };

    /// <summary>The name of a state.</summary>
    public static Bilingual Of(RecommendationState state) => state switch
    {
        RecommendationState.None => new("未起草", "not begun"),
        RecommendationState.Draft => new("起草", "draft"),
        RecommendationState.Consulted => new("已征求意见", "addressee heard"),
        RecommendationState.Submitted => new("报请决定", "submitted"),
        RecommendationState.Approved => new("已决定", "approved"),
        RecommendationState.Issued => new("已制发", "issued"),
        RecommendationState.Served => new("已送达", "served"),
        RecommendationState.Objected => new("异议待复核", "objection open"),
        RecommendationState.Revised => new("已修改", "revised"),
        RecommendationState.Withdrawn => new("已撤回", "withdrawn"),
        RecommendationState.Replied => new("已回复", "replied to"),
        RecommendationState.Escalated => new("已上报、通报或者起诉", "escalated"),
        _ => new("办结", "closed"),
    };

    /// <summary>The name of a role.</summary>
    public static Bilingual Of(RecommendationRole role) => role switch
    {
        RecommendationRole.Clerk => new("书记员", "clerk"),
        RecommendationRole.Prosecutor => new("检察官", "prosecutor"),
        RecommendationRole.PolicyOffice => new("法律政策研究部门", "department of law and policy research"),
        RecommendationRole.ChiefProcurator => new("检察长", "chief procurator"),
        RecommendationRole.Committee => new("检察委员会", "procuratorial committee"),
        RecommendationRole.Superior => new("上级人民检察院", "superior procuratorate"),
        _ => new("被建议单位", "addressee"),
    };

    /// <summary>What a step needs.</summary>
    public static Bilingual Of(RecommendationNeed need) => need switch
    {
        RecommendationNeed.Issued => new("已经制发", "the paper to be issued"),
        RecommendationNeed.NotFiled => new("尚未备案", "it not to be filed yet"),
        RecommendationNeed.NotServed => new("尚未登记送达", "service not to be entered"),
        RecommendationNeed.Vetted => new("法律政策研究部门已审核", "the review by the department of law and policy research"),
        RecommendationNeed.Urgent => new("情况紧急", "the matter to be urgent"),
        RecommendationNeed.Reply => new("已有回复", "a reply to be there"),
        RecommendationNeed.UrgeEnded => new("已经督促且督促期限届满", "the addressee to be urged and the term of the urging to have ended"),
        _ => new("回复期限已经届满", "the term of reply to have run from the receipt"),
    };

    internal static string Key(RecommendationNeed need) => need switch
    {
        RecommendationNeed.NotFiled => "not-filed",
        RecommendationNeed.NotServed => "not-served",
        RecommendationNeed.UrgeEnded => "urge-ended",
        RecommendationNeed.ReplyTermRun => "reply-term-run",
        _ => need.ToString().ToLowerInvariant(),
    };

    internal static Bilingual NoRule(string kind) => new($"没有关于“{kind}”的规则", $"no rule is about '{kind}'");

    internal static Bilingual OtherType(RecommendationRule rule, RecommendationType type) => Refused(
        rule,
        $"只用于{List(rule.Types.Select(t => Of(t).Zh), "、")}，不用于{Of(type).Zh}",
        $"is only for a {List(rule.Types.Select(t => Of(t).En), " or ")}, not for a {Of(type).En}");

    internal static Bilingual OtherState(ImmutableArray<RecommendationRule> rules, RecommendationState state)
    {
        var from = rules.SelectMany(r => r.From).Distinct().Order().ToImmutableArray();
        return Refused(
            rules[0],
            $"须处于“{List(from.Select(s => Of(s).Zh), "”“")}”，现为“{Of(state).Zh}”",
            $"starts from '{List(from.Select(s => Of(s).En), "' or '")}', and it stands at '{Of(state).En}'");
    }

    internal static Bilingual Lacks(RecommendationRule rule, RecommendationNeed need) => Refused(rule, $"须{Of(need).Zh}", $"needs {Of(need).En}");

    internal static Bilingual OtherRole(RecommendationRule rule, RecommendationRole role) => Refused(
        rule,
        $"由{List(rule.By.Select(r => Of(r).Zh), "或者")}作出，不由{Of(role).Zh}作出",
        $"is for the {List(rule.By.Select(r => Of(r).En), " or ")}, not for the {Of(role).En}");

    internal static Bilingual Entry(RecommendationRule rule, Bilingual what) => Refused(rule, what.Zh, $"can't take this entry: {what.En}");

    internal static Bilingual Breaks(RecommendationJudgement broken) =>
        new($"更正后事件{broken.Event.Id}不能成立", $"with the day corrected the event {broken.Event.Id} could not have happened");

    private static Bilingual Refused(RecommendationRule rule, string zh, string en) => new(
        $"不能“{rule.Title.Zh}”：{zh}（规则{rule.Id}，{rule.Citation.Zh}{(rule.Unverified ? "，规则未核实" : "")}）",
        $"'{rule.Title.En}' is refused: the rule {rule.Id} ({rule.Citation.En}{(rule.Unverified ? ", rule unverified" : "")}) {en}");

    private static string List(IEnumerable<string> items, string between) => string.Join(between, items);
}
