namespace Recourse.Records;

/// <summary>Douyin: MediaCrawler's videos and comments, and the platform's own objects as Zeeschuimer captures them.</summary>
internal static class Douyin
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "douyin", Layout = "douyin/contents", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["aweme_id"], AnyField = ["share_count", "aweme_url", "aweme_type"], Without = ["comment_id", "statistics.share_count", "statistics.digg_count"],
            Map =
            [
                (Part.Id, ["aweme_id"]), (Part.Text, ["desc"]), (Part.Title, ["title"]), (Part.Time, ["create_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["nickname"]), (Part.Forwards, ["share_count"]), (Part.Comments, ["comment_count"]), (Part.Likes, ["liked_count"]),
                (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "douyin", Layout = "douyin/comments", Makes = RecordKind.Post, Kind = PostKind.Comment, Fields = ["comment_id", "aweme_id"],
            Map = Crawled.Comments("aweme_id"),
        },
        new()
        {
            Platform = "douyin", Layout = "douyin/awemes", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["aweme_id"], AnyField = ["statistics.digg_count", "statistics.share_count"],
            Map =
            [
                (Part.Id, ["aweme_id"]), (Part.Text, ["desc"]), (Part.Time, ["create_time"]), (Part.Author, ["author.uid", "author_user_id"]),
                (Part.AuthorName, ["author.nickname"]), (Part.Forwards, ["statistics.share_count"]), (Part.Comments, ["statistics.comment_count"]),
                (Part.Views, ["statistics.play_count"]), (Part.Likes, ["statistics.digg_count"]),
            ],
        },
    ];
}
