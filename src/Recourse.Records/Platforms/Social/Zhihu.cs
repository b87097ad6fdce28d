namespace Recourse.Records;

/// <summary>Zhihu: MediaCrawler's answers, articles, videos and comments.</summary>
internal static class Zhihu
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "zhihu", Layout = "zhihu/contents", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["content_id", "content_type", "voteup_count"], Without = ["comment_id"],
            Map =
            [
                (Part.Id, ["content_id"]), (Part.Text, ["content_text", "desc"]), (Part.Title, ["title"]), (Part.Time, ["created_time"]),
                (Part.Author, ["user_id", "creator_hash"]), (Part.AuthorName, ["user_nickname"]), (Part.Comments, ["comment_count"]), (Part.Likes, ["voteup_count"]),
                (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "zhihu", Layout = "zhihu/comments", Makes = RecordKind.Post, Kind = PostKind.Comment, Fields = ["comment_id", "content_id"],
            Map = Crawled.Comments("content_id"),
        },
    ];
}
