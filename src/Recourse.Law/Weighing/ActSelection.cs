using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The acts of an actor that an offence is about, and which of them count.</summary>
/// <param name="All">All of them, in the order of the facts.</param>
/// <param name="Counted">Those that count; one that may not count is marked with <see cref="Act.Perhaps"/>.</param>
/// <param name="Notes">Why others were left out, and which are in doubt.</param>
internal sealed record ActSelection(ImmutableArray<Act> All, ImmutableArray<Act> Counted, ImmutableArray<Bilingual> Notes)
{
    /// <summary>The name under which an act is alleged to have remained an attempt (Criminal Law art. 23).</summary>
    public const string Attempt = "23";

    private ActSet? _whole;
    private ActSet? _those;

    /// <summary>All of them as a set.</summary>
    public ActSet Whole(ActSets sets) => _whole ??= sets.Of(All);

    /// <summary>Those that count as a set.</summary>
    public ActSet Those(ActSets sets) => _those ??= sets.Of(Counted);

    public static ActSelection Of(BoundRule bound, ImmutableArray<Act> acts)
    {
        var rule = bound.Rule;
        ImmutableArray<Act> all = acts.IsEmpty ? [] : [.. acts.Where(a => About(rule, a))];
        if (all.IsEmpty)
        {
            return new([], [], []);
        }

        var notes = ImmutableArray.CreateBuilder<Bilingual>();
        var counted = ImmutableArray.CreateBuilder<Act>();
        var versions = bound.Article.Versions;
        notes.AddRange(all.Where(a => a.Joint).Select(a => new Bilingual(
            $"{a.Id} 为共同实施，各共同行为人均以全部计算（刑法第二十五条）", $"{a.Id} was done jointly and counts in full for each (Criminal Law art. 25)")));
        foreach (var act in all)
        {
            if (act.DealtWith != DealtWith.None)
            {
                notes.Add(new($"{act.Id} 已经处理，不计入累计", $"{act.Id} was dealt with and leaves the pool"));
            }
            else if (Placed(act, versions, notes) is { } placed)
            {
                counted.Add(placed);
            }
        }

        return new(all, Attempts(counted.ToImmutable(), notes), notes.ToImmutable());
    }

    /// <summary>An offence that is only weighed where somebody alleges it takes any statement; the others take those alleged as the offence.</summary>
    private static bool About(OffenceRule rule, Act act) => act.Statement is { } statement
        ? rule.Acts != ActKinds.PersonalInformation
            && (rule.AllegedBy.Length == 0 ? string.Equals(statement.Offence, rule.Offence, StringComparison.OrdinalIgnoreCase) : Says(statement.Alleged, rule.AllegedBy))
        : rule.Acts != ActKinds.Statements && (rule.AllegedBy.Length == 0 || Says(act.Conduct!.Alleged, rule.AllegedBy));

    private static bool Says(ImmutableArray<Allegation> alleged, string start) => alleged.Any(a => a.Limb.StartsWith(start, StringComparison.Ordinal));

    /// <summary>
    /// Attempts beside completed acts: no text says how they add up, so an attempt moves the upper bound only. Where nothing was completed the
    /// attempts are weighed as they stand.
    /// </summary>
    private static ImmutableArray<Act> Attempts(ImmutableArray<Act> counted, ImmutableArray<Bilingual>.Builder notes)
    {
        var attempts = counted.Where(a => IsAttempt(a) is not null).ToArray();
        foreach (var act in attempts)
        {
            notes.Add(new($"{act.Id} 主张为未遂，可以比照既遂从轻或者减轻（刑法第二十三条）", $"{act.Id} is alleged to be an attempt, which may be punished more lightly (Criminal Law art. 23)"));
        }

        return attempts.Length == counted.Length ? counted
            : [.. counted.Select(a => IsAttempt(a) is { } kind ? a with { Perhaps = Truth.Weightier(a.Perhaps, kind) } : a)];
    }

    /// <summary>Why an act that may be an attempt counts only perhaps; null where nobody says that it is one.</summary>
    public static UndecidedKind? IsAttempt(Act act)
    {
        var alleged = act.Statement?.Alleged ?? act.Conduct!.Alleged;
        if (alleged.IsEmpty)
        {
            return null;
        }

        var stated = alleged.Where(a => string.Equals(a.Limb, Attempt, StringComparison.Ordinal)).Select(a => a.Status).ToArray();
        return stated.Contains(FactStatus.Proved) ? UndecidedKind.SplitPractice
            : stated.Any(s => s != FactStatus.Disproved) ? UndecidedKind.DisputedFact : null;
    }

    /// <summary>Acts before the article reached general subjects are left out; acts that straddle that day are in doubt.</summary>
    private static Act? Placed(Act act, ImmutableArray<Article> versions, ImmutableArray<Bilingual>.Builder notes)
    {
        var general = versions.FirstOrDefault(v => !v.SpecialSubjectsOnly);
        if (general is null || act.Last is not { } last || general == versions[0])
        {
            return act;
        }

        var from = VersionResolver.Day(general.InForce);
        if (last < general.InForce)
        {
            if (act.Conduct?.Insider is not null || act.Conduct?.Industry is { Length: > 0 })
            {
                notes.Add(new(
                    $"{act.Id} 早于 {from}：此前只及于列明行业的人员，该文本未经核对（M）",
                    $"{act.Id} is before {from}: until then only personnel of listed trades were reached, by a text that is unverified (M)"));
                return act with { Perhaps = UndecidedKind.UnverifiedText };
            }

            notes.Add(new($"{act.Id} 早于 {from}（一般主体自该日起负责），不计入", $"{act.Id} is before {from} (general subjects are liable from that day) and is left out"));
            return null;
        }

        if (act.First < general.InForce)
        {
            notes.Add(new(
                $"{act.Id} 跨越 {from}：有的法院作为连续行为整体计算（苏0803刑初542号），有的只计其后（豫0421刑初275号）",
                $"{act.Id} straddles {from}: one court counted the course as a whole, another only what came after"));
            return act with { Perhaps = UndecidedKind.SplitPractice };
        }

        return act;
    }
}
