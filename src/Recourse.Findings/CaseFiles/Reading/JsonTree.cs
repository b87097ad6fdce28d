using System.Text;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>Reads JSON into nodes. What is not JSON is left to <see cref="YamlTree"/>, which keeps what stands before an error.</summary>
internal static class JsonTree
{
    /// <summary>The root, or null where the bytes are not valid JSON.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="named">True where the file is named as JSON, so that it is a problem if it is not.</param>
    /// <param name="context">Collects the problems.</param>
    public static Node? TryRead(ReadOnlySpan<byte> utf8, bool named, ReadContext context)
    {
        var tooLong = new List<Mark>();
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlTree.MaxDepth });
            var places = new Places(utf8);
            reader.Read();
            var root = ReadNode(ref reader, ref places, tooLong);
            _ = reader.Read();
            foreach (var mark in tooLong)
            {
                context.TooLong(mark);
            }

            return root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            if (named)
            {
                var at = error is JsonException { LineNumber: { } line, BytePositionInLine: { } position } ? Place(utf8, line, position) : new Mark(1, 1);
                context.Problem(
                    at, "", $"不是有效的 JSON，改按 YAML 读取：{ReadContext.Shown(error.Message)}",
                    $"Not valid JSON; it was read as YAML instead: {ReadContext.Shown(error.Message)}");
            }

            return null;
        }
    }

    private static Node ReadNode(ref Utf8JsonReader reader, ref Places places, List<Mark> tooLong)
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
                    map.Entries.Add((key, ReadNode(ref reader, ref places, tooLong)));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new ListNode(mark);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(ReadNode(ref reader, ref places, tooLong));
                }

                return list;
            case JsonTokenType.String:
                var text = reader.GetString()!;
                if (text.Length <= YamlTree.MaxScalar)
                {
                    return new ScalarNode(mark, text, plain: false);
                }

                tooLong.Add(mark);
                return new ScalarNode(mark, "", plain: true);
            default:
                return new ScalarNode(mark, Encoding.UTF8.GetString(reader.ValueSpan), plain: true);
        }
    }

    private static Mark Place(ReadOnlySpan<byte> utf8, long line, long position)
    {
        var start = 0;
        for (long i = 0; i < line && start < utf8.Length; i++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return new Places(utf8).At((int)Math.Min(utf8.Length, start + position));
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
