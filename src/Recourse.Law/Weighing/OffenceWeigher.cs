using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Weighs one offence for one actor.</summary>
internal sealed class OffenceWeigher
{
    private readonly OffenceRule _rule;
    private readonly Subject _subject;
    private readonly ActSelection _acts;
    private readonly LimbWeigher _weigher;
    private readonly Grading _grading;

    public OffenceWeigher(Subject subject, ActSelection acts, TextsInTime texts, Truths truths)
    {
        (_subject, _acts) = (subject, acts);
        _rule = texts.Governs(subject.Pack, subject.Rule.Article, LimbWeigher.Last(acts.All)).Article?.MaximumYears is { } years
            ? subject.Rule with { SeriousYears = years.Serious, EspeciallySeriousYears = years.EspeciallySerious }
            : subject.Rule;
        _weigher = new LimbWeigher(subject.Pack, subject.Facts, subject.Actor, texts, truths);
        _grading = new Grading(_rule, _weigher);
    }

    /// <summary>What the offence comes to, without what that rests on.</summary>
    public (Outcome Outcome, UndecidedKind? Kind, Grade Grade) Brief()
    {
        var graded = _grading.Of(_acts.Counted, default);
        var whole = Whole(graded, Context(graded.Grade));
        return (whole.Outcome, whole.Outcome == Outcome.Undecided ? whole.Kind : null, graded.Grade);
    }

    /// <summary>The outcomes of the limbs and of what speaks against, as <see cref="Weigh"/> would list them.</summary>
    public List<Outcome> Outcomes()
    {
        var context = Context(_grading.Of(_acts.Counted, default).Grade);
        var outcomes = new List<Outcome>();
        void Add(IEnumerable<string> limbs, ImmutableArray<Act> acts) => outcomes.AddRange(limbs.Select(id => _weigher.Truth(id, acts, context).Outcome));
        void AddEach(string id)
        {
            var each = Weighed.Select(a => _weigher.Truth(id, [a], context)).ToArray();
            outcomes.AddRange(each.Distinct().Count() == 1 ? [_weigher.Truth(id, Weighed, context).Outcome] : each.Select(t => t.Outcome));
        }

        Add(_rule.Elements.SelectMany(g => g).Concat(_rule.Shown), Weighed);
        Add(_rule.Serious.Concat(_rule.EspeciallySerious), _acts.Counted);
        Add(Claimed ? _rule.LawfulBusinessSerious : [], Claimed ? _grading.LawfulBusiness(_acts.All, default) : []);
        foreach (var bar in _rule.Bars)
        {
            AddEach(bar);
        }

        Add(_rule.Notes, Weighed);
        if (_rule.LawfulBusinessScope.Length > 0)
        {
            AddEach(_rule.LawfulBusinessScope);
        }

        return outcomes;
    }

    private ImmutableArray<Act> Weighed => _acts.Counted.IsEmpty ? _acts.All : _acts.Counted;

    private bool Claimed => _acts.All.Any(a => a.Conduct?.LawfulBusiness is not null);

    private WeighingContext Context(Grade grade) => new(default, grade, Years(grade));

    /// <summary>The whole result.</summary>
    public OffenceResult Weigh()
    {
        var graded = _grading.Of(_acts.Counted, default);
        var context = Context(graded.Grade);
        var business = _grading.LawfulBusiness(_acts.All, default);
        var weighed = Weighed;

        var elements = _rule.Elements.SelectMany(g => g).Concat(_rule.Shown).Select(id => Show(_weigher.Weigh(id, weighed, context)));
        var serious = _rule.Serious.Concat(_rule.EspeciallySerious).Select(id => Show(_weigher.Weigh(id, _acts.Counted, context), _acts.Notes));
        var article6 = Claimed ? _rule.LawfulBusinessSerious.Select(id => Show(_weigher.Weigh(id, business, context))) : [];
        var bars = _rule.Bars.SelectMany(id => PerAct(id, weighed, context));
        var notes = _rule.Notes.Select(id => Show(_weigher.Weigh(id, weighed, context)));
        var scope = _rule.LawfulBusinessScope.Length == 0 ? [] : PerAct(_rule.LawfulBusinessScope, weighed, context);
        ImmutableArray<LimbResult> limbs = [.. elements, .. serious, .. article6];
        ImmutableArray<LimbResult> against = [.. bars, .. notes, .. scope];
        var publicGrounds = _rule.PublicGrounds.Select(id => _weigher.Weigh(id, weighed, context)).ToArray();
        ImmutableArray<LimbResult> circumstances = [.. _rule.Circumstances.Select(id => Show(_weigher.Weigh(id, weighed, context))), .. publicGrounds.Select(g => Show(g))];

        var whole = Whole(graded, context);
        var barred = weighed.All(a => _rule.Bars.Any(id => _weigher.Truth(id, [a], context).Outcome == Outcome.Met));
        var route = new Routing(_rule, _subject.Facts, _subject.Actor, _subject.Acts, _weigher).Of(graded, whole, barred, publicGrounds, weighed, context);
        return new OffenceResult
        {
            Offence = _rule.Offence,
            Title = _rule.Title,
            Outcome = whole.Outcome,
            Kind = whole.Outcome == Outcome.Undecided ? whole.Kind : null,
            Grade = graded.Grade,
            Limbs = limbs,
            Against = against,
            Alternatives = new Alternatives(_grading).Of(_acts.Counted, graded),
            Circumstances = circumstances,
            Route = route.Route,
            RouteBecause = [.. route.Because.Select(reason => reason.Text)],
            RouteLaw = [.. route.Because.Select(reason => reason.Law)],
            WouldSettle = WouldSettle([.. limbs, .. against, .. circumstances]),
            Questions = [.. limbs.Concat(against).Concat(circumstances).SelectMany(l => l.Unalleged).Distinct()],
        };
    }

    /// <summary>
    /// The whole offence: acts whose elements hold and that nothing bars must be serious together; acts that are in doubt can only leave it open.
    /// </summary>
    private Truth Whole(Graded graded, WeighingContext context)
    {
        Truth[] truths = [.. _acts.Counted.Select(a => Elements(a, context))];
        ImmutableArray<Act> sure = [.. _acts.Counted.Where((_, i) => truths[i].Outcome == Outcome.Met)];
        ImmutableArray<Act> possible = [.. _acts.Counted.Where((_, i) => truths[i].Outcome != Outcome.NotMet)];
        if (possible.IsEmpty)
        {
            return Truth.NotMet;
        }

        if (_grading.Of(sure, default).Serious.Outcome == Outcome.Met)
        {
            return Truth.Met;
        }

        var all = possible.Length == _acts.Counted.Length ? graded.Serious : _grading.Of(possible, default).Serious;
        return all.Outcome == Outcome.NotMet
            ? Truth.NotMet
            : Truth.All([.. truths.Where(t => t.Outcome != Outcome.NotMet), all]) is { Outcome: Outcome.Undecided } open ? open : Truth.Open(UndecidedKind.MissingFact);
    }

    private Truth Elements(Act act, WeighingContext context)
    {
        ImmutableArray<Act> only = [act];
        return Truth.All(
        [
            .. _rule.Elements.Select(group => Truth.Any([.. group.Select(id => _weigher.Truth(id, only, context))])),
            .. _rule.Bars.Select(id => _weigher.Truth(id, only, context)).Where(t => !t.NotAlleged).Select(t => t.Negate()),
        ]);
    }

    /// <summary>One result for all acts where they agree; one an act where they do not.</summary>
    private IEnumerable<LimbResult> PerAct(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        if (acts.Length == 1 || acts.Select(a => _weigher.Truth(id, [a], context)).Distinct().Count() == 1)
        {
            return [Show(_weigher.Weigh(id, acts, context))];
        }

        // A decision was taken on one of the acts: it stands beside that one, and beside the first where none has these facts any more.
        var results = acts.Select(a => Show(_weigher.Weigh(id, [a], context))).ToArray();
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

        var target = $"{_subject.Actor.Id}/{_rule.Offence}/{limb}";
        var found = _subject.Decisions.LastOrDefault(d => d.Subject == DecisionSubject.Element && string.Equals(d.Target, target, StringComparison.Ordinal));
        return found is null ? null : new(found, !string.Equals(found.FactsDigest, digest, StringComparison.Ordinal));
    }

    /// <summary>The greatest penalties that may apply under a grade, in years: the heavier tier first.</summary>
    internal (int, int) Heaviest(Grade grade) => Years(grade) is [var one, .. var rest] ? (Math.Max(one, rest.IsEmpty ? one : rest[0]), one) : default;

    private ImmutableArray<int> Years(Grade grade) => grade switch
    {
        Grade.Serious => [_rule.SeriousYears],
        Grade.EspeciallySerious => [_rule.EspeciallySeriousYears],
        _ => [_rule.SeriousYears, _rule.EspeciallySeriousYears],
    };

    private static ImmutableArray<Bilingual> WouldSettle(ImmutableArray<LimbResult> limbs) =>
        [.. limbs.Where(l => l.Outcome == Outcome.Undecided).SelectMany(l => l.Missing).Distinct()];
}
