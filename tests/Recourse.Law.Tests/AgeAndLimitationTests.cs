using Recourse.Findings;

namespace Recourse.Law.Tests;

public sealed class AgeAndLimitationTests
{
    [Theory]
    [InlineData("2008-03-11", Outcome.NotMet, Outcome.Met)] // AGE-01: 15 years 364 days
    [InlineData("2008-03-10", Outcome.Undecided, Outcome.Undecided)] // trap 30: the birthday itself
    [InlineData("2008-03-09", Outcome.Met, Outcome.NotMet)]
    public void Age_is_taken_at_the_act_from_the_day_after_the_birthday(string born, Outcome offence, Outcome under)
    {
        var result = Cases.Of(Cases.Statement(views: 6000)).With(a => a with { BirthDate = Cases.Day(born) }).Weigh();
        Assert.Equal(under, result.Limb("cl/17").Outcome);
        Assert.Equal(offence, result.Outcome);
        Assert.Equal(Grade.Serious, result.Grade);
        Assert.Equal(under == Outcome.Undecided ? UndecidedKind.UnverifiedText : null, result.Kind);
    }

    [Fact]
    public void An_unknown_birth_date_keeps_the_offence_open_and_not_the_grade()
    {
        var result = Cases.Of(Cases.Statement(views: 6000)).With(a => a with { BirthDate = null }).Weigh();
        Assert.Equal(Outcome.Undecided, result.Outcome);
        Assert.Equal(UndecidedKind.MissingFact, result.Kind);
        Assert.Equal(Grade.Serious, result.Grade);
    }

    [Theory]
    [InlineData("2026-03-02", Outcome.Met, Outcome.NotMet)] // LIM-01
    [InlineData("2026-03-01", Outcome.NotMet, Outcome.Met)]
    public void LIM_01_five_years_run_from_the_act(string complaint, Outcome expired, Outcome offence)
    {
        var facts = Cases.Of(Cases.Statement(views: 6000, date: "2021-03-01")) with { DecisionDate = null, Procedure = new Procedure { Complaint = "private", Filed = Cases.Day(complaint) } };
        var result = facts.Weigh();
        Assert.Equal(expired, result.Limb("cl/87").Outcome);
        Assert.Equal(offence, result.Outcome);
        if (expired == Outcome.Met)
        {
            Assert.Contains(result.Limb("cl/87").Missing, m => m.En.Contains("art. 88", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_especially_serious_case_has_ten_years()
    {
        var serious = Cases.Of(Cases.Conduct(t5000: 6000)) with { DecisionDate = new(2024, 1, 1) };
        var especially = Cases.Of(Cases.Conduct(t5000: 60_000)) with { DecisionDate = new(2024, 1, 1) };
        Assert.Equal(Outcome.Met, serious.Weigh().Limb("cl/87").Outcome);
        Assert.Equal(Outcome.NotMet, especially.Weigh().Limb("cl/87").Outcome);
    }

    [Fact]
    public void A_later_act_within_the_period_leaves_limitation_open()
    {
        var facts = Cases.Of(Cases.Statement("S1", 6000, 0, "2018-03-01"), Cases.Statement("S2", 10, 0, "2022-03-01")) with { DecisionDate = new(2024, 9, 1) };
        Assert.Equal(Outcome.Undecided, facts.Weigh().Against.First(l => l.Id == "cl/87" && l.Act == "S1").Outcome);
    }

    [Fact]
    public void Without_any_day_of_complaint_or_decision_limitation_is_open()
    {
        var result = (Cases.Of(Cases.Statement(views: 6000)) with { DecisionDate = null }).Weigh();
        Assert.Equal(UndecidedKind.MissingFact, result.Limb("cl/87").Kind);
        Assert.Equal(Outcome.Undecided, result.Outcome);
    }
}
