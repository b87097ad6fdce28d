using Recourse.Findings;

namespace Recourse.Law.Tests;

public sealed class DefamationTests
{
    [Theory]
    [InlineData(4999, 499, Grade.NotMet)] // DEF-01
    [InlineData(5000, 0, Grade.Serious)] // DEF-02, trap 1
    [InlineData(0, 500, Grade.Serious)] // DEF-03
    [InlineData(4900, 490, Grade.NotMet)] // trap 2: no ratio
    [InlineData(12126, 0, Grade.Serious)] // DEF-06, J1
    public void Views_or_forwards_reach_their_number_each_by_itself(long views, long forwards, Grade grade)
    {
        var result = Cases.Of(Cases.Statement(views: views, forwards: forwards)).Weigh();
        Assert.Equal(grade, result.Grade);
        Assert.Equal(grade == Grade.Serious ? Outcome.Met : Outcome.NotMet, result.Limb("2013-21/2(i)").Outcome);
        Assert.Equal(Outcome.Undecided, result.Limb("2013-21/2(iv)").Outcome);
        Assert.Equal(grade == Grade.Serious ? Outcome.Met : Outcome.NotMet, result.Outcome);
        Assert.Equal(grade == Grade.Serious ? Route.Private : Route.Administrative, result.Route);
    }

    [Fact]
    public void DEF_05_a_range_that_straddles_is_open_because_the_exclusion_rule_is_unverified()
    {
        var result = Cases.Of(Cases.Statement() with { Views = new(4900, 5200) }).Weigh();
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(UndecidedKind.UnverifiedText, result.Limb("2013-21/2(i)").Kind);
        Assert.Contains(result.Limb("2013-21/2(i)").Because, b => b.En.Contains("views 4900–5200 against ≥ 5000", StringComparison.Ordinal));
        Assert.Equal(Grade.NotMet, result.Alternatives.Single(a => a.Id == "exclusions-accepted").Grade);
        Assert.Equal(Grade.Serious, result.Alternatives.Single(a => a.Id == "exclusions-refused").Grade);
    }

    [Fact]
    public void DEF_07_several_acts_within_one_year_are_accumulated()
    {
        var result = Cases.Of(Cases.Statement("S1", 2000, 0, "2023-03-02"), Cases.Statement("S2", 1500, 0, "2023-09-01"), Cases.Statement("S3", 1500, 0, "2024-02-29")).Weigh();
        Assert.Equal(Outcome.NotMet, result.Limb("2013-21/2(i)").Outcome);
        Assert.Equal(Outcome.Met, result.Limb("2013-21/4").Outcome);
        Assert.Equal("S1+S2+S3", result.Limb("2013-21/4").Act);
        Assert.Equal(Grade.Serious, result.Grade);
    }

    [Theory]
    [InlineData("2022-06-01", "2023-06-02")]
    [InlineData("2023-06-01", "2024-06-01")]
    public void DEF_08_a_first_act_366_days_before_the_last_is_outside_the_window(string first, string last)
    {
        var result = Cases.Of(Cases.Statement("S1", 2000, 0, first), Cases.Statement("S2", 1500, 0, "2023-09-01") with { Date = Cases.Day(first).AddDays(200) }, Cases.Statement("S3", 1500, 0, last)).Weigh();
        Assert.Equal(366, Cases.Day(last).DayNumber - Cases.Day(first).DayNumber);
        Assert.Equal(Outcome.NotMet, result.Limb("2013-21/4").Outcome);
        Assert.Equal(Grade.NotMet, result.Grade);
    }

    [Fact]
    public void Trap_32_two_acts_are_for_a_person_to_call_several()
    {
        var result = Cases.Of(Cases.Statement("S1", 2500, 0, "2023-03-02"), Cases.Statement("S2", 2500, 0, "2023-04-02")).Weigh();
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(UndecidedKind.OpenNorm, result.Limb("2013-21/4").Kind);
    }

    [Fact]
    public void Trap_07_an_act_dealt_with_leaves_the_pool()
    {
        var result = Cases.Of(
            Cases.Statement("S1", 2000, 0, "2023-03-02"), Cases.Statement("S2", 2000, 0, "2023-04-02"),
            Cases.Statement("S3", 2000, 0, "2023-05-02") with { DealtWith = DealtWith.Administrative }).Weigh();
        Assert.Equal(Grade.NotMet, result.Grade);
    }

    [Fact]
    public void Statements_of_the_same_information_add_up_for_art_2_i_and_others_do_not()
    {
        var (one, two) = (Cases.Statement("S1", 2500), Cases.Statement("S2", 2500));
        Assert.Equal(Grade.Serious, Cases.Of(one with { Information = "I1" }, two with { Information = "I1" }).Weigh().Grade);
        Assert.Equal(Outcome.NotMet, Cases.Of(one with { Information = "I1" }, two with { Information = "I2" }).Weigh().Limb("2013-21/2(i)").Outcome);
    }

    [Theory]
    [InlineData("2022-04-10", Grade.Serious)] // DEF-10: 23 months
    [InlineData("2022-02-10", Grade.NotMet)] // DEF-11: 25 months
    [InlineData("2022-03-10", Grade.Serious)] // exactly two years: the number is included
    [InlineData("2022-03-09", Grade.NotMet)]
    public void DEF_10_DEF_11_an_administrative_penalty_for_defamation_within_two_years(string date, Grade grade)
    {
        var facts = Cases.Of(Cases.Statement(views: 10)).With(a => a with { Priors = [new Prior("Defamation", PenaltyKind.Administrative, Cases.Day(date))] });
        Assert.Equal(grade, facts.Weigh().Grade);
        Assert.Equal(grade == Grade.Serious ? Outcome.Met : Outcome.NotMet, facts.Weigh().Limb("2013-21/2(iii)").Outcome);
    }

    [Fact]
    public void Trap_06_a_penalty_for_another_offence_does_not_count()
    {
        var facts = Cases.Of(Cases.Statement(views: 10)).With(a => a with { Priors = [new Prior("Insult", PenaltyKind.Administrative, Cases.Day("2023-03-10"))] });
        Assert.Equal(Outcome.NotMet, facts.Weigh().Limb("2013-21/2(iii)").Outcome);
    }

    [Theory]
    [InlineData(FactStatus.Alleged, UndecidedKind.DisputedFact)]
    [InlineData(FactStatus.Disputed, UndecidedKind.DisputedFact)]
    [InlineData(null, UndecidedKind.MissingFact)]
    public void DEF_13_causation_is_for_a_person(FactStatus? causation, UndecidedKind kind)
    {
        var result = Cases.Of(Cases.Statement(views: 20)).With(a => a with { Harm = [Suicide(HarmRelation.CloseRelative, causation)] }).Weigh();
        Assert.Equal(Outcome.Undecided, result.Limb("2013-21/2(ii)").Outcome);
        Assert.Equal(kind, result.Limb("2013-21/2(ii)").Kind);
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(Route.PublicCandidate, result.Route);
    }

    [Fact]
    public void Trap_03_INS_01_insult_has_no_number()
    {
        var result = Cases.Of(Cases.Insult(views: 50_000)).Weigh();
        Assert.Equal("Insult", result.Offence);
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(UndecidedKind.OpenNorm, result.Kind);
        Assert.Equal(Route.Undecided, result.Route);
    }

    [Fact]
    public void INS_02_Trap_21_a_suicide_makes_a_candidate_and_is_not_public_by_itself()
    {
        var facts = Cases.Of(Cases.Insult(views: 651)).With(a => a with { Harm = [Suicide(HarmRelation.Self, FactStatus.Proved)] });
        var open = facts.Weigh();
        Assert.Equal(Grade.Undecided, open.Grade);
        Assert.Equal(Outcome.Undecided, open.Limb("2023-14/12(1)").Outcome);
        Assert.Equal(Route.PublicCandidate, open.Route);
        var mild = facts.With(a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.False } }).Weigh();
        Assert.Equal(Outcome.NotMet, mild.Limb("2023-14/12(1)").Outcome);
        Assert.Equal(Route.Undecided, mild.Route);
    }

    [Fact]
    public void PUB_02_the_listed_situation_with_vile_social_effect_is_a_candidate()
    {
        var facts = Cases.Of(Cases.Statement(views: 9000)).With(a => a with
        {
            PublicOrder = new PublicOrder { VileSocialEffect = Ternary.True, Grounds = [new Ground("12(2)", FactStatus.Proved)] },
        });
        Assert.Equal(Outcome.Met, facts.Weigh().Limb("2023-14/12(2)").Outcome);
        Assert.Equal(Route.PublicCandidate, facts.Weigh().Route);
        Assert.Contains(facts.Weigh().RouteBecause, b => b.Zh.Contains("上级检察机关", StringComparison.Ordinal));
        Assert.Equal(Route.Public, (facts with { Procedure = new Procedure { PoliceFiled = new(2024, 5, 1) } }).Weigh().Route);
    }

    [Fact]
    public void Trap_05_a_number_never_proves_fabrication()
    {
        var result = Cases.Of(Cases.Statement(views: 60_000) with { Falsehood = Falsehood.FactualBasis }).Weigh();
        Assert.Equal(Grade.Serious, result.Grade);
        Assert.Equal(Outcome.NotMet, result.Outcome);
        Assert.Equal(Outcome.Met, result.Limb("2013-21/1(factual-basis)").Outcome);
        Assert.Equal(Route.None, result.Route);
    }

    [Fact]
    public void Knowing_spread_needs_vile_circumstances_which_a_person_judges()
    {
        var result = Cases.Of(Cases.Statement(views: 60_000) with { Falsehood = Falsehood.KnownFalse }).Weigh();
        Assert.Equal(Outcome.Undecided, result.Outcome);
        Assert.Equal(UndecidedKind.OpenNorm, result.Kind);
    }

    [Fact]
    public void Trap_20_reporting_wrongdoing_is_no_defamation_unless_fabricated()
    {
        var report = Cases.Statement(views: 60_000) with { Reporting = Ternary.True };
        Assert.Equal(Outcome.NotMet, Cases.Of(report with { Falsehood = Falsehood.FactualBasis }).Weigh().Outcome);
        Assert.Equal(Outcome.Met, Cases.Of(report).Weigh().Outcome);
        Assert.Equal(Outcome.Undecided, Cases.Of(report with { Falsehood = Falsehood.Unknown }).Weigh().Outcome);
    }

    [Fact]
    public void Trap_20_criticism_is_no_insult_unless_wanton_abuse()
    {
        var words = Cases.Insult() with { Criticism = Ternary.True, Mode = StatementMode.DisclosePrivacy };
        Assert.Equal(Outcome.NotMet, Cases.Of(words).Weigh().Outcome);
        Assert.Equal(Outcome.NotMet, Cases.Of(words with { Mode = StatementMode.Abuse }).Weigh().Limb("2023-14/10(criticism)").Outcome);
    }

    [Fact]
    public void Trap_40_a_unit_cannot_commit_it_and_a_unit_is_not_its_victim()
    {
        Assert.Equal(Outcome.NotMet, Cases.Of(Cases.Statement(views: 9000)).With(a => a with { Kind = PartyKind.Unit }).Weigh().Outcome);
        var company = Cases.Of(Cases.Statement(views: 9000)) with { Victims = [new Victim { Id = "V1", Kind = PartyKind.Unit }] };
        Assert.Equal(Outcome.NotMet, company.Weigh().Outcome);
    }

    [Fact]
    public void Trap_26_an_unknown_actor_is_first_to_be_identified()
    {
        var result = Cases.Of(Cases.Statement(views: 9000)).With(a => a with { Name = "" }).Weigh();
        Assert.Contains(result.RouteBecause, b => b.Zh.Contains("身份", StringComparison.Ordinal));
    }

    private static Harm Suicide(HarmRelation relation, FactStatus? causation) =>
        new() { To = "V1", Relation = relation, Kind = HarmKind.Suicide, Status = FactStatus.Proved, Causation = causation };
}
