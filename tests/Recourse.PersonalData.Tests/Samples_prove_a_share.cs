namespace Recourse.PersonalData.Tests;

/// <summary>Sampling for truth: bounds against figures that stand in tables and closed forms, plans against their definition, draws that can be repeated.</summary>
public sealed class Samples_prove_a_share
{
    [Theory]
    // All of n: the lower bound is the n-th root of 0.025; none: its complement. Half of ten and others: the tables of Clopper and Pearson.
    [InlineData(10, 10, 691_502, 1_000_000)]
    [InlineData(10, 0, 0, 308_498)]
    [InlineData(10, 5, 187_086, 812_914)]
    [InlineData(20, 1, 1_265, 248_733)]
    [InlineData(100, 88, 799_764, 936_432)]
    public void Two_sided_bounds_at_95_percent(int size, int hits, int lower, int upper) =>
        Assert.Equal((lower, upper), ClopperPearson.Bounds(size, hits, 950));

    [Fact]
    public void Bounds_are_rounded_outwards_to_the_millionth()
    {
        // Nothing found false among n: p^n = 0.05. The chance at the bound is no more than 5 %, a millionth higher it is more.
        var bound = ClopperPearson.AtLeast(59, 59, 950);
        Assert.True(Power(bound, 59) <= 0.05 && Power(bound + 1, 59) > 0.05);
        static double Power(int millionths, int exponent) => Math.Pow(millionths / 1e6, exponent);
    }

    [Theory]
    // The rule of three, exactly: ln 0.05 / ln 0.95 = 58.4, ln 0.05 / ln 0.99 = 298.07.
    [InlineData(950, 950, 0, 59)]
    [InlineData(990, 950, 0, 299)]
    [InlineData(950, 950, 1, 93)]
    public void The_smallest_sample_that_can_show_a_share(int share, int confidence, int falseItems, int expected)
    {
        Assert.Equal(expected, SamplePlan.Size(share, confidence, falseItems));
        Assert.True(ClopperPearson.AtLeast(expected - 1, expected - 1 - falseItems, confidence) < share * 1_000);
    }

    [Fact]
    public void A_share_that_no_sample_can_show_has_no_plan() => Assert.Null(SamplePlan.Size(999, 999, 1_000));

    [Fact]
    public void A_seed_gives_one_draw_of_different_items()
    {
        var drawn = SamplePlan.Draw(1_000_000, 500, "示例");
        Assert.Equal(drawn, SamplePlan.Draw(1_000_000, 500, "示例"));
        Assert.NotEqual(drawn, SamplePlan.Draw(1_000_000, 500, "示例2"));
        Assert.Equal(500, drawn.Distinct().Count());
        Assert.All(drawn, number => Assert.InRange(number, 1, 1_000_000));
        Assert.Equal(Enumerable.Range(1, 30).Select(number => (long)number), SamplePlan.Draw(30, 30, "x"));
    }

    [Fact]
    public void Every_item_is_drawn_alike()
    {
        // 3 of 10, 2,000 seeds: each comes 600 times, standard deviation 20.
        var counts = new int[11];
        for (var seed = 0; seed < 2_000; seed++)
        {
            foreach (var number in SamplePlan.Draw(10, 3, $"{seed}"))
            {
                counts[number]++;
            }
        }

        Assert.All(counts[1..], count => Assert.InRange(count, 500, 700));
    }
}
