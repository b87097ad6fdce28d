namespace Recourse.Records;

/// <summary>What a post is in relation to others.</summary>
public enum PostKind
{
    /// <summary>The material does not tell (the Weibo cascades mix forwards and comments). Never guessed.</summary>
    Unspecified,

    /// <summary>A post of its own: the root of a cascade.</summary>
    Root,

    /// <summary>A forward (repost, share) of another post.</summary>
    Forward,

    /// <summary>A comment on, or reply to, another post.</summary>
    Comment,
}

/// <summary>A post, forward or comment that was read, with the address of its bytes.</summary>
public sealed record PostRecord : TypedRecord
{
    /// <summary>The platform's id of the post.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required PostKind Kind { get; init; }

    /// <summary>The platform's id of the author; empty where unknown. Placeholder ids (empty, "null", hash of the empty string) are read as unknown.</summary>
    public string Author { get; init; } = "";

    /// <summary>The author's shown name; empty where unknown.</summary>
    public string AuthorName { get; init; } = "";

    /// <summary>Id of the post that this one answers or forwards, as the material names it; empty where it names none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Id of the root of the cascade, where the material names it; else empty.</summary>
    public string Root { get; init; } = "";

    /// <summary>The text as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The title, where the platform has one beside the text; else empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it was posted, with the zone the material states (Asia/Shanghai where it states none); null where the raw text gives no instant.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The time as the material writes it.</summary>
    public string TimeRaw { get; init; } = "";

    /// <summary>The interval that <see cref="TimeRaw"/> means, also where it gives no instant ("3小时前"); null where the material writes no time.</summary>
    public TimeReading? When { get; init; }
}

/// <summary>What a platform's counter counts.</summary>
public enum CounterKind
{
    /// <summary>Forwards (reposts, shares).</summary>
    Forwards,

    /// <summary>Comments.</summary>
    Comments,

    /// <summary>Views, clicks, plays of the post itself (not topic reads, not exposure).</summary>
    Views,

    /// <summary>Likes. Not a counter of 2013 No. 21 art. 2(i).</summary>
    Likes,

    /// <summary>Reads of a topic, impressions, exposure. Not a counter of 2013 No. 21 art. 2(i).</summary>
    TopicReads,
}

/// <summary>A platform's own figure about a post, with the instant it was read where the material states one.</summary>
public sealed record CounterReading(string Platform, string Post, CounterKind Kind, long Value, DateTimeOffset? AsOf, Locator Locator)
{
    /// <summary>The figure as the material writes it (<c>1.2万</c>), with the address of its bytes; null where the reader was asked not to keep it.</summary>
    public FieldValue? Field { get; init; }
}

/// <summary>The posts and counters of some material.</summary>
/// <param name="Posts">In the order of documents and of records in them.</param>
/// <param name="Counters">Platform figures.</param>
/// <param name="Documents">Every document that was opened, with its losses.</param>
public sealed record PostMaterial(
    IReadOnlyList<PostRecord> Posts, IReadOnlyList<CounterReading> Counters, IReadOnlyList<DocumentSummary> Documents);
