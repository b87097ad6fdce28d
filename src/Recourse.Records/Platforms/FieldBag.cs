using System.Collections.Frozen;
using System.Text;

namespace Recourse.Records;

/// <summary>The fields of one record that its layout knows, as texts. Filled anew for each record.</summary>
internal sealed class FieldBag
{
    private readonly List<(Part Part, int Rank, string Text)> _values = [];
    private readonly List<FieldValue> _fields = [];
    private readonly int[] _first = new int[Enum.GetValues<Part>().Length];

    /// <summary>How the record's document is read.</summary>
    public BoundShape Shape { get; private set; } = null!;

    /// <summary>The document's name as people see it.</summary>
    public string File { get; private set; } = "";

    public Locator Locator { get; private set; } = null!;

    public long Order { get; private set; }

    /// <summary>Scalar members of the JSON object around the record (<c>name</c> and <c>type</c> of a chat); empty where there is none.</summary>
    public IReadOnlyDictionary<string, string> Around { get; set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Name of the chat where it stands outside the record; empty where there is none.</summary>
    public string Conversation { get; set; } = "";

    /// <summary>The fields as written, where they are to be kept.</summary>
    public IReadOnlyList<FieldValue> Fields => _fields.Count == 0 ? [] : [.. _fields];

    /// <summary>The text of a part, white space around it cut off; empty where the record has none.</summary>
    public string this[Part part] => _first[(int)part] is var at and > 0 ? _values[at - 1].Text : "";

    /// <summary>The text of a part; empty also where the value stands for nothing (<c>null</c>, <c>None</c>, <c>-</c>).</summary>
    public string Known(Part part) => this[part] is var text && Placeholders.IsNothing(text) ? "" : text;

    public bool Has(Part part) => this[part].Length > 0;

    /// <summary>All texts of a part, in their order.</summary>
    public IEnumerable<string> All(Part part)
    {
        foreach (var value in _values)
        {
            if (value.Part == part)
            {
                yield return value.Text;
            }
        }
    }

    /// <summary>The first field of a part as written; null where it is not kept.</summary>
    public FieldValue? Field(Part part)
    {
        if (_fields.Count == 0 || _first[(int)part] is not (var at and > 0))
        {
            return null;
        }

        return _fields[at - 1];
    }

    public void Begin(BoundShape shape, string file, Locator locator, long order)
    {
        (Shape, File, Locator, Order) = (shape, file, locator, order);
        Conversation = "";
        _values.Clear();
        _fields.Clear();
        Array.Clear(_first);
    }

    /// <summary>Takes the cells of a row.</summary>
    public void Fill(in RowView row, bool keep)
    {
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var cell = row.Cells[at];
            var (part, rank) = Shape.PartOf(cell.Column, row.Document.Columns);
            if (part == Part.None)
            {
                continue;
            }

            var raw = Encoding.UTF8.GetString(row.Cell(at));
            Add(part, rank, raw);
            if (keep)
            {
                var isJson = row.Document.Format is DocumentFormat.Json or DocumentFormat.NdJson;
                _fields.Add(new FieldValue(
                    PartWords.Of(part), cell.Column < row.Document.Columns.Count ? row.Document.Columns[cell.Column] : "", raw,
                    row.Locate(cell.Start, cell.Length, isJson ? 0 : cell.Column + 1)));
            }
        }
    }

    /// <summary>Takes one value of a text.</summary>
    public void Add(Part part, string raw, Locator? locator, string column = "")
    {
        Add(part, 0, raw);
        if (locator is not null)
        {
            _fields.Add(new FieldValue(PartWords.Of(part), column, raw, locator));
        }
    }

    private void Add(Part part, int rank, string raw)
    {
        var text = (Shape.Shape.Mojibake ? Mojibake.Repair(raw) : raw).Trim(' ', '\t', '\r', '\n', '\u3000');
        _values.Add((part, rank, Shape.Shape.JoinText && part == Part.Text ? Shape.Shape.Mojibake ? Mojibake.Repair(raw) : raw : text));
        ref var first = ref _first[(int)part];
        if (text.Length > 0 && (first == 0 || rank < _values[first - 1].Rank || _values[first - 1].Text.Length == 0))
        {
            first = _values.Count;
        }
    }
}
