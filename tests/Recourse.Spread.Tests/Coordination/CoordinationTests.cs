using Recourse.Records;

namespace Recourse.Spread.Tests;

public class CoordinationTests
{

    [Fact]
    public void Planted_rings_are_found_with_an_F1_of_at_least_nine_tenths()
    {
        (int Size, int Jitter)[] rings = [(5, 1), (5, 10), (8, 60), (20, 5), (20, 60), (60, 30), (150, 20), (500, 60)];
        var (traces, planted) = MadeTraffic.Of(accounts: 12_000, objects: 400, rings, acts: 12, seed: 7);
        var result = CoordinationSearch.Of(traces, new(), TestContext.Current.CancellationToken);
        var (precision, recall) = Judge(result, planted);
        var f1 = 2 * precision * recall / (precision + recall);
        Assert.True(f1 >= 0.9, $"F1 {f1:0.000}, precision {precision:0.000}, recall {recall:0.000}");
        foreach (var ring in planted)
        {
            Assert.True(result.Groups.Any(group => group.Accounts.Count(ring.Contains) >= 0.8 * ring.Count), $"the ring of {ring.Count} is missing");
        }

        Assert.All(result.ShuffledGroups, groups => Assert.Equal(0, groups));
        TestContext.Current.TestOutputHelper?.WriteLine($"F1 {f1:0.0000}, precision {precision:0.0000}, recall {recall:0.0000}, groups {result.Groups.Length}, pairs {result.Pairs}, weighed {result.Weighed}");
    }

    [Fact]
    public void Ordinary_accounts_alone_form_no_group()
    {
        var (traces, _) = MadeTraffic.Of(accounts: 8_000, objects: 300, [], acts: 0, seed: 11);
        Assert.Empty(CoordinationSearch.Of(traces, new() { Shuffles = 0 }, TestContext.Current.CancellationToken).Groups);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Time_shuffled_real_material_has_no_group(int seed)
    {
        var folder = Shared.Folder("data/spread/weibo-ced");
        Assert.SkipUnless(folder is not null, "The shared data (data/spread/weibo-ced) is absent.");
        var traces = CedTests.Cascades().SelectMany(pair => Traces.Of(CedMaterial.Read(pair.Reposts, pair.Original).Posts)).ToList();
        Assert.InRange(traces.Count, 50_000, 200_000);
        var times = traces.Select(trace => trace.Time).ToArray();
        var random = new Random(seed);
        var byAccount = traces.Select((trace, at) => (trace.Account, at)).GroupBy(entry => entry.Account, entry => entry.at);
        foreach (var own in byAccount.Select(group => group.ToArray()))
        {
            var shuffled = own.Select(at => times[at]).ToArray();
            random.Shuffle(shuffled);
            for (var at = 0; at < own.Length; at++)
            {
                traces[own[at]] = traces[own[at]] with { Time = shuffled[at] };
            }
        }

        Assert.Empty(CoordinationSearch.Of(traces, new() { Shuffles = 0 }, TestContext.Current.CancellationToken).Groups);
    }

    [Fact]
    public void The_order_of_traces_changes_nothing_and_every_pair_opens_to_its_posts()
    {
        var (traces, _) = MadeTraffic.Of(accounts: 500, objects: 60, [(6, 5)], acts: 10, seed: 3);
        var one = CoordinationSearch.Of(traces, new() { Shuffles = 1 }, TestContext.Current.CancellationToken);
        var two = CoordinationSearch.Of([.. traces.AsEnumerable().Reverse()], new() { Shuffles = 1 }, TestContext.Current.CancellationToken);
        Assert.Equal(CoordinationJsonOf(one), CoordinationJsonOf(two));
        var group = Assert.Single(one.Groups);
        foreach (var pair in group.Pairs)
        {
            var together = group.Objects.Count(shared =>
                shared.Acts.FirstOrDefault(act => act.Account == pair.Left) is { } left && shared.Acts.FirstOrDefault(act => act.Account == pair.Right) is { } right
                && (left.Time - right.Time).Duration() <= pair.Window);
            Assert.Equal(pair.Together, together);
        }

        Assert.All(group.Objects, shared => Assert.True(shared.Everybody >= shared.Accounts));
    }

    [Fact]
    public void Posts_leave_the_traces_that_they_bear()
    {
        var posts = new Material().Root("R", "U", "原帖的文字足够长了吧", "2024-01-01T00:00:00")
            .Row("f", "R", "R", "A", "2024-01-01T00:01:00", text: "转发微博//@U:原帖的文字足够长了吧")
            .Row("c", "f", "R", "B", "2024-01-01T00:02:00", PostKind.Comment, "看这里 https://t.cn/abc 和 https://x.cn/p.jpg 这张图")
            .Row("n", "R", "R", "", "2024-01-01T00:03:00").Row("t", "R", "R", "C").Done().Posts;
        Assert.Equal(
            "Link:https://t.cn/abc Picture:https://x.cn/p.jpg Reply:weibo:f Repost:weibo:R Text:原帖的文字足够长了吧",
            string.Join(' ', Traces.Of(posts).Where(trace => trace.Kind != TraceKind.Text || trace.Account == "weibo:U").Select(trace => $"{trace.Kind}:{trace.Object}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_tail_of_unequal_chances_is_the_sum_of_all_ways()
    {
        double[] chances = [0.1, 0.5, 0.25];
        Assert.Equal(1, PairTest.Tail(chances, 0), 12);
        Assert.Equal(1 - (0.9 * 0.5 * 0.75), PairTest.Tail(chances, 1), 12);
        Assert.Equal((0.1 * 0.5 * 0.75) + (0.1 * 0.5 * 0.25) + (0.9 * 0.5 * 0.25) + (0.1 * 0.5 * 0.25), PairTest.Tail(chances, 2), 12);
        Assert.Equal(0.0125, PairTest.Tail(chances, 3), 12);
    }

    private static string CoordinationJsonOf(CoordinationResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            CoordinationJson.Write(result, writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // Accounts: right where they stand in one group with the ring that they belong to.
    private static (double Precision, double Recall) Judge(CoordinationResult result, List<HashSet<string>> planted)
    {
        var said = result.Groups.Sum(group => group.Accounts.Length);
        var right = result.Groups.Sum(group => planted.Max(ring => group.Accounts.Count(ring.Contains)));
        return (said == 0 ? 0 : (double)right / said, (double)right / planted.Sum(ring => ring.Count));
    }
}
