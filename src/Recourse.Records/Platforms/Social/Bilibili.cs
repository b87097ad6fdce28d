namespace Recourse.Records;

/// <summary>Bilibili: MediaCrawler's videos, comments and dynamics.</summary>
internal static class Bilibili
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "bilibili", Layout = "bilibili/contents", Makes = RecordKind.Post, Kind = PostKind.Root, Fields = ["video_id", "video_play_count"],
            Map =
            [
                (Part.Id, ["video_id"]), (Part.Text, ["desc"]), (Part.Title, ["title"]), (Part.Time, ["create_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["nickname"]), (Part.Forwards, ["video_share_count"]), (Part.Comments, ["video_comment"]), (Part.Views, ["video_play_count"]),
                (Part.Likes, ["liked_count"]), (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "bilibili", Layout = "bilibili/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["comment_id", "video_id"], AnyField = ["parent_comment_id", "like_count"],
            Map = Crawled.Comments("video_id"),
        },
        new()
        {
            Platform = "bilibili", Layout = "bilibili/dynamics", Makes = RecordKind.Post, Kind = PostKind.Root, Fields = ["dynamic_id", "pub_ts", "total_forwards"],
            Map =
            [
                (Part.Id, ["dynamic_id"]), (Part.Text, ["text"]), (Part.Time, ["pub_ts"]), (Part.Author, ["user_id", "creator_hash"]), (Part.AuthorName, ["user_name"]),
                (Part.Forwards, ["total_forwards"]), (Part.Comments, ["total_comments"]), (Part.Likes, ["total_liked"]), (Part.AsOf, ["last_modify_ts"]),
            ],
        },
    ];
}
