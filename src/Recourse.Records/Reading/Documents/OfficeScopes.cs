using System.Text;

namespace Recourse.Records;

/// <content>What stands in what: paragraphs, tables, cells, boxes and comments as they open and close.</content>
internal sealed partial class OfficeOutline
{
    private void Paragraph(int start, bool empty)
    {
        if (_scopes.TryPeek(out var scope) && scope.Kind is ScopeKind.Cell or ScopeKind.Comment)
        {
            if (scope.Pieces.Count > 0)
            {
                scope.Pieces.Add(new OfficePiece(start, start, OfficePieceKind.Space));
            }

            EndMarks();
        }
        else if (!empty)
        {
            Push(new Scope(ScopeKind.Paragraph, new OfficeRow(start)));
        }
    }

    private void Cell(ref XmlScanner tags)
    {
        CloseTo(ScopeKind.Cell, tags.Start);
        if (_scopes.TryPeek(out var table) && table.Kind == ScopeKind.Table)
        {
            if (table.Rows!.Count == 0)
            {
                table.Rows.Add(new OfficeRow(tags.Start));
            }

            // DrawingML writes the cells that a wide one covers; WordprocessingML does not, and states the width inside.
            Push(new Scope(ScopeKind.Cell, table.Rows[^1]) { Column = table.Column });
            if (tags.IsEmpty)
            {
                Pop(tags.End);
            }
        }
    }

    private void Comment(ref XmlScanner tags, ReadOnlySpan<byte> part)
    {
        if (tags.IsEmpty || _comment is not null || Root is not ("comments" or "cmLst"))
        {
            return;
        }

        _comment = new OfficeRow(tags.Start);
        foreach (var (name, column) in new[] { ("author", 0), ("authorId", 0), ("date", 1), ("dt", 1), ("created", 1) })
        {
            if (Place(ref tags, part, Encoding.UTF8.GetBytes(name)) is { End: > 0 } piece)
            {
                _comment.Cells.Add(new OfficeCell(column, [piece]));
            }
        }

        Push(new Scope(ScopeKind.Comment, _comment) { Column = 2 });
    }

    private void Close(ReadOnlySpan<byte> name, int at)
    {
        if (name.SequenceEqual("p"u8) || name.SequenceEqual("pt"u8))
        {
            if (_scopes.TryPeek(out var scope) && scope.Kind == ScopeKind.Paragraph)
            {
                Pop(at);
            }

            EndMarks();
        }
        else if (name.SequenceEqual("r"u8))
        {
            (_hidden, _inRun) = (false, false);
        }
        else if (name.SequenceEqual("tc"u8))
        {
            CloseTo(ScopeKind.Cell, at);
        }
        else if (name.SequenceEqual("tr"u8))
        {
            CloseTo(ScopeKind.Cell, at);
            if (_scopes.TryPeek(out var table) && table.Kind == ScopeKind.Table && table.Rows!.Count > 0)
            {
                table.Rows[^1].End = at;
            }
        }
        else if (name.SequenceEqual("tbl"u8))
        {
            CloseTo(ScopeKind.Table, at);
        }
        else if (name.SequenceEqual("txbxContent"u8) || name.SequenceEqual("Fallback"u8))
        {
            CloseTo(ScopeKind.Box, at);
            _fallback = Math.Max(0, _fallback - (name.Length == 8 ? 1 : 0));
        }
        else if (name.SequenceEqual("comment"u8) || name.SequenceEqual("cm"u8))
        {
            CloseTo(ScopeKind.Comment, at);
        }
        else if (name.SequenceEqual("del"u8) || name.SequenceEqual("moveFrom"u8))
        {
            _deleted = Math.Max(0, _deleted - 1);
        }
    }

    /// <summary>Closes what is open up to the innermost scope of a kind, where there is one in the same box.</summary>
    private void CloseTo(ScopeKind kind, int at)
    {
        var depth = 0;
        foreach (var scope in _scopes)
        {
            depth++;
            if (scope.Kind == kind)
            {
                while (depth-- > 0)
                {
                    Pop(at);
                }

                return;
            }

            // A cell is not closed from inside a table that stands in it.
            if (scope.Kind is ScopeKind.Box || (kind == ScopeKind.Cell && scope.Kind == ScopeKind.Table))
            {
                return;
            }
        }
    }

    private void EndMarks()
    {
        (_deletedRow, _codeRow, _apartDeleted, _apartCode) = (null, null, false, false);
    }

    private void Push(Scope scope)
    {
        if (_scopes.Count < Deepest)
        {
            _scopes.Push(scope);
        }
    }

    private void Pop(int at)
    {
        var scope = _scopes.Pop();
        if (scope.Kind == ScopeKind.Paragraph)
        {
            scope.Row!.End = at;
            scope.Row.Cells.Add(new OfficeCell(0, scope.Pieces));
            (_fallback > 0 ? Fallbacks : Lines).Add(scope.Row);
        }
        else if (scope.Kind == ScopeKind.Cell)
        {
            scope.Row!.End = at;
            scope.Row.Cells.Add(new OfficeCell(scope.Column, scope.Pieces));
            if (_scopes.TryPeek(out var table) && table.Kind == ScopeKind.Table)
            {
                table.Column += scope.Across;
            }
        }
        else if (scope.Kind == ScopeKind.Comment)
        {
            scope.Row!.End = at;
            scope.Row.Cells.Add(new OfficeCell(2, scope.Pieces));
            Comments.Add(scope.Row);
            _comment = null;
        }
    }

    private enum ScopeKind
    {
        Paragraph,
        Table,
        Cell,
        Box,
        Comment,
    }

    private sealed class Scope(ScopeKind kind, OfficeRow? row)
    {
        public ScopeKind Kind { get; } = kind;

        public OfficeRow? Row { get; } = row;

        public List<OfficeRow>? Rows { get; init; }

        public List<OfficePiece> Pieces { get; } = [];

        public int Column { get; set; }

        public int Across { get; set; } = 1;
    }
}
