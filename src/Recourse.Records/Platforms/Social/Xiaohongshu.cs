namespace Recourse.Records;

/// <summary>Xiaohongshu: MediaCrawler's notes and comments, and the platform's own objects as Zeeschuimer captures them.</summary>
internal static class Xiaohongshu
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "xiaohongshu", Layout = "xiaohongshu/contents", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["note_id", "desc"], AnyField = ["share_count", "collected_count", "image_list"], Without = ["comment_id", "tieba_name"],
            Map =
            [
                (Part.Id, ["note_id"]), (Part.Text, ["desc"]), (Part.Title, ["title"]), (Part.Time, ["time", "create_time"]), (Part.Author, ["user_id", "creator_hash"]),
                (Part.AuthorName, ["nickname"]), (Part.Forwards, ["share_count"]), (Part.Comments, ["comment_count"]), (Part.Likes, ["liked_count"]),
                (Part.AsOf, ["last_modify_ts"]),
            ],
        },
        new()
        {
            Platform = "xiaohongshu", Layout = "xiaohongshu/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["comment_id", "note_id"], AnyField = ["pictures", "like_count"], Without = ["comment_like_count", "profile_url", "tieba_id"],
            Map = Crawled.Comments("note_id"),
        },
        new()
        {
            Platform = "xiaohongshu", Layout = "xiaohongshu/notes", Makes = RecordKind.Post, Kind = PostKind.Root,
            Fields = ["id"], AnyField = ["note_card.interact_info.liked_count", "note_card.user.user_id"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Text, ["note_card.desc"]), (Part.Title, ["note_card.title", "note_card.display_title"]), (Part.Time, ["note_card.time"]),
                (Part.Author, ["note_card.user.user_id"]), (Part.AuthorName, ["note_card.user.nickname", "note_card.user.nick_name"]),
                (Part.Forwards, ["note_card.interact_info.share_count", "note_card.interact_info.shared_count"]),
                (Part.Comments, ["note_card.interact_info.comment_count"]), (Part.Likes, ["note_card.interact_info.liked_count"]),
            ],
        },
        new()
        {
            Platform = "xiaohongshu", Layout = "xiaohongshu/note-comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["id", "note_id", "content", "user_info.user_id"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Root, ["note_id"]), (Part.Parent, ["target_comment.id"]), (Part.Text, ["content"]), (Part.Time, ["create_time"]),
                (Part.Author, ["user_info.user_id"]), (Part.AuthorName, ["user_info.nickname"]), (Part.Likes, ["like_count"]), (Part.Comments, ["sub_comment_count"]),
            ],
        },
    ];
}
