using System.Text.RegularExpressions;
using Recourse.Records;
using Recourse.Text;

namespace Recourse.Spread;

/// <summary>Takes traces out of posts. Posts without a known account or instant leave none.</summary>
public static partial class Traces
{
    /// <summary>Fewest characters of a text of one's own that makes a trace: short exclamations are everybody's.</summary>
    public const int LeastText = 8;

    /// <summary>The traces, in the order of the posts.</summary>
    public static IEnumerable<Trace> Of(IEnumerable<PostRecord> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        foreach (var post in posts)
        {
            if (post.Author.Length == 0 || post.Time is not { } time)
            {
                continue;
            }

            var account = $"{post.Platform}:{post.Author}";
            var of = post.Kind == PostKind.Comment && post.Parent.Length > 0 ? post.Parent : post.Root.Length > 0 ? post.Root : post.Parent;
            if (post.Kind != PostKind.Root && of.Length > 0)
            {
                yield return new(post.Kind == PostKind.Comment ? TraceKind.Reply : TraceKind.Repost, $"{post.Platform}:{of}", account, time, post.Locator);
            }

            var own = SameText.Key(ForwardFrame.StripForwardFrame(post.Text));
            if (own.Length >= LeastText)
            {
                yield return new(TraceKind.Text, own, account, time, post.Locator);
            }

            foreach (Match link in Address().Matches(post.Text))
            {
                var address = link.Value.TrimEnd('.', ',', ')', '/');
                yield return new(IsPicture(address) ? TraceKind.Picture : TraceKind.Link, address, account, time, post.Locator);
            }
        }
    }

    private static bool IsPicture(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = end < 0 ? address : address[..end];
        return path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".webp", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".gif", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("https?://[!-~]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
