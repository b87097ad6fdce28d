using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

/// <summary>The layouts of MediaCrawler, as its seven platforms write them in each of its stores.</summary>
public sealed class MediaCrawlerTests
{
    private static readonly MadeLayout[] s_layouts =
    [
        new("weibo/contents", "weibo", PostKind.Root,
            "note_id:id content:text create_time:s create_date_time:local liked_count:likes comments_count:comments shared_count:forwards last_modify_ts:asof note_url ip_location user_id:author nickname:name gender profile_url avatar source_keyword"),
        new("weibo/comments", "weibo", PostKind.Comment,
            "comment_id:id create_time:s create_date_time:local note_id:root content:text sub_comment_count:comments comment_like_count:likes last_modify_ts:asof ip_location parent_comment_id:parent user_id:author nickname:name gender profile_url avatar"),
        new("douyin/contents", "douyin", PostKind.Root,
            "aweme_id:id aweme_type title:title desc:text create_time:s user_id:author sec_uid nickname:name avatar liked_count:likes collected_count comment_count:comments share_count:forwards ip_location last_modify_ts:asof aweme_url cover_url source_keyword"),
        new("douyin/comments", "douyin", PostKind.Comment,
            "comment_id:id create_time:s ip_location aweme_id:root content:text user_id:author sec_uid nickname:name avatar sub_comment_count:comments like_count:likes last_modify_ts:asof parent_comment_id:parent0 pictures"),
        new("xiaohongshu/contents", "xiaohongshu", PostKind.Root,
            "note_id:id type title:title desc:text video_url time:ms last_update_time user_id:author nickname:name avatar liked_count:likes collected_count comment_count:comments share_count:forwards ip_location image_list tag_list last_modify_ts:asof note_url source_keyword xsec_token"),
        new("xiaohongshu/comments", "xiaohongshu", PostKind.Comment,
            "comment_id:id create_time:ms ip_location note_id:root content:text user_id:author nickname:name avatar sub_comment_count:comments pictures parent_comment_id:parent0 last_modify_ts:asof like_count:likes"),
        new("bilibili/contents", "bilibili", PostKind.Root,
            "video_id:id video_type title:title desc:text create_time:s user_id:author nickname:name avatar liked_count:likes disliked_count video_play_count:views video_favorite_count video_share_count:forwards video_coin_count video_danmaku video_comment:comments last_modify_ts:asof video_url video_cover_url source_keyword"),
        new("bilibili/comments", "bilibili", PostKind.Comment,
            "comment_id:id parent_comment_id:parent0 create_time:s video_id:root content:text user_id:author nickname:name sex sign avatar sub_comment_count:comments like_count:likes last_modify_ts:asof"),
        new("zhihu/contents", "zhihu", PostKind.Root,
            "content_id:id content_type content_text:text content_url question_id title:title desc created_time:s updated_time voteup_count:likes comment_count:comments source_keyword user_id:author user_link user_nickname:name user_avatar user_url_token last_modify_ts:asof"),
        new("zhihu/comments", "zhihu", PostKind.Comment,
            "comment_id:id parent_comment_id:parent content:text publish_time:s ip_location sub_comment_count:comments like_count:likes dislike_count content_id:root content_type user_id:author user_link user_nickname:name user_avatar last_modify_ts:asof"),
        new("tieba/contents", "tieba", PostKind.Root,
            "note_id:id title:title desc:text note_url publish_time:local user_link user_nickname:name user_avatar tieba_id tieba_name tieba_link total_replay_num:comments total_replay_page ip_location source_keyword last_modify_ts:asof"),
        new("tieba/comments", "tieba", PostKind.Comment,
            "comment_id:id parent_comment_id:parent content:text user_link user_nickname:name user_avatar publish_time:local ip_location sub_comment_count:comments note_id:root note_url tieba_id tieba_name tieba_link last_modify_ts:asof"),
        new("kuaishou/contents", "kuaishou", PostKind.Root,
            "video_id:id video_type title:title desc:text create_time:ms user_id:author nickname:name avatar liked_count:likes viewd_count:views last_modify_ts:asof video_url video_cover_url video_play_url source_keyword"),
        new("kuaishou/comments", "kuaishou", PostKind.Comment,
            "comment_id:id create_time:ms video_id:root content:text user_id:author nickname:name avatar sub_comment_count:comments last_modify_ts:asof"),
    ];

    public static TheoryData<string, string> All => [.. from layout in s_layouts from form in (string[])["json", "jsonl", "csv", "csv-gb", "db"] select (layout.Layout, form)];

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_planted_comes_back_exactly(string name, string form)
    {
        var layout = Array.Find(s_layouts, entry => entry.Layout == name)!;
        var planted = MadePosts.Plant(layout, 60);

        // The name says nothing: only the shape may tell.
        var typed = Typed.Of(form.StartsWith("csv", StringComparison.Ordinal) ? "export.csv" : $"export.{form}", MadePosts.Write(layout, planted, form));
        Assert.Equal(layout.Layout, typed.Layout);
        Assert.Empty(typed.Lost);
        Assert.Equal(
            planted.Select(post => (layout.Platform, post.Id, layout.Kind, layout.Has("author") ? post.Author : "", post.Name, layout.Has("parent") || layout.Has("parent0") ? post.Parent : "", post.Root, post.Title, post.Text)),
            typed.Posts.Select(post => (post.Platform, post.Id, post.Kind, post.Author, post.AuthorName, post.Parent, post.Root, post.Title, post.Text)));
        Assert.Equal(planted.Select(post => (DateTimeOffset?)post.Time), typed.Posts.Select(post => post.Time));
        Assert.Equal(planted.SelectMany(post => Counters(layout, post)), typed.Counters.Select(counter => (counter.Post, counter.Kind, counter.Value, counter.AsOf)));
        Assert.Equal(60, typed.Documents.SelectMany(document => document.ReadAs).Sum(entry => entry.Records));
        if (form == "db")
        {
            Assert.All(typed.Posts, post => Assert.Equal(
                post.Text, Encoding.UTF8.GetString(typed.Bytes, (int)Field(post, "text").Offset, (int)Field(post, "text").Length)));
        }
        else
        {
            Proof.Holds(typed, form == "csv-gb" ? Encodings.Gb18030 : null);
        }
    }

    private static Locator Field(PostRecord post, string part) => post.Fields.First(field => field.Part == part).Locator;

    private static IEnumerable<(string Post, CounterKind Kind, long Value, DateTimeOffset? AsOf)> Counters(MadeLayout layout, MadePost post)
    {
        (string What, CounterKind Kind, long Value)[] all =
            [("forwards", CounterKind.Forwards, post.Forwards), ("comments", CounterKind.Comments, post.Comments), ("views", CounterKind.Views, post.Views), ("likes", CounterKind.Likes, post.Likes)];
        return all.Where(entry => layout.Has(entry.What)).Select(entry => (post.Id, entry.Kind, entry.Value, (DateTimeOffset?)post.AsOf));
    }

    [Fact]
    public void What_is_broken_or_contradicts_itself_is_listed_and_the_rest_counted()
    {
        var typed = Typed.Of("a.json", """
            [{"note_id":"1","content":"a","create_time":1700000000,"comments_count":"3","shared_count":"10万+","last_modify_ts":1700003600000,"user_id":"7"},
             {"note_id":"","content":"b","create_time":1700000001,"comments_count":"3","shared_count":"4","last_modify_ts":1700003600000,"user_id":"7"},
             {"note_id":"3","content":"c","create_time":"去年","comments_count":"-1","shared_count":"5","last_modify_ts":1700003600000,"user_id":"d41d8cd98f00b204e9800998ecf8427e"},
             {"unrelated":1}]
            """);
        Assert.Equal([("1", "7"), ("3", "")], typed.Posts.Select(post => (post.Id, post.Author)));
        Assert.Equal([("1", 3L), ("3", 5L)], typed.Counters.Select(counter => (counter.Post, counter.Value)));
        Assert.Null(typed.Posts[1].Time);
        Assert.Equal("去年", typed.Posts[1].TimeRaw);
        Assert.Equal(["row=1", "row=2", "row=3", "row=3"], typed.Lost.Select(loss => loss.Place));
    }

    [Fact]
    public void Times_without_a_year_are_resolved_against_the_instant_at_which_the_row_was_read()
    {
        var typed = Typed.Of("a.csv", "note_id,title,desc,publish_time,tieba_name,total_replay_num,last_modify_ts\n1,t,x,02-06 17:45,吧,3,1709999999000\n2,t,x,02-06,吧,3,\n");
        Assert.Equal(new DateTimeOffset(2024, 2, 6, 17, 45, 0, TimeSpan.FromHours(8)), typed.Posts[0].When!.From);
        Assert.Null(typed.Posts[0].Time);
        Assert.Equal((TimeRules.NoYear, false), (typed.Posts[1].When!.Rule, typed.Posts[1].When!.IsKnown));
        Assert.Contains(typed.Notices, notice => notice.Text.Contains("1 time(s)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_something_else_is_no_platforms()
    {
        var typed = Typed.Of("weibo_contents.csv", "编号,姓名,电话\n1,张三,13800001111\n");
        Assert.Empty(typed.Recognitions);
        Assert.Empty(typed.All);
    }
}
