using System.Runtime.InteropServices;

namespace Recourse.Records;

/// <summary>
/// A row whose cells are put together from pieces, each with its own place in the document: the runs of a paragraph, the lines of a folded
/// value. A stretch inside one piece that stands there as it is shown has exactly its own bytes; any other has the bytes from its first piece
/// to its last.
/// </summary>
/// <param name="limit">Bytes of text that a row may have.</param>
internal sealed class PiecedRow(int limit) : RowReaderState
{
    private readonly List<CellSpan> _cells = [];
    private readonly List<Piece> _pieces = [];
    private readonly List<Box> _boxes = [];
    private int _cellStart;
    private int? _confidence;

    /// <summary>The text; what is appended to it becomes a piece with <see cref="EndPiece"/>.</summary>
    public ByteBuffer Text { get; } = new(limit);

    /// <summary>True where some cell has text.</summary>
    public bool HasText { get; private set; }

    /// <summary>The row's own place.</summary>
    public (long Start, long Length) Whole { get; set; }

    /// <inheritdoc/>
    public override int? Confidence => _confidence;

    public ReadOnlySpan<CellSpan> Cells => CollectionsMarshal.AsSpan(_cells);

    public ReadOnlySpan<byte> this[int cell] => Text.Span.Slice(_cells[cell].Start, _cells[cell].Length);

    public void Clear()
    {
        Text.Clear();
        _cells.Clear();
        _pieces.Clear();
        _boxes.Clear();
        (HasText, Damaged, Whole, _confidence) = (false, false, default, null);
    }

    public void BeginCell()
    {
        if (_cells.Count > 0)
        {
            Text.Append((byte)'\t');
        }

        _cellStart = Text.Length;
    }

    /// <summary>Length of the cell so far.</summary>
    public int CellLength => Text.Length - _cellStart;

    /// <summary>Appends a piece that stands in the document as it is shown.</summary>
    public void Verbatim(ReadOnlySpan<byte> text, long start)
    {
        var at = Text.Length;
        Text.Append(text);
        EndPiece(at, start, text.Length, true);
    }

    /// <summary>Gives what was appended to <see cref="Text"/> since a position its place.</summary>
    /// <param name="from">The position in the text.</param>
    /// <param name="start">First byte in the document.</param>
    /// <param name="length">Bytes there.</param>
    /// <param name="verbatim">True where the text is those bytes, one for one.</param>
    public void EndPiece(int from, long start, long length, bool verbatim)
    {
        if (Text.Length > from)
        {
            _pieces.Add(new Piece(from, Text.Length - from, start, length, verbatim && length == Text.Length - from));
        }
    }

    /// <summary>Says where the piece that was ended last stands on its page.</summary>
    public void SetBox(Box box)
    {
        while (_boxes.Count < _pieces.Count)
        {
            _boxes.Add(box);
        }
    }

    public override string Area(int start, int length)
    {
        if (_boxes.Count == 0)
        {
            return "";
        }

        Box? all = null;
        for (var at = First(start); at < _boxes.Count && _pieces[at].Start < start + Math.Max(length, 1); at++)
        {
            all = all is { } known ? known.With(_boxes[at]) : _boxes[at];
        }

        return all?.ToString() ?? "";
    }

    public void EndCell(int column)
    {
        HasText |= Text.Span[_cellStart..].IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0;
        _cells.Add(new CellSpan(_cellStart, Text.Length - _cellStart, column, false));
    }

    /// <summary>Moves all columns to the right: cells that stand above the header belong to no named column.</summary>
    public void ShiftColumns(int by)
    {
        foreach (ref var cell in CollectionsMarshal.AsSpan(_cells))
        {
            cell = cell with { Column = cell.Column + by };
        }
    }

    public void MarkDamaged() => Damaged = true;

    public void SetConfidence(int percent) => _confidence = percent;

    public override (long Offset, long Length) ToSource(int start, int length)
    {
        var end = start + length;
        if (Whole.Length > 0 && (length == 0 || (start == 0 && end == Text.Length && _cells.Count > 1)))
        {
            return Whole;
        }

        var (from, to) = (long.MaxValue, long.MinValue);
        for (var at = First(start); at < _pieces.Count && _pieces[at].Start < end; at++)
        {
            var piece = _pieces[at];
            var before = piece.Verbatim ? Math.Max(0, start - piece.Start) : 0;
            var after = piece.Verbatim ? Math.Max(0, piece.Start + piece.Length - end) : 0;
            from = Math.Min(from, piece.Source + before);
            to = Math.Max(to, piece.Source + piece.Bytes - after);
        }

        return from <= to ? (from, to - from) : Whole;
    }

    public override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format) => raw;

    /// <summary>The first piece that reaches beyond a position.</summary>
    private int First(int start)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Start + _pieces[middle].Length <= start)
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

    private readonly record struct Piece(int Start, int Length, long Source, long Bytes, bool Verbatim);
}

/// <summary>A rectangle on a page (y upwards) or a picture (y downwards).</summary>
internal readonly record struct Box(double Left, double Low, double Right, double High)
{
    /// <summary>The smallest rectangle around two.</summary>
    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Low, other.Low), Math.Max(Right, other.Right), Math.Max(High, other.High));

    /// <summary><c>left,low,width,height</c>, tenths where there are any.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Left:0.#},{Low:0.#},{Right - Left:0.#},{High - Low:0.#}");
}
