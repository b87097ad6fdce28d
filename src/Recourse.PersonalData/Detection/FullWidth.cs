using System.Buffers;

namespace Recourse.PersonalData;

/// <summary>
/// Folds what people and programs put into values so that they are not found: full-width characters (U+FF01–U+FF5E), characters without width, other dashes
/// and blanks, mathematical digits, Chinese digits in long numbers. Keeps the way back to the bytes as they stand. Result valid until the next call.
/// </summary>
internal sealed class FullWidth
{
    /// <summary>Lead bytes of what is folded; of common characters of running text only a few marks begin with them.</summary>
    private static readonly SearchValues<byte> s_leads = SearchValues.Create([0xC2, 0xE2, 0xEF, 0xF0]);

    private byte[] _folded = new byte[256];
    private int[] _starts = new int[257];
    private int[] _ends = new int[257];
    private int _length;

    /// <summary>True where the text may hold what is folded (Chinese digits aside).</summary>
    public static bool Stands(ReadOnlySpan<byte> text) => text.ContainsAny(s_leads);

    /// <summary>The folded text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="chinese">Whether Chinese digits are looked for.</param>
    public ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text, bool chinese = false)
    {
        if (_folded.Length < text.Length)
        {
            (_folded, _starts, _ends) = (new byte[text.Length], new int[text.Length + 1], new int[text.Length + 1]);
        }

        _length = 0;
        for (var at = 0; at < text.Length;)
        {
            if (chinese && ChineseDigits.Of(text, at, out _) > 0)
            {
                at = Fold(text, at);
                continue;
            }

            var lead = text[at];
            if (lead is 0xC2 or 0xE2 or 0xE3 or 0xEF or 0xF0)
            {
                var (size, ascii) = Special(text[at..]);
                if (size > 0)
                {
                    if (ascii != 0)
                    {
                        Put(ascii, at, size);
                    }

                    at += size;
                    continue;
                }
            }

            Put(lead, at, 1);
            at++;
        }

        _starts[_length] = _ends[_length] = text.Length;
        return _folded.AsSpan(0, _length);
    }

    /// <summary>A stretch of the folded text as it stands in the text.</summary>
    public (int Start, int Length) Origin(int start, int length) => (_starts[start], _ends[start + length - 1] - _starts[start]);

    /// <summary>Takes a run of digits; returns where to go on.</summary>
    private int Fold(ReadOnlySpan<byte> text, int start)
    {
        var (before, run, all) = ChineseDigits.At(text, start);
        var number = run > 0 ? start + before : start + all;
        for (var at = start; at < number; at++)
        {
            Put(text[at], at, 1);
        }

        for (var at = number; at < start + all;)
        {
            var size = ChineseDigits.Of(text, at, out var digit);
            Put(digit, at, size);
            at += size;
        }

        return start + all;
    }

    private void Put(byte value, int at, int size)
    {
        _folded[_length] = value;
        (_starts[_length], _ends[_length]) = (at, at + size);
        _length++;
    }

    /// <summary>Bytes of a character that is folded, and what it becomes: 0 for nothing. No bytes where it stays.</summary>
    private static (int Size, byte Ascii) Special(ReadOnlySpan<byte> text)
    {
        var second = text.Length > 1 ? text[1] : (byte)0;
        var third = text.Length > 2 ? text[2] : (byte)0;
        return (text[0], second, third) switch
        {
            (0xC2, 0xA0, _) => (2, (byte)' '),                              // no-break space
            (0xC2, 0xAD, _) => (2, 0),                                      // soft hyphen
            (0xE2, 0x80, >= 0x8B and <= 0x8F) => (3, 0),                    // zero width, direction marks
            (0xE2, 0x80, >= 0x90 and <= 0x95) => (3, (byte)'-'),
            (0xE2, 0x80, >= 0xAA and <= 0xAE) => (3, 0),                    // direction
            (0xE2, 0x81, >= 0xA0 and <= 0xAF) => (3, 0),
            (0xE2, 0x88, 0x92) => (3, (byte)'-'),                           // minus
            (0xE3, 0x80, 0x80) => (3, (byte)' '),                           // ideographic space
            (0xEF, 0xBB, 0xBF) => (3, 0),
            (0xEF, 0xBC, >= 0x81 and <= 0xBF) => (3, (byte)(third - 0x80 + 0x20)),
            (0xEF, 0xBD, >= 0x80 and <= 0x9E) => (3, (byte)(third - 0x80 + 0x60)),
            (0xF0, 0x9D, 0x9F) when text.Length > 3 && text[3] is >= 0x8E and <= 0xBF => (4, (byte)('0' + ((text[3] - 0x8E) % 10))),
            _ => (0, 0),
        };
    }
}
