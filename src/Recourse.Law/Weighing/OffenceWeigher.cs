using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Weighs one offence for one actor.</summary>
internal sealed class OffenceWeigher
{
    private readonly Subject _subject;
    private readonly BoundRule _rule;
    private readonly ActSelection _acts;
    private readonly ActSets _sets;
    private readonly ActSet _counted;
    private readonly ActSet _weighed;
    private readonly LimbWeigher _weigher;
    private readonly Grading _grading;
    private readonly Contexts _contexts;
    private (Outcome Outcome, UndecidedKind? Kind, Grade Grade)? _brief;

    public OffenceWeigher(Subject subject, ActSelection acts, ActSets sets, TextsInTime texts, Truths truths)
    {
        (_subject, _rule, _acts, _sets) = (subject, subject.Rule, acts, sets);
        _contexts = _rule.ContextsOf(texts.Governs(_rule.Article, acts.Whole(sets).Day).Version);
        _counted = acts.Those(sets);
        _weighed = acts.Counted.IsEmpty ? acts.Whole(sets) : _counted;
        _weigher = new LimbWeigher(texts, truths);
        _grading = new Grading(_rule, _contexts, sets, truths, _weigher);
    }

    /// <summary>What the offence comes to, without what that rests on.</summary>
    public (Outcome Outcome, UndecidedKind? Kind, Grade Grade) Brief() => _brief ??= Came();

    /// <summary>The greatest penalties that may apply, in years: the heavier tier first.</summary>
    public (int Most, int Least) Heaviest() => _contexts.Heaviest(Brief().Grade);

    private (Outcome Outcome, UndecidedKind? Kind, Grade Grade) Came()
    {
        var graded = _grading.Of(_counted, default);
        var whole = Whole(graded, _contexts.Of(graded.Grade));
        return (whole.Outcome, whole.Outcome == Outcome.Undecided ? whole.Kind : null, graded.Grade);
    }

    /// <summary>The outcomes of the limbs and of what speaks against, as <see cref="Weigh"/> would list them.</summary>
    public List<Outcome> Outcomes()
    {
        var context = _contexts.Of(Brief().Grade);
        var outcomes = new List<Outcome>();
        void Add(ImmutableArray<BoundLimb> limbs, ActSet acts)
        {
            foreach (var limb in limbs)
            {
                outcomes.Add(_weigher.Truth(limb, acts, context).Outcome);
            }
        }

        void AddEach(BoundLimb limb)
        {
            if (Agree(limb, _weighed, context))
            {
                outcomes.Add(_weigher.Truth(limb, _weighed, context).Outcome);
                return;
            }

            foreach (var act in _weighed.Alone(_sets))
            {
                outcomes.Add(_weigher.Truth(limb, act, context).Outcome);
            }
        }

        foreach (var group in _rule.Elements)
        {
            Add(group, _weighed);
        }

        Add(_rule.Shown, _weighed);
        Add(_rule.Serious, _counted);
        Add(_rule.EspeciallySerious, _counted);
        if (Claimed)
        {
            Add(_rule.LawfulBusinessSerious, _grading.LawfulBusiness(_acts.Whole(_sets), default));
        }

        foreach (var bar in _rule.Bars)
        {
            AddEach(bar);
        }

        Add(_rule.Notes, _weighed);
        if (_rule.LawfulBusinessScope is { } scope)
        {
            AddEach(scope);
        }

        return outcomes;
    }

    private bool Claimed => !_rule.LawfulBusinessSerious.IsEmpty && _acts.All.Any(a => a.Conduct?.LawfulBusiness is not null);

    /// <summary>The whole result.</summary>
    public OffenceResult Weigh()
    {
        var graded = _grading.Of(_counted, default);
        var context = _contexts.Of(graded.Grade);
        var business = _grading.LawfulBusiness(_acts.Whole(_sets), default);

        var elements = _rule.Elements.SelectMany(g => g).Concat(_rule.Shown).Select(l => Show(_weigher.Weigh(l, _weighed, context)));
        var serious = _rule.Serious.Concat(_rule.EspeciallySerious).Select(l => Show(_weigher.Weigh(l, _counted, context), _acts.Notes));
        var article6 = Claimed ? _rule.LawfulBusinessSerious.Select(l => Show(_weigher.Weigh(l, business, context))) : [];
        var bars = _rule.Bars.SelectMany(l => PerAct(l, _weighed, context));
        var notes = _rule.Notes.Select(l => Show(_weigher.Weigh(l, _weighed, context)));
        var scope = _rule.LawfulBusinessScope is { } limb ? PerAct(limb, _weighed, context) : [];
        ImmutableArray<LimbResult> limbs = [.. elements, .. serious, .. article6];
        ImmutableArray<LimbResult> against = [.. bars, .. notes, .. scope];
        var publicGrounds = _rule.PublicGrounds.Select(l => _weigher.Weigh(l, _weighed, context)).ToArray();
        ImmutableArray<LimbResult> circumstances = [.. _rule.Circumstances.Select(l => Show(_weigher.Weigh(l, _weighed, context))), .. publicGrounds.Select(g => Show(g))];

        var whole = Whole(graded, context);
        var barred = _weighed.Alone(_sets).All(a => _rule.Bars.Any(bar => _weigher.Truth(bar, a, context).Outcome == Outcome.Met));
        var route = new Routing(_rule, _subject.Facts, _subject.Actor, _subject.Acts, _sets, _weigher).Of(graded, whole, barred, publicGrounds, _weighed, context);
        return new OffenceResult
        {
            Offence = _rule.Rule.Offence,
            Title = _rule.Rule.Title,
            Outcome = whole.Outcome,
            Kind = whole.Outcome == Outcome.Undecided ? whole.Kind : null,
            Grade = graded.Grade,
            Limbs = limbs,
            Against = against,
            Alternatives = new Alternatives(_rule, _sets, _grading).Of(_counted, graded),
            Circumstances = circumstances,
            Route = route.Route,
            RouteBecause = [.. route.Because.Select(reason => reason.Text)],
            RouteLaw = [.. route.Because.Select(reason => reason.Law)],
            WouldSettle = WouldSettle([.. limbs, .. against, .. circumstances]),
            Questions = [.. limbs.Concat(against).Concat(circumstances).SelectMany(l => l.Unalleged).Distinct(), .. whole.Outcome == Outcome.Undecided ? Undated() : []],
        };
    }

    /// <summary>
    /// The whole offence: acts whose elements hold and that nothing bars must be serious together; acts that are in doubt can only leave it open.
    /// The penalty and so the limitation of each act follow from the grade of all that may count together, and an act counts for sure only where
    /// it also does under the grade of those that count for sure: a graver act that may fall away must not keep another one alive.
    /// </summary>
    private Truth Whole(Graded graded, WeighingContext context)
    {
        var (possible, grade) = (_counted, graded);
        var truths = Elements(possible, context);
        for (var kept = With(possible, truths, open: true); kept != possible; kept = With(possible, truths, open: true))
        {
            if (kept.IsEmpty)
            {
                return Truth.NotMet;
            }

            (possible, grade) = (kept, _grading.Of(kept, default));
            truths = Elements(possible, _contexts.Of(grade.Grade));
        }

        if (possible.IsEmpty)
        {
            return Truth.NotMet;
        }

        if (Sure(possible, truths, grade).Serious.Outcome == Outcome.Met)
        {
            return Truth.Met;
        }

        var all = default(Conjunction);
        foreach (var truth in truths)
        {
            all.Add(truth);
        }

        all.Add(grade.Serious);
        return grade.Serious.Outcome == Outcome.NotMet ? Truth.NotMet : all.Result is { Outcome: Outcome.Undecided } undecided ? undecided : Truth.Open(UndecidedKind.MissingFact);
    }

    /// <summary>The grade of the acts that count whatever the open questions come to.</summary>
    private Graded Sure(ActSet acts, Truth[] truths, Graded graded)
    {
        for (var kept = With(acts, truths, open: false); kept != acts; kept = With(acts, truths, open: false))
        {
            if (kept.IsEmpty)
            {
                return Graded.None;
            }

            (acts, graded) = (kept, _grading.Of(kept, default));
            truths = Elements(acts, _contexts.Of(graded.Grade));
        }

        return graded;
    }

    private Truth[] Elements(ActSet acts, WeighingContext context)
    {
        var alone = acts.Alone(_sets);
        var truths = new Truth[alone.Length];
        for (var i = 0; i < truths.Length; i++)
        {
            truths[i] = Element(alone[i], context);
        }

        return truths;
    }

    /// <summary>The acts whose elements hold, and where asked those for which that is open; the same set where all are kept.</summary>
    private ActSet With(ActSet acts, Truth[] truths, bool open)
    {
        bool Kept(Truth truth) => truth.Outcome == Outcome.Met || (open && truth.Outcome == Outcome.Undecided);
        return Array.TrueForAll(truths, Kept) ? acts : _sets.Of([.. acts.Acts.Where((_, i) => Kept(truths[i]))]);
    }

    private Truth Element(ActSet act, WeighingContext context)
    {
        var all = default(Conjunction);
        if (act.IsUndated(_sets))
        {
            // Whether the article was in force, which text of it governs and whether it is too late all rest on the day.
            all.Add(Truth.Open(UndecidedKind.MissingFact));
        }

        foreach (var group in _rule.Elements)
        {
            var any = default(Disjunction);
            for (var i = 0; i < group.Length && !any.IsMet; i++)
            {
                any.Add(_weigher.Truth(group[i], act, context));
            }

            all.Add(any.Result);
        }

        for (var i = 0; i < _rule.Bars.Length && !all.IsNotMet; i++)
        {
            if (_weigher.Truth(_rule.Bars[i], act, context) is { NotAlleged: false } truth)
            {
                all.Add(truth.Negate());
            }
        }

        return all.Result;
    }

    private IEnumerable<Bilingual> Undated() => _counted.Acts.Where(a => a.Last is null)
        .Select(a => new Bilingual($"{a.Id} 的日期：行为时的文本与追诉期限均据此确定", $"the day of {a.Id}: which text governs and whether it is too late rest on it"));

    /// <summary>True where a limb comes to the same for each of some acts alone.</summary>
    private bool Agree(BoundLimb limb, ActSet acts, WeighingContext context)
    {
        var alone = acts.Alone(_sets);
        var first = _weigher.Truth(limb, alone[0], context);
        for (var i = 1; i < alone.Length; i++)
        {
            if (_weigher.Truth(limb, alone[i], context) != first)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One result for all acts where they agree; one an act where they do not.</summary>
    private IEnumerable<LimbResult> PerAct(BoundLimb limb, ActSet acts, WeighingContext context)
    {
        if (acts.Acts.Length == 1 || Agree(limb, acts, context))
        {
            return [Show(_weigher.Weigh(limb, acts, context))];
        }

        // A decision was taken on one of the acts: it stands beside that one, and beside the first where none has these facts any more.
        var results = acts.Alone(_sets).Select(a => Show(_weigher.Weigh(limb, a, context))).ToArray();
        var match = Array.FindIndex(results, r => r.Decision is { Lapsed: false });
        return results.Select((r, i) => i == Math.Max(match, 0) ? r : r with { Decision = null });
    }

    private LimbResult Show(Weighed weighed, params ReadOnlySpan<Bilingual> notes)
    {
        var (limb, trace) = (weighed.Limb, weighed.Trace);
        var digest = trace.FactsDigest();
        return new LimbResult
        {
            Id = weighed.Id,
            Title = limb.Title,
            Outcome = weighed.Truth.Outcome,
            Kind = weighed.Truth.Kind,
            Because = notes.IsEmpty ? trace.Because : [.. trace.Because, .. notes],
            Missing = weighed.Truth.Outcome == Outcome.Undecided || weighed.Truth.Outcome == Outcome.Met ? trace.Missing : [],
            NotAlleged = weighed.Truth.NotAlleged,
            Unalleged = trace.Unalleged,
            Act = weighed.Label,
            Source = limb.Source,
            InForce = weighed.Text?.InForce,
            FactsRead = trace.FactsRead,
            FactsDigest = digest,
            Decision = Standing(weighed.Id, digest),
        };
    }

    private LimbResult Show(Weighed weighed, ImmutableArray<Bilingual> notes) => Show(weighed, notes.AsSpan());

    /// <summary>The latest decision on the limb stands beside the outcome; it has lapsed where the facts under it are others now.</summary>
    private StandingDecision? Standing(string limb, string digest)
    {
        if (_subject.Decisions.Count == 0)
        {
            return null;
        }

        var target = $"{_subject.Actor.Id}/{_rule.Rule.Offence}/{limb}";
        var found = _subject.Decisions.LastOrDefault(d => d.Subject == DecisionSubject.Element && string.Equals(d.Target, target, StringComparison.Ordinal));
        return found is null ? null : new(found, !string.Equals(found.FactsDigest, digest, StringComparison.Ordinal));
    }

    private static ImmutableArray<Bilingual> WouldSettle(ImmutableArray<LimbResult> limbs) =>
        [.. limbs.Where(l => l.Outcome == Outcome.Undecided).SelectMany(l => l.Missing).Distinct()];
}
