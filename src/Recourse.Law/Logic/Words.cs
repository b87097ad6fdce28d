using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Words for stated values.</summary>
internal static class Words
{
    public static Bilingual Of(string value) => value switch
    {
        "person" => new("自然人", "natural person"),
        "unit" => new("单位", "unit"),
        "fabricated" => new("捏造", "fabricated"),
        "altered" => new("篡改", "altered"),
        "knownFalse" => new("明知为捏造", "known to be fabricated"),
        "factualBasis" => new("有事实依据", "has a factual basis"),
        "abuse" => new("肆意谩骂", "wanton abuse"),
        "vilify" => new("恶意诋毁", "malicious vilification"),
        "disclosePrivacy" => new("披露隐私", "disclosing privacy"),
        "conduct" => new("有列明的行为", "a listed act is stated"),
        "purchaseOrReceive" => new("购买、收受", "bought or received"),
        "named" => new("已查明", "named"),
        "private" => new("已自诉", "private suit"),
        "public" => new("已报案、控告", "reported to the organs"),
        "none" => new("没有告诉", "none"),
        "yes" => new("有", "yes"),
        "no" => new("没有", "no"),
        _ => new("其他", "other"),
    };

    public static Bilingual Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("符合", "met"),
        Outcome.NotMet => new("不符合", "not met"),
        _ => new("未定", "undecided"),
    };

    public static Bilingual Of(FactStatus status) => status switch
    {
        FactStatus.Proved => new("有证据证实", "proved"),
        FactStatus.Disproved => new("已被否定", "disproved"),
        FactStatus.Disputed => new("有争议", "disputed"),
        _ => new("仅有主张", "alleged only"),
    };

    public static Bilingual Of(HarmKind kind) => kind switch
    {
        HarmKind.MentalDisorder => new("精神失常", "mental disorder"),
        HarmKind.SelfHarm => new("自残", "self-harm"),
        HarmKind.Suicide => new("自杀（含未遂）", "suicide (attempts included)"),
        HarmKind.Death => new("死亡", "death"),
        HarmKind.SeriousInjury => new("重伤", "serious injury"),
        HarmKind.Kidnapping => new("被绑架", "kidnapping"),
        HarmKind.EconomicLoss => new("经济损失", "economic loss"),
        _ => new("其他后果", "another consequence"),
    };
}
