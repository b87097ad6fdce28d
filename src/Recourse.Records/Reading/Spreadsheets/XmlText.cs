using System.Globalization;

namespace Recourse.Records;

/// <summary>Decodes the character data of spreadsheet XML.</summary>
internal static class XmlText
{
    /// <summary>
    /// Appends the text between two tags: entities and CDATA decoded, comments left out, line ends as XML has them, <c>_x000D_</c> (ECMA-376 ST_Xstring) decoded.
    /// </summary>
    /// <returns>True where the text went over byte for byte.</returns>
    public static bool Append(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        if (raw.IndexOfAny((byte)'&', (byte)'<', (byte)'\r') < 0 && raw.IndexOf("_x"u8) < 0)
        {
            to.Append(raw);
            return true;
        }

        var start = to.Length;
        while (!raw.IsEmpty)
        {
            var special = raw.IndexOfAny((byte)'&', (byte)'<', (byte)'\r');
            to.Append(special < 0 ? raw : raw[..special]);
            if (special < 0)
            {
                break;
            }

            raw = raw[special..];
            raw = raw[(raw[0] switch { (byte)'&' => Entity(raw, to), (byte)'<' => Markup(raw, to), _ => LineEnd(raw, to) })..];
        }

        Unescape(to, start);
        return false;
    }

    private static int LineEnd(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        to.Append((byte)'\n');
        return raw.Length > 1 && raw[1] == '\n' ? 2 : 1;
    }

    private static int Markup(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        if (raw.StartsWith("<![CDATA["u8))
        {
            var end = raw.IndexOf("]]>"u8);
            to.Append(end < 0 ? raw[9..] : raw[9..end]);
            return end < 0 ? raw.Length : end + 3;
        }

        var close = raw.StartsWith("<!--"u8) ? raw.IndexOf("-->"u8) + 2 : raw.IndexOf((byte)'>');
        return close < 2 ? raw.Length : close + 1;
    }

    private static int Entity(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        var end = raw[..Math.Min(raw.Length, 12)].IndexOf((byte)';');
        var name = end < 0 ? default : raw[1..end];
        var scalar = name switch
        {
            [(byte)'#', (byte)'x' or (byte)'X', .. var digits] => Number(digits, NumberStyles.AllowHexSpecifier),
            [(byte)'#', .. var digits] => Number(digits, NumberStyles.None),
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            _ => -1,
        };
        if (scalar < 0)
        {
            to.Append((byte)'&');
            return 1;
        }

        to.AppendScalar(scalar);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<byte> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static void Unescape(ByteBuffer buffer, int start)
    {
        if (buffer.Span[start..].IndexOf("_x"u8) < 0)
        {
            return;
        }

        var text = buffer.Span[start..].ToArray().AsSpan();
        buffer.Truncate(start);
        while (!text.IsEmpty)
        {
            var at = text.IndexOf("_x"u8);
            buffer.Append(at < 0 ? text : text[..at]);
            if (at < 0)
            {
                return;
            }

            text = text[at..];
            var escape = text.Length >= 7 && text[6] == '_' ? Number(text[2..6], NumberStyles.AllowHexSpecifier) : -1;
            // Surrogates come as two escapes; alone they are no character.
            var low = escape is >= 0xD800 and < 0xDC00 && text.Length >= 14 && text[7..9].SequenceEqual("_x"u8) && text[13] == '_'
                ? Number(text[9..13], NumberStyles.AllowHexSpecifier)
                : -1;
            if (low is >= 0xDC00 and < 0xE000)
            {
                buffer.AppendScalar(0x10000 + ((escape - 0xD800) << 10) + (low - 0xDC00));
                text = text[14..];
            }
            else if (escape >= 0)
            {
                buffer.AppendScalar(escape);
                text = text[7..];
            }
            else
            {
                buffer.Append(text[..2]);
                text = text[2..];
            }
        }
    }
}
