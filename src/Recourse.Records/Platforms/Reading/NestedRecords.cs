using System.Runtime.InteropServices;
using System.Text.Json;

namespace Recourse.Records;

/// <summary>Records in an array inside one JSON object: the messages of one chat of many. Each is located at its own bytes.</summary>
internal sealed class NestedRecords
{
    private readonly ColumnTable _columns = new();
    private readonly List<CellSpan> _cells = [];
    private readonly JsonCells _reader;
    private readonly DocumentInfo _document;

    public NestedRecords(DocumentInfo document)
    {
        _document = document with { Columns = _columns };
        _reader = new JsonCells(_columns);
    }

    /// <summary>Makes the records of the array <paramref name="name"/>.</summary>
    public void Take(in RowView row, string name, JsonObjects inner)
    {
        var around = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonMembers.Read(row.Text, around);
        foreach (var (start, length) in Elements(row.Text, name))
        {
            // The element was read with its record, so it is JSON.
            if (!_reader.Read(row.Text.Slice(start, length), _cells, out _))
            {
                continue;
            }

            var cells = CollectionsMarshal.AsSpan(_cells);
            foreach (ref var cell in cells)
            {
                cell = cell with { Start = cell.Start + start };
            }

            var part = row.With(_document, cells);
            if (inner.Find(in part) is { Shape.Nested.Length: 0 } shape)
            {
                inner.One(in part, shape, row.Locate(start, length), around);
            }
        }
    }

    private static List<(int Start, int Length)> Elements(ReadOnlySpan<byte> text, string name)
    {
        var found = new List<(int, int)>();
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonCells.MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(name))
                {
                    continue;
                }

                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray)
                {
                    continue;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var start = (int)reader.TokenStartIndex;
                    var isObject = reader.TokenType == JsonTokenType.StartObject;
                    reader.Skip();
                    if (isObject)
                    {
                        found.Add((start, (int)reader.BytesConsumed - start));
                    }
                }
            }
        }
        catch (JsonException)
        {
            // The record itself was read as JSON before, so this is no place that is reached with whole input.
        }

        return found;
    }
}
