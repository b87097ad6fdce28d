namespace Recourse.Records;

/// <summary>Where a cell's text lies in <see cref="RowView.Text"/>.</summary>
/// <param name="Start">First byte in the row's UTF-8 text (inside quotes, if it is quoted).</param>
/// <param name="Length">Bytes, without the quotes.</param>
/// <param name="Column">Index of the column, from 0, in <see cref="DocumentInfo.Columns"/>.</param>
/// <param name="Escaped">True where doubled quotes (CSV) or backslash escapes (JSON) stand inside, so that <see cref="RowView.Cell"/> must unescape.</param>
public readonly record struct CellSpan(int Start, int Length, int Column, bool Escaped);

/// <summary>
/// One row as the reader sees it: its raw text in UTF-8, its cells as spans of that text, and the way back to the bytes of the document.
/// A view into the reader's buffer: nothing of it may be kept after the sink returns.
/// </summary>
public readonly ref struct RowView
{
    private readonly RowReaderState _state;

    internal RowView(DocumentInfo document, long number, ReadOnlySpan<byte> text, ReadOnlySpan<CellSpan> cells, RowReaderState state)
    {
        Document = document;
        Number = number;
        Text = text;
        Cells = cells;
        _state = state;
    }

    /// <summary>The same text with other cells: those of one object inside it.</summary>
    internal RowView With(DocumentInfo document, ReadOnlySpan<CellSpan> cells) => new(document, Number, Text, cells, _state);

    /// <summary>The document the row stands in.</summary>
    public DocumentInfo Document { get; }

    /// <summary>Row number as a person counts it: the first row of the document, header included, is 1; a JSON record counts from 1.</summary>
    public long Number { get; }

    /// <summary>The raw text of the row in UTF-8: quotes, delimiters, JSON punctuation included, line end excluded.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The cells in order; a plain-text line has one.</summary>
    public ReadOnlySpan<CellSpan> Cells { get; }

    /// <summary>True where bytes of the row could not be decoded (they stand as U+FFFD in <see cref="Text"/>).</summary>
    public bool Damaged => _state.Damaged;

    /// <summary>How sure the recognition of a picture's text is of this row, 0 to 100; null where the row was read and not recognised.</summary>
    public int? Confidence => _state.Confidence;

    /// <summary>The unescaped text of a cell in UTF-8. Uses the reader's scratch buffer: read it before asking for another escaped cell.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var cell = Cells[index];
        var raw = Text.Slice(cell.Start, cell.Length);
        return cell.Escaped ? _state.Unescape(raw, Document.Format) : raw;
    }

    /// <summary>The bytes in the innermost document that a stretch of <see cref="Text"/> was read from.</summary>
    /// <param name="start">First byte in <see cref="Text"/>.</param>
    /// <param name="length">Bytes in <see cref="Text"/>.</param>
    public (long Offset, long Length) ToSource(int start, int length) => _state.ToSource(start, length);

    /// <summary>The address of a stretch of the row.</summary>
    public Locator Locate(int start, int length, int column = 0)
    {
        var (offset, bytes) = ToSource(start, length);
        return new Locator(Document.Exhibit, Document.InnerPath, offset, bytes, Number, column) { Via = Document.Via, Area = _state.Area(start, length) };
    }

    /// <summary>The address of the whole row.</summary>
    public Locator Locate() => Locate(0, Text.Length);
}

/// <summary>What a row needs of its reader to answer questions about itself.</summary>
internal abstract class RowReaderState
{
    /// <summary>True where bytes of the current row could not be decoded.</summary>
    public bool Damaged { get; protected set; }

    /// <summary>How sure a recognition is of the current row, 0 to 100; null where it was read.</summary>
    public virtual int? Confidence => null;

    /// <summary>Where a stretch of the current row stands on its page or picture, as <see cref="Locator.Area"/> has it; empty where it stands on none.</summary>
    public virtual string Area(int start, int length) => "";

    /// <summary>Maps a stretch of the current row's UTF-8 text to the document's own bytes.</summary>
    public abstract (long Offset, long Length) ToSource(int start, int length);

    /// <summary>Removes the escapes of a cell.</summary>
    public abstract ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format);
}
