using Recourse.Records;

namespace Recourse.Spread.Tests;

public class CascadeTests
{
    [Fact]
    public void A_chain_and_a_star_have_the_virality_of_the_textbook()
    {
        var chain = One(new Material().Root("R", "U").Row("a", "R").Row("b", "a").Row("c", "b").Done());
        Assert.Equal((new Between(3, 3), new Between(1, 1)), (chain.Depth, chain.Breadth));
        Assert.Equal(new Virality(10, 10, 6), chain.Virality);
        var star = One(new Material().Root("R", "U").Row("a", "R").Row("b", "R").Row("c", "R").Done());
        Assert.Equal((new Between(1, 1), new Between(3, 3)), (star.Depth, star.Breadth));
        Assert.Equal((15_000L, 15_000L), (star.Virality.Lower, star.Virality.Upper));
    }

    [Fact]
    public void Without_named_parents_the_figures_stand_between_star_and_chain()
    {
        var material = new Material().Root("R", "U", time: "2024-01-01T00:00:00");
        foreach (var at in Enumerable.Range(1, 3))
        {
            material.Row($"r{at}", root: "R", author: $"u{at}", time: $"2024-01-01T0{at}:00:00");
        }

        var figures = One(material.Done());
        Assert.Equal([0L, 0, 0, 0, 3], figures.Links);
        Assert.Equal((new Between(1, 3), new Between(1, 3)), (figures.Depth, figures.Breadth));

        // Star 9, chain 10; the bound counts each edge by itself and so stands one higher.
        Assert.Equal(new Virality(9, 11, 6), figures.Virality);
    }

    [Fact]
    public void Each_link_says_how_it_is_known()
    {
        var posts = new List<PostRecord>();
        void Add(string id, string name, string parent, string text, int minute) => posts.Add(Named(id, name, parent, text, minute));
        Add("R", "作者", "", "原话", 0);
        Add("d", "甲", "R", "看看", 1);
        Add("n", "乙", "", "没有说", 2);
        Add("t", "丙", "", "转//@甲:看看//@作者:原话", 3);
        Add("i", "丁", "", "转//@不在:没有//@丙:转", 4);
        Add("q", "戊", "", "回复@乙:同意", 5);
        Add("u", "己", "missing", "谁也没提", 6);
        var figures = One(new([.. posts], [], []));
        Assert.Equal([1L, 1, 2, 1, 1], figures.Links);
        Assert.Equal(new Between(3, 4), figures.Depth);
    }

    [Fact]
    public void A_quotation_of_somebody_who_came_later_is_no_parent()
    {
        var figures = One(new([Named("R", "作者", "", "原话", 0), Named("t", "丙", "", "转//@甲:看看", 1), Named("d", "甲", "R", "看看", 2)], [], []));
        Assert.Equal([1L, 1, 0, 0, 0], figures.Links);
    }

    [Fact]
    public void What_passes_through_an_account_counts_once()
    {
        var figures = One(new Material().Root("R", "U")
            .Row("a", "R", author: "big").Row("b", "a", author: "x").Row("c", "b", author: "big").Row("d", "c", author: "y").Row("e", "R", author: "z").Row("f", "e", author: "U").Done());
        Assert.Equal("big 2 3-3, x 1 2-2, z 1 1-1", string.Join(", ", figures.Amplifiers.Select(one => $"{one.Account} {one.Rows} {one.Through.AtLeast}-{one.Through.AtMost}")));
        Assert.Equal(2, figures.Amplifiers[0].Places.Length);
    }

    [Fact]
    public void Later_first_posts_are_found_by_what_they_say()
    {
        var result = SpreadCounter.Count(new Material()
            .Root("L", "U1", "张三偷了公司的电脑还打了人", "2024-01-02T00:00:00").Row("l1", "L")
            .Root("E", "U2", "听说张三偷了公司的电脑还打了人", "2024-01-01T00:00:00").Row("e1", "E")
            .Root("X", "U3", "明天下雨记得带伞出门", "2024-01-03T00:00:00").Row("x1", "X").Done(), SpreadOptions.None);
        var late = CascadeAnalysis.Of(result, TestContext.Current.CancellationToken).Single(one => one.Root == "L");
        Assert.Equal("E False, L True", string.Join(", ", late.FirstPosts.Select(first => $"{first.Root} {first.Grouped}")));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(100)]
    public void The_bounds_hold_the_truth_when_parents_of_random_cascades_are_hidden(int percent)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(2, 60);
            var parents = Enumerable.Range(0, n).Select(at => at == 0 || random.Next(3) == 0 ? -1 : random.Next(Math.Max(0, at - 5), at)).ToArray();
            var hidden = parents.Select(_ => random.Next(100) < percent).ToArray();
            AssertHolds(Figures(parents, parents.Select(_ => false).ToArray()), Figures(parents, hidden));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    public void The_bounds_hold_the_truth_when_parents_of_real_cascades_are_hidden(int percent)
    {
        var folder = Shared.Folder("data/spread/weibo-ced");
        Assert.SkipUnless(folder is not null, "The shared data (data/spread/weibo-ced) is absent.");
        int cascades = 0, held = 0;
        foreach (var (reposts, original) in CedTests.Cascades())
        {
            var material = CedMaterial.Read(reposts, original);
            var random = new Random(cascades++);
            var masked = material with
            {
                Posts = [.. material.Posts.Select(post => post.Kind != PostKind.Root && random.Next(100) < percent ? post with { Parent = "hidden", Text = "" } : post)],
            };
            var (truth, seen) = (One(material), One(masked));
            held += Holds(truth, seen) ? 1 : 0;
        }

        // Where two rows of a chain bear times in the wrong order the bounds need not hold; the real material has a few.
        Assert.True(held >= 0.95 * cascades, $"{held} of {cascades}");
    }

    private static CascadeFigures Figures(int[] parents, bool[] hidden)
    {
        var material = new Material().Root("R", "U", time: "2024-01-01T00:00:00");
        for (var at = 0; at < parents.Length; at++)
        {
            material.Row($"r{at}", hidden[at] ? "hidden" : parents[at] < 0 ? "R" : $"r{parents[at]}", "R", $"u{at % 7}", $"2024-01-01T00:{at:00}:00");
        }

        return One(material.Done());
    }

    private static void AssertHolds(CascadeFigures truth, CascadeFigures seen)
    {
        Assert.Equal(truth.Depth.AtLeast, truth.Depth.AtMost);
        Assert.Equal(truth.Virality.AtLeast, truth.Virality.AtMost);
        Assert.True(Holds(truth, seen), $"depth {truth.Depth} in {seen.Depth}, breadth {truth.Breadth} in {seen.Breadth}, virality {truth.Virality} in {seen.Virality}");
        foreach (var amplifier in seen.Amplifiers)
        {
            var real = truth.Amplifiers.Single(one => one.Account == amplifier.Account).Through.AtLeast;
            Assert.InRange(real, amplifier.Through.AtLeast, amplifier.Through.AtMost);
        }
    }

    private static bool Holds(CascadeFigures truth, CascadeFigures seen) =>
        truth.Depth.AtLeast >= seen.Depth.AtLeast && truth.Depth.AtMost <= seen.Depth.AtMost
        && truth.Breadth.AtLeast >= seen.Breadth.AtLeast && truth.Breadth.AtMost <= seen.Breadth.AtMost
        && truth.Virality.AtLeast >= seen.Virality.AtLeast && truth.Virality.AtMost <= seen.Virality.AtMost;

    private static CascadeFigures One(PostMaterial material) =>
        Assert.Single(CascadeAnalysis.Of(SpreadCounter.Count(material, SpreadOptions.None), TestContext.Current.CancellationToken));

    private static PostRecord Named(string id, string name, string parent, string text, int minute) => new()
    {
        Platform = "weibo",
        Id = id,
        Kind = id == "R" ? PostKind.Root : PostKind.Forward,
        Parent = parent,
        Root = id == "R" ? "" : "R",
        Author = "u-" + name,
        AuthorName = name,
        Text = text,
        Time = new DateTimeOffset(2024, 1, 1, 0, minute, 0, TimeSpan.FromHours(8)),
        Locator = new(new('0', 64), "", minute * 100, 99, minute + 2),
        Order = minute,
    };
}
