using System.Buffers;

namespace Recourse.Records;

/// <summary>Where a line that is too long is cut.</summary>
internal static class LongLines
{
    private const int Look = 1 << 16;
    private static readonly SearchValues<byte> s_between = SearchValues.Create(" ,;\t|\"\0"u8);

    /// <summary>Length of the first part: at a blank or delimiter, so that no identifier is torn; else at least between two characters.</summary>
    public static int Part(ReadOnlySpan<byte> window, int most)
    {
        if (window.Length <= most)
        {
            return window.Length;
        }

        var tail = Math.Max(0, most - Look);
        var cut = window[tail..most].LastIndexOfAny(s_between);
        if (cut >= 0)
        {
            return tail + cut + 1;
        }

        var at = most;
        while (at > 1 && at > most - 4 && (window[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return (window[at] & 0xC0) == 0x80 ? most : at;
    }
}
