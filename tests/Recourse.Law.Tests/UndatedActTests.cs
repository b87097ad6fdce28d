using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>An act whose day nobody states: what rests on the day stays open, and the act keeps nothing else alive.</summary>
public sealed class UndatedActTests
{
    [Fact]
    public void A_graver_act_without_a_day_does_not_keep_an_expired_one_alive()
    {
        // Alone the dated act is serious, up to 3 years, expired after 5; the graver one would make it 10 years, and may itself fall away.
        var dated = Cases.Conduct(t5000: 6000) with { From = new(2018, 4, 3), To = new(2019, 2, 11) };
        var undated = Cases.Conduct("P2", t50: 22_000) with { From = null, To = null };
        var facts = Cases.Of(dated, undated) with { DecisionDate = new(2024, 11, 22) };
        var result = facts.Weigh();
        Assert.Equal(Grade.EspeciallySerious, result.Grade);
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), (result.Outcome, result.Kind));
        Assert.Contains(result.Questions, q => q.En.StartsWith("the day of P2", StringComparison.Ordinal));

        Assert.Equal(Outcome.NotMet, On(facts, 1, new(2013, 12, 9)).Outcome);
        Assert.Equal(Outcome.Met, On(facts, 1, new(2018, 12, 9)).Outcome);
    }

    [Fact]
    public void An_act_without_a_day_is_open_even_where_no_period_runs()
    {
        // Flight stops the period (art. 88), yet before 2009 the article was not there, and before November 2015 not for everybody.
        var fled = Cases.Conduct(gains: 60_000m) with { From = null, To = null, Alleged = Cases.Alleged("88(1)", FactStatus.Proved) };
        var facts = Cases.Of(fled);
        Assert.Equal((Outcome.Undecided, UndecidedKind.MissingFact), (facts.Weigh().Outcome, facts.Weigh().Kind));
        Assert.Equal(Outcome.NotMet, On(facts, 0, new(2008, 7, 25)).Outcome);
        Assert.Equal(Outcome.Met, On(facts, 0, new(2018, 7, 25)).Outcome);
    }

    [Fact]
    public void An_act_that_a_failed_element_takes_out_does_not_lengthen_the_period_of_another()
    {
        // The graver act was done at fifteen: what remains is serious only, and five years are over.
        var kept = Cases.Conduct(t5000: 6000) with { From = new(2018, 4, 3), To = new(2019, 2, 11) };
        var young = Cases.Conduct("P2", t50: 22_000) with { From = new(2016, 1, 10), To = new(2016, 1, 10) };
        OffenceResult Weigh(params PersonalInformationConduct[] acts) => (Cases.Of(acts) with { DecisionDate = new(2024, 11, 22) })
            .With(a => a with { BirthDate = new(2001, 1, 1) }).Weigh();
        Assert.Equal(Outcome.NotMet, Weigh(kept).Outcome);
        Assert.Equal(Outcome.NotMet, Weigh(young).Outcome);
        Assert.Equal(Outcome.NotMet, Weigh(kept, young).Outcome);
    }

    private static OffenceResult On(Facts facts, int act, DateOnly day) => facts.With(a => a with
    {
        PersonalInformation = a.PersonalInformation.SetItem(act, a.PersonalInformation[act] with { From = day, To = day }),
    }).Weigh();
}
