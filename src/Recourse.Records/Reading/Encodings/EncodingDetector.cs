namespace Recourse.Records;

/// <summary>The character encodings that material arrives in.</summary>
internal enum TextEncodingKind
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
    Big5,
}

/// <summary>Tells the encoding of a document from its first bytes, and that of a line inside a document of another encoding.</summary>
internal static class EncodingDetector
{
    /// <summary>By the mark; else by where NULs stand; else by what the bytes would say in each encoding.</summary>
    public static (TextEncodingKind Kind, int Mark) Detect(ReadOnlySpan<byte> sample, bool whole)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (TextEncodingKind.Utf8, 3);
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (TextEncodingKind.Utf16LittleEndian, 2);
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (TextEncodingKind.Utf16BigEndian, 2);
        }

        return (Utf16Without(sample) ?? Narrow(sample, whole), 0);
    }

    /// <summary>
    /// The encoding of one line. The document's own stands unless the line cannot be that and is, character by character, everyday text of another:
    /// where exports were joined, each line is in one encoding.
    /// </summary>
    /// <param name="line">The line, or its beginning.</param>
    /// <param name="kind">The document's encoding: UTF-8, GB18030 or Big5.</param>
    public static TextEncodingKind OfLine(ReadOnlySpan<byte> line, TextEncodingKind kind)
    {
        var valid = System.Text.Unicode.Utf8.IsValid(line);
        if (kind != TextEncodingKind.Utf8)
        {
            if (!valid)
            {
                return kind;
            }

            var own = kind == TextEncodingKind.Big5 ? TextScore.Big5(line, true) : TextScore.Gb(line, true);
            var other = TextScore.Utf8(line, true);
            return other.Common > 0 && other.Value > own.Value ? TextEncodingKind.Utf8 : kind;
        }

        if (valid)
        {
            return kind;
        }

        var (gb, big5) = (TextScore.Gb(line, true), TextScore.Big5(line, true));
        var (best, foreign) = big5.Value > gb.Value ? (big5, TextEncodingKind.Big5) : (gb, TextEncodingKind.Gb18030);
        return best.Broken == 0 && best.Rare == 0 && best.Common * 2 > best.Characters && best.Value > TextScore.Utf8(line, true).Value ? foreign : kind;
    }

    /// <summary>Length of the sequence that starts here; 0 where it is cut off by the end, −N where its first N bytes are broken.</summary>
    public static int Utf8Length(ReadOnlySpan<byte> bytes, bool final)
    {
        var status = System.Text.Rune.DecodeFromUtf8(bytes, out _, out var used);
        return status switch
        {
            System.Buffers.OperationStatus.Done => used,
            System.Buffers.OperationStatus.NeedMoreData when !final => 0,
            _ => -used,
        };
    }

    /// <summary>UTF-8 unless another encoding makes more sense of the bytes.</summary>
    private static TextEncodingKind Narrow(ReadOnlySpan<byte> sample, bool whole)
    {
        if (!sample.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return TextEncodingKind.Utf8;
        }

        var utf8 = TextScore.Utf8(sample, whole);
        if (utf8.Broken == 0 && utf8.Common > 0)
        {
            return TextEncodingKind.Utf8;
        }

        var (gb, big5) = (TextScore.Gb(sample, whole), TextScore.Big5(sample, whole));
        var (best, kind) = big5.Value > gb.Value ? (big5, TextEncodingKind.Big5) : (gb, TextEncodingKind.Gb18030);
        // Without one broken place, only text that is wholly everyday Chinese is taken for anything but UTF-8: pairs of other scripts are that by chance only.
        return best.Value > utf8.Value && best.Characters > best.Rare + best.Broken && (utf8.Broken > 0 || (best.Common == best.Characters && best.Common > 1))
            ? kind
            : TextEncodingKind.Utf8;
    }

    /// <summary>UTF-16 without mark: NULs on one side of the pairs only (Latin letters, digits, line ends), or units that are nearly all common Han.</summary>
    private static TextEncodingKind? Utf16Without(ReadOnlySpan<byte> sample)
    {
        var pairs = sample.Length / 2;
        if (pairs < 2)
        {
            return null;
        }

        var (evenZeros, oddZeros) = (0, 0);
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            evenZeros += sample[at] == 0 ? 1 : 0;
            oddZeros += sample[at + 1] == 0 ? 1 : 0;
        }

        return (oddZeros * 5 > pairs && evenZeros * 20 < oddZeros) ? TextEncodingKind.Utf16LittleEndian
            : (evenZeros * 5 > pairs && oddZeros * 20 < evenZeros) ? TextEncodingKind.Utf16BigEndian
            : pairs < 4 || System.Text.Unicode.Utf8.IsValid(sample) && !HasControls(sample) ? null
            : IsHan(TextScore.Utf16(sample, little: true), sample) ? TextEncodingKind.Utf16LittleEndian
            : IsHan(TextScore.Utf16(sample, little: false), sample) ? TextEncodingKind.Utf16BigEndian
            : null;
    }

    /// <summary>True where nearly every unit is text and most of it common, which bytes of another encoding are not by chance.</summary>
    private static bool IsHan(TextScore score, ReadOnlySpan<byte> sample) =>
        score.Broken * 20 <= score.Characters && score.Common * 5 >= score.Characters * 3
        && score.Value > TextScore.Gb(sample, false).Value && score.Value > TextScore.Big5(sample, false).Value;

    private static bool HasControls(ReadOnlySpan<byte> sample) => sample.ContainsAnyInRange((byte)0, (byte)8) || sample.ContainsAnyInRange((byte)14, (byte)31);
}
