using System.Runtime.InteropServices;

namespace Recourse.Records;

/// <summary>
/// A row whose text is put together from decoded cells (tabs between them), with the place of each cell in the document.
/// Places are positions in the window of an input, which maps them to the document's own bytes, or positions in the document itself.
/// </summary>
internal sealed class AssembledRow(DocumentInput? input, int limit) : RowReaderState
{
    private readonly List<CellSpan> _cells = [];
    private readonly List<Place> _places = [];
    private int _cellStart;
    private long _from = -1;
    private long _offset;
    private int _at;

    /// <summary>The text, to append a cell's bytes to between <see cref="BeginCell"/> and <see cref="EndCell"/>.</summary>
    public ByteBuffer Text { get; } = new(limit);

    public int Count => _cells.Count;

    /// <summary>True where some cell has text.</summary>
    public bool HasText { get; private set; }

    /// <summary>The row's own place, wider than its cells'.</summary>
    public (long Start, long Length) Whole { get; set; }

    public ReadOnlySpan<CellSpan> Cells => CollectionsMarshal.AsSpan(_cells);

    public ReadOnlySpan<byte> this[int index] => Text.Span.Slice(_cells[index].Start, _cells[index].Length);

    public void Clear()
    {
        Text.Clear();
        _cells.Clear();
        _places.Clear();
        HasText = false;
        Damaged = false;
        Whole = default;
    }

    public void BeginCell()
    {
        if (_cells.Count > 0)
        {
            Text.Append((byte)'\t');
        }

        _cellStart = Text.Length;
    }

    /// <summary>Gives up a cell that was begun.</summary>
    public void CancelCell() => Text.Truncate(Math.Max(0, _cellStart - (_cells.Count > 0 ? 1 : 0)));

    /// <summary>Ends a cell.</summary>
    /// <param name="column">Index of the column, from 0.</param>
    /// <param name="start">Where its bytes begin.</param>
    /// <param name="length">How many bytes it has there.</param>
    /// <param name="verbatim">True where its text is those bytes, one for one.</param>
    public void EndCell(int column, long start, long length, bool verbatim)
    {
        var text = Text.Length - _cellStart;
        HasText |= text > 0;
        _cells.Add(new CellSpan(_cellStart, text, column, false));
        _places.Add(new Place(start, length, verbatim && text == length));
    }

    /// <summary>Takes back the cell that was ended last.</summary>
    public void TakeBackCell()
    {
        Text.Truncate(Math.Max(0, _cells[^1].Start - (_cells.Count > 1 ? 1 : 0)));
        _cells.RemoveAt(_cells.Count - 1);
        _places.RemoveAt(_places.Count - 1);
    }

    /// <summary>Gives the cells other columns: the new index stands at the old one.</summary>
    public void MapColumns(int[] map)
    {
        foreach (ref var cell in CollectionsMarshal.AsSpan(_cells))
        {
            cell = cell with { Column = cell.Column < map.Length ? map[cell.Column] : cell.Column };
        }
    }

    public void MarkDamaged() => Damaged = true;

    /// <summary>Moves all columns to the right: cells that stand above the header belong to no named column.</summary>
    public void ShiftColumns(int by)
    {
        foreach (ref var cell in CollectionsMarshal.AsSpan(_cells))
        {
            cell = cell with { Column = cell.Column + by };
        }
    }

    /// <summary>Writes the row with the places of its cells as offsets in the document itself.</summary>
    public void Save(BinaryWriter to)
    {
        var (offset, length) = Map(Whole.Start, Whole.Length);
        to.Write(offset);
        to.Write(length);
        to.Write(Text.Length);
        to.Write(Text.Span);
        to.Write(_cells.Count);
        for (var at = 0; at < _cells.Count; at++)
        {
            var (start, bytes) = Map(_places[at].Start, _places[at].Length);
            to.Write(_cells[at].Start);
            to.Write(_cells[at].Length);
            to.Write(_cells[at].Column);
            to.Write(start);
            to.Write(bytes);
            to.Write(_places[at].Verbatim && bytes == _cells[at].Length);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote; this row must be one whose places are offsets.</summary>
    public void Load(BinaryReader from)
    {
        Clear();
        Whole = (from.ReadInt64(), from.ReadInt64());
        Text.Append(from.ReadBytes(from.ReadInt32()));
        for (var count = from.ReadInt32(); count > 0; count--)
        {
            _cells.Add(new CellSpan(from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), false));
            _places.Add(new Place(from.ReadInt64(), from.ReadInt64(), from.ReadBoolean()));
            HasText |= _cells[^1].Length > 0;
        }
    }

    public override (long Offset, long Length) ToSource(int start, int length)
    {
        var end = start + length;
        // A row of one cell is that cell: a find that fills it must lead to its very bytes.
        if (Whole.Length > 0 && (length == 0 || (start == 0 && end == Text.Length && _cells.Count > 1)))
        {
            return Map(Whole.Start, Whole.Length);
        }

        var (from, to) = (long.MaxValue, long.MinValue);
        for (var at = First(start); at < _cells.Count && _cells[at].Start < end; at++)
        {
            var cell = _cells[at];
            if (cell.Start + cell.Length <= start)
            {
                continue;
            }

            var place = _places[at];
            var before = place.Verbatim ? Math.Max(0, start - cell.Start) : 0;
            var after = place.Verbatim ? Math.Max(0, cell.Start + cell.Length - end) : 0;
            from = Math.Min(from, place.Start + before);
            to = Math.Max(to, place.Start + place.Length - after);
        }

        return from <= to ? Map(from, to - from) : Map(Whole.Start, Whole.Length);
    }

    public override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format) => raw;

    private int First(int start)
    {
        var (low, high) = (0, _cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cells[middle].Start + _cells[middle].Length <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private (long Offset, long Length) Map(long start, long length)
    {
        if (input is null)
        {
            return (start, length);
        }

        if (input.IsVerbatim)
        {
            return input.ToSource((int)start, (int)length);
        }

        // Places mostly come in order: the way is counted on from the last one, not from the start of the window.
        if (_from != input.Source || start < _at)
        {
            (_from, _at, _offset) = (input.Source, 0, input.Source);
        }

        _offset += input.SourceLengthOf(_at, (int)start - _at);
        _at = (int)start;
        return (_offset, input.SourceLengthOf(_at, (int)length));
    }

    private readonly record struct Place(long Start, long Length, bool Verbatim);
}
