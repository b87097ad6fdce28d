using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>What the properties found: facts that nobody has stated, and that were taken for stated.</summary>
public sealed class UnstatedTests
{
    private static readonly Victim s_minor = new() { Id = "V1", BirthDate = new(2010, 1, 1), Disabled = Ternary.False };
    private static readonly Victim s_adult = new() { Id = "V2", BirthDate = new(1990, 1, 1), Disabled = Ternary.False };

    [Fact]
    public void Whom_an_unaddressed_statement_was_against_is_unknown_where_the_case_has_several_victims()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Victims = [] }) with { Victims = [s_minor, s_adult] };
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), Came(facts, "2023-14/8(1)"));
        Assert.Equal((Outcome.Met, null), Came(facts with { Victims = [s_minor] }, "2023-14/8(1)"));
        Assert.Equal((Outcome.NotMet, null), Came(facts with { Victims = [s_adult] }, "2023-14/8(1)"));
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), Came(facts with { Victims = [s_minor, new Victim { Id = "V3", Kind = PartyKind.Unit }] }, "2023-14/8(1)"));

        // One statement that names an adult does not answer for another that names nobody.
        var two = Cases.Of(Cases.Statement(views: 6000) with { Victims = ["V2"] }, Cases.Statement("S2", date: "2024-04-10") with { Victims = [] }) with { Victims = [s_minor, s_adult] };
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), Came(two, "2023-14/8(1)"));
    }

    [Fact]
    public void A_victim_was_a_minor_at_the_act_against_that_victim_and_not_at_a_later_one()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000, date: "2027-12-31"), Cases.Statement("S2", date: "2028-01-02") with { Victims = ["V2"] }) with
        {
            Victims = [s_minor, s_adult], DecisionDate = new(2028, 6, 1),
        };
        Assert.Equal((Outcome.Met, null), Came(facts, "2023-14/8(1)"));
    }

    [Fact]
    public void Harm_to_one_of_several_victims_concerns_an_unaddressed_statement_only_perhaps()
    {
        static Func<Actor, Actor> Harmed() => a => a with { Harm = [new Harm { To = "V1", Kind = HarmKind.Suicide, Status = FactStatus.Proved, Causation = FactStatus.Proved }] };
        var facts = Cases.Of(Cases.Statement() with { Victims = [] }).With(Harmed()) with { Victims = [s_minor, s_adult] };
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), Came(facts, "2013-21/2(ii)"));
        Assert.Equal((Outcome.Met, null), Came(facts with { Victims = [s_minor] }, "2013-21/2(ii)"));
        Assert.Equal((Outcome.Met, null), Came(Cases.Of(Cases.Statement()).With(Harmed()), "2013-21/2(ii)"));
    }

    [Fact]
    public void A_criminal_punishment_without_a_day_may_have_come_after_the_act()
    {
        static Facts Of(DateOnly? day) => Cases.Of(Cases.Conduct(t5000: 1)).With(a => a with { Priors = [new Prior("PiInfringement", PenaltyKind.Criminal, day)] });
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), Came(Of(null), "2017-10/5(1)(ix)"));
        Assert.Equal((Outcome.Met, null), Came(Of(new(2003, 1, 1)), "2017-10/5(1)(ix)"));
        Assert.Equal((Outcome.NotMet, null), Came(Of(new(2019, 1, 1)), "2017-10/5(1)(ix)"));
    }

    private static (Outcome, UndecidedKind?) Came(Facts facts, string limb) => (facts.Weigh().Limb(limb).Outcome, facts.Weigh().Limb(limb).Kind);
}
