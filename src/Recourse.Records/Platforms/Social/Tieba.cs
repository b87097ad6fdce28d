namespace Recourse.Records;

/// <summary>Tieba: MediaCrawler's threads and replies. Their times are what the page shows, often without a year.</summary>
internal static class Tieba
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "tieba", Layout = "tieba/contents", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["note_id", "tieba_name"], AnyField = ["total_replay_num", "title"], Without = ["comment_id"],
            Map =
            [
                (Part.Id, ["note_id"]), (Part.Text, ["desc"]), (Part.Title, ["title"]), (Part.Time, ["publish_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["user_nickname"]), (Part.Comments, ["total_replay_num"]), (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "tieba", Layout = "tieba/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["comment_id", "note_id"], AnyField = ["tieba_id", "tieba_name"],
            Map = Crawled.Comments("note_id"),
        },
    ];
}
