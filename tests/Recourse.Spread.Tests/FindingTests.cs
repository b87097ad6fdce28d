using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class FindingTests
{
    private static readonly SpreadResult Result = SpreadCounter.Count(
        new Material().Root("R", "U1", "张三是小偷", "2024-01-01T00:30:00")
            .Row("a", author: "2562812577", time: "2024-01-01T02:10:00", text: "电话 138 0013-8000 找 @李小四 //@王五:真的")
            .Row("b", author: "U1").Row("a", author: "x").Row("c", "gone", author: "U3", kind: PostKind.Comment)
            .Counter("R", CounterKind.Views, 77, "2024-01-03T00:00:00").Done(),
        SpreadOptions.None);

    private static readonly IReadOnlyList<Finding> All = SpreadFindings.Of(Result);

    [Fact]
    public void Every_figure_that_the_material_tells_has_a_finding()
    {
        var group = Result.SameInformation[0].Id;
        Assert.Equal(
            $"spread/R-weibo-R/rows spread/R-weibo-R/forwards spread/R-weibo-R/comments spread/R-weibo-R/views same/{group}/forwards same/{group}/views",
            string.Join(' ', All.Select(finding => finding.Id)));
        Assert.All(All, finding => Assert.NotEmpty(finding.Derivation));
        Assert.All(All, finding => Assert.NotEmpty(finding.NotProved));
        Assert.All(All, finding => Assert.Equal(Material.Exhibit("posts.csv"), Assert.Single(finding.Inputs)));
        Assert.All(All, finding => Assert.Equal("spread/1", finding.Engine));
    }

    [Fact]
    public void The_evidence_groups_count_what_the_tally_says()
    {
        foreach (var finding in All.Where(finding => !finding.Id.EndsWith("/views", StringComparison.Ordinal)))
        {
            var tally = finding.Tally!;
            Assert.Equal(tally.Net, finding.Evidence.Single(group => group.Name == "net").Total);
            foreach (var (reason, count) in tally.Excluded.Concat(tally.Disputed))
            {
                Assert.Equal(count, finding.Evidence.Single(group => group.Name == reason).Total);
            }
        }
    }

    [Fact]
    public void A_duplicate_names_the_place_of_the_first()
    {
        var row = Assert.Single(All[0].Evidence.Single(group => group.Name == "duplicate").Listed);
        Assert.Contains("posts.csv row=3", row.Note);
        Assert.Equal(5, row.Locator.Row);
    }

    [Fact]
    public void Accounts_names_and_numbers_are_masked()
    {
        var excerpt = All[0].Evidence[0].Listed[0].Excerpt;
        Assert.Equal("2024-01-01T02:10:00+08:00 2***7: 电话 *** ****-**** 找 @李***四 //@王*:真的", excerpt);
        Assert.Equal("?", Masking.Name(""));
        Assert.Equal("*", Masking.Name("张"));
        Assert.Equal("张*", Masking.Name("张三"));
        Assert.Equal(61, Masking.Text(new string('文', 100)).Length);
        Assert.Equal("123456 人", Masking.Text("123456 人"));
    }

    [Fact]
    public void No_more_than_two_hundred_rows_are_listed_and_all_are_counted()
    {
        var material = new Material().Root("R");
        for (var at = 0; at < 450; at++)
        {
            material.Row($"p{at}");
        }

        var net = SpreadFindings.Of(SpreadCounter.Count(material.Done(), SpreadOptions.None))[0].Evidence[0];
        Assert.Equal((450L, 200), (net.Total, net.Listed.Length));
    }

    [Fact]
    public void A_timeline_has_hours_for_a_short_span_and_days_for_a_long_one()
    {
        var hours = Assert.Single(Timelines.Of(Result));
        Assert.Equal(TimeSpan.FromHours(1), hours.Step);
        Assert.Equal([1, 0, 1], hours.Counts); // 00:30 and 02:10; two rows without an instant
        Assert.Contains("2 more", hours.Title.En);

        var days = Timelines.Of(SpreadCounter.Count(
            new Material().Root("R", time: "2024-01-01T12:00:00").Row("a", time: "2024-01-20T00:00:00").Done(), SpreadOptions.None))[0];
        Assert.Equal((TimeSpan.FromDays(1), 20), (days.Step, days.Counts.Length));

        var years = Timelines.Of(SpreadCounter.Count(
            new Material().Root("R", time: "2012-01-01T12:00:00").Row("a", time: "2024-01-20T00:00:00").Done(), SpreadOptions.None))[0];
        Assert.InRange(years.Counts.Length, 100, 200);
        Assert.Equal(2, years.Counts.Sum());
    }

    [Fact]
    public void A_large_cascade_keeps_its_large_branches_and_folds_the_rest()
    {
        var material = new Material().Root("R", "U1");
        for (var at = 0; at < 1000; at++)
        {
            material.Row($"leaf{at}", "R", author: "Ux");
        }

        for (var at = 0; at < 50; at++)
        {
            material.Row($"chain{at}", at == 0 ? "R" : $"chain{at - 1}", author: "Uy");
        }

        var nodes = Cascades.Of(SpreadCounter.Count(material.Done(), SpreadOptions.None))[0].Nodes;
        Assert.InRange(nodes.Length, 200, 300);
        Assert.Equal(1051, nodes.Sum(node => node.Folded));
        Assert.Equal(1050, nodes[0].Below);
        Assert.Equal(49, nodes.Max(node => node.Below == 1050 ? 0 : node.Below)); // the chain's head
        Assert.All(nodes.Select((node, at) => (node, at)), pair => Assert.True(pair.node.Parent < pair.at));
        Assert.Single(nodes, node => node.Folded > 1);
    }
}
