using System.Text;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>Reads JSON into nodes. What is not JSON is left to <see cref="YamlTree"/>, which keeps what stands before an error.</summary>
internal static class JsonTree
{
    /// <summary>The root, or null where the bytes are not valid JSON.</summary>
    public static Node? TryRead(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlTree.MaxDepth });
            var places = new Places(utf8);
            reader.Read();
            var root = ReadNode(ref reader, ref places);
            return reader.Read() ? null : root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Node ReadNode(ref Utf8JsonReader reader, ref Places places)
    {
        var mark = places.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new MapNode(mark);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = new ScalarNode(places.At((int)reader.TokenStartIndex), reader.GetString()!, plain: false);
                    reader.Read();
                    map.Entries.Add((key, ReadNode(ref reader, ref places)));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new ListNode(mark);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(ReadNode(ref reader, ref places));
                }

                return list;
            case JsonTokenType.String:
                var text = reader.GetString()!;
                // The reader of YAML names the place of what is too long.
                return text.Length <= YamlTree.MaxScalar ? new ScalarNode(mark, text, plain: false) : throw new JsonException();
            default:
                return new ScalarNode(mark, Encoding.UTF8.GetString(reader.ValueSpan), plain: true);
        }
    }

    /// <summary>Lines and columns of offsets that only grow.</summary>
    private ref struct Places(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private int _at;
        private long _line = 1;
        private long _column = 1;

        public Mark At(int offset)
        {
            for (; _at < offset; _at++)
            {
                var value = _utf8[_at];
                if (value == (byte)'\n')
                {
                    _line++;
                    _column = 1;
                }
                else if ((value & 0xC0) != 0x80)
                {
                    _column += value >= 0xF0 ? 2 : 1;
                }
            }

            return new Mark(_line, _column);
        }
    }
}
