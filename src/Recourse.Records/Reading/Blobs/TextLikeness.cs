namespace Recourse.Records;

/// <summary>
/// Tells text from binary data. Dirty text (stray NULs, mixed encodings, a broken tail) is still text: only what holds far more control
/// characters or broken sequences than any text counts as binary.
/// </summary>
internal static class TextLikeness
{
    public static bool IsText(ReadOnlySpan<byte> sample, bool whole)
    {
        if (sample.Length > 4096)
        {
            // Padding of NULs behind the text of a short or broken file says nothing of the text.
            sample = sample.TrimEnd((byte)0).Length is var kept and > 256 ? sample[..kept] : sample;
        }

        var (kind, mark) = EncodingDetector.Detect(sample, whole);
        if (kind is TextEncodingKind.Utf16LittleEndian or TextEncodingKind.Utf16BigEndian)
        {
            return Utf16(sample[mark..], kind == TextEncodingKind.Utf16LittleEndian);
        }

        var (controls, zeros, high) = (0, 0, 0);
        foreach (var value in sample)
        {
            zeros += value == 0 ? 1 : 0;
            controls += value is > 0 and < 0x20 and not (9 or 10 or 11 or 12 or 13 or 0x1B) or 0x7F ? 1 : 0;
            high += value >= 0x80 ? 1 : 0;
        }

        if (controls * 40L > sample.Length || zeros * 4L > sample.Length)
        {
            return sample.Length < 16 && zeros < sample.Length && controls == 0;
        }

        return (kind == TextEncodingKind.Big5 ? BrokenBig5(sample, whole) : Broken(sample, whole)) * 6L <= high || high < 32;
    }

    /// <summary>Bytes ≥ 80 that belong to no character of UTF-8 and to none of GB18030 either.</summary>
    private static int Broken(ReadOnlySpan<byte> sample, bool whole)
    {
        var broken = 0;
        while (sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var next and >= 0)
        {
            sample = sample[next..];
            var utf8 = EncodingDetector.Utf8Length(sample, whole);
            if (utf8 == 0)
            {
                break;
            }

            if (utf8 > 1)
            {
                sample = sample[utf8..];
                continue;
            }

            var (scalar, length) = Gb18030.Decode(sample, whole);
            if (length == 0)
            {
                break;
            }

            // The rare corners of the table are where random bytes fall.
            broken += scalar < 0 || !(Usual(scalar) || (length == 4 && Rare(scalar))) ? length : 0;
            sample = sample[length..];
        }

        return broken;
    }

    private static int BrokenBig5(ReadOnlySpan<byte> sample, bool whole)
    {
        // Its second level holds what few texts use and random bytes hit as often as the first. Lines in UTF-8 among them are text all the same.
        var (broken, rare, common) = (0, 0, 0);
        foreach (var range in sample.Split((byte)'\n'))
        {
            var line = sample[range];
            if (!System.Text.Unicode.Utf8.IsValid(line))
            {
                var score = TextScore.Big5(line, whole || range.End.Value < sample.Length);
                (broken, rare, common) = (broken + score.Broken, rare + score.Rare, common + score.Common);
            }
        }

        return (2 * broken) + Math.Max(0, (4 * rare) - common);
    }

    private static bool Usual(int scalar) =>
        scalar is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3000 and <= 0x33FF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x2010 and <= 0x2642) or (>= 0xA0 and <= 0x4FF);

    /// <summary>Rare Han, and the mark of a lost character: random bytes hardly ever form one of their four-byte sequences.</summary>
    private static bool Rare(int scalar) => scalar is (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF) or 0xFFFD;

    private static bool Utf16(ReadOnlySpan<byte> sample, bool little)
    {
        var (pairs, odd) = (0, 0);
        for (var at = 0; at + 1 < sample.Length; at += 2, pairs++)
        {
            var unit = little ? sample[at] | (sample[at + 1] << 8) : (sample[at] << 8) | sample[at + 1];
            odd += unit is < 0x20 and not (9 or 10 or 13) or 0xFFFF or (>= 0xE000 and <= 0xF8FF) ? 1 : 0;
        }

        return odd * 20L <= pairs;
    }
}
