namespace Recourse.Records;

/// <summary>Hands the paragraphs and tables of one part on as documents.</summary>
internal sealed class OfficeText(ReadContext context, OfficePart part, string innerPath, Func<string, ColumnHints> hints, List<DocumentSummary> summaries)
{
    private readonly PiecedRow _row = new(context.Limits.MaxRowBytes);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Sends everything that the part holds: its lines as <paramref name="name"/>, tables and what is not shown under names that begin with <paramref name="prefix"/>.</summary>
    public void Send(string name, string prefix, OfficeOutline outline, IEnumerable<Notice> notices)
    {
        // A part of comments has its text in them.
        if (outline is { Lines.Count: 0, Comments.Count: > 0, CutOff: false })
        {
            Table(name, outline.Comments, ["author", "date", "text"]);
            outline.Comments.Clear();
        }
        else
        {
            Shown(name, outline, notices);
        }

        for (var at = 0; at < outline.Tables.Count; at++)
        {
            Table($"{prefix}table{at + 1}", outline.Tables[at]);
        }

        Table(prefix + "comments", outline.Comments, ["author", "date", "text"]);
        Aside(prefix + "deleted", outline.Deleted, "text that tracked changes struck out: the document doesn't show it, it still stands in the file");
        Aside(prefix + "codes", outline.Codes, "field codes and alternative texts of pictures: the document doesn't show them");
        outline.Fallbacks.RemoveAll(row => !Fill(row) || _shown.Contains(Text()));
        Aside(prefix + "fallback", outline.Fallbacks, "text that only older programs show, in place of what newer ones do");
    }

    private void Shown(string name, OfficeOutline outline, IEnumerable<Notice> notices)
    {
        var text = new PartDocument(context, name, innerPath);
        text.Begin(DocumentFormat.Text, "utf-8", []);
        foreach (var notice in notices)
        {
            text.Notice(notice.Place, notice.Text);
        }

        if (outline.CutOff)
        {
            text.Losses.Add($"bytes={(part.Places ? outline.End : 0)}+", "the part breaks off or is damaged here; what stands before is read");
        }

        Lines(text, outline.Lines, outline.Fallbacks.Count > 0);
        summaries.Add(text.End(part.Bytes, part.Sha256));
    }

    private string Text() => System.Text.Encoding.UTF8.GetString(_row.Text.Span);

    private void Lines(PartDocument document, List<OfficeRow> rows, bool remember)
    {
        var number = 0L;
        foreach (var row in rows)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!Fill(row))
            {
                continue;
            }

            document.Row(++number, _row);
            if (row.Hidden)
            {
                document.Notice($"row={number}", "text in it is formatted as hidden; it is read all the same");
            }

            if (remember)
            {
                _shown.Add(Text());
            }
        }
    }

    private void Aside(string name, List<OfficeRow> rows, string why)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var document = new PartDocument(context, name, innerPath);
        document.Begin(DocumentFormat.Text, "utf-8", []);
        document.Notice("whole document", why);
        Lines(document, rows, false);
        summaries.Add(document.End(part.Bytes, part.Sha256));
    }

    private void Table(string name, List<OfficeRow> rows, string[]? columns = null)
    {
        var first = new List<string[]>();
        var ordinals = new List<int>();
        for (var at = 0; at < rows.Count && first.Count < HeaderRow.Rows; at++)
        {
            if (Fill(rows[at]))
            {
                first.Add(PartDocument.Texts(_row));
                ordinals.Add(at);
            }
        }

        if (first.Count == 0)
        {
            return;
        }

        var table = new PartDocument(context, name, innerPath);
        var header = columns is null ? HeaderRow.Find(first, table.Hints(hints)) : -1;
        columns ??= header < 0 ? [] : HeaderRow.Names(first[header]);
        table.Begin(DocumentFormat.Table, "utf-8", columns);
        for (var at = 0; at < rows.Count; at++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!Fill(rows[at]) || (header >= 0 && at == ordinals[header]))
            {
                continue;
            }

            if (header >= 0 && at < ordinals[header])
            {
                _row.ShiftColumns(columns.Length);
            }

            table.Row(at + 1, _row);
            if (rows[at].Hidden)
            {
                table.Notice($"row={at + 1}", "text in it is formatted as hidden; it is read all the same");
            }
        }

        summaries.Add(table.End(part.Bytes, part.Sha256));
    }

    /// <summary>Puts a row together; false where it has no text.</summary>
    private bool Fill(OfficeRow row)
    {
        _row.Clear();
        foreach (var cell in row.Cells)
        {
            _row.BeginCell();
            foreach (var piece in cell.Pieces)
            {
                Append(piece);
            }

            _row.EndCell(cell.Column);
        }

        _row.Whole = part.Places ? (row.Start, row.End - row.Start) : (0, part.Bytes);
        return _row.HasText;
    }

    private void Append(OfficePiece piece)
    {
        if (piece.Kind == OfficePieceKind.Space)
        {
            if (_row.CellLength > 0)
            {
                _row.Text.Append((byte)' ');
            }

            return;
        }

        var from = _row.Text.Length;
        var same = false;
        if (piece.Kind == OfficePieceKind.Scalar)
        {
            _row.Text.AppendScalar(piece.Value);
        }
        else
        {
            same = Characters(part.Xml.AsSpan(piece.Start, piece.End - piece.Start), _row.Text);
        }

        if (part.Places)
        {
            _row.EndPiece(from, piece.Start, piece.End - piece.Start, same);
        }
        else
        {
            _row.EndPiece(from, 0, part.Bytes, false);
        }
    }

    /// <summary>Appends character data. What spreadsheets write as <c>_x0041_</c> means itself here, so no such escape may come whole to the decoder.</summary>
    internal static bool Characters(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        var same = true;
        while (raw.IndexOf("_x"u8) is var at and >= 0)
        {
            same &= XmlText.Append(raw[..(at + 1)], to);
            raw = raw[(at + 1)..];
        }

        return XmlText.Append(raw, to) & same;
    }
}
