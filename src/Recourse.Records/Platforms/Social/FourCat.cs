namespace Recourse.Records;

/// <summary>
/// Tables that 4CAT exports: one layout for all platforms, whose own columns tell which. Its <c>timestamp</c> is written in UTC without saying so, so the Unix
/// time beside it is read first.
/// </summary>
internal static class FourCat
{
    public static PlatformShape[] Shapes { get; } =
    [
        Of("x", "fourcat/x", ["is_retweet", "retweet_count"], (Part.Forwards, ["retweet_count"]), (Part.Comments, ["reply_count"]), (Part.Impressions, ["impression_count"])) with
        {
            FinishPost = (bag, post) => bag[Part.KindWord] switch
            {
                // The table does not name the post that was reposted.
                "yes" => post with { Kind = PostKind.Forward, Parent = "", Root = UnknownRoot.Of(bag) },
                _ => Finish(bag, post),
            },
        },
        Of("tiktok", "fourcat/tiktok", ["tiktok_url", "plays"], (Part.Forwards, ["shares"]), (Part.Views, ["plays"])),
        Of("douyin", "fourcat/douyin", ["digg_count", "play_count"], (Part.Forwards, ["share_count"]), (Part.Views, ["play_count"])),
        Of("telegram", "fourcat/telegram", ["chat", "author_forwarded_from_id"], (Part.Views, ["views"])) with
        {
            FinishPost = (bag, post) => bag.Known(Part.ForwardedFrom).Length > 0 ? post with { Kind = PostKind.Forward, Parent = "", Root = UnknownRoot.Of(bag) }
                : bag.Known(Part.ReferenceId) is { Length: > 0 } reply ? post with { Kind = PostKind.Comment, Parent = Reply(post.Id, reply), Root = "" }
                : post with { Kind = PostKind.Root, Parent = "", Root = "" },
        },
        Of("", "fourcat/posts", ["unix_timestamp"], (Part.Forwards, ["shares"]), (Part.Views, ["views"])),
    ];

    private static PlatformShape Of(string platform, string layout, string[] own, params (Part Part, string[] Names)[] counters) => new()
    {
        Platform = platform,
        Layout = layout,
        Makes = RecordKind.Post,
        Fields = ["id", "thread_id", "body", .. own],
        Zone = TimeZones.Utc,
        Map =
        [
            (Part.Id, ["id"]), (Part.Root, ["thread_id"]), (Part.Title, ["title", "subject"]), (Part.Text, ["body"]), (Part.Time, ["unix_timestamp", "timestamp"]),
            (Part.Author, ["author_id", "author_user_id", "author"]), (Part.AuthorName, ["author_nickname", "author_fullname", "author_full", "author_name", "author"]),
            (Part.KindWord, ["is_retweet"]), (Part.ForwardedFrom, ["author_forwarded_from_id", "author_forwarded_from_name"]), (Part.ReferenceId, ["reply_to"]),
            (Part.Likes, ["likes", "like_count", "digg_count", "num_likes"]), .. counters, (Part.Comments, ["comments", "comment_count", "num_comments", "replies"]),
        ],
        FinishPost = Finish,
    };

    /// <summary>A thread groups a post with the replies under it; a post that is its own thread is a root.</summary>
    private static PostRecord Finish(FieldBag bag, PostRecord post) => bag[Part.Root] is var thread && (thread.Length == 0 || thread == post.Id)
        ? post with { Kind = PostKind.Root, Parent = "", Root = "" }
        : post with { Kind = PostKind.Comment, Parent = "", Root = thread };

    /// <summary>Telegram's ids are those of a chat: 4CAT writes <c>chat-number</c> and only the number of what is replied to.</summary>
    private static string Reply(string id, string reply) => id.LastIndexOf('-') is var dash and > 0 ? $"{id[..dash]}-{reply}" : reply;
}
