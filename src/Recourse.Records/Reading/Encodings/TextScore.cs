namespace Recourse.Records;

/// <summary>How much a stretch of bytes looks like Chinese text in one encoding. Only what stands above ASCII is weighed.</summary>
/// <param name="Characters">Characters above ASCII.</param>
/// <param name="Common">Those that any Chinese text is full of.</param>
/// <param name="Rare">Those that hardly any text has: where the pairs of another encoding fall.</param>
/// <param name="Broken">Stretches that are no character.</param>
internal readonly record struct TextScore(int Characters, int Common, int Rare, int Broken)
{
    /// <summary>The higher, the likelier.</summary>
    public int Value => (2 * Common) - Rare - (2 * Broken);

    /// <summary>Weighs bytes as UTF-8. A sequence that is whole says something by itself: other encodings form few by chance.</summary>
    public static TextScore Utf8(ReadOnlySpan<byte> sample, bool whole)
    {
        var (characters, common, rare, broken) = (0, 0, 0, 0);
        while (Next(ref sample))
        {
            var status = System.Text.Rune.DecodeFromUtf8(sample, out var rune, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !whole)
            {
                break;
            }

            characters++;
            if (status != System.Buffers.OperationStatus.Done)
            {
                broken++;
            }
            else if (used > 2)
            {
                common++;
            }

            sample = sample[used..];
        }

        return new TextScore(characters, common, rare, broken);
    }

    /// <summary>Weighs bytes as GB18030.</summary>
    public static TextScore Gb(ReadOnlySpan<byte> sample, bool whole)
    {
        var (characters, common, rare, broken) = (0, 0, 0, 0);
        while (Next(ref sample))
        {
            var (scalar, length) = Gb18030.Decode(sample, whole);
            if (length == 0)
            {
                break;
            }

            characters++;
            broken += scalar < 0 ? 1 : 0;
            common += Usual(scalar) ? 1 : 0;
            // Beyond GB/T 2312 stand rare and traditional forms; four bytes are hardly ever formed by chance.
            rare += scalar >= 0 && length == 2 && !Usual(scalar) && (sample[0] is < 0xA1 or > 0xF7 || sample[1] < 0xA1) ? 1 : 0;
            sample = sample[length..];
        }

        return new TextScore(characters, common, rare, broken);
    }

    /// <summary>Weighs bytes as Big5.</summary>
    public static TextScore Big5(ReadOnlySpan<byte> sample, bool whole)
    {
        var (characters, common, rare, broken) = (0, 0, 0, 0);
        while (Next(ref sample))
        {
            var (scalar, length) = Records.Big5.Decode(sample, whole);
            if (length == 0)
            {
                break;
            }

            characters++;
            broken += scalar < 0 ? 1 : 0;
            common += Usual(scalar) ? 1 : 0;
            rare += scalar >= 0 && !Usual(scalar) && sample[0] > 0xC6 ? 1 : 0;
            sample = sample[length..];
        }

        return new TextScore(characters, common, rare, broken);
    }

    /// <summary>Weighs bytes as UTF-16. Here every unit counts, and one that no text has is broken.</summary>
    public static TextScore Utf16(ReadOnlySpan<byte> sample, bool little)
    {
        var (characters, common, rare, broken) = (0, 0, 0, 0);
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            var unit = little ? sample[at] | (sample[at + 1] << 8) : (sample[at] << 8) | sample[at + 1];
            characters++;
            if (Usual(unit) || unit is (>= 0x20 and < 0x7F) or 9 or 10 or 13)
            {
                common++;
            }
            else if (unit is >= 0x4E00 and <= 0x9FFF)
            {
                rare++;
            }
            else if (unit is not ((>= 0xA0 and <= 0x2FFF) or (>= 0x3000 and <= 0x4DFF) or (>= 0xAC00 and <= 0xDFFF) or (>= 0xF900 and <= 0xFFEF)))
            {
                broken++;
            }
        }

        return new TextScore(characters, common, rare, broken);
    }

    /// <summary>Common Han and the punctuation between Han. Full-width letters are not: one encoding has them where another has symbols.</summary>
    private static bool Usual(int scalar) => CommonHan.Contains(scalar)
        || scalar is (>= 0x3000 and <= 0x3017) or (>= 0xFF01 and <= 0xFF0F) or 0xFF1A or 0xFF1B or 0xFF1F or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 or 0xB7;

    private static bool Next(ref ReadOnlySpan<byte> sample)
    {
        var next = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        sample = next < 0 ? [] : sample[next..];
        return next >= 0;
    }
}
