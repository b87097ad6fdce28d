using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>Words of the findings.</summary>
internal static class Words
{
    public static Bilingual Reason(string reason) => reason switch
    {
        Reasons.Duplicate => new("重复读取的行", "Rows read twice"),
        Reasons.Own => new("作者本人（含同一行为人的其他账号）", "The author's own (other accounts of the same person included)"),
        Reasons.VictimSide => new("被害人一方", "The victim's side"),
        Reasons.Maintenance => new("平台维护", "The platform's maintenance"),
        Reasons.Inflated => new("刷量（非作者所为）", "Inflated, not by the author"),
        _ => new("计入的行（含有争议的）", "Rows that count (disputed ones included)"),
    };

    public static string Note(string reason) => reason switch
    {
        Reasons.Own => "作者本人的账号 / the author's own account",
        Reasons.VictimSide => "陈述为被害人一方的账号 / stated to be on the victim's side",
        Reasons.Maintenance => "陈述为平台维护账号 / stated to be maintenance",
        Reasons.Inflated => "陈述为刷量账号 / stated to be inflated",
        _ => "",
    };

    public static Bilingual Unit(string figure) => figure switch
    {
        "rows" => new("条", "rows"),
        "forwards" => new("次转发", "forwards"),
        "comments" => new("条评论", "comments"),
        _ => new("次点击、浏览", "views"),
    };

    public static Bilingual Title(string figure, string zhOf, string enOf) => figure switch
    {
        "rows" => new($"{zhOf}之下的转发和评论", $"Forwards and comments under {enOf}"),
        "forwards" => new($"{zhOf}的转发", $"Forwards of {enOf}"),
        "comments" => new($"{zhOf}的评论", $"Comments on {enOf}"),
        _ => new($"{zhOf}的点击、浏览", $"Views of {enOf}"),
    };

    public static readonly Bilingual RowsMayBeMissing = new(
        "材料中的行可能不全：平台可能未导出全部转发、评论，已删除的帖文不可见。",
        "Rows in the material may be incomplete: an export may leave some out, and deleted posts do not show.");

    public static readonly Bilingual NoReading = new(
        "一条转发行不证明有人实际看过该信息。",
        "A forward row does not prove that a person saw the information.");

    public static readonly Bilingual CounterIsAStatement = new(
        "平台计数是平台的陈述，计数方法未随材料说明。",
        "A counter is the platform's statement; how it counts is not part of the material.");

    public static readonly Bilingual IdentityIsForPeople = new(
        "文字相同不证明为同一人所发；“同一诽谤信息”的认定由人作出。",
        "Equal text does not prove one author; whether it is the same defamatory information is for a person to find.");

    public static readonly Bilingual DisputedExclusions = new(
        "作者本人、被害人一方、维护、刷量的剔除规则未经核对原文，只影响下限，经决定后方为定数。",
        "The exclusions own, victim-side, maintenance and inflated rest on rules whose text is unverified: they move the lower bound only, until a decision settles them.");
}
