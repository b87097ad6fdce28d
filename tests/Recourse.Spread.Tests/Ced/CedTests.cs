using System.Text.Json;

namespace Recourse.Spread.Tests;

public class CedTests
{
    private static readonly string? Folder = Shared.Folder("data/spread/weibo-ced");

    [Fact]
    public void All_160_real_cascades_equal_the_independent_script_in_every_field()
    {
        Assert.SkipUnless(Folder is not null, "The shared data (data/spread/weibo-ced) is absent.");
        var cascades = Cascades();
        Assert.Equal(160, cascades.Count);
        foreach (var (reposts, original) in cascades)
        {
            AssertFields(CedScript.Count(reposts, original), SpreadCounter.Count(CedMaterial.Read(reposts, original), SpreadOptions.None));
        }
    }

    [Fact]
    public void All_160_counted_together_give_the_same_figures_as_one_by_one()
    {
        Assert.SkipUnless(Folder is not null, "The shared data (data/spread/weibo-ced) is absent.");
        var all = Cascades().Select(pair => CedMaterial.Read(pair.Reposts, pair.Original)).ToList();
        var together = SpreadCounter.Count(CedMaterial.Read(Cascades().SelectMany(pair => new[] { pair.Original, pair.Reposts })), SpreadOptions.None);
        var backwards = SpreadCounter.Count(CedMaterial.Read(Cascades().SelectMany(pair => new[] { pair.Reposts, pair.Original }).Reverse()), SpreadOptions.None);
        var merged = SpreadCounter.Merge(all.Select(one => SpreadCounter.Count(one, SpreadOptions.None)), SpreadOptions.None);
        Assert.Equal(160, together.Information.Length);
        Assert.Equal(Material.Json(together), Material.Json(merged));
        Assert.Equal(Material.Json(together), Material.Json(backwards));
        Assert.Equal(160, together.SameInformation.Sum(group => group.Roots.Length));
        Assert.Equal(48, together.Information.Sum(entry => entry.Duplicates));
        Assert.Equal(59_932, together.Information.Sum(entry => entry.Rows.Raw));
    }

    [Fact]
    public void Drawn_cascades_and_timelines_of_real_material_account_for_every_post()
    {
        Assert.SkipUnless(Folder is not null, "The shared data (data/spread/weibo-ced) is absent.");
        foreach (var (reposts, original) in Cascades())
        {
            var result = SpreadCounter.Count(CedMaterial.Read(reposts, original), SpreadOptions.None);
            var entry = result.Information[0];
            var cascade = Assert.Single(Spread.Cascades.Of(result));
            Assert.InRange(cascade.Nodes.Length, 2, Spread.Cascades.MostMarks);
            Assert.Equal(entry.Posts, cascade.Nodes.Sum(node => node.Folded));
            Assert.Equal(entry.Posts - 1, cascade.Nodes[0].Below);
            var timeline = Assert.Single(Timelines.Of(result));
            Assert.InRange(timeline.Counts.Length, 1, Timelines.MostSteps);
            Assert.Equal(entry.Posts, timeline.Counts.Sum() + (timeline.Title.En.Contains("1 more", StringComparison.Ordinal) ? 1 : 0));
        }
    }

    private static void AssertFields(Dictionary<string, string> expected, SpreadResult result)
    {
        using var json = JsonDocument.Parse(Material.Json(result));
        var entry = Assert.Single(json.RootElement.GetProperty("information").EnumerateArray());
        var rows = entry.GetProperty("rows");
        var actual = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["excluded"] = Reasons(rows.GetProperty("excluded")),
            ["disputed"] = Reasons(rows.GetProperty("disputed")),
            ["raw"] = rows.GetProperty("raw").GetRawText(),
            ["net"] = rows.GetProperty("net").GetRawText(),
            ["atLeast"] = rows.GetProperty("atLeast").GetRawText(),
            ["declared"] = entry.GetProperty("declared").GetProperty("forwards").GetRawText(),
        };
        foreach (var field in expected.Keys.Except(actual.Keys, StringComparer.Ordinal))
        {
            actual[field] = entry.GetProperty(field).ValueKind == JsonValueKind.String ? entry.GetProperty(field).GetString()! : entry.GetProperty(field).GetRawText();
        }

        foreach (var (field, value) in expected)
        {
            Assert.True(value == actual[field], $"{expected["root"]} {field}: {value} by the script, {actual[field]} by the engine");
        }
    }

    private static string Reasons(JsonElement counts) =>
        string.Join(' ', counts.EnumerateArray().Select(count => $"{count.GetProperty("reason").GetString()} {count.GetProperty("count").GetRawText()}"));

    internal static List<(string Reposts, string Original)> Cascades() =>
        [.. new[] { "rumor-repost", "non-rumor-repost" }.SelectMany(kind => Directory.GetFiles(Path.Combine(Folder!, kind), "*.json"))
            .Order(StringComparer.Ordinal).Select(file => (file, Path.Combine(Folder!, "original", Path.GetFileName(file))))];
}
