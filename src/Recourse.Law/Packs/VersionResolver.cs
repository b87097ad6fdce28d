using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The version of an article that governs an act, and why.</summary>
/// <param name="Article">The version; null where none governs.</param>
/// <param name="Why">The choice and its reason.</param>
internal readonly record struct ChosenVersion(Article? Article, Bilingual Why);

/// <summary>
/// Chooses a version by the day of the act: a statute by the law in force that day (Criminal Law art. 12); an interpretation by the rules on
/// its effect in time (2001): one made after the act applies where there was none before.
/// </summary>
internal static class VersionResolver
{
    public static ChosenVersion Choose(ImmutableArray<Article> versions, DateOnly? act)
    {
        if (versions.IsEmpty)
        {
            return new(null, new("规则包中没有该条", "the pack has no such article"));
        }

        var newest = versions[^1];
        if (newest.Instrument.Rank == InstrumentRank.Procedure)
        {
            return new(newest, new(
                $"程序规则，按现行文本（{Day(newest.InForce)}起）", $"a rule of procedure: the text now in force (from {Day(newest.InForce)})"));
        }

        if (act is not { } day)
        {
            return new(newest, new($"行为日期未知，按最新文本（{Day(newest.InForce)}起）评估", $"the day of the act is unknown; the newest text (from {Day(newest.InForce)}) is used"));
        }

        var inForce = versions.LastOrDefault(v => v.InForce <= day);
        if (inForce is not null)
        {
            return inForce.Repealed is { } end && end <= day
                ? new(null, new($"该条自{Day(end)}起失效", $"the article ended on {Day(end)}"))
                : new(inForce, new($"适用行为时（{Day(day)}）有效的文本，{Day(inForce.InForce)}起施行", $"text in force at the act ({Day(day)}), in force since {Day(inForce.InForce)}"));
        }

        var first = versions[0];
        return first.Instrument.Rank switch
        {
            InstrumentRank.Interpretation => new(first, new(
                $"行为（{Day(day)}）早于解释施行（{Day(first.InForce)}），行为时没有相关解释，依解释办理（司法解释时间效力规定第二条）",
                $"the act ({Day(day)}) is before the interpretation ({Day(first.InForce)}) and there was none then: it applies (rules on effect in time, art. 2)")),
            InstrumentRank.Guidance => new(first, new(
                $"指导意见{Day(first.InForce)}起施行，对未办结的案件作为政策、程序依据", $"guidance from {Day(first.InForce)}, used as policy and procedure for open cases")),
            _ => new(null, new($"行为（{Day(day)}）时该条尚未施行（{Day(first.InForce)}起）", $"the article was not in force at the act ({Day(day)}); it is from {Day(first.InForce)}")),
        };
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
