namespace Recourse.Records;

/// <summary>X: posts and users of the API v2, and the site's own objects as Zeeschuimer captures them. Impressions are no views of 2013 No. 21 art. 2(i).</summary>
internal static class X
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "x", Layout = "x/posts", Makes = RecordKind.Post,
            Fields = ["id", "text"], AnyField = ["edit_history_tweet_ids", "public_metrics.retweet_count", "public_metrics.like_count", "referenced_tweets.id"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Text, ["note_tweet.text", "text"]), (Part.Time, ["created_at"]), (Part.Author, ["author_id"]),
                (Part.AuthorName, ["author.username", "author.name"]), (Part.Root, ["conversation_id"]), (Part.ReferenceKind, ["referenced_tweets.type"]),
                (Part.ReferenceId, ["referenced_tweets.id"]), (Part.Forwards, ["public_metrics.retweet_count"]), (Part.Comments, ["public_metrics.reply_count"]),
                (Part.Likes, ["public_metrics.like_count"]), (Part.Impressions, ["public_metrics.impression_count", "non_public_metrics.impression_count"]),
            ],
            FinishPost = (bag, post) => Finish(post, bag.All(Part.ReferenceKind).Zip(bag.All(Part.ReferenceId)), bag[Part.Root]),
        },
        new()
        {
            Platform = "x", Layout = "x/users", Makes = RecordKind.Account,
            Fields = ["id", "username"], AnyField = ["public_metrics.followers_count", "public_metrics.tweet_count", "verified_type", "protected"], Without = ["text"],
            Map = [(Part.Account, ["id"]), (Part.AccountName, ["username", "name"]), (Part.Time, ["created_at"])],
        },
        new()
        {
            Platform = "x", Layout = "x/captured", Makes = RecordKind.Post, Fields = ["rest_id", "legacy.full_text"],
            Map =
            [
                (Part.Id, ["rest_id"]), (Part.Text, ["note_tweet.note_tweet_results.result.text", "legacy.full_text"]), (Part.Time, ["legacy.created_at"]),
                (Part.Author, ["legacy.user_id_str", "core.user_results.result.rest_id"]),
                (Part.AuthorName, ["core.user_results.result.core.screen_name", "core.user_results.result.legacy.screen_name"]),
                (Part.Root, ["legacy.conversation_id_str"]), (Part.From, ["legacy.retweeted_status_result.result.rest_id"]),
                (Part.Parent, ["legacy.in_reply_to_status_id_str"]), (Part.To, ["legacy.quoted_status_id_str"]), (Part.Forwards, ["legacy.retweet_count"]),
                (Part.Comments, ["legacy.reply_count"]), (Part.Likes, ["legacy.favorite_count"]), (Part.Impressions, ["views.count"]),
            ],
            FinishPost = (bag, post) => Finish(post, Captured(bag), bag[Part.Root]),
        },
    ];

    private static IEnumerable<(string Kind, string Id)> Captured(FieldBag bag)
    {
        foreach (var (part, kind) in (ReadOnlySpan<(Part, string)>)[(Part.From, "retweeted"), (Part.Parent, "replied_to"), (Part.To, "quoted")])
        {
            if (bag.Known(part) is { Length: > 0 } id)
            {
                return [(kind, id)];
            }
        }

        return [];
    }

    /// <summary>
    /// A repost is a forward of what it reposts; a reply is a comment on it, whether or not it quotes something too; a quote alone is a forward with words of its own.
    /// A conversation groups a post with its replies only.
    /// </summary>
    private static PostRecord Finish(PostRecord post, IEnumerable<(string Kind, string Id)> references, string conversation)
    {
        var named = references.ToList();
        foreach (var (word, kind) in (ReadOnlySpan<(string, PostKind)>)[("retweeted", PostKind.Forward), ("replied_to", PostKind.Comment), ("quoted", PostKind.Forward)])
        {
            if (named.Find(reference => reference.Kind == word) is { Id.Length: > 0 } found)
            {
                return post with { Kind = kind, Parent = found.Id, Root = kind == PostKind.Comment && conversation != post.Id ? conversation : "" };
            }
        }

        return conversation.Length > 0 && conversation != post.Id
            ? post with { Kind = PostKind.Comment, Parent = "", Root = conversation }
            : post with { Kind = PostKind.Root, Parent = "", Root = "" };
    }
}
