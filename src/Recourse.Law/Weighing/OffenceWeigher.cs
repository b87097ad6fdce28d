using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Weighs one offence for one actor.</summary>
internal sealed class OffenceWeigher
{
    private readonly OffenceRule _rule;
    private readonly Facts _facts;
    private readonly Actor _actor;
    private readonly ActSelection _acts;
    private readonly LimbWeigher _weigher;
    private readonly Grading _grading;
    private readonly IReadOnlyList<Decision> _decisions;

    public OffenceWeigher(LawPack pack, OffenceRule rule, Facts facts, Actor actor, IReadOnlyList<Decision> decisions, TextsInTime texts)
    {
        (_facts, _actor, _decisions) = (facts, actor, decisions);
        _acts = ActSelection.Of(pack, rule, facts, actor);
        _rule = texts.Governs(pack, rule.Article, LimbWeigher.Last(_acts.All)).Article?.MaximumYears is { } years
            ? rule with { SeriousYears = years.Serious, EspeciallySeriousYears = years.EspeciallySerious }
            : rule;
        _weigher = new LimbWeigher(pack, facts, actor, texts);
        _grading = new Grading(_rule, _weigher);
    }

    /// <summary>The result; null where the facts state no act of this offence.</summary>
    public OffenceResult? Weigh()
    {
        if (_acts.All.IsEmpty)
        {
            return null;
        }

        var graded = _grading.Of(_acts.Counted, default);
        var context = new WeighingContext(default, graded.Grade, Years(graded.Grade));
        var business = _grading.LawfulBusiness(_acts.All, default);
        ImmutableArray<Act> weighed = _acts.Counted.IsEmpty ? _acts.All : _acts.Counted;

        var elements = _rule.Elements.SelectMany(g => g).Concat(_rule.Shown).Select(id => Show(_weigher.Weigh(id, weighed, context)));
        var serious = _rule.Serious.Concat(_rule.EspeciallySerious).Select(id => Show(_weigher.Weigh(id, _acts.Counted, context), _acts.Notes));
        var claimed = _acts.All.Any(a => a.Conduct?.LawfulBusiness is not null);
        var article6 = claimed ? _rule.LawfulBusinessSerious.Select(id => Show(_weigher.Weigh(id, business, context))) : [];
        var bars = _rule.Bars.SelectMany(id => PerAct(id, weighed, context));
        var notes = _rule.Notes.Select(id => Show(_weigher.Weigh(id, weighed, context)));
        var scope = _rule.LawfulBusinessScope.Length == 0 ? [] : PerAct(_rule.LawfulBusinessScope, weighed, context);
        ImmutableArray<LimbResult> limbs = [.. elements, .. serious, .. article6];
        ImmutableArray<LimbResult> against = [.. bars, .. notes, .. scope];
        var publicGrounds = _rule.PublicGrounds.Select(id => _weigher.Weigh(id, weighed, context)).ToArray();
        ImmutableArray<LimbResult> circumstances = [.. _rule.Circumstances.Select(id => Show(_weigher.Weigh(id, weighed, context))), .. publicGrounds.Select(g => Show(g))];

        var whole = Whole(graded, context);
        var barred = weighed.All(a => _rule.Bars.Any(id => _weigher.Weigh(id, [a], context).Truth.Outcome == Outcome.Met));
        var route = new Routing(_rule, _facts, _actor, _weigher).Of(graded, whole, barred, publicGrounds, weighed, context);
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
            RouteBecause = route.Because,
            WouldSettle = WouldSettle([.. limbs, .. against, .. circumstances]),
            Questions = [.. limbs.Concat(against).Concat(circumstances).SelectMany(l => l.Unalleged).Distinct()],
        };
    }

    /// <summary>
    /// The whole offence: acts whose elements hold and that nothing bars must be serious together; acts that are in doubt can only leave it open.
    /// </summary>
    private Truth Whole(Graded graded, WeighingContext context)
    {
        var truths = _acts.Counted.ToDictionary(a => a, a => Elements(a, context));
        ImmutableArray<Act> sure = [.. _acts.Counted.Where(a => truths[a].Outcome == Outcome.Met)];
        ImmutableArray<Act> possible = [.. _acts.Counted.Where(a => truths[a].Outcome != Outcome.NotMet)];
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
            : Truth.All([.. possible.Select(a => truths[a]), all]) is { Outcome: Outcome.Undecided } open ? open : Truth.Open(UndecidedKind.MissingFact);
    }

    private Truth Elements(Act act, WeighingContext context) => Truth.All(
    [
        .. _rule.Elements.Select(group => Truth.Any([.. group.Select(id => _weigher.Weigh(id, [act], context).Truth)])),
        .. _rule.Bars.Select(id => _weigher.Weigh(id, [act], context).Truth).Where(t => !t.NotAlleged).Select(t => t.Negate()),
    ]);

    /// <summary>One result for all acts where they agree; one an act where they do not.</summary>
    private IEnumerable<LimbResult> PerAct(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        var each = acts.Select(a => _weigher.Weigh(id, [a], context)).ToArray();
        if (each.Select(w => w.Truth).Distinct().Count() == 1)
        {
            return [Show(_weigher.Weigh(id, acts, context))];
        }

        // A decision was taken on one of the acts: it stands beside that one, and beside the first where none has these facts any more.
        var results = each.Select(w => Show(w)).ToArray();
        var match = Array.FindIndex(results, r => r.Decision is { Lapsed: false });
        return results.Select((r, i) => i == Math.Max(match, 0) ? r : r with { Decision = null });
    }

    private LimbResult Show(Weighed weighed, params ReadOnlySpan<Bilingual> notes)
    {
        var limb = weighed.Limb!;
        return new LimbResult
        {
            Id = weighed.Id,
            Title = limb.Title,
            Outcome = weighed.Truth.Outcome,
            Kind = weighed.Truth.Kind,
            Because = [.. weighed.Trace.Because, .. notes],
            Missing = weighed.Truth.Outcome == Outcome.Undecided || weighed.Truth.Outcome == Outcome.Met ? weighed.Trace.Missing : [],
            NotAlleged = weighed.Truth.NotAlleged,
            Unalleged = weighed.Trace.Unalleged,
            Act = weighed.Label,
            Source = limb.Source,
            InForce = weighed.Text?.InForce,
            FactsRead = weighed.Trace.FactsRead,
            FactsDigest = weighed.Trace.FactsDigest,
            Decision = Standing(weighed),
        };
    }

    private LimbResult Show(Weighed weighed, ImmutableArray<Bilingual> notes) => Show(weighed, notes.AsSpan());

    /// <summary>The latest decision on the limb stands beside the outcome; it has lapsed where the facts under it are others now.</summary>
    private StandingDecision? Standing(Weighed weighed)
    {
        var target = $"{_actor.Id}/{_rule.Offence}/{weighed.Id}";
        var found = _decisions.LastOrDefault(d => d.Subject == DecisionSubject.Element && string.Equals(d.Target, target, StringComparison.Ordinal));
        return found is null ? null : new(found, !string.Equals(found.FactsDigest, weighed.Trace.FactsDigest, StringComparison.Ordinal));
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
