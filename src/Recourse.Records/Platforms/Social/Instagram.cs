namespace Recourse.Records;

/// <summary>Instagram: the site's own objects as Zeeschuimer captures them.</summary>
internal static class Instagram
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "instagram", Layout = "instagram/captured", Makes = RecordKind.Post, Kind = PostKind.Root, Fields = ["code", "taken_at"],
            AnyField = ["caption.text", "user.username", "like_count"],
            Map =
            [
                (Part.Id, ["code"]), (Part.Text, ["caption.text"]), (Part.Time, ["taken_at"]), (Part.Author, ["user.pk", "user.id", "owner.id"]),
                (Part.AuthorName, ["user.username", "owner.username"]), (Part.Comments, ["comment_count"]), (Part.Views, ["play_count", "view_count"]),
                (Part.Likes, ["like_count"]),
            ],
        },
    ];
}
