namespace Recourse.Text;

/// <summary>
/// The frame that a platform or a forwarder puts around a text: <c>//@name:…</c> chains of what others said before, and leading
/// <c>转发微博</c>, <c>回复@name:</c>. Not part of what the post itself says.
/// </summary>
public static class ForwardFrame
{
    private static readonly string[] Openings = ["转发微博", "轉發微博", "转发微博。", "Repost", "快转微博"];

    /// <summary>
    /// What the forwarder says himself: everything from the first <c>//@</c> on is left off (the chain quotes others), then leading
    /// <c>转发微博</c>, <c>Repost</c>, <c>回复@name:</c> and white space, repeatedly. Empty where nothing of his own remains. Idempotent.
    /// A text without a frame is returned as it is, trimmed.
    /// </summary>
    public static string StripForwardFrame(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = BeforeChain(text.AsSpan()).Trim();
        for (var before = -1; before != rest.Length;)
        {
            before = rest.Length;
            rest = WithoutOpening(rest).Trim();
        }

        return rest.ToString();
    }

    private static ReadOnlySpan<char> BeforeChain(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (IsSlash(text[at]) && IsSlash(text[at + 1]) && IsAt(text[at + 2]))
            {
                return text[..at];
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (text.Length == opening.Length || !char.IsAsciiLetterOrDigit(opening[^1]) || !char.IsAsciiLetterOrDigit(text[opening.Length])))
            {
                return text[opening.Length..].TrimStart("。.,，:：!！");
            }
        }

        if (text.Length > 3 && text[0] is '回' && text[1] is '复' or '復' or '覆' && IsAt(text[2]))
        {
            var colon = text.IndexOfAny(':', '：');
            if (colon > 3 && colon <= 40)
            {
                return text[(colon + 1)..];
            }
        }

        return text;
    }

    private static bool IsSlash(char c) => c is '/' or '／';

    private static bool IsAt(char c) => c is '@' or '＠';
}
