using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A fact worth asking for.</summary>
/// <param name="Path">Path of the fact.</param>
/// <param name="Settles">True where some answer settles the offence by itself.</param>
/// <param name="Moves">Most limbs of the offence that one answer moves.</param>
/// <param name="Answers">The answers that were tried, and what the offence comes to under each.</param>
public sealed record Question(string Path, bool Settles, int Moves, ImmutableArray<Answer> Answers)
{
    /// <summary>What the fact is; for an allegation, what its limb asks.</summary>
    public Bilingual Title { get; init; }

    /// <summary>The open limbs that read the fact: why it is asked.</summary>
    public ImmutableArray<QuestionedLimb> Limbs { get; init; } = [];

    /// <summary>Standing decisions that rest on the fact: an answer makes them lapse, and the answers were tried without them.</summary>
    public ImmutableArray<string> Lapsing { get; init; } = [];
}

/// <summary>An open element that a person's decision can settle where facts do not.</summary>
/// <param name="Target">The target of the decision: <c>A1/Defamation/2013-21/1(knowing)</c>.</param>
/// <param name="Limb">The element, and why it is open.</param>
/// <param name="Settles">True where some decision settles the offence by itself.</param>
/// <param name="Answers">What the offence comes to with it decided as <c>"Met"</c> and as <c>"NotMet"</c>.</param>
public sealed record DecidableElement(string Target, QuestionedLimb Limb, bool Settles, ImmutableArray<Answer> Answers);

/// <summary>A limb that a question is asked for.</summary>
/// <param name="Id">The limb: <c>2013-21/2(i)</c>.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Kind">Why it is open.</param>
public sealed record QuestionedLimb(string Id, Bilingual Title, UndecidedKind? Kind);

/// <summary>An answer tried.</summary>
/// <param name="Value">The value, as JSON.</param>
/// <param name="Outcome">What the offence then comes to.</param>
/// <param name="Grade">Its grade then.</param>
public sealed record Answer(string Value, Outcome Outcome, Grade Grade);

/// <summary>Which unknown facts could change an offence, the most decisive first, and which open elements a person could decide.</summary>
public static class LawQuestions
{
    /// <summary>
    /// Questions whose answer can change the outcome or the grade of an offence of an actor: those with an answer that settles it come first,
    /// then those that move more limbs, then by path. Each unknown fact that the offence reads is tried with its answers, one at a time. An
    /// element on which a decision stands is taken as decided, and what matters only through it is not asked.
    /// </summary>
    public static ImmutableArray<Question> Of(Facts facts, LawPack pack, string actor, string offence, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        return Assessor.Subject(facts, pack, actor, offence, decisions) is { } subject && new Truths() is var truths && new OldAndLighter(subject, truths).Weigh() is { } now
            ? Of(subject, truths, now) : [];
    }

    /// <summary>The open elements of an offence of an actor that a decision could settle and that no missing fact leaves open, where that changes the outcome or the grade.</summary>
    public static ImmutableArray<DecidableElement> Decidable(Facts facts, LawPack pack, string actor, string offence, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        var truths = new Truths();
        if (Assessor.Subject(facts, pack, actor, offence, decisions) is not { } subject || new OldAndLighter(subject, truths).Weigh() is not { } now)
        {
            return [];
        }

        var asDecided = new AsDecided(subject, truths, now);
        var elements = ImmutableArray.CreateBuilder<DecidableElement>();
        foreach (var limb in asDecided.Open.Where(l => l.Kind is not UndecidedKind.MissingFact && !l.NotAlleged).DistinctBy(l => l.Id, StringComparer.Ordinal))
        {
            var answers = new[] { Truth.Met, Truth.NotMet }.Select(truth =>
            {
                var then = asDecided.With(limb, truth);
                return new Answer($"\"{truth.Outcome}\"", then.Outcome, then.Grade);
            }).ToImmutableArray();
            if (answers.Any(a => (a.Outcome, a.Grade) != (asDecided.Outcome, asDecided.Grade)))
            {
                var settles = asDecided.Outcome == Outcome.Undecided && answers.Any(a => a.Outcome != Outcome.Undecided);
                elements.Add(new($"{actor}/{now.Offence}/{limb.Id}", new(limb.Id, limb.Title, limb.Kind), settles, answers));
            }
        }

        return [.. elements.OrderByDescending(e => e.Settles)];
    }

    /// <summary>The questions of an offence that has been weighed; <paramref name="truths"/> holds what its limbs came to.</summary>
    internal static ImmutableArray<Question> Of(Subject subject, Truths truths, OffenceResult now)
    {
        var asDecided = new AsDecided(subject, truths, now);
        var open = asDecided.Open;
        var readers = Readers(subject.Pack, now);
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var (path, read) in open.SelectMany(l => l.FactsRead).Distinct(StringComparer.Ordinal).SelectMany(r => AskedFacts.Of(r).Select(asked => (asked, r))))
        {
            var asking = open.Where(l => l.FactsRead.Contains(read, StringComparer.Ordinal)).ToArray();
            var values = AskedFacts.Values(path, subject.Facts, asking.Select(l => subject.Pack.Find(l.Id)!.Value.Limb));
            if (values.Length == 0 || Setter(subject, path, values[0]) is not { } set)
            {
                continue;
            }

            // Only the limbs that read the fact are weighed again, unless more hangs on it.
            var whole = AskedFacts.Whole(path);
            bool Touched(LawLimb limb) => whole || !readers.TryGetValue(limb, out var known) || known.Contains(read);
            var answers = ImmutableArray.CreateBuilder<Answer>(values.Length);
            var (moves, matters) = (0, false);
            foreach (var value in values)
            {
                var then = new OldAndLighter(set(value), new Truths(truths, Touched, asDecided.Without(read))).Brief()!.Value;
                answers.Add(new(value, then.Outcome, then.Grade));
                matters |= (then.Outcome, then.Grade) != (asDecided.Outcome, asDecided.Grade) && asDecided.Kept(set(value), Touched, read) is var kept
                    && (kept is null || kept != (asDecided.Outcome, asDecided.Grade));
                moves = Math.Max(moves, asDecided.Limbs.Zip(then.Limbs).Count(p => p.First != p.Second));
            }

            if (matters)
            {
                var settles = asDecided.Outcome == Outcome.Undecided && answers.Any(a => a.Outcome != Outcome.Undecided);
                ImmutableArray<QuestionedLimb> limbs = [.. asking.Select(l => new QuestionedLimb(l.Id, l.Title, l.Kind)).DistinctBy(l => l.Id, StringComparer.Ordinal)];
                questions.Add(new(path, settles, moves, answers.ToImmutable()) { Title = Title(path, limbs), Limbs = limbs, Lapsing = asDecided.Lapsing(read) });
            }
        }

        return [.. questions.OrderByDescending(q => q.Settles).ThenByDescending(q => q.Moves).ThenBy(q => q.Path, StringComparer.Ordinal)];
    }

    /// <summary>What each limb that is shown reads, in the version that was weighed; a limb that is not among them may read anything.</summary>
    private static Dictionary<LawLimb, HashSet<string>> Readers(LawPack pack, OffenceResult now)
    {
        var readers = new Dictionary<LawLimb, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var result in now.Limbs.Concat(now.Against).Concat(now.Circumstances))
        {
            var versions = pack.Versions(pack.Find(result.Id)!.Value.Article.Id);
            if (versions.FirstOrDefault(v => v.InForce == result.InForce)?.Limb(result.Id) is { } limb)
            {
                (readers.TryGetValue(limb, out var read) ? read : readers[limb] = new(StringComparer.Ordinal)).UnionWith(result.FactsRead);
            }
        }

        return readers;
    }

    /// <summary>What is weighed with the fact set to a value; null where the fact is known, or is none of the facts of such an act.</summary>
    private static Func<string, Subject>? Setter(Subject subject, string path, string first)
    {
        var alone = !subject.Own.Any(a => a.Joint) && !subject.Acts.AnyJoint;
        if (FactSlot.Of(subject.Actor, path) is { } slot)
        {
            return !slot.Unknown ? null : value =>
            {
                var changed = slot.Set(value);
                var facts = subject.Facts with { Actors = alone ? [changed] : subject.Facts.Actors.Replace(subject.Actor, changed, ReferenceEqualityComparer.Instance) };
                var acts = new Acts(facts);
                return subject with { Facts = facts, Acts = acts, Actor = changed, Own = acts.Of(changed) };
            };
        }

        if (!Unknown(FactsAt.Get(FactsAt.Json(subject.Facts), path)))
        {
            return null;
        }

        try
        {
            _ = FactsAt.Set(subject.Facts, path, first);
        }
        catch (ArgumentException)
        {
            // A limb that is weighed on acts of either kind reads facts that one of them cannot have: a statement has no items.
            return null;
        }

        return value => Assessor.Subject(FactsAt.Set(subject.Facts, path, value), subject.Pack, subject.Actor.Id, subject.Rule.Offence)!;
    }

    /// <summary>An allegation has no name of its own: the limb that it is about says what is asked.</summary>
    private static Bilingual Title(string path, ImmutableArray<QuestionedLimb> limbs)
    {
        var label = FactLabels.Of(path);
        return !path.EndsWith(']') || limbs.IsEmpty ? label
            : path.Contains(".harm[", StringComparison.Ordinal) ? new($"{label.Zh}：{limbs[0].Title.Zh}", $"{label.En}: {limbs[0].Title.En}")
            : new($"是否具备：{limbs[0].Title.Zh}", $"Whether it is so: {limbs[0].Title.En}");
    }

    /// <summary>Nothing stated, stated as unknown, or alleged and not settled; a count within bounds counts as unknown too.</summary>
    private static bool Unknown(JsonNode? node) => node switch
    {
        null => true,
        JsonValue value => value.TryGetValue<string>(out var text) && text is "unknown" or "",
        JsonObject { Count: > 0 } stated when stated["status"] is JsonValue status => status.TryGetValue<string>(out var text) && text is "alleged" or "disputed",
        JsonObject bounds => bounds.ContainsKey("atLeast") || bounds.Count == 0,
        _ => false,
    };
}
