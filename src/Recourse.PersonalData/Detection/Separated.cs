namespace Recourse.PersonalData;

/// <summary>
/// Mobile numbers and resident ids with marks between their digits in other than the customary groups: 138.0013.8000, 1-3-8-0-0-1-3-8-0-0-0. The whole run of
/// groups must be the number, so that two numbers side by side never fuse.
/// </summary>
internal static class Separated
{
    private const int Longest = 18;

    /// <summary>Finds them and adds them.</summary>
    public static void Find(ReadOnlySpan<byte> text, List<Hit> hits, int lastBirth)
    {
        Span<byte> digits = stackalloc byte[Longest];
        for (var at = 0; at < text.Length && text[at..].IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var next;)
        {
            at += next;
            var (end, count, groups, first) = (at, 0, 0, 0);
            var mark = (byte)0;
            while (end < text.Length)
            {
                var run = Digits.Run(text, end);
                if (run == 0)
                {
                    break;
                }

                text.Slice(end, Math.Min(run, Longest - Math.Min(count, Longest))).CopyTo(digits[Math.Min(count, Longest)..]);
                count += run;
                groups++;
                first = groups == 1 ? run : first;
                end += run;
                if (end + 1 >= text.Length || !IsMark(text[end]) || (mark != 0 && text[end] != mark) || !char.IsAsciiDigit((char)text[end + 1]))
                {
                    break;
                }

                mark = text[end++];
            }

            var isX = count == 17 && end < text.Length && text[end] is (byte)'X' or (byte)'x';
            if (isX)
            {
                digits[count++] = text[end++];
            }

            if (groups > 1 && (at == 0 || !char.IsAsciiLetterOrDigit((char)text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit((char)text[end])))
            {
                if (count == 11 && Shapes.IsMobile(digits[..11]) && (groups == 11 || (first == 3 && groups <= 4)))
                {
                    hits.Add(new Hit(IdentifierKind.Mobile, at, end - at, Digits.Value(digits[..11]), Ground.Form));
                }
                else if (count == Longest && ResidentId.TryPack(digits, lastBirth, out var packed))
                {
                    hits.Add(new Hit(IdentifierKind.ResidentId, at, end - at, packed));
                }
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static bool IsMark(byte value) => value is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'/';
}
