using CsCheck;

namespace Recourse.Law.Tests;

public sealed class ResolverTests
{
    private static readonly Gen<int[]> Starts = Gen.Int[1, 400].Array[1, 5];

    [Fact]
    public void The_version_in_force_is_the_one_that_a_day_by_day_calendar_gives()
    {
        Gen.Select(Starts, Gen.Int[0, 500], Gen.Bool).Sample((starts, day, interpretation) =>
        {
            var sorted = starts.Distinct().Order().ToArray();
            var versions = sorted.Select((s, i) => Version(s, i + 1 < sorted.Length ? sorted[i + 1] : null, interpretation)).ToArray();

            // The oracle walks the days one by one and remembers what was put in force last.
            Article? oracle = interpretation ? versions[0] : null;
            for (var d = 0; d <= day; d++)
            {
                oracle = versions.FirstOrDefault(v => v.InForce.DayNumber == d) ?? oracle;
            }

            Assert.Equal(oracle, VersionResolver.Choose([.. versions], DateOnly.FromDayNumber(day)).Article);
        });
    }

    [Fact]
    public void A_repealed_article_without_a_successor_does_not_apply()
    {
        var version = Version(10, 20, interpretation: false);
        Assert.NotNull(VersionResolver.Choose([version], DateOnly.FromDayNumber(19)).Article);
        Assert.Null(VersionResolver.Choose([version], DateOnly.FromDayNumber(20)).Article);
    }

    [Fact]
    public void An_act_before_the_first_interpretation_is_weighed_under_it_and_the_reason_is_given()
    {
        var result = Cases.Of(Cases.Statement(views: 6000, date: "2013-09-09")) with { DecisionDate = new(2014, 1, 1) };
        var limb = result.Weigh().Limb("2013-21/2(i)");
        Assert.Equal(Outcome.Met, limb.Outcome);
        Assert.Contains(limb.Because, b => b.Zh.Contains("时间效力", StringComparison.Ordinal));
        var later = Cases.Of(Cases.Statement(views: 6000, date: "2013-09-10")) with { DecisionDate = new(2014, 1, 1) };
        Assert.DoesNotContain(later.Weigh().Limb("2013-21/2(i)").Because, b => b.Zh.Contains("时间效力", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_2017_No_10_is_used_for_conduct_between_the_amendment_and_the_interpretation()
    {
        var facts = Cases.Of(Cases.Conduct(t5000: 5000) with { From = new(2016, 5, 1), To = new(2016, 5, 2) });
        Assert.Equal(Grade.Serious, facts.Weigh().Grade);
        Assert.Contains(facts.Weigh().Limb("2017-10/5(1)(v)").Because, b => b.En.Contains("2017-06-01", StringComparison.Ordinal));
    }

    private static Article Version(int from, int? to, bool interpretation) => new()
    {
        Id = "x/1",
        Instrument = new Instrument("x", new("甲", "X"), "", interpretation ? InstrumentRank.Interpretation : InstrumentRank.Statute),
        InForce = DateOnly.FromDayNumber(from),
        Repealed = to is { } end ? DateOnly.FromDayNumber(end) : null,
        Citation = new("甲", "X"),
        Official = new("甲", "X"),
        Source = "V-LRB",
        Limbs = [],
        File = $"{from}",
    };
}
