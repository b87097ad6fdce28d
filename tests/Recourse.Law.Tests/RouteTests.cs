using Recourse.Findings;

namespace Recourse.Law.Tests;

public sealed class RouteTests
{
    [Theory]
    [InlineData("2025-12-31", "2023-14/7")]
    [InlineData("2026-01-01", "psp/50(ii)")]
    public void Trap_39_below_crime_the_administrative_text_follows_the_day_of_the_act(string date, string id)
    {
        var result = Below(Cases.Statement(views: 100, date: date)).Weigh();
        Assert.Equal(Route.Administrative, result.Route);
        Assert.Contains(result.RouteBecause, b => b.En.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_39_personal_information_is_an_administrative_matter_only_since_2026()
    {
        Route Of(DateOnly day) => (Cases.Of(Cases.Conduct(t5000: 10) with { From = day, To = day }) with { DecisionDate = new(2026, 6, 1) }).Weigh().Route;
        Assert.Equal(Route.Administrative, Of(new(2026, 1, 1)));
        Assert.Equal(Route.None, Of(new(2025, 12, 31)));
    }

    [Fact]
    public void Trap_20_the_carve_outs_bar_an_administrative_penalty_too()
    {
        var words = Cases.Insult(date: "2026-02-01") with { Criticism = Ternary.True, Mode = StatementMode.DisclosePrivacy };
        Assert.Equal(Route.None, Below(words).Weigh().Route);
    }

    [Theory]
    [InlineData("2011-06-01", Route.Administrative)] // 14 at the act
    [InlineData("2013-06-01", Route.None)] // 12 at the act
    public void Under_16_only_an_administrative_penalty_is_left_and_under_14_none(string born, Route route)
    {
        var result = Below(Cases.Statement(views: 6000, date: "2026-02-01")).With(a => a with { BirthDate = Cases.Day(born) }).Weigh();
        Assert.Equal(Outcome.NotMet, result.Outcome);
        Assert.Equal(route, result.Route);
    }

    [Fact]
    public void What_acceptance_of_a_private_suit_still_needs_is_named()
    {
        var open = Cases.Of(Cases.Statement(views: 6000)).Weigh();
        Assert.Equal(Route.Private, open.Route);
        Assert.Contains(open.RouteBecause, b => b.En.Contains("2021-1/316(iii)", StringComparison.Ordinal));
        var sued = (Cases.Of(Cases.Statement(views: 6000)) with { Procedure = new Procedure { Complaint = "private", Filed = new(2024, 5, 1) } }).Weigh();
        Assert.DoesNotContain(sued.RouteBecause, b => b.En.Contains("2021-1/316(iii)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(499, Outcome.NotMet)]
    [InlineData(500, Outcome.Met)]
    public void NSP_01_a_leak_by_a_provider_after_order_and_refusal(long items, Outcome outcome)
    {
        var facts = Provider(items) with { Provider = new Provider { Ordered = Ternary.True, Refused = Ternary.True } };
        var result = Offence(facts, "RefuseNetworkDuty");
        Assert.Equal(outcome, result.Limb("2019-15/4(i)").Outcome);
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public void Trap_28_without_order_and_refusal_there_is_no_286_1()
    {
        Assert.Equal(Outcome.NotMet, Offence(Provider(500) with { Provider = new Provider { Ordered = Ternary.False } }, "RefuseNetworkDuty").Outcome);
        Assert.Equal(Outcome.Undecided, Offence(Provider(500), "RefuseNetworkDuty").Outcome);
    }

    [Fact]
    public void Trap_29_picking_quarrels_has_ten_years_and_no_number()
    {
        var facts = Cases.Of(Cases.Statement(views: 90_000, date: "2018-03-10") with { Alleged = Cases.Alleged("293(1)(ii)", FactStatus.Proved) });
        var result = Offence(facts, "PickQuarrelsAbuse");
        Assert.Equal(Outcome.NotMet, result.Limb("cl/87").Outcome);
        Assert.Equal(Outcome.Met, Offence(facts, "Defamation").Limb("cl/87").Outcome);
        Assert.Equal(Grade.Undecided, result.Grade);
        Assert.Equal(UndecidedKind.OpenNorm, result.Kind);
    }

    [Theory]
    [InlineData("287-1", "IllegalUseOfNetwork", 9999, Grade.NotMet)]
    [InlineData("287-1", "IllegalUseOfNetwork", 10_000, Grade.Serious)]
    [InlineData("287-2", "AidNetworkCrime", 9999, Grade.NotMet)]
    [InlineData("287-2", "AidNetworkCrime", 10_000, Grade.Serious)]
    public void Neighbouring_offences_are_weighed_only_where_somebody_alleges_them(string limb, string offence, int gains, Grade grade)
    {
        var conduct = Cases.Conduct(gains: gains) with { From = new(2020, 1, 1), To = new(2020, 2, 1), Alleged = Cases.Alleged(limb, FactStatus.Proved) };
        Assert.Equal(grade, Offence(Cases.Of(conduct), offence).Grade);
        Assert.DoesNotContain(Assessor.Assess(Cases.Of(conduct with { Alleged = [] }), LawPack.Load(), []).Actors[0].Offences, o => o.Offence == offence);
    }

    private static Facts Below(Statement statement) => Cases.Of(statement) with { DecisionDate = new(2026, 4, 1) };

    private static Facts Provider(long items) =>
        Cases.Of(Cases.Conduct(t50: items) with { From = new(2020, 1, 1), To = new(2020, 2, 1), Alleged = Cases.Alleged("286-1(ii)", FactStatus.Proved) })
            .With(a => a with { Kind = PartyKind.Unit }) with { DecisionDate = new(2020, 6, 1) };

    private static OffenceResult Offence(Facts facts, string name) =>
        Assessor.Assess(facts, LawPack.Load(), []).Actors[0].Offences.Single(o => o.Offence == name);
}
