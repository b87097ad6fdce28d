namespace Recourse.Records;

/// <summary>Reddit dumps: one submission or comment a line, ids without their prefix; what they name carries it (<c>t3_</c> a submission, <c>t1_</c> a comment).</summary>
internal static class Reddit
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "reddit", Layout = "reddit/comments", Makes = RecordKind.Post, Kind = PostKind.Comment,
            Fields = ["id", "body", "link_id", "parent_id"], AnyField = ["created_utc", "subreddit"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Root, ["link_id"]), (Part.Parent, ["parent_id"]), (Part.Text, ["body"]), (Part.Time, ["created_utc"]),
                (Part.Author, ["author_fullname", "author"]), (Part.AuthorName, ["author"]), (Part.AsOf, ["retrieved_on", "retrieved_utc"]),
            ],
            FinishPost = (_, post) => post with { Id = "t1_" + post.Id, Parent = post.Parent == post.Root ? "" : post.Parent },
        },
        new()
        {
            Platform = "reddit", Layout = "reddit/submissions", Makes = RecordKind.Post,
            Fields = ["id", "title", "subreddit"], AnyField = ["selftext", "num_comments", "created_utc"], Without = ["link_id"],
            Map =
            [
                (Part.Id, ["id"]), (Part.Title, ["title"]), (Part.Text, ["selftext"]), (Part.Time, ["created_utc"]), (Part.Author, ["author_fullname", "author"]),
                (Part.AuthorName, ["author"]), (Part.Parent, ["crosspost_parent"]), (Part.Comments, ["num_comments"]), (Part.AsOf, ["retrieved_on", "retrieved_utc"]),
            ],
            FinishPost = (_, post) => post.Parent.Length == 0 ? post with { Id = "t3_" + post.Id, Kind = PostKind.Root }
                : post with { Id = "t3_" + post.Id, Kind = PostKind.Forward, Root = post.Parent },
        },
    ];
}
