using System.Text;

namespace Recourse.Records.Tests.Posts;

public sealed class CrawlerTests
{
    private const string Contents = """
        [{"note_id":"5001","content":"原文","create_time":1700000000,"create_date_time":"2023-11-15 06:13:20","liked_count":"12","comments_count":"2","shared_count":"1.2万","last_modify_ts":1700003600000,"note_url":"https://m.weibo.cn/detail/5001","user_id":"u1","nickname":"甲"}]
        """;

    private const string Comments = """
        [{"comment_id":"9001","create_time":1700000100,"note_id":"5001","content":"评论一","comment_like_count":"3","last_modify_ts":1700003600000,"parent_comment_id":"","user_id":"u2","nickname":"乙"},
         {"comment_id":"9002","create_time":1700000200,"note_id":"5001","content":"回复","comment_like_count":"0","last_modify_ts":1700003600000,"parent_comment_id":"9001","user_id":"null","nickname":"丙"}]
        """;

    private static PostMaterial Read(string name, string text)
    {
        var collector = new PostCollector(_ => ColumnHints.None);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return collector.Material(DocumentReader.Read(
            new SourceFile(name, name, "0"), stream, _ => ColumnHints.None, collector, ReaderLimits.Default, TestContext.Current.CancellationToken));
    }

    // The same records as a table: the members of the first record are the columns.
    private static string Table(string json)
    {
        using var records = System.Text.Json.JsonDocument.Parse(json);
        var rows = records.RootElement.EnumerateArray().Select(record => record.EnumerateObject().ToList()).ToList();
        return string.Join(',', rows[0].Select(member => member.Name)) + "\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(member => member.Value.ToString())) + "\n"));
    }

    public static TheoryData<string, string> AllContents => new() { { "contents.json", Contents }, { "contents.csv", Table(Contents) }, { "outer.json", $$"""{"ok":1,"data":{{Contents}}}""" } };

    public static TheoryData<string, string> AllComments => new() { { "comments.json", Comments }, { "comments.csv", Table(Comments) }, { "outer.json", $$"""{"ok":1,"data":{{Comments}}}""" } };

    [Theory]
    [MemberData(nameof(AllContents))]
    public void Contents_are_roots_with_counters_and_the_instant_they_were_read(string name, string text)
    {
        var material = Read(name, text);
        var post = Assert.Single(material.Posts);
        Assert.Equal(("weibo", "5001", PostKind.Root, "u1", "原文"), (post.Platform, post.Id, post.Kind, post.Author, post.Text));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), post.Time);
        Assert.Equal(
            [(CounterKind.Forwards, 12_000L), (CounterKind.Comments, 2L), (CounterKind.Likes, 12L)],
            material.Counters.Select(counter => (counter.Kind, counter.Value)));
        Assert.All(material.Counters, counter => Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_003_600_000), counter.AsOf));
        Assert.Empty(material.Documents.SelectMany(document => document.Lost));
    }

    [Theory]
    [MemberData(nameof(AllComments))]
    public void Comments_are_told_from_forwards_and_unknown_accounts_stay_unknown(string name, string text)
    {
        var material = Read(name, text);
        Assert.Equal(
            [("9001", PostKind.Comment, "5001", "", "u2"), ("9002", PostKind.Comment, "5001", "9001", "")],
            material.Posts.Select(post => (post.Id, post.Kind, post.Root, post.Parent, post.Author)));
        Assert.Empty(material.Documents.SelectMany(document => document.Lost));
    }

    [Fact]
    public void A_table_that_states_its_kinds_tells_forwards_from_comments()
    {
        var material = Read("a.csv", "平台,帖子ID,父ID,用户ID,类型,内容\nweibo,1,,a,原创,x\nweibo,2,1,b,转发,y\nweibo,3,1,c,评论,z\nweibo,4,1,d,,w\n");
        Assert.Equal([PostKind.Root, PostKind.Forward, PostKind.Comment, PostKind.Unspecified], material.Posts.Select(post => post.Kind));
        Assert.Equal([2L, 3L, 4L, 5L], material.Posts.Select(post => post.Locator.Row));
    }
}
