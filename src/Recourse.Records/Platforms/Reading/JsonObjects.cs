using System.Text;
using System.Text.Json;

namespace Recourse.Records;

/// <summary>
/// Records of a JSON document: each object tells its layout by its own members, since one document may hold posts, accounts and more side by side. What was
/// found for one set of members is kept, so that the next object with the same costs a few look-ups.
/// </summary>
internal sealed class JsonObjects(DocumentInfo document, ColumnHints hints, IRecordSink sink, RecordFindings findings)
    : DocumentRecords(document, hints, sink, findings)
{
    /// <summary>Sets of members that are kept; a document that invents more is asked anew for each.</summary>
    private const int MostSets = 50_000;

    private readonly Node _root = new();
    private readonly Dictionary<PlatformShape, (BoundShape Shape, HashSet<int> Columns)> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> _seen = [];
    private readonly Dictionary<string, string> _around = new(StringComparer.Ordinal);
    private int[] _marks = new int[64];
    private JsonObjects? _inner;
    private NestedRecords? _nested;
    private int _mark;
    private int _sets;

    public override void Row(in RowView row)
    {
        if (row.Number == 0)
        {
            JsonMembers.Read(row.Text, _around);
            return;
        }

        if (Find(in row) is not { } shape)
        {
            return;
        }

        if (shape.Shape.Nested.Length > 0)
        {
            // The objects inside have members of their own, which must not be taken for those of the records around them.
            _inner ??= new JsonObjects(Document, Hints, Sink, Findings);
            _inner.Order = Order;
            (_nested ??= new NestedRecords(Document)).Take(in row, shape.Shape.Nested, _inner);
            Order = _inner.Order;
            return;
        }

        One(in row, shape, row.Locate(), _around);
    }

    /// <summary>Makes the record of one object, with what stands around it.</summary>
    public void One(in RowView row, BoundShape shape, Locator locator, IReadOnlyDictionary<string, string> around)
    {
        if (!Sink.Wants(shape.Shape.Makes) && shape.Shape.AsPost is null)
        {
            return;
        }

        Bag.Begin(shape, Document.File, locator, Order);
        Bag.Fill(in row, Sink.KeepsFields);
        Bag.Around = around;
        if (shape.Shape.Fits?.Invoke(Bag) ?? true)
        {
            Order++;
            Maker.Make(Bag);
        }
    }

    /// <summary>The layout of an object; null where none knows it.</summary>
    public BoundShape? Find(in RowView row)
    {
        var node = _root;
        _mark++;
        _seen.Clear();
        foreach (var cell in row.Cells)
        {
            if (cell.Column >= _marks.Length)
            {
                Array.Resize(ref _marks, Math.Max(cell.Column + 1, _marks.Length * 2));
            }

            // The elements of an array share one name.
            if (_marks[cell.Column] == _mark)
            {
                continue;
            }

            _marks[cell.Column] = _mark;
            _seen.Add(cell.Column);
            if (node is not null)
            {
                node = node.Next(cell.Column, ref _sets, MostSets);
            }
        }

        if (node is not null && node.AskedAt == _bound.Count)
        {
            return node.Shape;
        }

        var columns = row.Document.Columns;
        var found = ShapeFinder.OfObject(Document, [.. _seen.Where(column => column < columns.Count).Select(column => columns[column])], Hints);
        if (found is not null)
        {
            if (_bound.TryGetValue(found.Shape, out var known))
            {
                found = known.Shape;
            }
            else
            {
                _bound.Add(found.Shape, (found, []));
                Announce(found);
            }

            _bound[found.Shape].Columns.UnionWith(_seen);
        }
        else
        {
            found = Poorer();
        }

        if (node is not null)
        {
            (node.AskedAt, node.Shape) = (_bound.Count, found);
        }

        return found;
    }

    /// <summary>
    /// The layout of an object that lacks a telling member: null is no member. It has to have two fields of the layout and no member that the layout's other
    /// objects do not have.
    /// </summary>
    private BoundShape? Poorer()
    {
        foreach (var (shape, columns) in _bound.Values)
        {
            if (_seen.TrueForAll(columns.Contains) && _seen.Count(column => shape.PartOf(column, Document.Columns).Part != Part.None) >= 2)
            {
                return shape;
            }
        }

        return null;
    }

    private sealed class Node
    {
        private Dictionary<int, Node>? _next;
        private int _lastColumn = -1;
        private Node? _last;

        /// <summary>How many layouts were known when this set of members was asked for; −1 before. A new one may know what the others did not.</summary>
        public int AskedAt { get; set; } = -1;

        public BoundShape? Shape { get; set; }

        public Node? Next(int column, ref int count, int most)
        {
            if (column == _lastColumn)
            {
                return _last;
            }

            _next ??= [];
            if (!_next.TryGetValue(column, out var next))
            {
                if (count >= most)
                {
                    return null;
                }

                count++;
                _next.Add(column, next = new Node());
            }

            (_lastColumn, _last) = (column, next);
            return next;
        }
    }
}

/// <summary>The scalar members of an object that is cut off where its records begin: <c>{"name":"群","type":"private_group","messages":[</c>.</summary>
internal static class JsonMembers
{
    private const int Most = 1 << 16;

    public static void Read(ReadOnlySpan<byte> text, Dictionary<string, string> into)
    {
        text = text[..Math.Min(text.Length, Most)].TrimStart(", \t\r\n]"u8);
        if (text.IsEmpty)
        {
            return;
        }

        // Behind the records the rest of the object stands without its opening brace.
        var open = text[0] == '{' ? text : [(byte)'{', .. text];
        try
        {
            var reader = new Utf8JsonReader(open, isFinalBlock: false, default);
            var name = "";
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1)
                {
                    continue;
                }

                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.GetString()!;
                }
                else if (reader.TokenType is JsonTokenType.String)
                {
                    into[name] = reader.GetString()!;
                }
                else if (reader.TokenType is JsonTokenType.Number)
                {
                    into[name] = Encoding.UTF8.GetString(reader.ValueSpan);
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // What was read before the break stays.
        }
    }
}
