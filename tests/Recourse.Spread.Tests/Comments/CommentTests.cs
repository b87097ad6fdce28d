using System.Globalization;

namespace Recourse.Spread.Tests;

public class CommentTests
{
    [Fact]
    public void Criticism_and_reports_of_wrongdoing_are_not_pushed_down_as_abuse()
    {
        var marked = CommentTexts.Criticism.Where(text => CommentLexicon.Of(text).Count > 0).ToList();
        var found = CommentTexts.Harmful.Count(one => CommentLexicon.Of(one.Text).Count > 0);
        var asWhat = CommentTexts.Harmful.Count(one => CommentLexicon.Of(one.Text).Any(word => word.Kind == one.Kind));
        var said = string.Create(CultureInfo.InvariantCulture,
            $"criticism marked {marked.Count}/{CommentTexts.Criticism.Length}: {string.Join(" | ", marked)}; harmful found {found}/{CommentTexts.Harmful.Length}, with their kind {asWhat}");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(marked.Count * 20 <= CommentTexts.Criticism.Length, said);
        Assert.True(found * 10 >= CommentTexts.Harmful.Length * 8, said);
    }

    [Fact]
    public void Every_comment_is_in_the_queue_once_whatever_its_words()
    {
        var posts = new Material().Root("R", "U", "去死").Row("a", "R", "R", text: "查清事实", time: "2024-01-01T00:02:00").Row("b", "R", "R", text: "去死吧", time: "2024-01-01T00:03:00")
            .Row("c", "R", "R", text: "她电话13812345678").Row("d", "R", "R", text: "转发微博").Row("b", "R", "R", text: "去死吧").Row("e", "R", "R", text: "支持//@x:去死", time: "2024-01-01T00:01:00").Done().Posts;
        var queue = CommentOrder.Of(posts);
        Assert.Equal("c DoxxedData, b Abuse, e None, a None", string.Join(", ", queue.Select(one => $"{one.Post.Id} {one.Kind}")));
        Assert.Equal(queue.Select(one => one.Post.Id), CommentOrder.Of(posts.Where((post, at) => at != 5).Reverse()).Select(one => one.Post.Id));
    }

    [Fact]
    public void A_sample_is_the_same_for_one_seed_and_does_not_look_at_the_queue()
    {
        var posts = new Material();
        for (var at = 0; at < 200; at++)
        {
            posts.Row($"r{at}", "R", "R", text: at < 20 ? "去死" : "查清事实");
        }

        var queue = CommentOrder.Of(posts.Done().Posts);
        Assert.Equal(CommentSample.Draw(queue, 30, 1), CommentSample.Draw(queue, 30, 1));
        Assert.Equal(30, CommentSample.Draw(queue, 30, 1).Distinct().Count());
        var abusive = Enumerable.Range(0, 400).Sum(seed => CommentSample.Draw(queue, 30, seed).Count(one => one.Kind == CommentKind.Abuse));
        Assert.InRange(abusive, 1100, 1300);
        Assert.Equal(200, CommentSample.Draw(queue, 1000, 1).Length);
    }

    [Fact]
    public void What_was_read_whole_is_exact_and_a_sample_gives_bounds()
    {
        Assert.Equal(new Between(7, 7), CommentSample.Of(50, 50, 7).Number);
        Assert.Equal(new Between(0, 0), CommentSample.Of(0, 0, 0).Number);

        // 59 read and none confirmed: at most 5 in 100, the rule that auditors know.
        Assert.InRange(CommentSample.Of(1_000_000, 59, 0).Number.AtMost, 48_000, 50_000);
        for (var confirmed = 0; confirmed <= 5; confirmed++)
        {
            Assert.Equal(Slow(12, 5, confirmed), CommentSample.Of(12, 5, confirmed).Number);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => CommentSample.Of(10, 11, 0));
    }

    [Fact]
    public void The_bounds_hold_the_truth_as_often_as_they_say()
    {
        foreach (var truth in (int[])[0, 3, 40, 110, 200])
        {
            var held = 0;
            for (var seed = 0; seed < 300; seed++)
            {
                var random = new Random(seed);
                var sample = Enumerable.Range(0, 200).OrderBy(_ => random.Next()).Take(40).Count(at => at < truth);
                var (least, most) = CommentSample.Of(200, 40, sample).Number;
                held += truth >= least && truth <= most ? 1 : 0;
            }

            Assert.True(held >= 260, $"{truth}: {held} of 300");
        }
    }

    // Every sample counted one by one.
    private static Between Slow(int all, int read, int confirmed)
    {
        var samples = Enumerable.Range(0, 1 << all).Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == read).ToList();
        var holds = Enumerable.Range(0, all + 1).Where(number =>
        {
            var hits = samples.Select(bits => System.Numerics.BitOperations.PopCount((uint)bits & ((1u << number) - 1))).ToList();
            return number >= confirmed && all - number >= read - confirmed
                && hits.Count(hit => hit >= confirmed) * 20 >= samples.Count && hits.Count(hit => hit <= confirmed) * 20 >= samples.Count;
        }).ToList();
        return new(holds.Min(), holds.Max());
    }
}
