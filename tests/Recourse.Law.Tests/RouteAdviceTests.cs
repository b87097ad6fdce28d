using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>What a way needs besides: conversion, filing supervision, identity, obstacles; and texts between act and decision.</summary>
public sealed class RouteAdviceTests
{
    private static Facts Grounded(Procedure procedure) => Cases.Of(Cases.Statement(views: 9000))
        .With(a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.True, Grounds = [new Ground("12(2)", FactStatus.Proved)] } }) with { Procedure = procedure };

    [Theory]
    [InlineData(null, "2024-05-01", "brought before filing: where the court finds")]
    [InlineData("2024-05-02", "2024-05-01", "brought before filing: where the court finds")]
    [InlineData("2024-05-01", "2024-05-01", "there is a private suit beside it")]
    [InlineData("2024-05-01", "2024-06-01", "the private prosecutor may take part as the victim")]
    [InlineData("2024-05-01", null, "brought before filing, the court hands it to the police; beside a filed case")]
    public void A_private_suit_gives_way_to_a_public_case_as_the_days_have_it(string? filed, string? sued, string says)
    {
        var procedure = new Procedure { Complaint = "private", PoliceFiled = filed is null ? null : Cases.Day(filed), Filed = sued is null ? null : Cases.Day(sued) };
        Assert.Contains(Grounded(procedure).Weigh().RouteBecause, b => b.En.Contains(says, StringComparison.Ordinal) && b.En.Contains("2023 No. 14 art. 13", StringComparison.Ordinal));
    }

    [Fact]
    public void Filing_supervision_is_named_until_the_police_have_filed()
    {
        static bool Named(Facts facts) => facts.Weigh().RouteBecause.Any(b => b.En.Contains("CPL art. 113", StringComparison.Ordinal));
        Assert.True(Named(Grounded(new())));
        Assert.False(Named(Grounded(new Procedure { PoliceFiled = new(2024, 5, 1) })));
        Assert.True(Named(Cases.Of(Cases.Conduct(t5000: 6000))));
        Assert.False(Named(Cases.Of(Cases.Statement(views: 9000))));
    }

    [Fact]
    public void An_unknown_account_begins_with_the_identity_route_and_the_injunction_is_always_named()
    {
        var unknown = Cases.Of(Cases.Statement(views: 9000)).With(a => a with { Name = "" }).Weigh();
        Assert.Contains(unknown.RouteBecause, b => b.En.Contains("first the identity route", StringComparison.Ordinal));
        Assert.Contains(unknown.RouteBecause, b => b.En.Contains("Civil Code art. 997", StringComparison.Ordinal));
        Assert.DoesNotContain(Cases.Of(Cases.Statement(views: 9000)).Weigh().RouteBecause, b => b.En.Contains("identity route", StringComparison.Ordinal));
    }

    [Fact]
    public void An_obstacle_to_a_private_suit_is_named_with_what_the_court_does()
    {
        var gone = Cases.Of(Cases.Statement(views: 9000) with { Alleged = Cases.Alleged("320(v)", FactStatus.Proved) }).Weigh();
        Assert.Contains(gone.RouteBecause, b => b.En.Contains("2021-1/320(v)", StringComparison.Ordinal) && b.En.Contains("rules not to accept", StringComparison.Ordinal));
        Assert.DoesNotContain(Cases.Of(Cases.Statement(views: 9000)).Weigh().RouteBecause, b => b.En.Contains("2021-1/320", StringComparison.Ordinal));
    }

    [Fact]
    public void Reported_without_the_condition_of_public_prosecution_the_police_may_tell_the_person_to_sue() =>
        Assert.Contains((Cases.Of(Cases.Statement(views: 9000)) with { Procedure = new Procedure { Complaint = "public" } }).Weigh().RouteBecause,
            b => b.En.Contains("the police may tell the person to sue", StringComparison.Ordinal));

    [Theory]
    [InlineData(10, 100, 10, true)] // a lighter text came and went
    [InlineData(10, 10, 10, false)]
    [InlineData(100, 10, 100, true)] // a heavier one came and went: it can't govern, and is shown
    public void A_text_between_act_and_decision_never_governs_and_is_shown_where_it_would_come_to_something_else(long act, long between, long decision, bool shown)
    {
        var pack = LawPack.From([
            MadePack.Views("s", "statute", new(2010, 1, 1), new(2016, 1, 1), act), MadePack.Views("s", "statute", new(2016, 1, 1), new(2020, 1, 1), between),
            MadePack.Views("s", "statute", new(2020, 1, 1), null, decision), MadePack.Offence("Defamation", "s/1", serious: "[s/1(n)]")]);
        var result = MadePack.Weigh(pack, Cases.Of(Cases.Statement(views: 50, date: "2015-06-01")) with { DecisionDate = new(2021, 1, 1) });
        Assert.Equal(act <= 50 ? Outcome.Met : Outcome.NotMet, result.Outcome);
        Assert.Equal(shown, result.Alternatives.Any(a => a.Id == "s-between-2016-01-01" && a.Grade != result.Grade));
    }

    [Fact]
    public void An_interpretation_made_after_the_act_reaches_it_and_one_that_replaced_another_only_where_it_is_lighter()
    {
        // Rules on effect in time, art. 2: none at the act.
        Assert.Equal(Outcome.Met, Cases.Of(Cases.Statement(views: 5000, date: "2013-01-01")) is var early ? (early with { DecisionDate = new(2014, 1, 1) }).Weigh().Limb("2013-21/2(i)").Outcome : default);

        // Art. 4: what was dealt with stays so.
        Assert.Equal(Outcome.NotMet, Cases.Of(Cases.Statement(views: 5000) with { DealtWith = DealtWith.Criminal }).Weigh().Outcome);
        var texts = Enumerable.Range(1, 4).Select(n => LawCatalogue.Find(LawPack.Load(), string.Create(CultureInfo.InvariantCulture, $"2001-5/{n}")).Single().Article);
        Assert.All(texts, a => Assert.Equal((ArticleKind.General, "M"), (a.Kind, a.InForceSource)));
    }
}
