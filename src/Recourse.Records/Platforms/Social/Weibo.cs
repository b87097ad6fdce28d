namespace Recourse.Records;

/// <summary>Weibo: MediaCrawler's notes and comments, the platform's own objects, and the common table of crawled microblogs with Chinese titles.</summary>
internal static class Weibo
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "weibo", Layout = "weibo/contents", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["note_id"], AnyField = ["shared_count", "comments_count"], Without = ["comment_id", "aweme_id"],
            Map =
            [
                (Part.Id, ["note_id"]), (Part.Text, ["content"]), (Part.Time, ["create_time", "create_date_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["nickname"]), (Part.Forwards, ["shared_count"]), (Part.Comments, ["comments_count"]), (Part.Likes, ["liked_count"]),
                (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "weibo", Layout = "weibo/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["comment_id", "note_id"], AnyField = ["comment_like_count", "profile_url"], Without = ["tieba_id", "tieba_name"],
            Map = Crawled.Comments("note_id"),
        },
        new()
        {
            // Notes and comments of several platforms have these ids and nothing that tells which.
            Platform = "", Layout = "mediacrawler/comments", Makes = RecordKind.Post, Kind = PostKind.Comment, Fields = ["comment_id", "note_id"],
            Map = Crawled.Comments("note_id"),
        },
        new()
        {
            Platform = "weibo", Layout = "weibo/statuses", Makes = RecordKind.Post, Fields = ["id", "user.id", "reposts_count", "attitudes_count"],
            Map =
            [
                (Part.Id, ["id", "idstr", "mid"]), (Part.Text, ["raw_text", "text_raw", "text"]), (Part.Time, ["created_at"]), (Part.Author, ["user.id", "user.idstr"]),
                (Part.AuthorName, ["user.screen_name"]), (Part.Parent, ["retweeted_status.id", "retweeted_status.idstr"]), (Part.Forwards, ["reposts_count"]),
                (Part.Comments, ["comments_count"]), (Part.Likes, ["attitudes_count"]),
            ],
            FinishPost = (_, post) => post.Parent.Length == 0 ? post with { Kind = PostKind.Root } : post with { Kind = PostKind.Forward, Root = post.Parent },
        },
        new()
        {
            Platform = "weibo", Layout = "weibo/table", Makes = RecordKind.Post, Kind = PostKind.Root, Loose = true,
            Fields = ["bid", "微博正文"], AnyField = ["转发数", "评论数", "点赞数"],
            Map =
            [
                (Part.Id, ["id", "微博id", "bid"]), (Part.Text, ["微博正文"]), (Part.Time, ["发布时间", "日期"]), (Part.Author, ["user_id", "用户id"]),
                (Part.AuthorName, ["用户昵称"]), (Part.Forwards, ["转发数"]), (Part.Comments, ["评论数"]), (Part.Likes, ["点赞数"]),
            ],
        },
        new()
        {
            // The search crawler's table: a forward names the microblog that it forwards.
            Platform = "weibo", Layout = "weibo/search", Makes = RecordKind.Post, Loose = true, Fields = ["bid", "微博正文", "retweet_id"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Text, ["微博正文"]), (Part.Time, ["发布时间"]), (Part.Author, ["user_id"]), (Part.AuthorName, ["用户昵称"]),
                (Part.Parent, ["retweet_id"]), (Part.Forwards, ["转发数"]), (Part.Comments, ["评论数"]), (Part.Likes, ["点赞数"]),
            ],
            FinishPost = (_, post) => post.Parent.Length == 0 ? post with { Kind = PostKind.Root } : post with { Kind = PostKind.Forward, Root = post.Parent },
        },
    ];
}
