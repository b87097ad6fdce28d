namespace Recourse.PersonalData;

/// <summary>Number plates (GA 36): a province, a letter of the issuer, five signs, six for vehicles of new energy; 挂, 学, 警, 港, 澳 as the last.</summary>
internal static class Plates
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static readonly byte[] s_provinces = System.Text.Encoding.UTF8.GetBytes(Provinces);

    /// <summary>A plate around a run of letters and digits.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">First byte of the run.</param>
    /// <param name="end">First byte behind it.</param>
    /// <param name="plate">First byte of the plate.</param>
    /// <returns>First byte behind the plate; 0 where there is none.</returns>
    public static int Find(ReadOnlySpan<byte> text, int start, int end, out int plate)
    {
        plate = start - 3;
        var body = start;
        if (start >= 3 && IsProvince(text.Slice(start - 3, 3)))
        {
            // 粤B12345, 粤B-12345, 粤B·12345: the run is the letter alone where a mark follows.
            body = end - start == 1 ? 0 : start + 1;
        }
        else
        {
            var mark = start >= 2 && text[start - 2] == 0xC2 && text[start - 1] == 0xB7 ? 2 : start >= 1 && text[start - 1] is (byte)'-' or (byte)' ' or (byte)'.' ? 1
                : start >= 3 && text[(start - 3)..start].SequenceEqual("•"u8) ? 3 : 0;
            var letter = start - mark - 1;
            if (mark == 0 || letter < 3 || !char.IsAsciiLetter((char)text[letter]) || !IsProvince(text.Slice(letter - 3, 3)))
            {
                return 0;
            }

            (plate, body) = (letter - 3, start);
        }

        return body > 0 && IsIssuer(text[plate + 3]) ? Body(text, body, end) : 0;
    }

    /// <summary>True for a value that is nothing but a plate.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        if (value.Length < 8 || !IsProvince(value[..3]))
        {
            return false;
        }

        var start = 4;
        start += value[4] == 0xC2 ? 2 : value[4] is (byte)'-' or (byte)' ' or (byte)'.' ? 1 : 0;
        var end = start;
        while (end < value.Length && char.IsAsciiLetterOrDigit((char)value[end]))
        {
            end++;
        }

        return IsIssuer(value[3]) && Body(value, start, end) == value.Length;
    }

    private static int Body(ReadOnlySpan<byte> text, int start, int end)
    {
        var signs = text[start..end];
        if (signs.Length == 4 && end + 3 <= text.Length && IsSuffix(text.Slice(end, 3)))
        {
            end += 3;
        }
        else if (signs.Length is not (5 or 6))
        {
            return 0;
        }

        var digits = 0;
        foreach (var sign in signs)
        {
            digits += char.IsAsciiDigit((char)sign) ? 1 : 0;
            if (Shapes.Upper(sign) is (byte)'I' or (byte)'O')
            {
                return 0;
            }
        }

        // Of new energy: D, F and their like first or last, digits else.
        var isNew = signs.Length == 6 && digits >= 4 && (char.IsAsciiLetter((char)signs[0]) || char.IsAsciiLetter((char)signs[5]));
        return digits >= 2 && (signs.Length < 6 || isNew) ? end : 0;
    }

    private static bool IsIssuer(byte sign) => char.IsAsciiLetter((char)sign) && Shapes.Upper(sign) is not ((byte)'I');

    private static bool IsSuffix(ReadOnlySpan<byte> sign) =>
        sign.SequenceEqual("挂"u8) || sign.SequenceEqual("学"u8) || sign.SequenceEqual("警"u8) || sign.SequenceEqual("港"u8) || sign.SequenceEqual("澳"u8);

    private static bool IsProvince(ReadOnlySpan<byte> sign) => sign[0] >= 0xE4 && s_provinces.AsSpan().IndexOf(sign) is >= 0 and var at && at % 3 == 0;
}
