namespace Recourse.Records;

/// <summary>Kuaishou: MediaCrawler's videos and comments.</summary>
internal static class Kuaishou
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "kuaishou", Layout = "kuaishou/contents", Makes = RecordKind.Post, Kind = PostKind.Root, Fields = ["video_id", "viewd_count"],
            Map =
            [
                (Part.Id, ["video_id"]), (Part.Text, ["desc"]), (Part.Title, ["title"]), (Part.Time, ["create_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["nickname"]), (Part.Views, ["viewd_count"]), (Part.Likes, ["liked_count"]), (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "kuaishou", Layout = "kuaishou/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["comment_id", "video_id"], Without = ["parent_comment_id", "like_count"],
            Map = Crawled.Comments("video_id"),
        },
    ];
}
