namespace Recourse.PersonalData;

/// <summary>Digits written as Chinese characters inside a long number (一三八〇〇一三八〇〇〇), alone or mixed with others.</summary>
internal static class ChineseDigits
{
    /// <summary>Fewer Chinese digits in a number are the end of a name before it (张三138…).</summary>
    private const int Fewest = 2;

    /// <summary>True where such a number stands in the text.</summary>
    public static bool Stands(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is 0xE3 or 0xE4 or 0xE5 or 0xE6 or 0xE8 or 0xE9 && Of(text, at, out _) == 3)
            {
                // The number may have begun with other digits.
                var start = at;
                while (start > 0 && char.IsAsciiDigit((char)text[start - 1]))
                {
                    start--;
                }

                var (_, run, all) = At(text, start);
                if (run > 0)
                {
                    return true;
                }

                at = start + all - 1;
            }
        }

        return false;
    }

    /// <summary>The run of digits that begins here.</summary>
    /// <returns>
    /// Bytes of a character before the number that only looks like its first digit (the 三 of 张三); bytes of the number, 0 where the run is none with Chinese
    /// digits in it; bytes of the whole run.
    /// </returns>
    public static (int Before, int Run, int All) At(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> head = stackalloc byte[3];
        var (at, count, chinese, first) = (start, 0, 0, 0);
        while (at < text.Length && Of(text, at, out var digit) is > 0 and var size)
        {
            if (count < head.Length)
            {
                head[count] = digit;
            }

            first = count == 0 ? size : first;
            chinese += size == 3 ? 1 : 0;
            at += size;
            count++;
        }

        var isX = at < text.Length && text[at] is (byte)'X' or (byte)'x';
        if (chinese >= Fewest && IsNumber(count, head, isX))
        {
            return (0, at - start, at - start);
        }

        return first == 3 && chinese > Fewest && IsNumber(count - 1, head[1..], isX) ? (3, at - start - 3, at - start) : (0, 0, at - start);
    }

    /// <summary>A mobile number, an id (the last sign an X or not), a bank card.</summary>
    private static bool IsNumber(int count, ReadOnlySpan<byte> head, bool isX) => count switch
    {
        11 => head[0] == '1' && head[1] >= '3',
        17 => isX,
        18 => true,
        16 or 19 => head[0] == '6',
        _ => false,
    };

    /// <summary>Bytes of the digit that stands here and its ASCII form; 0 where none does.</summary>
    public static int Of(ReadOnlySpan<byte> text, int at, out byte digit)
    {
        digit = text[at];
        if (char.IsAsciiDigit((char)digit))
        {
            return 1;
        }

        if (at + 3 > text.Length)
        {
            return 0;
        }

        var character = ((text[at] & 0x0F) << 12) | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
        digit = (text[at] & 0xF0) != 0xE0 ? (byte)0 : (char)character switch
        {
            '〇' or '零' => (byte)'0',
            '一' or '壹' or '幺' => (byte)'1',
            '二' or '贰' => (byte)'2',
            '三' or '叁' => (byte)'3',
            '四' or '肆' => (byte)'4',
            '五' or '伍' => (byte)'5',
            '六' or '陆' => (byte)'6',
            '七' or '柒' => (byte)'7',
            '八' or '捌' => (byte)'8',
            '九' or '玖' => (byte)'9',
            _ => (byte)0,
        };
        return digit == 0 ? 0 : 3;
    }
}
