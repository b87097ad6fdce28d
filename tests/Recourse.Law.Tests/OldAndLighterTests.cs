using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Which of two texts governs (Criminal Law art. 12; rules of 2001 on the effect of interpretations in time, arts 2 and 3).</summary>
public sealed class OldAndLighterTests
{
    private static readonly Gen<(int Start, int Least)[]> History = Gen.Select(Gen.Int[1, 400], Gen.Int[1, 9]).Array[1, 4];

    [Fact]
    public void A_thousand_histories_are_decided_as_an_independent_oracle_decides_them()
    {
        var (lighter, kept) = (0, 0);
        Gen.Select(History, History, Gen.Int[1, 500], Gen.Int[1, 500], Gen.Int[1, 9], Gen.Int[0, 3]).Sample(
            (statute, interpretation, act, decision, views, end) =>
            {
                var (law, rule) = (Sorted(statute), Sorted(interpretation));
                int? repealed = end == 0 ? law[^1].Start + 50 : null;
                var pack = LawPack.From([.. Files("s", "statute", law, repealed), .. Files("t", "interpretation", rule, null), MadePack.Offence("Defamation", "s/1", "[[s/1(n)]]", "[t/1(n)]")]);
                var result = MadePack.Weigh(pack, Cases.Of(Cases.Statement(views: views) with { Date = Day(act) }) with { DecisionDate = Day(decision) });

                // The oracle: walk the calendar; the act's text and, where it is lighter, the decision's.
                var (thenLaw, nowLaw) = (Walk(law, act, repealed), Walk(law, decision, repealed));
                var (thenRule, nowRule) = (Walk(rule, act, null) ?? rule[0].Least, Walk(rule, decision, null));
                var laws = views >= thenLaw && (decision <= act || views >= nowLaw);
                var rules = views >= thenRule && (decision <= act || nowRule is null || views >= nowRule);
                Assert.Equal(laws && rules ? Outcome.Met : Outcome.NotMet, result.Outcome);

                // Why: the text of the decision is taken exactly where it turns the result.
                var reason = string.Join('\n', result.Limbs.SelectMany(l => l.Because).Select(b => b.En));
                var turns = decision > act && views >= thenLaw && !(views >= nowLaw) && views >= thenRule;
                if (turns)
                {
                    Assert.Contains($"favours the accused and applies (Criminal Law art. 12)", reason, StringComparison.Ordinal);
                    Assert.Contains(result.Alternatives, a => a.Id == "s-at-act");
                    Assert.Contains(result.Alternatives, a => a.Id.StartsWith("s-at-20", StringComparison.Ordinal));
                    lighter++;
                }
                else if (laws && rules && reason.Contains("is no lighter", StringComparison.Ordinal))
                {
                    kept++;
                }
            },
            iter: 1000, threads: 1);
        Assert.True(lighter > 3 && kept > 3, $"{lighter} {kept}");
    }

    [Theory]
    [InlineData(100, 10, Outcome.Met)] // heavier later: the act's text
    [InlineData(10, 100, Outcome.NotMet)] // lighter later: the decision's
    [InlineData(10, 10, Outcome.Met)]
    public void A_later_statute_governs_only_where_it_is_lighter(long before, long after, Outcome outcome)
    {
        var pack = LawPack.From([
            MadePack.Views("s", "statute", new(2010, 1, 1), new(2020, 1, 1), before), MadePack.Views("s", "statute", new(2020, 1, 1), null, after),
            MadePack.Offence("Defamation", "s/1", serious: "[s/1(n)]")]);
        var facts = Cases.Of(Cases.Statement(views: 50, date: "2015-06-01") with { Views = CountRange.Exactly(before > 50 ? 100 : 50) }) with { DecisionDate = new(2021, 1, 1) };
        Assert.Equal(outcome, MadePack.Weigh(pack, facts).Outcome);
    }

    [Fact]
    public void A_later_statute_with_a_lower_maximum_is_lighter_and_shortens_limitation()
    {
        (string, ReadOnlyMemory<byte>)[] shipped = [.. LawPack.Load().Files.Where(f => f.Path.StartsWith("criminal-law/87", StringComparison.Ordinal))];
        var pack = LawPack.From([
            .. shipped,
            MadePack.Views("s", "statute", new(2010, 1, 1), new(2020, 1, 1), 10, more: "maximumYears: {serious: 7, especiallySerious: 7}"),
            MadePack.Views("s", "statute", new(2020, 1, 1), null, 10, more: "maximumYears: {serious: 3, especiallySerious: 3}"),
            MadePack.Offence("Defamation", "s/1", serious: "[s/1(n)]", bars: "[cl/87]")]);
        var facts = Cases.Of(Cases.Statement(views: 50, date: "2015-06-01")) with { DecisionDate = new(2021, 1, 1) };
        var result = MadePack.Weigh(pack, facts);
        Assert.Equal(Outcome.NotMet, result.Outcome); // five years since 2015-06-01 have passed; ten have not
        Assert.Equal(Outcome.Met, MadePack.Weigh(pack, facts with { DecisionDate = new(2019, 12, 31) }).Outcome);
        Assert.Equal(Outcome.Met, MadePack.Weigh(pack, facts with { DecisionDate = new(2020, 3, 1) }).Outcome);
    }

    [Fact]
    public void With_the_day_of_the_decision_unknown_a_lighter_later_text_leaves_it_open()
    {
        var pack = LawPack.From([
            MadePack.Views("s", "statute", new(2010, 1, 1), new(2020, 1, 1), 10), MadePack.Views("s", "statute", new(2020, 1, 1), null, 100),
            MadePack.Offence("Defamation", "s/1", serious: "[s/1(n)]")]);
        var facts = Cases.Of(Cases.Statement(views: 50, date: "2015-06-01")) with { DecisionDate = null };
        var result = MadePack.Weigh(pack, facts);
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact, Grade.Undecided), (result.Outcome, result.Kind, result.Grade));
        Assert.Contains(result.Questions, q => q.En.Contains("day of the decision", StringComparison.Ordinal));
        Assert.Equal([Grade.Serious, Grade.NotMet], result.Alternatives.Select(a => a.Grade));
    }

    [Fact]
    public void An_act_before_any_statute_is_not_reached_by_a_later_one()
    {
        var pack = LawPack.From([MadePack.Views("s", "statute", new(2020, 1, 1), null, 10), MadePack.Offence("Defamation", "s/1", "[[s/1(n)]]", "[s/1(n)]")]);
        Assert.Equal(Outcome.NotMet, MadePack.Weigh(pack, Cases.Of(Cases.Statement(views: 50, date: "2019-12-31"))).Outcome);
        Assert.Equal(Outcome.Met, MadePack.Weigh(pack, Cases.Of(Cases.Statement(views: 50, date: "2020-01-01"))).Outcome);
    }

    [Theory]
    [InlineData("2011-04-30", Outcome.Undecided)]
    [InlineData("2013-07-21", Outcome.Undecided)]
    [InlineData("2013-07-22", Outcome.Met)]
    public void A_day_of_entry_into_force_from_memory_does_not_decide_by_itself(string date, Outcome outcome)
    {
        var result = Cases.Of(Cases.Insult(date: date) with { Alleged = Cases.Alleged("293(1)(ii)", FactStatus.Proved) });
        var quarrels = Assessor.Assess(result, LawPack.Load(), []).Actors[0].Offences.Single(o => o.Offence == "PickQuarrelsAbuse");
        Assert.Equal(outcome, quarrels.Limb("cl/293(actor)").Outcome);
        Assert.Equal(outcome == Outcome.Undecided ? UndecidedKind.UnverifiedText : null, quarrels.Limb("cl/293(actor)").Kind);
    }

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Files(string id, string rank, (int Start, int Least)[] history, int? repealed) => history.Select((h, i) => MadePack.Views(
        id, rank, Day(h.Start), i + 1 < history.Length ? Day(history[i + 1].Start) : repealed is { } end ? Day(end) : null, h.Least));

    private static (int Start, int Least)[] Sorted((int Start, int Least)[] history) => [.. history.DistinctBy(h => h.Start).OrderBy(h => h.Start)];

    private static int? Walk((int Start, int Least)[] history, int day, int? repealed)
    {
        int? least = null;
        for (var d = 1; d <= day; d++)
        {
            least = d == repealed ? null : history.FirstOrDefault(h => h.Start == d) is { Start: > 0 } begins ? begins.Least : least;
        }

        return least;
    }

    private static DateOnly Day(int day) => new DateOnly(2000, 1, 1).AddDays(day);
}
