using System.Collections.Immutable;
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
        return Assessor.Subject(facts, pack, actor, offence, decisions) is { } subject && new OldAndLighter(subject) is var weighing && weighing.Weigh() is { } now
            ? Of(subject, weighing, now) : [];
    }

    /// <summary>The open elements of an offence of an actor that a decision could settle and that no missing fact leaves open, where that changes the outcome or the grade.</summary>
    public static ImmutableArray<DecidableElement> Decidable(Facts facts, LawPack pack, string actor, string offence, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        if (Assessor.Subject(facts, pack, actor, offence, decisions) is not { } subject || new OldAndLighter(subject) is not { } weighing || weighing.Weigh() is not { } now)
        {
            return [];
        }

        var asDecided = new AsDecided(subject, weighing, now);
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

    /// <summary>The questions of an offence that has been weighed, with what came out.</summary>
    internal static ImmutableArray<Question> Of(Subject subject, OldAndLighter weighing, OffenceResult now)
    {
        var asDecided = new AsDecided(subject, weighing, now);
        var open = asDecided.Open;
        var trials = new Trials(subject, weighing, asDecided);
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var (path, read) in open.SelectMany(l => l.FactsRead).Distinct(StringComparer.Ordinal).SelectMany(r => AskedFacts.Of(r).Select(asked => (asked, r))))
        {
            var asking = open.Where(l => Trials.Reads(l, read)).ToArray();
            var values = AskedFacts.Values(path, subject.Facts, asking.Select(l => subject.Rule.Limb(l.Id).Known));
            if (values.Length == 0 || trials.Of(path, read, values[0]) is not { } trying)
            {
                continue;
            }

            var came = Array.ConvertAll(values, v => trying(v));
            if (Array.Exists(came, c => c.Matters))
            {
                var answers = ImmutableArray.CreateRange(values.Select((v, i) => new Answer(v, came[i].Outcome, came[i].Grade)));
                var settles = asDecided.Outcome == Outcome.Undecided && answers.Any(a => a.Outcome != Outcome.Undecided);
                ImmutableArray<QuestionedLimb> limbs = [.. asking.Select(l => new QuestionedLimb(l.Id, l.Title, l.Kind)).DistinctBy(l => l.Id, StringComparer.Ordinal)];
                questions.Add(new(path, settles, came.Max(c => c.Moves()), answers) { Title = Title(path, limbs), Limbs = limbs, Lapsing = asDecided.Lapsing(read) });
            }
        }

        return [.. questions.OrderByDescending(q => q.Settles).ThenByDescending(q => q.Moves).ThenBy(q => q.Path, StringComparer.Ordinal)];
    }

    /// <summary>An allegation has no name of its own: the limb that it is about says what is asked.</summary>
    private static Bilingual Title(string path, ImmutableArray<QuestionedLimb> limbs)
    {
        var label = FactLabels.Of(path);
        return !path.EndsWith(']') || limbs.IsEmpty ? label
            : path.Contains(".harm[", StringComparison.Ordinal) ? new($"{label.Zh}：{limbs[0].Title.Zh}", $"{label.En}: {limbs[0].Title.En}")
            : new($"是否具备：{limbs[0].Title.Zh}", $"Whether it is so: {limbs[0].Title.En}");
    }
}
