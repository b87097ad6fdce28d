namespace Recourse.Records;

/// <summary>
/// Takes out of a character map (ToUnicode, ISO 32000-1, 9.10.3) the ranges that no font can have: codes of different lengths, backwards, or more
/// than two bytes count. A reader that fills them in one by one would never end. What follows the first of them in its section goes too, since
/// readers do not agree where the next one begins; letters without a map are told as lost.
/// </summary>
internal static class PdfCMap
{
    private const long Most = 0xFFFF;

    /// <summary>The map without such ranges; the same bytes where there are none.</summary>
    public static Memory<byte> Clean(Memory<byte> map)
    {
        byte[]? copy = null;
        for (var at = 0; map.Span[at..].IndexOf("range"u8) is var next and >= 0;)
        {
            at += next + 5;
            var word = map.Span[..at];
            if (IsRanges(word))
            {
                at = Section(map.Span, at, word.EndsWith("begincodespacerange"u8) ? 2 : 3, ref copy);
            }
        }

        return copy ?? map;
    }

    /// <summary>Bytes of the longest word that begins ranges.</summary>
    public static int LongestWord => "begincodespacerange"u8.Length;

    /// <summary>True where ranges begin anywhere in the bytes.</summary>
    public static bool HasRanges(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf("range"u8) is var next and >= 0;)
        {
            at += next + 5;
            if (IsRanges(bytes[..at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRanges(ReadOnlySpan<byte> word) =>
        word.EndsWith("beginbfrange"u8) || word.EndsWith("begincidrange"u8) || word.EndsWith("beginnotdefrange"u8) || word.EndsWith("begincodespacerange"u8);

    private static int Section(ReadOnlySpan<byte> map, int at, int parts, ref byte[]? copy)
    {
        var rest = map[at..];
        var end = rest.IndexOf("end"u8);
        end = end < 0 ? map.Length : at + end;
        Span<(int Start, int End)> tokens = stackalloc (int, int)[3];
        while (true)
        {
            var found = 0;
            while (found < parts && Token(map[..end], ref at) is { End: > 0 } token)
            {
                tokens[found++] = token;
            }

            if (found < parts)
            {
                return end;
            }

            var (low, high) = (Code(map, tokens[0]), Code(map, tokens[1]));
            var same = tokens[0].End - tokens[0].Start == tokens[1].End - tokens[1].Start;
            if (low < 0 || high < 0 || !same || high < low || (parts == 3 && high - low > Most))
            {
                copy ??= map.ToArray();
                copy.AsSpan(tokens[0].Start, end - tokens[0].Start).Fill((byte)' ');
                return end;
            }
        }
    }

    private static (int Start, int End) Token(ReadOnlySpan<byte> map, ref int at)
    {
        while (at < map.Length && map[at] <= ' ')
        {
            at++;
        }

        if (at >= map.Length)
        {
            return default;
        }

        var start = at;
        var close = map[at] == '<' ? (byte)'>' : map[at] == '[' ? (byte)']' : (byte)0;
        if (close != 0)
        {
            var found = map[at..].IndexOf(close);
            at = found < 0 ? map.Length : at + found + 1;
        }
        else
        {
            at++;
            while (at < map.Length && map[at] > ' ' && map[at] is not ((byte)'<' or (byte)'['))
            {
                at++;
            }
        }

        return (start, at);
    }

    /// <summary>The code in angles; −1 where it is none or longer than four bytes.</summary>
    private static long Code(ReadOnlySpan<byte> map, (int Start, int End) token)
    {
        var text = map[token.Start..token.End];
        if (text.Length is < 4 or > 10 || text[0] != '<' || text[^1] != '>')
        {
            return -1;
        }

        long code = 0;
        foreach (var digit in text[1..^1])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            code = (code << 4) | (long)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return code;
    }
}
