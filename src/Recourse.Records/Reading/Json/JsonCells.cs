using System.Text;
using System.Text.Json;

namespace Recourse.Records;

/// <summary>The scalar members of a JSON value as cells, under dotted names.</summary>
internal sealed class JsonCells(ColumnTable columns)
{
    /// <summary>Nesting that is followed; deeper, a value counts as broken and is read as text.</summary>
    public const int MaxDepth = 256;

    private const int MostPath = 1024;
    private readonly Stack<(bool IsArray, int Path)> _open = new();
    private char[] _path = new char[256];
    private int _length;

    /// <summary>Fills <paramref name="cells"/>; false, with the reason, where the text is no JSON value.</summary>
    public bool Read(ReadOnlySpan<byte> text, List<CellSpan> cells, out string reason)
    {
        cells.Clear();
        _open.Clear();
        (_length, reason) = (0, "");
        var before = 0;
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        _open.Push((reader.TokenType == JsonTokenType.StartArray, before));
                        before = _length;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (_, before) = _open.Pop();
                        _length = Inside() ? _length : before;
                        break;
                    case JsonTokenType.PropertyName:
                        before = _length;
                        Append(ref reader);
                        break;
                    default:
                        if (reader.TokenType != JsonTokenType.Null)
                        {
                            var quoted = reader.TokenType == JsonTokenType.String;
                            cells.Add(new CellSpan(
                                (int)reader.TokenStartIndex + (quoted ? 1 : 0), reader.ValueSpan.Length, columns.IndexOf(_path.AsSpan(0, _length)),
                                quoted && reader.ValueIsEscaped));
                        }

                        _length = Inside() ? _length : before;
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

    private void Append(ref Utf8JsonReader reader)
    {
        var room = _length + 1 + reader.ValueSpan.Length;
        if (room > MostPath)
        {
            return;
        }

        if (room > _path.Length)
        {
            Array.Resize(ref _path, MostPath);
        }

        if (_length > 0)
        {
            _path[_length++] = '.';
        }

        try
        {
            _length += reader.CopyString(_path.AsSpan(_length));
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8 or half a surrogate pair: a name all the same, only not a clean one.
            _length += Encoding.UTF8.GetChars(reader.ValueSpan, _path.AsSpan(_length));
        }
    }
}
