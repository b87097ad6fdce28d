namespace Recourse.Records;

/// <summary>TikTok: the site's own objects as Zeeschuimer captures them.</summary>
internal static class TikTok
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "tiktok", Layout = "tiktok/captured", Makes = RecordKind.Post, Kind = PostKind.Root, Fields = ["id", "desc", "createTime", "stats.playCount"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Text, ["desc"]), (Part.Time, ["createTime"]), (Part.Author, ["author.id", "authorId"]),
                (Part.AuthorName, ["author.uniqueId", "author"]), (Part.Forwards, ["stats.shareCount"]), (Part.Comments, ["stats.commentCount"]),
                (Part.Views, ["stats.playCount"]), (Part.Likes, ["stats.diggCount"]),
            ],
        },
        new()
        {
            Platform = "tiktok", Layout = "tiktok/captured-comments", Makes = RecordKind.Post, Kind = PostKind.Comment, Fields = ["cid", "aweme_id", "text"],
            Map =
            [
                (Part.Id, ["cid"]), (Part.Root, ["aweme_id"]), (Part.Parent, ["reply_id"]), (Part.Text, ["text"]), (Part.Time, ["create_time"]), (Part.Author, ["user.uid"]),
                (Part.AuthorName, ["user.unique_id", "user.nickname"]), (Part.Likes, ["digg_count"]), (Part.Comments, ["reply_comment_total"]),
            ],
        },
    ];
}
