using System.Text;
using System.Text.Json;

namespace Recourse.Records;

/// <summary>The scalar members of a JSON value as cells, under dotted names.</summary>
internal sealed class JsonCells(ColumnTable columns)
{
    /// <summary>Nesting that is followed; deeper, a value counts as broken and is read as text.</summary>
    public const int MaxDepth = 256;

    private readonly Stack<(bool IsArray, JsonName Path)> _open = new();
    private readonly JsonNames _names = new();

    /// <summary>Fills <paramref name="cells"/>; false, with the reason, where the text is no JSON value.</summary>
    public bool Read(ReadOnlySpan<byte> text, List<CellSpan> cells, out string reason)
    {
        cells.Clear();
        _open.Clear();
        _names.Begin();
        reason = "";
        // The path that stands here, and the one that stands again behind the value.
        var (path, before) = (_names.Root, _names.Root);
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        _open.Push((reader.TokenType == JsonTokenType.StartArray, before));
                        before = path;
                        path.Begin();
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (_, before) = _open.Pop();
                        path = Inside() ? path : before;
                        break;
                    case JsonTokenType.PropertyName:
                        before = path;
                        path = JsonNames.Member(path, reader.ValueSpan) ?? _names.Add(path, reader.ValueSpan, Name(ref reader));
                        break;
                    default:
                        if (reader.TokenType != JsonTokenType.Null)
                        {
                            if (path.Column < 0)
                            {
                                path.Column = columns.IndexOf(path.Path);
                            }

                            var quoted = reader.TokenType == JsonTokenType.String;
                            cells.Add(new CellSpan((int)reader.TokenStartIndex + (quoted ? 1 : 0), reader.ValueSpan.Length, path.Column, quoted && reader.ValueIsEscaped));
                        }

                        path = Inside() ? path : before;
                        break;
                }
            }

            return true;
        }
        catch (JsonException broken)
        {
            reason = $"broken at byte {broken.BytePositionInLine} of line {broken.LineNumber + 1} of the value";
            return false;
        }
    }

    /// <summary>True where the value that ended is an element of an array: the array's name stays.</summary>
    private bool Inside() => _open.TryPeek(out var top) && top.IsArray;

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8 or half a surrogate pair: a name all the same, only not a clean one.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
