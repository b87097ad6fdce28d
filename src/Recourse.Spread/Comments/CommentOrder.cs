using System.Collections.Immutable;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>A comment in the queue.</summary>
/// <param name="Post">The comment.</param>
/// <param name="Kind">The most urgent kind that its words suggest.</param>
/// <param name="Because">The words, each with its kind; empty where there are none.</param>
public sealed record QueuedComment(PostRecord Post, CommentKind Kind, ImmutableArray<(CommentKind Kind, string Word)> Because);

/// <summary>Comments in the order in which a person may best read them. The order says nothing of the people who wrote them, and every comment is in it once.</summary>
public static class CommentOrder
{
    /// <summary>
    /// Orders the comments and forwards with words of their own: by kind, then by time (unknown last), then by place. Rows whose id was read before are
    /// left out; root posts are not comments.
    /// </summary>
    public static ImmutableArray<QueuedComment> Of(IEnumerable<PostRecord> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var seen = new HashSet<PostKey>();
        var queue = new List<QueuedComment>();
        foreach (var post in posts)
        {
            var own = Recourse.Text.ForwardFrame.StripForwardFrame(post.Text);
            if (post.Kind == PostKind.Root || SameText.Key(own).Length == 0 || post.Id.Length > 0 && !seen.Add(new(post.Platform, post.Id)))
            {
                continue;
            }

            var because = CommentLexicon.Of(own);
            queue.Add(new(post, because.Count > 0 ? because[0].Kind : CommentKind.None, [.. because]));
        }

        return
        [
            .. queue.OrderBy(static one => one.Kind).ThenBy(static one => one.Post.Time is null).ThenBy(static one => one.Post.Time)
                .ThenBy(static one => one.Post.Id, StringComparer.Ordinal).ThenBy(static one => one.Post.Locator.ToString(), StringComparer.Ordinal),
        ];
    }
}
