using System.Collections.Immutable;
using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>
/// Weighs an offence under the text of the act and under that of the decision where they differ, and takes the one that favours the accused:
/// a statute by Criminal Law art. 12, an interpretation by the rules on its effect in time (2001), art. 3. Each instrument is judged by its
/// own rule, statutes first; within an instrument texts of two days are never mixed. Both results are kept.
/// </summary>
internal sealed class OldAndLighter(LawPack pack, OffenceRule rule, Facts facts, Actor actor, IReadOnlyList<Decision> decisions)
{
    /// <summary>The result; null where the facts state no act of the offence.</summary>
    public OffenceResult? Weigh()
    {
        var texts = TextsInTime.OfTheAct;
        var weigher = new OffenceWeigher(pack, rule, facts, actor, decisions, texts);
        if (weigher.Weigh() is not { } best)
        {
            return null;
        }

        var kept = ImmutableArray.CreateBuilder<Alternative>();
        var open = false;
        foreach (var (instrument, days) in Candidates())
        {
            var rank = instrument.Rank == InstrumentRank.Statute ? new Bilingual("刑法第十二条", "Criminal Law art. 12") : new("司法解释时间效力规定第三条", "rules on effect in time, art. 3");
            foreach (var day in days)
            {
                var other = new OffenceWeigher(pack, rule, facts, actor, decisions, texts.At(instrument.Id, day));
                var then = other.Weigh()!;
                var lighter = Weight(other, then).CompareTo(Weight(weigher, best)) < 0;
                if ((then.Outcome, then.Grade) != (best.Outcome, best.Grade))
                {
                    kept.Add(Side($"{instrument.Id}-at-act", $"{instrument.Title.Zh}：行为时的文本", $"{instrument.Title.En}: the text of the act", best));
                    kept.Add(Side($"{instrument.Id}-at-{Day(day)}", $"{instrument.Title.Zh}：{Day(day)} 的文本", $"{instrument.Title.En}: the text of {Day(day)}", then));
                }

                if (facts.DecisionDate is null)
                {
                    open |= lighter;
                    continue;
                }

                texts = (lighter ? texts.At(instrument.Id, day) : texts).Because(instrument.Id, lighter
                    ? new($"裁判时（{Day(day)}）的文本对行为人有利，适用之（{rank.Zh}）", $"the text at the decision ({Day(day)}) favours the accused and applies ({rank.En})")
                    : new($"裁判时（{Day(day)}）的文本不更有利，仍适用行为时的文本（{rank.Zh}）", $"the text at the decision ({Day(day)}) is no lighter: that of the act applies ({rank.En})"));
                weigher = new OffenceWeigher(pack, rule, facts, actor, decisions, texts);
                best = weigher.Weigh()!;
            }
        }

        kept.AddRange(Between(best));
        best = best with { Alternatives = [.. best.Alternatives, .. kept.DistinctBy(a => a.Id, StringComparer.Ordinal)] };
        return open ? Open(best) : best;
    }

    /// <summary>
    /// Texts that came after the act and were gone at the decision. The rules name only the text of the act and that of the decision, so an
    /// intermediate one never governs here; where it would come to something else, it is shown.
    /// </summary>
    private IEnumerable<Alternative> Between(OffenceResult best)
    {
        if (facts.DecisionDate is not { } decided)
        {
            yield break;
        }

        foreach (var (instrument, days) in Candidates(between: decided))
        {
            foreach (var day in days)
            {
                var then = new OffenceWeigher(pack, rule, facts, actor, decisions, TextsInTime.OfTheAct.At(instrument.Id, day)).Weigh()!;
                if ((then.Outcome, then.Grade) != (best.Outcome, best.Grade))
                {
                    yield return Side(
                        $"{instrument.Id}-between-{Day(day)}", $"{instrument.Title.Zh}：行为与裁判之间 {Day(day)} 施行、其后失效的文本；能否适用有争议",
                        $"{instrument.Title.En}: the text of {Day(day)}, after the act and gone at the decision; whether it can govern is disputed", then);
                }
            }
        }
    }

    /// <summary>The day of the decision is unknown and a later text is lighter: the lighter one may govern.</summary>
    private static OffenceResult Open(OffenceResult result) => result with
    {
        Outcome = Outcome.Undecided,
        Kind = result.Outcome == Outcome.Undecided ? result.Kind : UndecidedKind.MissingFact,
        Grade = Grade.Undecided,
        Route = Route.Undecided,
        Questions = [.. result.Questions, new("裁判的日期：其后的文本可能对行为人有利", "the day of the decision: a later text may favour the accused")],
    };

    private static Alternative Side(string id, string zh, string en, OffenceResult result) =>
        new(id, new($"{zh}：{Words.Of(result.Outcome).Zh}", $"{en}: {Words.Of(result.Outcome).En}"), result.Grade);

    /// <summary>What favours the accused weighs less: outcome, then grade, then the penalties that may apply.</summary>
    private static (int Outcome, int Grade, (int, int) Years) Weight(OffenceWeigher weigher, OffenceResult result) => (
        result.Outcome switch { Outcome.NotMet => 0, Outcome.Undecided => 1, _ => 2 },
        result.Grade switch { Grade.NotMet => 0, Grade.Undecided => 1, Grade.Serious => 2, _ => 3 },
        weigher.Heaviest(result.Grade));

    /// <summary>Instruments whose text at the decision (or, with its day unknown, any later text) differs in what the offence uses.</summary>
    private IEnumerable<(Instrument Instrument, ImmutableArray<DateOnly> Days)> Candidates(DateOnly? between = null)
    {
        var days = ActSelection.Of(pack, rule, facts, actor).All.Select(a => a.Last).OfType<DateOnly>().Distinct().ToArray();
        var used = rule.Limbs().ToHashSet(StringComparer.Ordinal);
        var articles = used.Select(id => pack.Find(id)!.Value.Article.Id).Append(rule.Article).Distinct(StringComparer.Ordinal).Select(pack.Versions);
        return articles.Where(v => TextsInTime.Moves(v[0].Instrument.Rank) && (v.Length > 1 || v[0].Repealed is not null))
            .GroupBy(v => v[0].Instrument.Id, StringComparer.Ordinal)
            .OrderBy(g => g.First()[0].Instrument.Rank).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.First()[0].Instrument, Later(g, days, used, between))).Where(c => !c.Item2.IsEmpty);
    }

    private ImmutableArray<DateOnly> Later(IEnumerable<ImmutableArray<Article>> articles, DateOnly[] acts, HashSet<string> used, DateOnly? between)
    {
        var all = articles.ToArray();
        var changes = all.SelectMany(v => v.SelectMany(a => new[] { a.InForce, a.Repealed ?? a.InForce }));
        IEnumerable<DateOnly> days = between is { } end ? changes.Where(d => d < end && all.Any(v => Differs(v, d, end, used))) : facts.DecisionDate is { } decided ? [decided] : changes;
        return [.. days.Distinct().Order().Where(d => all.Any(v => acts.Any(act => act < d && Differs(v, act, d, used))))];
    }

    private static bool Differs(ImmutableArray<Article> versions, DateOnly act, DateOnly day, HashSet<string> used)
    {
        var (before, then) = (Choose(versions, act).Article, InForce(versions, day));
        return (then is not null || versions[0].Instrument.Rank == InstrumentRank.Statute) && !string.Equals(Signature(before, used), Signature(then, used), StringComparison.Ordinal);
    }

    private static string Signature(Article? article, HashSet<string> used) => article is null
        ? "none"
        : $"{article.MaximumYears};" + string.Join(';', article.Limbs.Where(l => used.Contains(l.Id)).Select(l =>
            $"{l.Id} {l.Over} {l.Unverified} {l.Window?.Value} {l.LogicText} {string.Join(',', l.Constants.Select(c => $"{c.Name}{c.Value}{c.Unverified}"))} {string.Join(',', l.Readings.Select(r => r.Id))}"));
}
