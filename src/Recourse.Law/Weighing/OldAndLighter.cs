using System.Collections.Immutable;
using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>
/// Weighs an offence under the text of the act and under that of the decision where they differ, and takes the one that favours the accused:
/// a statute by Criminal Law art. 12, an interpretation by the rules on its effect in time (2001), art. 3. Each instrument is judged by its
/// own rule, statutes first; within an instrument texts of two days are never mixed. Both results are kept.
/// </summary>
internal sealed class OldAndLighter
{
    private readonly Subject _subject;
    private readonly ActSelection _acts;
    private readonly ActSets _sets;
    private readonly TextsInTime _ofTheAct;
    private readonly Truths _truths;
    private ImmutableArray<(Instrument Instrument, ImmutableArray<DateOnly> Days)> _later;

    /// <summary>The facts as stated; what people's decisions settle is as decided, where that is wanted.</summary>
    public OldAndLighter(Subject subject, Settled? settled = null)
    {
        (_subject, _acts) = (subject, ActSelection.Of(subject.Rule, subject.Own));
        _sets = new ActSets(subject.Own);
        _ofTheAct = new TextsInTime(subject.Rule, _sets);
        _truths = new Truths(subject.Rule, new View(subject.Facts, subject.Actor), settled);
    }

    private OldAndLighter(OldAndLighter stated, ActSelection acts, Truths truths)
    {
        (_subject, _acts, _sets, _ofTheAct, _truths) = (stated._subject, acts, stated._sets, stated._ofTheAct, truths);
        _later = acts == stated._acts ? stated._later : default;
    }

    /// <summary>The result; null where the facts state no act of the offence.</summary>
    public OffenceResult? Weigh()
    {
        if (Choose(inWords: true) is not { } choice)
        {
            return null;
        }

        var best = choice.Weigher.Weigh();
        best = best with { Alternatives = [.. best.Alternatives, .. choice.Kept.Concat(Between(best)).DistinctBy(a => a.Id, StringComparer.Ordinal)] };
        return choice.Open ? Open(best) : best;
    }

    /// <summary>
    /// What the result comes to, and what its limbs and what speaks against do (put together when asked); null where the facts state no act of
    /// the offence.
    /// </summary>
    public (Outcome Outcome, Grade Grade, Func<List<Outcome>> Limbs)? Brief()
    {
        if (Choose(inWords: false) is not { } choice)
        {
            return null;
        }

        var (outcome, _, grade) = choice.Weigher.Brief();
        return choice.Open ? (Outcome.Undecided, Grade.Undecided, choice.Weigher.Outcomes) : (outcome, grade, choice.Weigher.Outcomes);
    }

    /// <summary>
    /// The same with one fact tried otherwise; null where nothing that may read the fact comes to something else, so that all is as it was.
    /// Days of acts and of the decision are not tried in this way: which texts there are and what governs stays.
    /// </summary>
    /// <param name="view">The facts with that one tried.</param>
    /// <param name="readers">The limbs that may read it.</param>
    /// <param name="selects">True where the fact also decides which acts count, or is looked at besides the limbs.</param>
    /// <param name="settled">What people's decisions settle with that fact.</param>
    /// <param name="lapses">True where they settled more without it: all is then weighed, whatever the limbs come to.</param>
    public OldAndLighter? Trying(View view, ReadersOfFact readers, bool selects, Settled? settled = null, bool lapses = false)
    {
        var truths = new Truths(_truths, view, readers, settled);
        if (selects)
        {
            return new(this, ActSelection.Of(_subject.Rule, view.Of(_subject.Own)), truths);
        }

        return lapses || truths.Differs() ? new(this, _acts, truths) : null;
    }

    /// <summary>The same facts with what people's decisions settle as decided.</summary>
    public OldAndLighter Deciding(Settled settled) => new(this, _acts, new Truths(_truths, _truths.View, ReadersOfFact.None, settled));

    /// <summary>Which texts govern: the weigher under them (with the reasons, where wanted in words), what the others come to, and whether a lighter one may govern all the same.</summary>
    private (OffenceWeigher Weigher, List<Alternative> Kept, bool Open)? Choose(bool inWords)
    {
        if (_acts.All.IsEmpty)
        {
            return null;
        }

        var (texts, reasons) = (_ofTheAct, ImmutableArray<(string, Bilingual)>.Empty);
        var weigher = Under(texts);
        var (kept, open) = (new List<Alternative>(), false);
        foreach (var (instrument, days) in Later())
        {
            var rank = instrument.Rank == InstrumentRank.Statute ? new Bilingual("刑法第十二条", "Criminal Law art. 12") : new("司法解释时间效力规定第三条", "rules on effect in time, art. 3");
            foreach (var day in days)
            {
                var other = Under(texts.At(instrument.Id, day));
                var (best, then) = (weigher.Brief(), other.Brief());
                var lighter = Weight(other).CompareTo(Weight(weigher)) < 0;
                if (inWords && (then.Outcome, then.Grade) != (best.Outcome, best.Grade))
                {
                    kept.Add(Side($"{instrument.Id}-at-act", $"{instrument.Title.Zh}：行为时的文本", $"{instrument.Title.En}: the text of the act", best.Outcome, best.Grade));
                    kept.Add(Side($"{instrument.Id}-at-{Day(day)}", $"{instrument.Title.Zh}：{Day(day)} 的文本", $"{instrument.Title.En}: the text of {Day(day)}", then.Outcome, then.Grade));
                }

                if (_subject.Facts.DecisionDate is null)
                {
                    open |= lighter;
                    continue;
                }

                if (!inWords)
                {
                    (texts, weigher) = lighter ? (texts.At(instrument.Id, day), other) : (texts, weigher);
                    continue;
                }

                (texts, weigher) = lighter ? (texts.At(instrument.Id, day), other) : (texts, weigher);
                reasons = reasons.Add((instrument.Id, lighter
                    ? new($"裁判时（{Day(day)}）的文本对行为人有利，适用之（{rank.Zh}）", $"the text at the decision ({Day(day)}) favours the accused and applies ({rank.En})")
                    : new($"裁判时（{Day(day)}）的文本不更有利，仍适用行为时的文本（{rank.Zh}）", $"the text at the decision ({Day(day)}) is no lighter: that of the act applies ({rank.En})")));
            }
        }

        return (reasons.IsEmpty ? weigher : Under(texts.Because(reasons)), kept, open);
    }

    private OffenceWeigher Under(TextsInTime texts) => new(_subject, _acts, _sets, texts, _truths);

    /// <summary>
    /// Texts that came after the act and were gone at the decision. The rules name only the text of the act and that of the decision, so an
    /// intermediate one never governs here; where it would come to something else, it is shown.
    /// </summary>
    private IEnumerable<Alternative> Between(OffenceResult best)
    {
        if (_subject.Facts.DecisionDate is not { } decided)
        {
            yield break;
        }

        foreach (var (instrument, days) in Candidates(between: decided))
        {
            foreach (var day in days)
            {
                var then = Under(_ofTheAct.At(instrument.Id, day)).Brief();
                if ((then.Outcome, then.Grade) != (best.Outcome, best.Grade))
                {
                    yield return Side(
                        $"{instrument.Id}-between-{Day(day)}", $"{instrument.Title.Zh}：行为与裁判之间 {Day(day)} 施行、其后失效的文本；能否适用有争议",
                        $"{instrument.Title.En}: the text of {Day(day)}, after the act and gone at the decision; whether it can govern is disputed", then.Outcome, then.Grade);
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

    private static Alternative Side(string id, string zh, string en, Outcome outcome, Grade grade) =>
        new(id, new($"{zh}：{Words.Of(outcome).Zh}", $"{en}: {Words.Of(outcome).En}"), grade);

    /// <summary>What favours the accused weighs less: outcome, then grade, then the penalties that may apply.</summary>
    private static (int Outcome, int Grade, (int, int) Years) Weight(OffenceWeigher weigher)
    {
        var (outcome, _, grade) = weigher.Brief();
        return (
            outcome switch { Outcome.NotMet => 0, Outcome.Undecided => 1, _ => 2 },
            grade switch { Grade.NotMet => 0, Grade.Undecided => 1, Grade.Serious => 2, _ => 3 },
            weigher.Heaviest());
    }

    private ImmutableArray<(Instrument Instrument, ImmutableArray<DateOnly> Days)> Later() => _later.IsDefault ? _later = [.. Candidates()] : _later;

    /// <summary>Instruments whose text at the decision (or, with its day unknown, any later text) differs in what the offence uses.</summary>
    private IEnumerable<(Instrument Instrument, ImmutableArray<DateOnly> Days)> Candidates(DateOnly? between = null)
    {
        var changing = _subject.Rule.Texts.Changing;
        if (changing.IsEmpty)
        {
            return [];
        }

        var days = _acts.All.Select(a => a.Last).OfType<DateOnly>().Distinct().ToArray();
        return changing.Select(c => (c.Instrument, Days(c.Articles, days, between))).Where(c => !c.Item2.IsEmpty);
    }

    private ImmutableArray<DateOnly> Days(ImmutableArray<ImmutableArray<Article>> all, DateOnly[] acts, DateOnly? between)
    {
        var texts = _subject.Rule.Texts;
        var changes = all.SelectMany(v => v.SelectMany(a => new[] { a.InForce, a.Repealed ?? a.InForce }));
        IEnumerable<DateOnly> days = between is { } end ? changes.Where(d => d < end && all.Any(v => texts.Differs(v, d, end)))
            : _subject.Facts.DecisionDate is { } decided ? [decided] : changes;
        return [.. days.Distinct().Order().Where(d => all.Any(v => acts.Any(act => act < d && texts.Differs(v, act, d))))];
    }
}
