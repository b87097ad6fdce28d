using System.Globalization;
using System.Text.Json;

namespace Recourse.Spread.Tests;

public sealed class EvasionTests : IDisposable
{
    private const int Originals = 3000;
    private readonly TemporaryList _list = new();

    [Fact]
    public void Altered_copies_of_families_that_the_code_was_not_written_against_are_found()
    {
        var texts = Texts();
        Assert.SkipUnless(texts is not null, "The shared data (data/spread/weibo-ced) is absent.");
        var (precision, recall, said) = Measure(texts, HeldOut.Families);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(recall >= 0.90, said);

        // One letter of fifty characters around two hundred short texts makes those alike, whatever they say: a known limit (docs/evasion.md). Without it:
        (precision, recall, said) = Measure(texts, [.. HeldOut.Families.Where(family => family.Name != HeldOut.Letter)]);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(precision >= 0.99 && recall >= 0.95, said);
    }

    [Fact]
    public void Planted_variants_are_found()
    {
        var texts = Texts();
        Assert.SkipUnless(texts is not null, "The shared data (data/spread/weibo-ced) is absent.");
        var random = new Random(7);
        var rows = new List<(string Id, string Text)>();
        for (var at = 0; at < texts.Count; at++)
        {
            rows.Add(($"o{at}", texts[at]));
            rows.Add(($"v{at}", Planted(texts[at], at % 7, random)));
        }

        var (precision, recall, _) = Judge(rows);
        var said = string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, pair precision {precision:0.0000}, recall {recall:0.0000}");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(precision >= 0.99 && recall >= 0.98, said);
    }

    public void Dispose() => _list.Dispose();

    private (double Precision, double Recall, string Said) Measure(List<string> texts, IReadOnlyList<(string Name, Func<string, Random, string> Make)> families)
    {
        var random = new Random(20240101);
        var rows = new List<(string Id, string Text)>();
        for (var at = 0; at < texts.Count; at++)
        {
            rows.Add(($"o{at}", texts[at]));
            rows.Add(($"v{at}", families[at % families.Count].Make(texts[at], random)));
        }

        var (precision, recall, found) = Judge(rows);
        var each = Enumerable.Range(0, texts.Count).GroupBy(at => families[at % families.Count].Name)
            .Select(family => string.Create(CultureInfo.InvariantCulture, $"{family.Key} {family.Count(at => found[$"o{at}"] == found[$"v{at}"]) / (double)family.Count():0.000}"));
        return (precision, recall, string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, pair precision {precision:0.0000}, recall {recall:0.0000}; {string.Join("; ", each)}"));
    }

    private static string Planted(string text, int kind, Random random) => kind switch
    {
        0 => "求扩散，大家快看！" + text,
        1 => string.Concat(text.Select(c => random.Next(10) == 0 ? $"{c}😂" : $"{c}")),
        2 => string.Concat(text.Select(c => random.Next(7) == 0 ? $"{c}~" : $"{c}")),
        3 => string.Concat(text.Select(static c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c)) + "，请大家扩散！",
        4 => string.Concat(text.Where(_ => random.Next(20) > 0)),
        5 => string.Concat(text.Select(c => random.Next(5) == 0 ? $"{c}\u200B" : $"{c}")),
        _ => string.Concat(text.Select(c => random.Next(20) == 0 ? (char)random.Next(0x4E00, 0x8000) : c)),
    };

    private (double Precision, double Recall, Dictionary<string, int> Found) Judge(List<(string Id, string Text)> rows)
    {
        var path = _list.Write("rows.ndjson", string.Join('\n', rows.Select(row => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = row.Id, ["text"] = row.Text }))));
        var result = TemporaryList.Group(path);
        var found = result.Groups.SelectMany((group, at) => group.Members.Select(id => (id, at))).ToDictionary(entry => entry.id, entry => entry.at, StringComparer.Ordinal);
        long said = 0, right = 0;
        foreach (var group in result.Groups)
        {
            said += Pairs(group.Members.Length);
            right += group.Members.GroupBy(id => id[1..], StringComparer.Ordinal).Sum(same => Pairs(same.Count()));
        }

        return (said == 0 ? 1 : right / (double)said, right / (rows.Count / 2.0), found);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    // Texts of the real cascades without a natural neighbour: no run of five Han characters in common with one that was kept.
    private static List<string>? Texts()
    {
        if (Shared.Folder("data/spread/weibo-ced") is null)
        {
            return null;
        }

        var (kept, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (reposts, original) in CedTests.Cascades())
        {
            foreach (var post in CedMaterial.Read(reposts, original).Posts)
            {
                var text = Recourse.Text.ForwardFrame.StripForwardFrame(post.Text);
                var han = string.Concat(text.Where(static c => c is >= '\u4E00' and <= '\u9FFF'));
                var grams = Enumerable.Range(0, Math.Max(0, han.Length - 4)).Select(at => han.Substring(at, 5)).ToHashSet(StringComparer.Ordinal);
                if (han.Length is >= 15 and <= 140 && kept.Count < Originals && !grams.Overlaps(seen))
                {
                    seen.UnionWith(grams);
                    kept.Add(text);
                }
            }
        }

        return kept;
    }
}
