using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class RecountTests
{
    [Fact]
    public void Ten_thousand_figures_recount_from_the_evidence_that_they_list()
    {
        var checkedFigures = 0;
        for (var seed = 0; checkedFigures < 10_000; seed++)
        {
            var material = Random(new(seed), out var options);
            var posts = material.Posts.ToDictionary(post => post.Locator.ToString(), StringComparer.Ordinal);
            foreach (var finding in SpreadFindings.Of(SpreadCounter.Count(material, options)))
            {
                checkedFigures += finding.Id.EndsWith("/views", StringComparison.Ordinal) ? Views(finding, material) : Rows(finding, posts);
            }

            Assert.True(seed < 5000, "the made materials have too few figures");
        }
    }

    private static int Views(Finding finding, PostMaterial material)
    {
        var listed = finding.Evidence.SelectMany(group => group.Listed).Select(row => material.Counters.Single(counter => counter.Locator == row.Locator).Value);
        Assert.Equal(finding.Tally!.Raw, listed.Sum());
        return 1;
    }

    private static int Rows(Finding finding, Dictionary<string, PostRecord> posts)
    {
        // Rows under a disputed reason stand under "net" as well, so a settled and a disputed group are told apart by where else the row is.
        var tally = finding.Tally!;
        var rows = finding.Evidence.ToDictionary(group => group.Name, group => group.Listed.Select(row => posts[row.Locator.ToString()]).ToList(), StringComparer.Ordinal);
        Assert.All(rows.Values, list => Assert.Equal(list.Count, list.Distinct(ReferenceEqualityComparer.Instance).Count()));
        Assert.All(finding.Evidence, group => Assert.Equal(group.Total, group.Listed.Length));
        var figures = 1;
        Assert.Equal(tally.Net, rows["net"].Count);
        var net = rows["net"].ToHashSet<PostRecord>(ReferenceEqualityComparer.Instance);
        Assert.Equal(tally.Raw, rows.Values.SelectMany(list => list).Distinct(ReferenceEqualityComparer.Instance).Count());
        foreach (var (reason, count) in tally.Excluded)
        {
            Assert.Equal(count, rows[reason].Count(row => !net.Contains(row)));
            figures++;
        }

        foreach (var (reason, count) in tally.Disputed)
        {
            Assert.Equal(count, rows[reason].Count(net.Contains));
            figures++;
        }

        if (finding.Id.StartsWith("spread/", StringComparison.Ordinal) && finding.Id.EndsWith("/rows", StringComparison.Ordinal))
        {
            var figure = finding.Figures.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
            Assert.Equal(figure["posts"], $"{rows["net"].Count + 1}");
            Assert.Equal(figure["duplicates"], $"{rows.GetValueOrDefault("duplicate", []).Count}");
            Assert.Equal(figure["unknownAccounts"], $"{rows["net"].Count(row => row.Author.Length == 0)}");
            figures += 3;
        }

        return figures + 1;
    }

    private static PostMaterial Random(Random random, out SpreadOptions options)
    {
        var material = new Material();
        var roots = random.Next(1, 4);
        for (var root = 0; root < roots; root++)
        {
            material.Root($"R{root}", $"a{random.Next(5)}", $"张三{random.Next(3)}偷了东西", "2024-01-01T00:00:00");
            if (random.Next(2) == 0)
            {
                material.Counter($"R{root}", CounterKind.Views, random.Next(10_000), "2024-02-01T00:00:00");
            }

            for (var row = random.Next(0, 60); row > 0; row--)
            {
                var author = random.Next(6) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"a{random.Next(25)}");
                material.Row($"r{root}-{random.Next(50)}", random.Next(3) == 0 ? "" : $"r{root}-{random.Next(50)}", $"R{root}", author, kind: random.Next(3) == 0 ? PostKind.Comment : PostKind.Forward);
            }
        }

        options = new()
        {
            Exclusions =
            [
                new() { Account = new("weibo", "a7"), Reason = "victim-side", Grounds = "陈述" },
                new() { Account = new("weibo", "a8"), Reason = "inflated", Grounds = "平台说明" },
            ],
        };
        return material.Done();
    }
}
