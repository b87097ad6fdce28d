using System.Globalization;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>The terms that the paper states, with the rule that they rest on.</summary>
public static class RecommendationReplyTerm
{
    /// <summary>Until when the addressee is asked to reply in writing.</summary>
    /// <param name="type">The type of recommendation: a public-interest one has its own instrument.</param>
    /// <param name="days">Days for an urgent reply; <see langword="null"/> for the ordinary term.</param>
    public static Bilingual Reply(RecommendationType type, int? days)
    {
        var rule = ClockRules.Find(RecommendationTerm.Ordinary(type))!;
        if (days is { } urgent)
        {
            return new(Text($"情况紧急，请在收到之日起{urgent}日以内书面回复落实情况"), Text($"the matter is urgent: reply in writing on what was done within {urgent} days of the receipt"));
        }

        var (zh, en) = rule.Length.Unit is TermUnit.Months
            ? (Text($"{rule.Length.Count}个月"), Text($"{rule.Length.Count} months")) : (Text($"{rule.Length.Count}日"), Text($"{rule.Length.Count} days"));
        var unverified = rule.Unverified ? new Bilingual("，规则未核实", ", rule unverified") : new("", "");
        return new(
            $"请在收到之日起{zh}以内书面回复落实情况（{rule.Law.Zh}{rule.Basis.Zh}{unverified.Zh}）", $"reply in writing on what was done within {en} of the receipt ({rule.Law.En} {rule.Basis.En}{unverified.En})");
    }

    /// <summary>Until when the addressee may object; the days are for the paper to state.</summary>
    public static Bilingual Objection(int? days) => days is { } stated
        ? new(Text($"对本建议有异议的，请在收到之日起{stated}日以内提出"), Text($"an objection may be made within {stated} days of the receipt"))
        : new("（待填：提出异议的期限）", "(to be filled in: the days for an objection)");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
