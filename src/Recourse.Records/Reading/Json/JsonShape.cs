using System.Text.Json;

namespace Recourse.Records;

/// <summary>Tells one JSON value from one value a line, and JSON from text that only begins with a bracket.</summary>
internal static class JsonShape
{
    /// <summary>True where the first two lines that hold something are JSON values of their own.</summary>
    public static bool IsLines(ReadOnlySpan<byte> text, bool last)
    {
        var found = 0;
        while (found < 2)
        {
            var line = text.IndexOf((byte)'\n');
            if (line < 0 && !last)
            {
                return found > 0;
            }

            var value = (line < 0 ? text : text[..line]).Trim(" \r\t"u8);
            if (!value.IsEmpty)
            {
                if (value[0] != '{' || !IsValue(value))
                {
                    return false;
                }

                found++;
            }

            if (line < 0)
            {
                return found > 1;
            }

            text = text[(line + 1)..];
        }

        return true;
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
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = 256 });
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
