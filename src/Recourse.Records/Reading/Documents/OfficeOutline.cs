using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// Takes a part of a DOCX or PPTX (WordprocessingML, DrawingML: ECMA-376-1) apart into paragraphs and tables, in one walk over its bytes. Both
/// have the same elements for what matters: <c>p</c>, <c>t</c>, <c>tbl</c>, <c>tr</c>, <c>tc</c>.
/// </summary>
internal sealed partial class OfficeOutline
{
    /// <summary>How deep tables, boxes and paragraphs may stand in each other; what is deeper belongs to the innermost that is followed.</summary>
    private const int Deepest = 200;

    private readonly Stack<Scope> _scopes = new();
    private int _deleted;
    private int _fallback;
    private bool _hidden;
    private bool _inRun;
    private bool _code;
    private bool _struck;
    private bool _apartDeleted;
    private bool _apartCode;
    private OfficeRow? _deletedRow;
    private OfficeRow? _codeRow;
    private OfficeRow? _comment;

    /// <summary>Paragraphs outside tables, in order.</summary>
    public List<OfficeRow> Lines { get; } = [];

    /// <summary>Tables in the order in which they begin; of each, its rows.</summary>
    public List<List<OfficeRow>> Tables { get; } = [];

    /// <summary>Text that tracked changes struck out, of each paragraph together.</summary>
    public List<OfficeRow> Deleted { get; } = [];

    /// <summary>Field codes and alternative texts of pictures.</summary>
    public List<OfficeRow> Codes { get; } = [];

    /// <summary>What is shown by programs that don't know the newer form beside it.</summary>
    public List<OfficeRow> Fallbacks { get; } = [];

    /// <summary>Comments: author, date, text.</summary>
    public List<OfficeRow> Comments { get; } = [];

    /// <summary>Name of the outermost element; empty where there is none.</summary>
    public string Root { get; private set; } = "";

    /// <summary>True for a slide that is not shown.</summary>
    public bool HiddenSlide { get; private set; }

    /// <summary>Where the last whole tag ended; less than the part's length where it breaks off inside one.</summary>
    public int End { get; private set; }

    /// <summary>Elements that were opened and not closed: the part breaks off.</summary>
    public bool CutOff { get; private set; }

    public static OfficeOutline Of(ReadOnlySpan<byte> part, CancellationToken cancellation)
    {
        var outline = new OfficeOutline();
        outline.Read(part, cancellation);
        return outline;
    }

    private void Read(ReadOnlySpan<byte> part, CancellationToken cancellation)
    {
        var tags = new XmlScanner(part);
        var (text, count) = (-1, 0);
        var closed = false;
        while (tags.Next())
        {
            if ((++count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (Root.Length == 0)
            {
                Root = Encoding.UTF8.GetString(tags.Name[..Math.Min(tags.Name.Length, 60)]);
                HiddenSlide = Root == "sld" && Attribute(tags.Attributes, "show"u8) is "0" or "false";
            }

            if (text >= 0)
            {
                // Whatever tag ends the text: broken XML keeps what it has.
                Text(text, tags.Start);
                text = -1;
            }

            if (IsText(tags.Name) && !tags.IsEnd && !tags.IsEmpty)
            {
                text = tags.End;
                _code = tags.Name.EndsWith("instrText"u8) || tags.Name.SequenceEqual("delInstrText"u8);
                _struck = tags.Name.SequenceEqual("delText"u8) || _deleted > 0;
            }
            else if (tags.IsEnd)
            {
                Close(tags.Name, tags.End);
                closed = Root.Length == tags.Name.Length && Encoding.UTF8.GetString(tags.Name) == Root;
            }
            else
            {
                Open(ref tags, part);
            }

            End = tags.End;
        }

        if (text >= 0)
        {
            Text(text, part.Length);
        }

        CutOff = Root.Length > 0 && !closed;
        while (_scopes.Count > 0)
        {
            Pop(part.Length);
        }

        EndMarks();
    }

    private static bool IsText(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("t"u8) || name.SequenceEqual("delText"u8) || name.SequenceEqual("instrText"u8) || name.SequenceEqual("delInstrText"u8)
        || name.SequenceEqual("text"u8) || name.SequenceEqual("v"u8);

    private void Text(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var piece = new OfficePiece(start, end, OfficePieceKind.Text);
        if (_code)
        {
            Mark(ref _codeRow, Codes, piece, ref _apartCode);
        }
        else if (_struck)
        {
            Mark(ref _deletedRow, Deleted, piece, ref _apartDeleted);
        }
        else
        {
            Add(piece);
            _apartDeleted = _apartCode = true;
        }
    }

    private static void Mark(ref OfficeRow? row, List<OfficeRow> rows, OfficePiece piece, ref bool apart)
    {
        if (row is null)
        {
            row = new OfficeRow(piece.Start);
            row.Cells.Add(new OfficeCell(0, []));
            rows.Add(row);
        }
        else if (apart)
        {
            row.Cells[0].Pieces.Add(new OfficePiece(piece.Start, piece.Start, OfficePieceKind.Space));
        }

        apart = false;
        row.End = piece.End;
        row.Cells[0].Pieces.Add(piece);
    }

    private void Add(OfficePiece piece)
    {
        // Text outside any paragraph: not as the standard has it, and not lost.
        var lone = !_scopes.TryPeek(out var scope) || scope.Kind is ScopeKind.Table or ScopeKind.Box;
        if (lone && piece.Kind == OfficePieceKind.Space)
        {
            return;
        }

        if (lone)
        {
            _scopes.Push(scope = new Scope(ScopeKind.Paragraph, new OfficeRow(piece.Start)));
        }

        scope!.Pieces.Add(piece);
        scope.Row!.Hidden |= _hidden && piece.Kind == OfficePieceKind.Text;
        if (lone)
        {
            Pop(piece.End);
        }
    }

    private void Open(ref XmlScanner tags, ReadOnlySpan<byte> part)
    {
        var name = tags.Name;
        if (name.SequenceEqual("p"u8))
        {
            Paragraph(tags.Start, tags.IsEmpty);
        }
        else if (name.SequenceEqual("tbl"u8) && !tags.IsEmpty)
        {
            Tables.Add([]);
            Push(new Scope(ScopeKind.Table, null) { Rows = Tables[^1] });
        }
        else if (name.SequenceEqual("tr"u8) && _scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Table or ScopeKind.Box) is { Kind: ScopeKind.Table } table)
        {
            CloseTo(ScopeKind.Cell, tags.Start);
            table.Rows!.Add(new OfficeRow(tags.Start));
            table.Column = 0;
        }
        else if (name.SequenceEqual("tc"u8))
        {
            Cell(ref tags);
        }
        else if (name.SequenceEqual("gridSpan"u8) || name.SequenceEqual("gridBefore"u8))
        {
            var span = Span(Attribute(tags.Attributes, "val"u8));
            if (name.Length == 8 && _scopes.TryPeek(out var cell) && cell.Kind == ScopeKind.Cell)
            {
                cell.Across = span;
            }
            else if (name.Length > 8 && _scopes.TryPeek(out var rows) && rows.Kind == ScopeKind.Table)
            {
                rows.Column += span;
            }
        }
        else if (name.SequenceEqual("txbxContent"u8) && !tags.IsEmpty)
        {
            Push(new Scope(ScopeKind.Box, null));
        }
        else if (name.SequenceEqual("Fallback"u8) && !tags.IsEmpty)
        {
            _fallback++;
            Push(new Scope(ScopeKind.Box, null));
        }
        else if (name.SequenceEqual("comment"u8) || name.SequenceEqual("cm"u8))
        {
            Comment(ref tags, part);
        }
        else if (name.SequenceEqual("pt"u8))
        {
            // The points of a chart, each a line.
            Paragraph(tags.Start, tags.IsEmpty);
        }
        else
        {
            Inline(ref tags, part);
        }
    }

    private void Inline(ref XmlScanner tags, ReadOnlySpan<byte> part)
    {
        var name = tags.Name;
        if (name.SequenceEqual("r"u8))
        {
            (_hidden, _inRun) = (false, !tags.IsEmpty);
        }
        else if (name.SequenceEqual("vanish"u8))
        {
            _hidden = _inRun && Attribute(tags.Attributes, "val"u8) is not ("0" or "false" or "off");
        }
        else if ((name.SequenceEqual("del"u8) || name.SequenceEqual("moveFrom"u8)) && !tags.IsEmpty)
        {
            _deleted++;
        }
        else if (name.SequenceEqual("tab"u8) ? _inRun : name.SequenceEqual("br"u8) || name.SequenceEqual("cr"u8) || name.SequenceEqual("ptab"u8))
        {
            Add(new OfficePiece(tags.Start, tags.End, OfficePieceKind.Space));
        }
        else if (name.SequenceEqual("noBreakHyphen"u8))
        {
            Add(new OfficePiece(tags.Start, tags.End, OfficePieceKind.Scalar, '-'));
        }
        else if (name.SequenceEqual("sym"u8))
        {
            // Symbol fonts keep their characters from F000 on.
            var value = int.TryParse(Attribute(tags.Attributes, "char"u8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read) ? read : 0xFFFD;
            Add(new OfficePiece(tags.Start, tags.End, OfficePieceKind.Scalar, value is > 0xF000 and <= 0xF0FF ? value - 0xF000 : value));
        }
        else if (name.SequenceEqual("fldChar"u8))
        {
            _apartCode = true;
        }
        else if (name.SequenceEqual("fldSimple"u8))
        {
            Value(ref tags, part, "instr"u8);
        }
        else if (name.SequenceEqual("docPr"u8) || name.SequenceEqual("cNvPr"u8))
        {
            Value(ref tags, part, "descr"u8);
            Value(ref tags, part, "title"u8);
        }
    }

    /// <summary>The value of an attribute that is text for people, as a row of codes.</summary>
    private void Value(ref XmlScanner tags, ReadOnlySpan<byte> part, ReadOnlySpan<byte> name)
    {
        if (Place(ref tags, part, name) is { End: > 0 } piece && piece.End > piece.Start)
        {
            var row = new OfficeRow(piece.Start) { End = piece.End };
            row.Cells.Add(new OfficeCell(0, [piece]));
            Codes.Add(row);
        }
    }

    private static OfficePiece Place(ref XmlScanner tags, ReadOnlySpan<byte> part, ReadOnlySpan<byte> name)
    {
        var attributes = new XmlAttributes(tags.Attributes);
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual(name) && !attributes.Value.IsEmpty)
            {
                part.Overlaps(attributes.Value, out var start);
                return new OfficePiece(start, start + attributes.Value.Length, OfficePieceKind.Text);
            }
        }

        return default;
    }

    private static int Span(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;

    private static string Attribute(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var attributes = new XmlAttributes(text);
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual(name))
            {
                return Encoding.UTF8.GetString(attributes.Value[..Math.Min(attributes.Value.Length, 100)]);
            }
        }

        return "";
    }
}
