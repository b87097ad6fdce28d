using System.Text.Json;

namespace Recourse.Records;

/// <summary>Tells one JSON value from one value a line, and JSON from text that only begins with a bracket.</summary>
internal static class JsonShape
{
    private const int Lines = 20;

    /// <summary>
    /// True where the text holds one value a line: its first line is an object and another line follows, or, where the first is broken, two of the next are.
    /// </summary>
    public static bool IsLines(ReadOnlySpan<byte> text, bool last)
    {
        var (seen, whole) = (0, 0);
        while (seen < Lines && !text.IsEmpty)
        {
            var line = text.IndexOf((byte)'\n');
            if (line < 0 && !last)
            {
                break;
            }

            var value = (line < 0 ? text : text[..line]).Trim(" \r\t"u8);
            if (!value.IsEmpty)
            {
                seen++;
                whole += value[0] == '{' && IsValue(value) ? 1 : 0;
                if (whole == 2 || (whole == 1 && seen == 2 && value[0] == '{'))
                {
                    return true;
                }
            }

            text = line < 0 ? [] : text[(line + 1)..];
        }

        // One line in the sample and more to come: a record longer than the sample follows.
        return whole == 1 && seen == 1 && !last;
    }

    /// <summary>True where the bracket is followed by a JSON value or its end; <c>[表情]</c> is not.</summary>
    public static bool BeginsArray(ReadOnlySpan<byte> text)
    {
        var rest = text[1..].TrimStart(" \r\n\t"u8);
        return rest.IsEmpty || rest[0] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)']' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            || rest.StartsWith("true"u8) || rest.StartsWith("false"u8) || rest.StartsWith("null"u8);
    }

    private static bool IsValue(ReadOnlySpan<byte> value)
    {
        try
        {
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = JsonCells.MaxDepth });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
