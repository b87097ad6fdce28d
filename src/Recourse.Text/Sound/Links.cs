using System.Text;

namespace Recourse.Text;

/// <summary>Web addresses in a text. Short links are made anew for every post, so they tell two copies apart that say the same.</summary>
internal static class Links
{
    private static readonly string[] Openings = ["http://", "https://", "www."];

    /// <summary>The text with a space in the place of each link: from its opening to the first character that is no visible ASCII.</summary>
    public static string Drop(string text)
    {
        StringBuilder? kept = null;
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('h' or 'H' or 'w' or 'W') || !IsOpening(text.AsSpan(at)))
            {
                continue;
            }

            (kept ??= new(text.Length)).Append(text, done, at - done).Append(' ');
            while (at < text.Length && text[at] is > ' ' and < '\u007F')
            {
                at++;
            }

            done = at;
        }

        return kept is null ? text : kept.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsOpening(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
