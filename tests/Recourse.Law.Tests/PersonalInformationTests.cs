using Recourse.Findings;

namespace Recourse.Law.Tests;

public sealed class PersonalInformationTests
{
    [Fact]
    public void Every_own_vector_gives_the_grade_of_the_text()
    {
        foreach (var (id, t50, t500, t5000, gains, insider, limb, grade) in Vectors.Own)
        {
            var result = Vectors.Facts(t50, t500, t5000, gains, insider, limb).Weigh();
            Assert.True(grade == result.Grade, $"{id}: {result.Grade}");
            Assert.True((grade == Grade.NotMet ? Outcome.NotMet : Outcome.Met) == result.Outcome, $"{id}: {result.Outcome}");
        }
    }

    [Theory]
    [InlineData("law/personal-information-judgments.json", "courtGrade", 39)]
    [InlineData("law/personal-information-boundaries.json", "expected", 18)]
    public void Every_shared_vector_gives_the_grade_of_the_court_or_of_the_text(string name, string property, int count)
    {
        if (Shared.File(name) is not { } file)
        {
            Assert.Skip($"shared/{name} is not there");
            return;
        }

        var vectors = Vectors.Read(file, property).ToArray();
        Assert.Equal(count, vectors.Length);
        foreach (var (id, facts, grade, flagged) in vectors)
        {
            var result = facts.Weigh();
            Assert.True(grade == result.Grade || (flagged && result.Alternatives.Any(a => a.Grade == grade)), $"{id}: {result.Grade}, not {grade}");
        }
    }

    [Fact]
    public void An_insider_who_only_collected_has_no_half_threshold()
    {
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t5000: 4000) with { Modes = [ConductMode.Collect] }).Weigh().Grade);
    }

    [Fact]
    public void A6_01_a_claim_of_lawful_business_leaves_the_grade_open_with_both_readings()
    {
        var result = Business(900_000, 49_999).Weigh();
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(Outcome.Undecided, result.Outcome);
        Assert.Equal(UndecidedKind.SplitPractice, result.Kind);
        Assert.Equal(Grade.NotMet, result.Alternatives.Single(a => a.Id == "art-6-accepted").Grade);
        Assert.Equal(Grade.EspeciallySerious, result.Alternatives.Single(a => a.Id == "art-6-refused").Grade);
        Assert.Equal(Outcome.NotMet, result.Limb("2017-10/6(1)(i)").Outcome);
    }

    [Fact]
    public void A6_02_a_profit_of_fifty_thousand_is_serious_and_never_especially_serious_under_art_6()
    {
        var result = Business(900_000, 50_000).Weigh();
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(Grade.Serious, result.Alternatives.Single(a => a.Id == "art-6-accepted").Grade);
        Assert.Equal(Grade.EspeciallySerious, result.Alternatives.Single(a => a.Id == "art-6-refused").Grade);
    }

    [Fact]
    public void A6_04_trap_18_art_6_is_not_open_to_the_fifty_class_or_to_what_was_sold_on()
    {
        var property = Cases.Of(Cases.Conduct(t50: 60) with { Modes = [ConductMode.Purchase], LawfulBusiness = new(Ternary.True, 0, Ternary.False) }).Weigh();
        Assert.Equal(Grade.Serious, property.Grade);
        Assert.Empty(property.Alternatives);
        Assert.Equal(Outcome.NotMet, property.Limb("2017-10/6(scope)").Outcome);

        var resold = Cases.Of(Cases.Conduct(t5000: 9000) with { Modes = [ConductMode.Purchase], LawfulBusiness = new(Ternary.True, 0, Ternary.True) }).Weigh();
        Assert.Equal(Grade.Serious, resold.Grade);
        var exchanged = Cases.Of(Cases.Conduct(t5000: 9000) with { Modes = [ConductMode.Exchange], LawfulBusiness = new(Ternary.True, 0, Ternary.False) }).Weigh();
        Assert.Equal(Grade.Serious, exchanged.Grade);
    }

    [Fact]
    public void Acts_not_dealt_with_add_up_and_those_dealt_with_leave_the_pool()
    {
        var first = Cases.Conduct("P1", t5000: 2600);
        var second = Cases.Conduct("P2", t5000: 2400);
        Assert.Equal(Grade.Serious, Cases.Of(first, second).Weigh().Grade);
        Assert.Equal(Grade.NotMet, Cases.Of(first, second with { DealtWith = DealtWith.Administrative }).Weigh().Grade);
    }

    [Fact]
    public void Trap_38_conduct_of_general_subjects_before_November_2015_is_left_out()
    {
        var before = Cases.Conduct("P1", t5000: 9000) with { From = new(2015, 1, 1), To = new(2015, 10, 31) };
        var result = Cases.Of(before).Weigh();
        Assert.Equal(Grade.NotMet, result.Grade);
        Assert.Equal(Outcome.NotMet, result.Outcome);
        Assert.Equal(Grade.Serious, Cases.Of(before with { From = new(2015, 11, 1), To = new(2015, 11, 2) }).Weigh().Grade);
    }

    [Fact]
    public void A_course_that_straddles_November_2015_is_open_with_both_readings()
    {
        var result = Cases.Of(Cases.Conduct("P1", t5000: 9000) with { From = new(2014, 5, 1), To = new(2016, 3, 1) }).Weigh();
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(UndecidedKind.SplitPractice, result.Limb("2017-10/5(1)(v)").Kind);
        Assert.Equal(Grade.Serious, result.Alternatives.Single(a => a.Id == "continuing-course").Grade);
    }

    [Fact]
    public void Trap_12_where_rounding_down_differs_both_readings_are_shown()
    {
        var result = Cases.Of(Cases.Conduct(t50: 49, t500: 5, t5000: 50)).Weigh();
        Assert.Equal(Grade.Serious, result.Grade);
        Assert.Equal(Grade.Serious, result.Alternatives.Single(a => a.Id == "ratio-exact").Grade);
        Assert.Equal(Grade.NotMet, result.Alternatives.Single(a => a.Id == "ratio-floored").Grade);
        Assert.Empty(Cases.Of(Cases.Conduct(t50: 25, t500: 250)).Weigh().Alternatives);
    }

    [Theory]
    [InlineData(4000, 1500, Grade.NotMet, true)]
    [InlineData(4000, 999, Grade.NotMet, false)]
    public void Where_an_insider_part_is_mixed_with_the_rest_both_readings_are_shown(long items, long insider, Grade grade, bool differ)
    {
        var result = Cases.Of(Cases.Conduct(t5000: items) with { Insider = Cases.Insider(0, 0, insider) }).Weigh();
        Assert.Equal(grade, result.Grade);
        Assert.Equal(differ, result.Alternatives.Any(a => a.Id == "insider-mixed" && a.Grade == Grade.Serious));
    }

    [Fact]
    public void A_catch_all_joins_the_grade_only_where_it_is_alleged()
    {
        Assert.Equal(Grade.NotMet, Cases.Of(Cases.Conduct(t5000: 10)).Weigh().Grade);
        var alleged = Cases.Of(Cases.Conduct(t5000: 10) with { Alleged = Cases.Alleged("5(1)(x)", FactStatus.Proved) }).Weigh();
        Assert.Equal(Grade.Undecided, alleged.Grade);
        Assert.Equal(UndecidedKind.OpenNorm, alleged.Limb("2017-10/5(1)(x)").Kind);
    }

    [Fact]
    public void Unknown_items_or_gains_leave_the_grade_open()
    {
        Assert.Equal(Grade.Undecided, Cases.Of(Cases.Conduct(gains: null)).Weigh().Grade);
        Assert.Equal(Grade.Undecided, Cases.Of(Cases.Conduct() with { Net = null }).Weigh().Grade);
    }

    [Fact]
    public void Trap_31_a_close_relative_does_not_meet_art_5_2_i()
    {
        var facts = Cases.Of(Cases.Conduct(t5000: 6000));
        var self = facts.With(a => a with { Harm = [Harm(HarmRelation.Self)] }).Weigh();
        var relative = facts.With(a => a with { Harm = [Harm(HarmRelation.CloseRelative)] }).Weigh();
        Assert.Equal(Grade.EspeciallySerious, self.Grade);
        Assert.Equal(Grade.Serious, relative.Grade);
    }

    [Fact]
    public void Trap_10_the_heavier_punishment_of_insiders_is_a_circumstance_of_its_own()
    {
        var result = Cases.Of(Cases.Conduct(t5000: 3000) with { Insider = Cases.Insider(0, 0, 3000) }).Weigh();
        Assert.Equal(Outcome.Met, result.Limb("cl/253-1(2)").Outcome);
        Assert.Equal(Outcome.Met, result.Limb("2017-10/5(1)(viii)").Outcome);
        Assert.Equal(Outcome.Undecided, Cases.Of(Cases.Conduct(t5000: 3000)).Weigh().Limb("cl/253-1(2)").Outcome);
    }

    [Fact]
    public void Trap_19_leniency_needs_four_conditions_and_is_closed_to_especially_serious_cases()
    {
        var facts = Cases.Of(Cases.Conduct(t5000: 6000)).With(a => a with { Circumstances = All });
        Assert.Equal(Outcome.Met, facts.Weigh().Limb("2017-10/10").Outcome);
        Assert.Equal(Outcome.NotMet, facts.With(a => a with { Circumstances = All with { GainsReturned = Ternary.False } }).Weigh().Limb("2017-10/10").Outcome);
        Assert.Equal(Outcome.NotMet, Cases.Of(Cases.Conduct(t5000: 60_000)).With(a => a with { Circumstances = All }).Weigh().Limb("2017-10/10").Outcome);
    }

    [Fact]
    public void Trap_40_a_unit_can_commit_it_and_the_route_is_always_public()
    {
        var result = Cases.Of(Cases.Conduct(t5000: 6000)).With(a => a with { Kind = PartyKind.Unit, BirthDate = null }).Weigh();
        Assert.Equal(Outcome.Met, result.Outcome);
        Assert.Equal(Route.Public, result.Route);
    }

    [Fact]
    public void Trap_06_an_administrative_penalty_counts_for_two_years_and_a_criminal_one_always()
    {
        Grade Of(PenaltyKind kind, string date) => Cases.Of(Cases.Conduct(t5000: 1) with { From = new(2018, 5, 1), To = new(2018, 5, 1) })
            .With(a => a with { Priors = [new Prior("PiInfringement", kind, Cases.Day(date))] }).Weigh().Grade;
        Assert.Equal(Grade.Serious, Of(PenaltyKind.Administrative, "2016-05-01"));
        Assert.Equal(Grade.NotMet, Of(PenaltyKind.Administrative, "2016-04-30"));
        Assert.Equal(Grade.Serious, Of(PenaltyKind.Criminal, "2003-01-01"));
    }

    private static readonly Circumstances All = new() { FirstOffence = Ternary.True, GainsReturned = Ternary.True, Repentance = Ternary.True };

    private static Harm Harm(HarmRelation relation) =>
        new() { To = "V1", Relation = relation, Kind = HarmKind.Death, Status = FactStatus.Proved, Causation = FactStatus.Proved };

    private static Facts Business(long items, decimal profit) => Cases.Of(Cases.Conduct(t5000: items) with
    {
        Modes = [ConductMode.Purchase],
        LawfulBusiness = new LawfulBusiness(Ternary.True, profit, Ternary.False),
    });
}
