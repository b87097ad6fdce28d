namespace Recourse.Records;

/// <summary>Fields that MediaCrawler writes alike for several platforms. Older versions write <c>user_id</c>, newer ones a digest of it per author.</summary>
internal static class Crawled
{
    public static (Part Part, string[] Names)[] Comments(string root) =>
    [
        (Part.Id, ["comment_id"]), (Part.Root, [root]), (Part.Parent, ["parent_comment_id"]), (Part.Text, ["content"]),
        (Part.Time, ["create_time", "create_date_time", "publish_time"]), (Part.Author, ["user_id", "creator_hash"]), (Part.AuthorName, ["nickname", "user_nickname"]),
        (Part.Likes, ["comment_like_count", "like_count"]), (Part.Comments, ["sub_comment_count"]), (Part.AsOf, ["last_modify_ts"]),
    ];
}
