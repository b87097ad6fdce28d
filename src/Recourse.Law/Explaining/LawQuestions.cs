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
}

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

/// <summary>Which unknown facts could change an offence, the most decisive first.</summary>
public static class LawQuestions
{
    private static readonly string[] YesNo = ["true", "false"];
    private static readonly string[] Proof = ["\"proved\"", "\"disproved\""];
    private static readonly string[] Counts = ["0", "1000000000"];

    /// <summary>
    /// Questions whose answer can change the outcome or the grade of an offence of an actor: those with an answer that settles it come first,
    /// then those that move more limbs, then by path. Each unknown fact that the offence reads is tried with its answers, one at a time.
    /// </summary>
    public static ImmutableArray<Question> Of(Facts facts, LawPack pack, string actor, string offence)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        return Assessor.Subject(facts, pack, actor, offence) is { } subject && new OldAndLighter(subject) is var weighing && weighing.Weigh() is { } now
            ? Of(subject, weighing, now) : [];
    }

    /// <summary>The questions of an offence that has been weighed, with what came out.</summary>
    internal static ImmutableArray<Question> Of(Subject subject, OldAndLighter weighing, OffenceResult now)
    {
        var open = now.Limbs.Concat(now.Against).Where(l => l.Outcome == Outcome.Undecided).ToArray();
        var trials = new Trials(subject, weighing, now);
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var path in open.SelectMany(l => l.FactsRead).Distinct(StringComparer.Ordinal))
        {
            var values = Values(path, subject.Facts);
            if (values.Length == 0 || trials.Of(path, values[0]) is not { } trying)
            {
                continue;
            }

            var came = Array.ConvertAll(values, v => trying(v));
            if (Array.Exists(came, c => (c.Outcome, c.Grade) != (now.Outcome, now.Grade)))
            {
                var answers = ImmutableArray.CreateRange(values.Select((v, i) => new Answer(v, came[i].Outcome, came[i].Grade)));
                var settles = now.Outcome == Outcome.Undecided && answers.Any(a => a.Outcome != Outcome.Undecided);
                ImmutableArray<QuestionedLimb> limbs =
                    [.. open.Where(l => Trials.Reads(l, path)).Select(l => new QuestionedLimb(l.Id, l.Title, l.Kind)).DistinctBy(l => l.Id, StringComparer.Ordinal)];
                questions.Add(new(path, settles, came.Max(c => c.Moves()), answers) { Title = Title(path, limbs), Limbs = limbs });
            }
        }

        return [.. questions.OrderByDescending(q => q.Settles).ThenByDescending(q => q.Moves).ThenBy(q => q.Path, StringComparer.Ordinal)];
    }

    /// <summary>An allegation has no name of its own: the limb that it is about says what is asked.</summary>
    private static Bilingual Title(string path, ImmutableArray<QuestionedLimb> limbs)
    {
        var label = FactLabels.Of(path);
        var about = path.EndsWith(']') && limbs.Length > 0 ? limbs[0].Title : default;
        return about.En is null ? label : new($"{label.Zh}：{about.Zh}", $"{label.En}: {about.En}");
    }

    private static string[] Values(string path, Facts facts)
    {
        var name = path.AsSpan(path.LastIndexOf('.') + 1);
        var bracket = name.IndexOf('[');
        var day = (facts.DecisionDate ?? new DateOnly(2026, 1, 1)).AddYears(-10);
        return (bracket < 0 ? name : name[..bracket]) switch
        {
            "alleged" or "grounds" => Proof,
            "falsehood" => ["\"fabricated\"", "\"altered\"", "\"knownFalse\"", "\"factualBasis\""],
            "mode" => ["\"abuse\"", "\"vilify\"", "\"disclosePrivacy\""],
            "modes" => ["[\"sell\"]", "[\"purchase\"]"],
            "views" or "forwards" or "t50" or "t500" or "t5000" or "gainsYuan" or "profitYuan" => Counts,
            "birthDate" => ["\"1950-01-01\"", $"\"{VersionResolver.Day(day)}\""],
            "vileSocialEffect" or "reporting" or "criticism" or "claimed" or "resold" or "firstOffence" or "gainsReturned" or "repentance" or "ordered" or "refused" => YesNo,
            _ => [],
        };
    }
}
