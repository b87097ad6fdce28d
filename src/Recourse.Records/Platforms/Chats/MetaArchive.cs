namespace Recourse.Records;

/// <summary>
/// What Facebook and Instagram hand a user of his own account. Their text is broken in one known way, see <see cref="Mojibake"/>; their posts and comments have
/// no ids, and a comment does not say under which post it stands.
/// </summary>
internal static class MetaArchive
{
    public static PlatformShape[] Shapes { get; } =
    [
        Archive("", "meta/messages", RecordKind.Message) with
        {
            Fields = ["sender_name", "timestamp_ms"],
            Map =
            [
                (Part.AuthorName, ["sender_name"]), (Part.Time, ["timestamp_ms"]), (Part.Text, ["content"]), (Part.KindWord, ["type"]), (Part.Photo, ["photos.uri"]),
                (Part.Video, ["videos.uri"]), (Part.Audio, ["audio_files.uri"]), (Part.Sticker, ["sticker.uri"]), (Part.Attached, ["files.uri"]),
            ],
            FinishMessage = (bag, message) => message with { Platform = Platform(bag, message.Platform), Conversation = Folder(bag.File) },
        },
        Archive("facebook", "facebook/posts", RecordKind.Post) with
        {
            Fields = ["timestamp"], AnyField = ["data.post", "attachments.data.media.uri"], NoIds = true, Kind = PostKind.Root,
            Map = [(Part.Time, ["timestamp"]), (Part.Text, ["data.post"]), (Part.Title, ["title"])],
        },
        Archive("facebook", "facebook/comments", RecordKind.Post) with
        {
            Fields = ["timestamp", "data.comment.comment"], NoIds = true, Kind = PostKind.Comment,
            Map = [(Part.Time, ["data.comment.timestamp", "timestamp"]), (Part.Text, ["data.comment.comment"]), (Part.AuthorName, ["data.comment.author"])],
            FinishPost = (bag, post) => post with { Root = UnknownRoot.Of(bag) },
        },
        Archive("facebook", "facebook/activity", RecordKind.Access) with
        {
            Fields = ["timestamp", "ip_address"], AnyField = ["user_agent", "action"], Access = AccessKind.Login,
            Map =
            [
                (Part.Time, ["timestamp"]), (Part.Ip, ["ip_address"]), (Part.Device, ["user_agent"]), (Part.Action, ["action"]), (Part.Target, ["site"]),
                (Part.Unit, ["city"]),
            ],
        },
        Archive("instagram", "instagram/logins", RecordKind.Access) with
        {
            Fields = ["string_map_data.IP Address.value"], AnyField = ["string_map_data.Time.timestamp", "string_map_data.User Agent.value"], Access = AccessKind.Login,
            Map =
            [
                (Part.Time, ["string_map_data.Time.timestamp", "title"]), (Part.Ip, ["string_map_data.IP Address.value"]), (Part.Port, ["string_map_data.Port.value"]),
                (Part.Device, ["string_map_data.User Agent.value"]),
            ],
        },
        Archive("instagram", "instagram/comments", RecordKind.Post) with
        {
            Fields = ["string_map_data.Comment.value", "string_map_data.Time.timestamp"], NoIds = true, Kind = PostKind.Comment,
            Map = [(Part.Time, ["string_map_data.Time.timestamp"]), (Part.Text, ["string_map_data.Comment.value"])],
            FinishPost = (bag, post) => post with { Root = UnknownRoot.Of(bag) },
        },
        Archive("instagram", "instagram/posts", RecordKind.Post) with
        {
            Fields = ["media.uri", "media.creation_timestamp"], NoIds = true, Kind = PostKind.Root,
            Map = [(Part.Time, ["creation_timestamp", "media.creation_timestamp"]), (Part.Text, ["title", "media.title"])],
        },
    ];

    private static PlatformShape Archive(string platform, string layout, RecordKind makes) =>
        new() { Platform = platform, Layout = layout, Makes = makes, Mojibake = true, Map = [] };

    /// <summary>Messages of both are written alike; the folders of the archive tell which, where they were kept.</summary>
    private static string Platform(FieldBag bag, string stated) => stated.Length > 0 ? stated
        : bag.File.Contains("instagram", StringComparison.OrdinalIgnoreCase) ? "instagram"
        : bag.File.Contains("facebook", StringComparison.OrdinalIgnoreCase) ? "facebook" : "";

    /// <summary>A chat is a folder of the archive; its title stands behind the messages, so the folder names it.</summary>
    private static string Folder(string file) => file.Split('/') is [.., var folder, _] && folder != "!" ? folder : "";
}
