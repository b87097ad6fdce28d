using System.Text;

namespace Recourse.Records;

/// <summary>Big5 by table (code page 950): every character above ASCII has two bytes, so the way back to the source bytes is known.</summary>
internal static class Big5
{
    private static readonly char[] s_pairs = Make();

    /// <summary>The character of a pair; NUL where the pair is none.</summary>
    public static char Pair(byte lead, byte second) => lead is >= 0x81 and <= 0xFE ? s_pairs[((lead - 0x81) * 256) + second] : '\0';

    /// <summary>Decodes one character. Length 0: more bytes are needed; a value of −1: the first <c>Length</c> bytes are broken.</summary>
    public static (int Scalar, int Length) Decode(ReadOnlySpan<byte> bytes, bool final)
    {
        var lead = bytes[0];
        if (lead < 0x80)
        {
            return (lead, 1);
        }

        if (bytes.Length < 2)
        {
            return final || lead is 0x80 or 0xFF ? (-1, 1) : (0, 0);
        }

        var mapped = Pair(lead, bytes[1]);
        // A second byte that is ASCII may be the next delimiter or line end: it is not taken along with what is broken.
        return mapped != '\0' ? (mapped, 2) : (-1, bytes[1] < 0x80 || lead is 0x80 or 0xFF ? 1 : 2);
    }

    private static char[] Make()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var codec = Encoding.GetEncoding(950, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        var table = new char[126 * 256];
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var second = 0x40; second <= 0xFE; second++)
            {
                (pair[0], pair[1]) = ((byte)lead, (byte)second);
                // Private characters are those that a system's owner drew himself: nobody else can read them.
                if (codec.GetChars(pair, decoded) == 1 && decoded[0] is not ('\uFFFD' or '?' or (>= '\uE000' and <= '\uF8FF')))
                {
                    table[((lead - 0x81) * 256) + second] = decoded[0];
                }
            }
        }

        return table;
    }
}
