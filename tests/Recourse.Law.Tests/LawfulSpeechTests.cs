using System.Globalization;
using System.Text.RegularExpressions;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Lawful criticism, satire, complaints and reports of wrongdoing, alleged to be offences: none comes out as met.</summary>
public sealed partial class LawfulSpeechTests
{
    /// <summary>The greatest share of 2-grams that two of the statements may have in common.</summary>
    private const double Alike = 0.2;

    public static TheoryData<string> Rows => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "lawful-statements.tsv")).Where(l => !l.StartsWith('#'))];

    [Fact]
    public void There_are_at_least_a_hundred_and_no_two_are_alike()
    {
        var rows = Rows.Select(r => r.Data.Split('\t')).ToArray();
        Assert.True(rows.Length >= 100, $"{rows.Length} statements");
        Assert.Equal(rows.Length, rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count());
        var grams = rows.Select(r => Grams(r[14])).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var shared = grams[i].Count(grams[j].Contains);
                var likeness = (double)shared / (grams[i].Count + grams[j].Count - shared);
                Assert.True(likeness < Alike, $"{rows[i][0]} and {rows[j][0]} share {likeness:P0} of their 2-grams");
            }
        }

        // Not only the words differ: the speakers, the facts, and what answers the allegation do.
        Assert.True(rows.Select(r => r[13]).Distinct(StringComparer.Ordinal).Count() >= 70, "speakers differ");
        Assert.Equal(rows.Length, rows.Select(r => string.Join('\t', r[1..11])).Distinct(StringComparer.Ordinal).Count());
        Assert.True(rows.Select(r => r[11]).Distinct(StringComparer.Ordinal).Count() >= 7, "what answers differs");
        Assert.True(rows.Count(r => r[9] != "?" && Count(r[9])!.Value.AtLeast >= 5000) >= 90, "most were viewed beyond the line");
        Assert.All(rows, r => Assert.True(Chinese().IsMatch(r[14]) && !Chinese().IsMatch(r[15]) && r[15].Length > 20, r[0]));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_not_met_however_often_it_was_viewed_and_what_answers_it_is_shown_and_why(string row)
    {
        var f = row.Split('\t');
        var facts = Cases.Of(new Statement
        {
            Id = "S1",
            Offence = f[1],
            Date = Cases.Day(f[2]),
            Falsehood = Enum.Parse<Falsehood>(f[3]),
            Mode = Enum.Parse<StatementMode>(f[4]),
            Criticism = f[5] == "-" ? null : Enum.Parse<Ternary>(f[5]),
            Reporting = f[6] == "-" ? null : Enum.Parse<Ternary>(f[6]),
            Alleged = f[7].Split('=') is [var limb, var status] ? Cases.Alleged(limb, Enum.Parse<FactStatus>(status)) : [],
            Victims = ["V1"],
            Views = Count(f[9]),
            Forwards = Count(f[10]),
        }) with { Victims = [new Victim { Id = "V1", Kind = Enum.Parse<PartyKind>(f[8]) }], DecisionDate = new(2026, 6, 1) };
        var result = facts.Weigh();
        Assert.NotEqual(Outcome.Met, result.Outcome);
        Assert.NotEqual(Route.Public, result.Route);
        var answer = result.Limb(f[11]);
        Assert.Equal(Enum.Parse<Outcome>(f[12]), answer.Outcome);
        Assert.True(f[12] == "Undecided" || f[11] is "cc/1025" or "2023-14/10(opinion)" || result.Outcome == Outcome.NotMet, $"what holds decides it: {result.Outcome}");
        Assert.True(f[12] != "Met" || f[11] is "cc/1025" or "2023-14/10(opinion)" || result.Route == Route.None, $"a carve-out that holds bars an administrative finding too: {result.Route}");

        // The carve-out has a name, and why it holds or what would settle it is said, in both languages.
        Assert.True(Chinese().IsMatch(answer.Title.Zh) && !Chinese().IsMatch(answer.Title.En) && answer.Title.En.Length > 3, answer.Title.ToString());
        Assert.True(answer.Because.Length >= 2, "the text that governs, and the fact that it rests on");
        Assert.All(answer.Because.Concat(answer.Missing), b => Assert.True(Chinese().IsMatch(b.Zh) && !Chinese().IsMatch(b.En) && b.En.Length > 3, b.ToString()));
        Assert.True(answer.Outcome != Outcome.Undecided || answer.Missing.Length > 0, "what would settle it is named");
    }

    private static CountRange? Count(string text) => text.Split('-') switch
    {
        ["?"] => null,
        [var one] => CountRange.Exactly(long.Parse(one, CultureInfo.InvariantCulture)),
        [var least, var most] => new CountRange(long.Parse(least, CultureInfo.InvariantCulture), long.Parse(most, CultureInfo.InvariantCulture)),
        _ => throw new FormatException(text),
    };

    private static HashSet<string> Grams(string text) => [.. Enumerable.Range(0, text.Length - 1).Select(i => text[i..(i + 2)])];

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();
}
