using Recourse.Text;

namespace Recourse.Records;

/// <summary>Makes posts, forwards, comments and their counters.</summary>
internal static class PostMaker
{
    private static readonly (Part Part, CounterKind Counter)[] s_counters =
    [
        (Part.Forwards, CounterKind.Forwards), (Part.Comments, CounterKind.Comments), (Part.Views, CounterKind.Views), (Part.Likes, CounterKind.Likes),
        (Part.Impressions, CounterKind.TopicReads),
    ];

    public static bool Make(FieldBag bag, IRecordSink sink, RecordFindings findings)
    {
        var bound = bag.Shape;
        var id = bound.IsRootFile ? bound.FixedRoot : bag.Known(Part.Id);
        if (id.Length == 0 && !bound.Shape.NoIds)
        {
            findings.Lose(bag.Locator, "a row without the id of its post; it is not counted as a post");
            return false;
        }

        var parent = Id(bag, Part.Parent);
        var root = bound is { FixedRoot.Length: > 0, IsRootFile: false } ? bound.FixedRoot : Id(bag, Part.Root);
        root = root == id && bound.FixedRoot.Length == 0 ? "" : root;
        var author = bound.IsRootFile ? bound.FixedAuthor : bag[Part.Author];
        var kind = bound.Shape.Kind ?? Kind(bag.Known(Part.KindWord), parent, root);
        var time = RecordMaker.Time(bag, Part.Time, findings);
        var text = bound.Shape.JoinText ? string.Concat(bag.All(Part.Text)) : bag[Part.Text];
        var title = bag[Part.Title];
        var post = new PostRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bound.Shape.Layout,
            Id = id,
            Kind = kind,
            Author = Placeholders.IsNobody(author) ? "" : author,
            AuthorName = bag.Known(Part.AuthorName),
            Parent = kind == PostKind.Root ? "" : parent,
            Root = kind == PostKind.Root ? "" : root,
            Title = title,
            Text = text.Length > 0 ? text : title,
            Time = time?.Instant,
            TimeRaw = bag[Part.Time],
            When = time,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
        };
        post = bound.Shape.FinishPost?.Invoke(bag, post) ?? post;
        sink.Post(post);
        Counters(bag, post, sink, findings);
        return true;
    }

    private static void Counters(FieldBag bag, PostRecord post, IRecordSink sink, RecordFindings findings)
    {
        DateTimeOffset? asOf = null;
        foreach (var (part, counter) in s_counters)
        {
            var text = bag.Known(part);
            if (text.Length == 0)
            {
                continue;
            }

            if (ChineseNumerals.Parse(text) is { } value)
            {
                asOf ??= RecordMaker.AsOf(bag);
                sink.Counter(new CounterReading(post.Platform, post.Id, counter, value, asOf, bag.Locator) { Field = bag.Field(part) });
            }
            else
            {
                findings.Lose(bag.Locator, $"the counter \"{RecordMaker.Short(text)}\" is no exact number; it is left out");
            }
        }
    }

    private static string Id(FieldBag bag, Part part) => bag[part] is var value && Placeholders.IsNobody(value) ? "" : value;

    private static PostKind Kind(string stated, string parent, string root) => stated.ToLowerInvariant() switch
    {
        "转发" or "转帖" or "分享" or "repost" or "forward" or "share" or "retweet" => PostKind.Forward,
        "评论" or "回复" or "comment" or "reply" => PostKind.Comment,
        "原创" or "主帖" or "发帖" or "post" or "root" or "original" => PostKind.Root,
        _ => parent.Length == 0 && root.Length == 0 ? PostKind.Root : PostKind.Unspecified,
    };
}
