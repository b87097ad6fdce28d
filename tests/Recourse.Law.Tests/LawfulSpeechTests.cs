using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Lawful criticism, satire, complaints and reports of wrongdoing, alleged to be offences: none comes out as met.</summary>
public sealed class LawfulSpeechTests
{
    public static TheoryData<string> Rows => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "lawful-speech.tsv")).Where(l => !l.StartsWith('#'))];

    [Fact]
    public void There_are_at_least_a_hundred_and_each_is_another() => Assert.True(Rows.Select(r => r.Data.Split('\t')[^1]).Distinct(StringComparer.Ordinal).Count() is >= 100 and var n && n == Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_not_met_however_often_it_was_viewed_and_the_reason_is_shown(string row)
    {
        var f = row.Split('\t');
        var facts = Cases.Of(new Statement
        {
            Id = "S1",
            Offence = f[1],
            Falsehood = Enum.Parse<Falsehood>(f[2]),
            Mode = Enum.Parse<StatementMode>(f[3]),
            Criticism = f[4] == "-" ? null : Enum.Parse<Ternary>(f[4]),
            Reporting = f[5] == "-" ? null : Enum.Parse<Ternary>(f[5]),
            Alleged = f[6] == "-" ? [] : Cases.Alleged("246(public)", Enum.Parse<FactStatus>(f[6])),
            Date = new(2024, 3, 10),
            Victims = ["V1"],
            Views = CountRange.Exactly(long.Parse(f[8], System.Globalization.CultureInfo.InvariantCulture)),
            Forwards = CountRange.Exactly(600),
        }) with { Victims = [new Victim { Id = "V1", Kind = Enum.Parse<PartyKind>(f[7]) }] };
        var result = facts.Weigh();
        Assert.NotEqual(Outcome.Met, result.Outcome);
        Assert.Equal(Enum.Parse<Outcome>(f[11]), result.Outcome);
        var answer = result.Limb(f[9]);
        Assert.Equal(Enum.Parse<Outcome>(f[10]), answer.Outcome);
        Assert.Contains(answer.Because.Concat(answer.Missing), b => b.Zh.Length > 0 && b.En.Length > 0);
        Assert.True(answer.Outcome != Outcome.Undecided || answer.Missing.Length > 0, "what would settle it is named");
        Assert.True(f[10] != "Met" || result.Route == Route.None, $"a carve-out that holds bars an administrative finding too: {result.Route}");
    }
}
