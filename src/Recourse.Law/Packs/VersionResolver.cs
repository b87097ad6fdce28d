using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The version of an article that governs an act, and why.</summary>
/// <param name="Article">The version; null where none governs.</param>
/// <param name="Reason">Puts the choice and its reason into words: most choices are never shown.</param>
internal readonly record struct ChosenVersion(Article? Article, Func<Bilingual> Reason)
{
    /// <summary>The choice and its reason.</summary>
    public Bilingual Why => Reason();

    /// <summary>True where the choice rests on a day of entry into force from memory: <see cref="Other"/> may govern instead.</summary>
    public bool InDoubt { get; init; }

    /// <summary>The version that governs if that day is another; null where then none does.</summary>
    public Article? Other { get; init; }
}

/// <summary>
/// Chooses a version by the day of the act: a statute by the law in force that day (Criminal Law art. 12); an interpretation by the rules on
/// its effect in time (2001): one made after the act applies where there was none before. Whether a later version is lighter is not decided
/// here (<see cref="OldAndLighter"/>).
/// </summary>
internal static class VersionResolver
{
    public static ChosenVersion Choose(ImmutableArray<Article> versions, DateOnly? act)
    {
        if (versions.IsEmpty)
        {
            return new(null, () => new("规则包中没有该条", "the pack has no such article"));
        }

        var newest = versions[^1];
        if (newest.Instrument.Rank == InstrumentRank.Procedure)
        {
            return new(newest, () => new(
                $"程序规则，按现行文本（{Day(newest.InForce)}起）", $"a rule of procedure: the text now in force (from {Day(newest.InForce)})"));
        }

        if (act is not { } day)
        {
            return new(newest, () => new($"行为日期未知，按最新文本（{Day(newest.InForce)}起）评估", $"the day of the act is unknown; the newest text (from {Day(newest.InForce)}) is used"));
        }

        var chosen = At(versions, day);
        return Doubt(versions, day) is { } other ? chosen with { InDoubt = true, Other = other.Governs } : chosen;
    }

    /// <summary>The version in force on a day, with no rule on its effect on earlier acts; null where none was.</summary>
    public static Article? InForce(ImmutableArray<Article> versions, DateOnly day) =>
        versions.LastOrDefault(v => v.InForce <= day) is { } found && !(found.Repealed <= day) ? found : null;

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static ChosenVersion At(ImmutableArray<Article> versions, DateOnly day)
    {
        var inForce = versions.LastOrDefault(v => v.InForce <= day);
        if (inForce is not null)
        {
            return inForce.Repealed is { } end && end <= day
                ? new(null, () => new($"该条自{Day(end)}起失效", $"the article ended on {Day(end)}"))
                : new(inForce, () => new($"适用行为时（{Day(day)}）有效的文本，{Day(inForce.InForce)}起施行", $"text in force at the act ({Day(day)}), in force since {Day(inForce.InForce)}"));
        }

        var first = versions[0];
        return first.Instrument.Rank switch
        {
            InstrumentRank.Interpretation => new(first, () => new(
                $"行为（{Day(day)}）早于解释施行（{Day(first.InForce)}），行为时没有相关解释，依解释办理（司法解释时间效力规定第二条）",
                $"the act ({Day(day)}) is before the interpretation ({Day(first.InForce)}) and there was none then: it applies (rules on effect in time, art. 2)")),
            InstrumentRank.Guidance => new(first, () => new(
                $"指导意见{Day(first.InForce)}起施行，对未办结的案件作为政策、程序依据", $"guidance from {Day(first.InForce)}, used as policy and procedure for open cases")),
            _ => new(null, () => new($"行为（{Day(day)}）时该条尚未施行（{Day(first.InForce)}起）", $"the article was not in force at the act ({Day(day)}); it is from {Day(first.InForce)}")),
        };
    }

    /// <summary>What else may govern where a day of entry into force is from memory; null where no such day matters.</summary>
    private static Governing? Doubt(ImmutableArray<Article> versions, DateOnly day)
    {
        for (var i = 0; i < versions.Length; i++)
        {
            var version = versions[i];
            if (version is { InForceSource: "M", DateActivation: null } && day < (version.SurelyFrom ?? DateOnly.MaxValue)
                && (i + 1 == versions.Length || day < versions[i + 1].InForce))
            {
                // Were the day another, an act before it would fall under the version and an act after it under the one before.
                return new(day < version.InForce ? version : i == 0 ? null : versions[i - 1]);
            }
        }

        return null;
    }

    private readonly record struct Governing(Article? Governs);
}
