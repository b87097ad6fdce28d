using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Names of places, entries and targets of recommendations for people.</summary>
internal static class RecommendationTexts
{
    /// <summary>What can be entered, by the name of the form's choice.</summary>
    public static readonly (string What, string Zh, string En)[] Whats =
    [
        ("drafted", "起草", "drafted"), ("consulted", "征求意见", "addressee heard on the draft"), ("submitted", "报请决定", "submitted for a decision"), ("vetted", "法律政策研究部门审核", "reviewed by the policy office"),
        ("returned", "退回修改", "sent back"), ("approved", "决定制发", "approved"), ("issued", "制发", "issued"), ("served", "送达", "served"), ("receipted", "收到回证", "receipt came back"),
        ("termSet", "确定紧急回复期限", "urgent term set"), ("copied", "抄送", "copied"), ("filed", "报上级院备案", "filed upward"), ("objected", "被建议单位提出异议", "addressee objected"), ("reviewed", "异议复核", "objection reviewed"),
        ("corrected", "自行纠正", "corrected of one's own"), ("replied", "书面回复", "addressee replied"), ("urged", "督促", "urged"), ("followedUp", "跟踪督促落实", "looked after"),
        ("escalated", "上报、通报或者起诉", "escalated"), ("closed", "办结", "closed"), ("amended", "更正日期", "day amended"),
    ];

    public static string Of(RecommendationPlace place, bool chinese) => place switch
    {
        RecommendationPlace.Overdue => chinese ? "已超期" : "overdue",
        RecommendationPlace.NeedsDate => chinese ? "缺日期" : "a day is missing",
        RecommendationPlace.ObjectionOpen => chinese ? "异议待复核" : "objection to be reviewed",
        RecommendationPlace.ReplyDueSoon => chinese ? "回复将到期" : "reply due soon",
        RecommendationPlace.RepliedToReview => chinese ? "回复待审查" : "reply to be reviewed",
        RecommendationPlace.WaitingForApproval => chinese ? "待决定" : "waiting for a decision",
        RecommendationPlace.ToBeServed => chinese ? "待制发送达" : "to be issued and served",
        RecommendationPlace.NoReceiptYet => chinese ? "待回证" : "no receipt yet",
        RecommendationPlace.WaitingForReply => chinese ? "待回复" : "waiting for the reply",
        RecommendationPlace.Escalated => chinese ? "已上报、通报或者起诉" : "escalated",
        RecommendationPlace.Drafting => chinese ? "起草中" : "drafting",
        RecommendationPlace.NotBegun => chinese ? "未起草" : "not begun",
        _ => chinese ? "办结" : "closed",
    };

    public static string Of(RecommendationLateness lateness, bool chinese) => lateness switch
    {
        RecommendationLateness.NotServed => chinese ? "制发后未送达" : "issued and not served",
        RecommendationLateness.NoReceipt => chinese ? "送达后无回证" : "served and no receipt",
        RecommendationLateness.NoReply => chinese ? "逾期未回复" : "no reply in time",
        _ => chinese ? "督促后仍未回复或者整改" : "nothing after the urging",
    };

    public static string Of(EscalationTarget target, bool chinese) => target switch
    {
        EscalationTarget.SuperiorProcuratorate => chinese ? "上级人民检察院" : "superior procuratorate",
        EscalationTarget.SuperiorOrgan => chinese ? "被建议单位的上级机关" : "superior organ of the addressee",
        EscalationTarget.Regulator => chinese ? "行政主管机关" : "regulator",
        EscalationTarget.IndustryBody => chinese ? "行业自律组织" : "industry body",
        EscalationTarget.PartyCongressGovernment => chinese ? "党委、人大、政府、纪检监察机关" : "party committee, congress, government or discipline body",
        _ => chinese ? "提起公益诉讼" : "public-interest suit",
    };

    public static string Of(CopyRecipient to, bool chinese) => to switch
    {
        CopyRecipient.PartyCommittee => chinese ? "党委" : "party committee",
        CopyRecipient.PeoplesCongress => chinese ? "人大" : "people's congress",
        CopyRecipient.Government => chinese ? "政府" : "government",
        CopyRecipient.DisciplineBody => chinese ? "纪检监察机关" : "discipline body",
        CopyRecipient.SuperiorOrgan => chinese ? "上级机关" : "superior organ",
        CopyRecipient.Regulator => chinese ? "行政主管部门" : "regulator",
        _ => chinese ? "行业自律组织" : "industry body",
    };

    public static string Of(ReviewOutcome outcome, bool chinese) => outcome switch
    {
        ReviewOutcome.Revised => chinese ? "修改" : "changed",
        ReviewOutcome.Withdrawn => chinese ? "撤回" : "withdrawn",
        _ => chinese ? "异议不成立" : "not upheld",
    };

    public static string Of(FollowUpMeans means, bool chinese) => means switch
    {
        FollowUpMeans.Inquiry => chinese ? "询问" : "inquiry",
        FollowUpMeans.Visit => chinese ? "走访" : "visit",
        _ => chinese ? "会商" : "meeting",
    };

    public static string Of(ServiceMeans means, bool chinese) => means is ServiceMeans.Written ? (chinese ? "书面" : "in writing") : chinese ? "现场宣告" : "announced on the spot";
}
