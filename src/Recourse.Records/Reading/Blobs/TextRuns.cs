using System.Text;

namespace Recourse.Records;

/// <summary>How a run of text is written.</summary>
internal enum RunEncoding
{
    Utf8,
    Utf16,
    Gb18030,
}

/// <summary>A run of text among other bytes.</summary>
/// <param name="Encoding">How it is written.</param>
/// <param name="Length">Bytes.</param>
/// <param name="IsOpen">True where the bytes end before the run does.</param>
/// <param name="IsKept">True where it holds what a record may hold.</param>
internal readonly record struct TextRun(RunEncoding Encoding, int Length, bool IsOpen, bool IsKept);

/// <summary>Finds runs of UTF-8, UTF-16LE and GB18030 text: at least eight characters, with five digits in a row or Chinese characters among them.</summary>
internal static class TextRuns
{
    public const int LeastCharacters = 8;
    private const int LeastDigits = 5;

    /// <summary>The characters of the first level of GB 2312, which make up nearly all of ordinary Chinese text and little of what random bytes give.</summary>
    private static readonly bool[] s_common = Common();

    /// <summary>The pairs of bytes that are text in GB18030.</summary>
    private static readonly bool[] s_pairs = Pairs();

    /// <summary>A run goes on no further than this, so that a file of text with one stray byte does not become one row.</summary>
    public const int MostBytes = 1 << 16;

    /// <summary>The run in one encoding that begins with the first byte.</summary>
    public static TextRun Measure(ReadOnlySpan<byte> bytes, RunEncoding encoding, bool final)
    {
        var (at, characters, digits, mostDigits, han, mostHan, narrow) = (0, 0, 0, 0, 0, 0, 0);
        var (allHan, latin) = (0, 0);
        var open = false;
        while (true)
        {
            if (at == bytes.Length)
            {
                open = !final;
                break;
            }

            var (scalar, length) = Decode(bytes[at..], encoding, final);
            if (length == 0)
            {
                open = true;
                break;
            }

            if (!IsText(scalar, encoding))
            {
                break;
            }

            if (at + length > MostBytes && !char.IsAsciiLetterOrDigit((char)Math.Min(scalar, 0xFFFF)))
            {
                break;
            }

            digits = scalar is >= '0' and <= '9' ? digits + 1 : 0;
            han = encoding == RunEncoding.Utf8 ? IsHan(scalar) ? han + 1 : 0 : scalar < 0x10000 && s_common[scalar] ? han + 1 : 0;
            mostDigits = Math.Max(mostDigits, digits);
            mostHan = Math.Max(mostHan, han);
            narrow += scalar < 0x80 ? 1 : 0;
            allHan += IsHan(scalar) ? 1 : 0;
            latin += IsHan(scalar) && scalar >> 8 < 0x7F && (scalar & 0xFF) is >= 0x20 and < 0x7F ? 1 : 0;
            characters++;
            at += length;
        }

        // Latin text taken two letters at a time passes for Han in UTF-16 and would hide itself; of real Han few look like that.
        if (encoding == RunEncoding.Utf16 && latin * 2 > allHan)
        {
            return new TextRun(encoding, at, open, false);
        }

        // Pairs of random bytes are often Han in GB18030 and in UTF-16; four common ones in a row seldom are.
        var leastHan = encoding switch { RunEncoding.Utf8 => 1, RunEncoding.Gb18030 => 4, _ => narrow > 0 ? 2 : 4 };
        return new TextRun(encoding, at, open, characters >= LeastCharacters && (mostDigits >= LeastDigits || mostHan >= leastHan));
    }

    /// <summary>
    /// False where no run worth a row begins: a look at the first bytes that saves measuring, for in most binary data a run breaks off at once.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">How they would be read.</param>
    /// <param name="unbroken">Bytes up to the next control character.</param>
    public static bool MayBegin(ReadOnlySpan<byte> bytes, RunEncoding encoding, int unbroken)
    {
        if (encoding != RunEncoding.Utf16)
        {
            return unbroken >= LeastCharacters && (encoding == RunEncoding.Utf8 ? MayBeUtf8(bytes) : MayBeGb(bytes));
        }

        if (bytes.Length < LeastCharacters * 2)
        {
            return false;
        }

        for (var at = 1; at < LeastCharacters * 2; at += 2)
        {
            if (bytes[at] is not (0 or 0x20 or 0x30 or 0xFF or (>= 0x4E and <= 0x9F)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var (at, seen) = (0, 0); seen < LeastCharacters; seen++)
        {
            var first = bytes[at];
            if (first is < 0x20 and not 9 or 0x7F)
            {
                return false;
            }

            var length = first < 0x80 ? 1 : first is >= 0xC2 and < 0xE0 ? 2 : first is >= 0xE0 and < 0xF0 ? 3 : first is >= 0xF0 and <= 0xF4 ? 4 : 0;
            if (length == 0 || (length > 1 && bytes.Length > at + 1 && bytes[at + 1] is < 0x80 or > 0xBF))
            {
                return false;
            }

            at += length;
            if (at >= bytes.Length)
            {
                return true;
            }
        }

        return true;
    }

    private static bool MayBeGb(ReadOnlySpan<byte> bytes)
    {
        for (var (at, seen) = (0, 0); seen < LeastCharacters; seen++)
        {
            if (bytes[at] >= 0x80)
            {
                if (at + 1 < bytes.Length && !s_pairs[(bytes[at] << 8) | bytes[at + 1]])
                {
                    return false;
                }

                at++;
            }
            else if (bytes[at] is < 0x20 and not 9 or 0x7F)
            {
                return false;
            }

            if (++at >= bytes.Length)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>One character; −1 where there is none, length 0 where the bytes end inside it.</summary>
    public static (int Scalar, int Length) Decode(ReadOnlySpan<byte> bytes, RunEncoding encoding, bool final)
    {
        switch (encoding)
        {
            case RunEncoding.Utf8:
                var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
                return status == System.Buffers.OperationStatus.Done ? (rune.Value, used)
                    : status == System.Buffers.OperationStatus.NeedMoreData && !final ? (0, 0)
                    : (-1, 1);
            case RunEncoding.Utf16:
                return bytes.Length >= 2 ? (bytes[0] | (bytes[1] << 8), 2) : final ? (-1, 1) : (0, 0);
            default:
                return Gb18030.Decode(bytes, final);
        }
    }

    private static bool IsHan(int scalar) => scalar is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x3FFFF;

    private static bool IsText(int scalar, RunEncoding encoding) =>
        scalar is (>= 0x20 and < 0x7F) or '\t'
        || (scalar is >= 0x4E00 and <= 0x9FFF)
        || (scalar is (>= 0x3001 and <= 0x3020) or (>= 0xFF01 and <= 0xFF5E) or (>= 0x2010 and <= 0x2030))
        || (encoding == RunEncoding.Utf8 && (IsHan(scalar) || scalar is (>= 0xA1 and <= 0x24F) or (>= 0x3000 and <= 0x30FF)));

    private static bool[] Common()
    {
        var common = new bool[0x10000];
        for (var lead = 0xB0; lead <= 0xD7; lead++)
        {
            for (var trail = 0xA1; trail <= 0xFE; trail++)
            {
                var (scalar, _) = Gb18030.Decode([(byte)lead, (byte)trail], true);
                if (IsHan(scalar))
                {
                    common[scalar] = true;
                }
            }
        }

        return common;
    }

    private static bool[] Pairs()
    {
        var pairs = new bool[0x10000];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x30; trail <= 0xFE; trail++)
            {
                // Digits as second byte begin a form of four bytes, which only measuring tells.
                pairs[(lead << 8) | trail] = trail <= 0x39 || (Gb18030.Decode([(byte)lead, (byte)trail], true).Scalar is var scalar and >= 0 && IsText(scalar, RunEncoding.Gb18030));
            }
        }

        return pairs;
    }
}
