using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Names of the fixed values.</summary>
internal static class Words
{
    public static readonly Bilingual Unknown = new("不明", "unknown");

    public static Bilingual Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("符合", "Met"),
        Outcome.NotMet => new("不符合", "Not met"),
        _ => new("未定，由人判断", "Undecided, for a person"),
    };

    /// <summary>An outcome of what speaks for the accused: it is there or not, nothing is "met against" anybody.</summary>
    public static Bilingual ForAccused(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("成立", "Applies"),
        Outcome.NotMet => new("不成立", "Does not apply"),
        _ => new("未定，由人判断", "Undecided, for a person"),
    };

    public static Bilingual Of(UndecidedKind kind) => kind switch
    {
        UndecidedKind.MissingFact => new("缺事实", "a fact is missing"),
        UndecidedKind.DisputedFact => new("事实有争议", "a fact is disputed"),
        UndecidedKind.OpenNorm => new("规范须由人裁量", "the norm asks for judgment"),
        UndecidedKind.SplitPractice => new("裁判分歧", "courts split"),
        _ => new("条文未经核对", "the text is unverified"),
    };

    public static Bilingual Of(Grade grade) => grade switch
    {
        Grade.NotMet => new("未达列明的“情节严重”标准", "No stated limb of seriousness is met"),
        Grade.Serious => new("情节严重", "Serious"),
        Grade.EspeciallySerious => new("情节特别严重", "Especially serious"),
        _ => new("未定", "Undecided"),
    };

    public static Bilingual Of(Route route) => route switch
    {
        Route.Private => new("自诉", "Private prosecution"),
        Route.Public => new("公诉", "Public prosecution"),
        Route.PublicCandidate => new("可能公诉，条件由人判断", "Public prosecution may be open; a person decides on the condition"),
        Route.Administrative => new("行政处罚", "Administrative penalty"),
        Route.None => new("均不适用", "None"),
        _ => new("未定", "Undecided"),
    };

    public static Bilingual Of(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Element => new("要件", "Element"),
        DecisionSubject.Exclusion => new("剔除", "Exclusion"),
        _ => new("同一信息", "Same information"),
    };

    /// <summary>What a person decided; an outcome outside the contract is shown as it stands.</summary>
    public static Bilingual Decided(string outcome) => outcome switch
    {
        "Met" => new("符合", "Met"),
        "NotMet" => new("不符合", "Not met"),
        "Accepted" => new("剔除成立", "Exclusion accepted"),
        "Rejected" => new("不予剔除", "Exclusion rejected"),
        "Confirmed" => new("确认为同一信息", "Confirmed"),
        "Split" => new("拆分", "Split"),
        _ => new(outcome, outcome),
    };

    public static Bilingual Reason(string reason) => reason switch
    {
        Reasons.Duplicate => new("重复", "duplicate"),
        Reasons.Own => new("作者本人", "the author's own"),
        Reasons.VictimSide => new("被害人一方", "the victim's side"),
        Reasons.Maintenance => new("平台维护", "the platform's maintenance"),
        Reasons.Inflated => new("刷量（非作者所为）", "inflated, not by the author"),
        Reasons.Named => new("经决定剔除", "left out by a decision"),
        Reasons.Unreadable => new("无法读取", "could not be read"),
        Reasons.Company => new("单位信息", "a company's, no natural person's"),
        Reasons.NoPerson => new("不能识别个人", "identifies nobody"),
        Reasons.Consented => new("经同意", "the person consented"),
        Reasons.Untrue => new("查证不实", "proved untrue"),
        Reasons.DoubleAct => new("先获取后提供，不重复计", "obtained then provided, counted once"),
        Reasons.OutsideWindow => new("计算期间之外", "outside the window of time"),
        Reasons.DealtWith => new("已处理", "already dealt with"),
        _ => new(reason, reason),
    };

    public static Bilingual Edge(string edge) => edge switch
    {
        "declared" => new("材料写明上级", "parent declared in the material"),
        "direct" => new("未写上级，视为直接转发", "no parent named: a direct child"),
        _ => new("写明的上级不在材料中", "the named parent is not in the material"),
    };

    /// <summary>A further figure: words of the contract are translated, everything else is data.</summary>
    public static Bilingual? Value(string value) => value switch
    {
        "unknown" or "" => Unknown,
        "true" => new("是", "yes"),
        "false" => new("否", "no"),
        _ => null,
    };
}
