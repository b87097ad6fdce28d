using System.Globalization;
using CsCheck;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class RandomForestTests
{
    private static readonly string[] Roots = ["R0", "R1", "R2"];

    // Ids from a small pool: duplicates, missing parents, self-parents and circles all occur often.
    private static readonly Gen<(int Id, int Parent, int Root, int Author, int Hours, int Document)> Named =
        Gen.Select(Gen.Int[0, 14], Gen.Int[-1, 16], Gen.Int[0, 2], Gen.Int[-1, 5], Gen.Int[-1, 99], Gen.Int[0, 1]);

    [Fact]
    public void Cascades_with_named_roots_equal_the_naive_count() =>
        Gen.Select(Named.Array[0, 25], Gen.Int[0, 3]).Sample((rows, roots) =>
        {
            var material = new Material();
            for (var root = 0; root < roots; root++)
            {
                material.Root(Roots[root], $"U{root}", time: "2024-01-02T00:00:00");
            }

            foreach (var (id, parent, root, author, hours, _) in rows)
            {
                material.Row($"p{id}", Name(parent, root), Roots[root], author < 0 ? "" : $"U{author}", hours < 0 ? "" : Hour(hours));
            }

            AssertEqualsNaive(material.Done());
        });

    [Fact]
    public void Shuffled_forests_without_named_roots_equal_the_naive_count() =>
        Gen.Int[0, 24].SelectMany(count => Gen.Select(
            Gen.Select(Gen.Double.Unit, Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[-1, 4]).Array[count],
            Gen.Shuffle(Enumerable.Range(0, count).ToArray()),
            Gen.Int[0, 2])).Sample((rows, order, roots) =>
        {
            var material = new Material();
            for (var root = 0; root < roots; root++)
            {
                material.Root(Roots[root], $"U{root}");
            }

            foreach (var at in order)
            {
                // Parents are earlier rows of the unshuffled list, roots, or missing; so there is no circle, and every id is unique.
                var (above, kind, document, author) = rows[at];
                var parent = kind == 0 ? $"missing{(int)(above * 3)}" : kind <= 2 || at == 0 ? Roots[(int)(above * 3)] : $"p{(int)(above * at)}";
                material.Document = document == 0 ? "posts.csv" : "more.csv";
                material.Row($"p{at}", parent, "", author < 0 ? "" : $"U{author}");
            }

            AssertEqualsNaive(material.Done());
        });

    [Fact]
    public void The_order_of_files_does_not_matter_where_ids_are_unique() =>
        Gen.Select(Named.Array[0, 25], Gen.Shuffle(Enumerable.Range(0, 3).ToArray())).Sample((rows, order) =>
        {
            PostMaterial Make(int[] documents)
            {
                var material = new Material();
                foreach (var document in documents)
                {
                    material.Document = $"{document}.csv";
                    material.Root(Roots[document], "U1", "同一句话", "2024-01-01T00:00:00");
                    for (var at = document; at < rows.Length; at += 3)
                    {
                        material.Row($"p{at}", Name(rows[at].Parent, rows[at].Root), Roots[rows[at].Root], $"U{rows[at].Author}");
                    }
                }

                return material.Done();
            }

            return Json(Make([0, 1, 2])) == Json(Make(order));
        });

    [Fact]
    public void Parts_divided_by_root_merge_to_the_count_of_the_whole() =>
        Gen.Select(Named.Array[0, 25], Gen.Int[0, 7]).Sample((rows, side) =>
        {
            PostMaterial Make(Func<int, bool> takes)
            {
                var material = new Material();
                for (var root = 0; root < 3; root++)
                {
                    if (takes(root))
                    {
                        material.Root(Roots[root], "U1", root == 1 ? "另一句" : "同一句话");
                        material.Counter(Roots[root], CounterKind.Views, 100 + root);
                    }
                }

                foreach (var (id, parent, root, author, _, kind) in rows.Where(row => takes(row.Root)))
                {
                    material.Row($"p{id}", Name(parent, root), Roots[root], $"U{author}", kind: kind == 0 ? PostKind.Forward : PostKind.Comment);
                }

                return material.Done();
            }

            var whole = SpreadCounter.Count(Make(_ => true), SpreadOptions.None);
            var left = SpreadCounter.Count(Make(root => (side >> root & 1) == 0), SpreadOptions.None);
            var right = SpreadCounter.Count(Make(root => (side >> root & 1) == 1), SpreadOptions.None);
            return Material.Json(SpreadCounter.Merge([left, right], SpreadOptions.None)) == Material.Json(whole)
                && Material.Json(SpreadCounter.Merge([right, left], SpreadOptions.None)) == Material.Json(whole);
        });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        string Text()
        {
            var material = new Material { Platform = "WEIBO" }.Root("Iİı", "UI", "TITLE Iİ 标题", "2024-01-01T00:00:00");
            for (var at = 0; at < 1200; at++)
            {
                material.Row($"p{at}", author: $"u{at}", time: "2024-01-05T10:00:00");
            }

            var result = SpreadCounter.Count(material.Counter("Iİı", CounterKind.Views, 1_234_567, "2024-02-29T00:00:00").Done(), SpreadOptions.None);
            return Material.Json(result) + string.Join('\n', SpreadFindings.Of(result).SelectMany(finding =>
                finding.Derivation.Select(step => $"{step}").Concat(finding.Figures.Select(figure => figure.Value)).Concat(finding.Evidence.SelectMany(group => group.Listed.Select(row => row.Excerpt + row.Note)))));
        }

        var before = CultureInfo.CurrentCulture;
        var plain = Text();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(plain, Text());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Parts_that_share_a_root_are_refused()
    {
        var part = SpreadCounter.Count(new Material().Root("R").Done(), SpreadOptions.None);
        Assert.Throws<ArgumentException>(() => SpreadCounter.Merge([part, part], SpreadOptions.None));
    }

    [Fact]
    public void A_chain_and_a_star_of_a_hundred_thousand_rows_are_counted()
    {
        var chain = new Material().Root("R", "U");
        var star = new Material().Root("R", "U");
        for (var at = 0; at < 100_000; at++)
        {
            chain.Row($"p{at}", at == 99_999 ? "R" : $"p{at + 1}", author: "U1");
            star.Row($"p{at}", "R", author: $"U{at}");
        }

        var deep = SpreadCounter.Count(chain.Done(), SpreadOptions.None).Information[0];
        var wide = SpreadCounter.Count(star.Done(), SpreadOptions.None).Information[0];
        Assert.Equal((100_000, 1, 1), (deep.Depth, deep.MaxBreadth, deep.Accounts));
        Assert.Equal((1, 100_000, 100_000), (wide.Depth, wide.MaxBreadth, wide.Accounts));
    }

    private static void AssertEqualsNaive(PostMaterial material)
    {
        var naive = NaiveSpread.Count(material.Posts);
        var counted = SpreadCounter.Count(material, SpreadOptions.None).Information;
        Assert.Equal(naive.Count, counted.Length);
        foreach (var entry in counted)
        {
            Assert.Equal(naive[entry.Root], NaiveSpread.Line(entry));
        }
    }

    private static string Json(PostMaterial material) => Material.Json(SpreadCounter.Count(material, SpreadOptions.None));

    private static string Name(int parent, int root) => parent < 0 ? "" : parent == 15 ? Roots[root] : parent == 16 ? "missing" : $"p{parent}";

    private static string Hour(int hours) => new DateTime(2024, 1, 1).AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ss");
}
