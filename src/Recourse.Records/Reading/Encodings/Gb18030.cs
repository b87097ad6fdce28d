using System.Text;

namespace Recourse.Records;

/// <summary>GB18030 by table: every sequence with its exact length, so that the way back to the source bytes is known.</summary>
internal static class Gb18030
{
    private static readonly Encoding s_codec = MakeCodec();
    private static readonly char[] s_twoByte = MakeTwoByteTable();
    private static readonly bool[] s_hasTwoBytes = MakeReverse();

    /// <summary>Decodes one character. Length 0: more bytes are needed; a value of −1: the first <c>Length</c> bytes are broken.</summary>
    public static (int Scalar, int Length) Decode(ReadOnlySpan<byte> bytes, bool final)
    {
        var lead = bytes[0];
        if (lead < 0x80)
        {
            return (lead, 1);
        }

        if (lead is 0x80 or 0xFF)
        {
            return (-1, 1);
        }

        if (bytes.Length < 2)
        {
            return final ? (-1, 1) : (0, 0);
        }

        var second = bytes[1];
        if (second is >= 0x40 and <= 0x7E or >= 0x80 and <= 0xFE)
        {
            var mapped = s_twoByte[((lead - 0x81) * 256) + second];
            return mapped == '\0' ? (-1, 2) : (mapped, 2);
        }

        if (second is < 0x30 or > 0x39)
        {
            return (-1, 1);
        }

        if (bytes.Length < 4)
        {
            // What follows the lead may be a digit and a line end: they stand for themselves.
            return final ? (-1, 1) : (0, 0);
        }

        if (bytes[2] is < 0x81 or > 0xFE || bytes[3] is < 0x30 or > 0x39)
        {
            return (-1, 1);
        }

        // U+FFFD written on purpose is a character like others; the decoder gives the same for what it cannot read.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0xA4, 0x37]))
        {
            return (0xFFFD, 4);
        }

        Span<char> chars = stackalloc char[4];
        var count = s_codec.GetChars(bytes[..4], chars);
        return Rune.DecodeFromUtf16(chars[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done && used == count && LengthOf(rune.Value) == 4 && rune.Value != 0xFFFD
            ? (rune.Value, 4)
            : (-1, 4);
    }

    /// <summary>The character of a pair; NUL where the pair is none.</summary>
    public static char Pair(byte lead, byte second) => lead is >= 0x81 and <= 0xFE ? s_twoByte[((lead - 0x81) * 256) + second] : '\0';

    /// <summary>Bytes that a character takes in GB18030.</summary>
    public static int LengthOf(int scalar) => scalar < 0x80 ? 1 : scalar < 0x10000 && s_hasTwoBytes[scalar] ? 2 : 4;

    private static Encoding MakeCodec()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }

    private static char[] MakeTwoByteTable()
    {
        var table = new char[126 * 256];
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var second = 0x40; second <= 0xFE; second++)
            {
                pair[0] = (byte)lead;
                pair[1] = (byte)second;
                if (second != 0x7F && s_codec.GetChars(pair, decoded) == 1 && decoded[0] != '�')
                {
                    table[((lead - 0x81) * 256) + second] = decoded[0];
                }
            }
        }

        return table;
    }

    private static bool[] MakeReverse()
    {
        var reverse = new bool[0x10000];
        foreach (var character in s_twoByte)
        {
            reverse[character] = character != '\0';
        }

        return reverse;
    }
}
