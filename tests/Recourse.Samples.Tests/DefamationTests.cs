using System.Text;
using System.Text.Json;
using Recourse.Samples.Defamation;

namespace Recourse.Samples.Tests;

public sealed class DefamationTests
{
    [Fact]
    public void Net_forwards_and_the_declared_counter_and_the_lower_bound_stand_on_different_sides_of_500()
    {
        using var written = new WrittenCase("defamation");
        var information = written.Truth.Information.Single(entry => entry.Label == "I1");
        Assert.Equal(561, information.Forwards!.Raw);
        Assert.Equal([new("duplicate", 54)], information.Forwards.Excluded);
        Assert.Equal([new("own", 17), new("victim-side", 14)], information.Forwards.Disputed);
        Assert.Equal((507, 476, 492), (information.Forwards.Net, information.Forwards.AtLeast, information.DeclaredForwards!.Value));
        Assert.Equal(3120 + 1480, information.DeclaredViews);
    }

    // Recounts the two tables from their text with nothing but the columns: no plan, no owner.
    [Fact]
    public void A_recount_of_the_rows_gives_the_planted_cascades()
    {
        using var written = new WrittenCase("defamation");
        foreach (var file in written.Truth.Files.Where(file => file.Format == "csv"))
        {
            var rows = Rows.Read(written.Text(file)).Skip(1).ToList();
            foreach (var root in rows.Where(row => row[5] == "原创"))
            {
                var truth = written.Truth.Roots.Single(entry => entry.Root == root[0]);
                var below = rows.Where(row => row[2] == root[0] && row[0] != root[0]).ToList();
                var distinct = below.DistinctBy(row => row[0], StringComparer.Ordinal).ToList();
                Assert.Equal(truth.Rows.Raw, below.Count);
                Assert.Equal(truth.Rows.Net, distinct.Count);
                Assert.Equal(truth.Posts, distinct.Count + 1);
                Assert.Equal(truth.Forwards!.Raw, below.Count(row => row[5] == "转发"));
                Assert.Equal(truth.Forwards.Net, distinct.Count(row => row[5] == "转发"));
                Assert.Equal(truth.Comments!.Net, distinct.Count(row => row[5] == "评论"));
                string[] unknown = ["", "null", "0", "d41d8cd98f00b204e9800998ecf8427e", root[3]];
                Assert.Equal(truth.Accounts, distinct.Select(row => row[3]).Except(unknown, StringComparer.Ordinal).Count());
                Assert.Equal(truth.DeclaredForwards, long.Parse(root[8]));
                Assert.Equal(truth.DeclaredViews, long.Parse(root[10]));
                Assert.Equal(truth.DeclaredAsOf, root[11]);

                var parents = distinct.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
                Assert.Equal(truth.UnresolvedParents, parents.Values.Distinct(StringComparer.Ordinal).Count(parent => parent.Length > 0 && parent != root[0] && !parents.ContainsKey(parent)));
                var depths = parents.Keys.GroupBy(Depth).ToDictionary(group => group.Key, group => group.Count());
                Assert.Equal(truth.Depth, depths.Keys.Max());
                Assert.Equal(truth.MaxBreadth, depths.Values.Max());

                int Depth(string id) => parents.TryGetValue(id, out var parent) ? Depth(parent) + 1 : 0;
            }
        }
    }

    [Fact]
    public void The_accounts_of_the_case_file_are_those_that_the_disputed_rows_carry()
    {
        using var written = new WrittenCase("defamation");
        var rows = written.Truth.Files.Where(file => file.Format == "csv").SelectMany(file => Rows.Read(written.Text(file)).Skip(1)).ToList();
        var forwards = rows.Where(row => row[5] == "转发" && row[2] is "880000000000001" or "660000000000001").DistinctBy(row => row[0], StringComparer.Ordinal).ToList();
        string[] own = ["yh90000001", "yh90000002", "yh90000003", "jy70000001", "jy70000002"];
        string[] victimSide = ["yh90000101", "yh90000102", "yh90000103", "jy70000101"];
        Assert.Equal(17, forwards.Count(row => row[5] == "转发" && own.Contains(row[3], StringComparer.Ordinal)));
        Assert.Equal(14, forwards.Count(row => row[5] == "转发" && victimSide.Contains(row[3], StringComparer.Ordinal)));
        Assert.Contains(forwards, row => row[3] == "yh90000999");
        Assert.All(own.Concat(victimSide).Append("yh90000999"), account => Assert.Contains($"id: {account}}}", written.Yaml, StringComparison.Ordinal));
    }

    [Fact]
    public void The_copy_is_equal_after_normalising_and_the_edited_copy_is_not()
    {
        Assert.NotEqual(DefamationDemo.Accusation, DefamationDemo.AccusationCopied, StringComparer.Ordinal);
        Assert.Equal(Normal(DefamationDemo.Accusation), Normal(DefamationDemo.AccusationCopied));
        Assert.NotEqual(Normal(DefamationDemo.Accusation), Normal(DefamationDemo.AccusationEdited), StringComparer.Ordinal);

        static string Normal(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void The_weibo_layout_holds_comments_and_counters_as_text_and_no_forwards()
    {
        using var written = new WrittenCase("defamation");
        using var comments = JsonDocument.Parse(written.Material("weibo_comments.json"));
        using var posts = JsonDocument.Parse(written.Material("weibo_contents.json"));
        foreach (var post in posts.RootElement.EnumerateArray())
        {
            var id = post.GetProperty("note_id").GetString();
            var truth = written.Truth.Roots.Single(entry => entry.Root == id);
            var ids = comments.RootElement.EnumerateArray().Where(entry => entry.GetProperty("note_id").GetString() == id)
                .Select(entry => entry.GetProperty("comment_id").GetString()).ToList();
            Assert.Equal(truth.Comments!.Raw, ids.Count);
            Assert.Equal(truth.Comments.Net, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Null(truth.Forwards);
            Assert.Equal(truth.DeclaredForwards.ToString(), post.GetProperty("shared_count").GetString());
        }
    }
}
