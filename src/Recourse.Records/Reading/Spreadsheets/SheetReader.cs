using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>Reads one worksheet part (ECMA-376-1, 18.3) row by row from the sliding window.</summary>
internal sealed class SheetReader(ReadContext context, TableDocument table, DocumentInput input, SharedStrings strings, NumberFormats formats, bool from1904)
{
    private const long Grace = 64L << 20;
    private readonly AssembledRow _row = new(input, context.Limits.MaxRowBytes);
    private readonly List<long> _hiddenRows = [];
    private SheetCells? _cells;
    private long _number;
    private long _hidden;
    private long _emitted;
    private long _looksCut;
    private long _withoutValue;
    private int _rows;
    private int _header = -1;
    private int _columns;
    private bool _hiddenRow;

    /// <summary>The number that the row's tag states, 0 where it states none, −1 once it was taken.</summary>
    private long _stated;

    private SheetCells Cells => _cells ??= new SheetCells(_row, strings, formats, from1904);

    /// <summary>Reads the sheet; false where the part is no worksheet.</summary>
    public bool Read(ColumnHints hints)
    {
        while (input.Window.Length < HeaderRow.Bytes && input.More())
        {
        }

        if (!FirstRows(hints))
        {
            return false;
        }

        (_number, _rows) = (0, 0);
        Rows();
        Notices();
        return true;
    }

    /// <summary>Looks at the first rows without taking them, so that the columns are known before a row is handed on.</summary>
    private bool FirstRows(ColumnHints hints)
    {
        var window = input.Window[..Math.Min(input.Window.Length, HeaderRow.Bytes)];
        var rows = new List<string[]>();
        var scanner = new XmlScanner(window);
        var root = true;
        while (rows.Count < HeaderRow.Rows && scanner.Next())
        {
            if (root && !scanner.Name.SequenceEqual("worksheet"u8))
            {
                return false;
            }

            root = false;
            if (!scanner.Name.SequenceEqual("row"u8) || scanner.IsEnd || scanner.IsEmpty)
            {
                continue;
            }

            if (Row(window, scanner, out var end) != RowEnd.Whole || end - scanner.Start > context.Limits.MaxRowBytes)
            {
                break;
            }

            if (_row.HasText)
            {
                rows.Add(Texts());
            }

            scanner = new XmlScanner(window, end);
        }

        _hiddenRows.Clear();
        _hidden = 0;
        _header = HeaderRow.Find(rows, hints);
        var columns = _header < 0 ? [] : HeaderRow.Names(rows[_header]);
        _columns = columns.Length;
        table.Begin(input.Name, columns);
        return true;
    }

    private string[] Texts()
    {
        var texts = new string[_row.Cells[^1].Column + 1];
        Array.Fill(texts, "");
        for (var at = 0; at < _row.Count; at++)
        {
            if (_row.Cells[at].Column < texts.Length)
            {
                texts[_row.Cells[at].Column] = Encoding.UTF8.GetString(_row[at]);
            }
        }

        return texts;
    }

    private void Rows()
    {
        var at = 0;
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var window = input.Window;
            var scanner = new XmlScanner(window, at);
            if (!scanner.Next())
            {
                at = Take(at);
                if (input.Window.Length > (long)context.Limits.MaxRowBytes + context.Limits.Chunk + (1 << 16))
                {
                    table.Losses.Add($"bytes={input.Source}+{input.Window.Length}", "a tag without end; it is stepped over");
                    input.Consume(input.Window.Length);
                }

                if (!input.More())
                {
                    return;
                }

                continue;
            }

            if (!scanner.Name.SequenceEqual("row"u8) || scanner.IsEnd || scanner.IsEmpty)
            {
                if (scanner.Name.SequenceEqual("col"u8))
                {
                    HiddenColumns(scanner.Attributes);
                }

                at = scanner.End;
                continue;
            }

            // A row is looked at from its start, and no further than the limit, whatever the window holds.
            at = Take(scanner.Start);
            if (!WholeRow(out var end) || TooMuch())
            {
                return;
            }

            at = end;
            if (!input.IsVerbatim || at > 1 << 16)
            {
                at = Take(at);
            }
        }
    }

    /// <summary>Reads the row that starts the window and hands it on, in parts where it is longer than the limit.</summary>
    private bool WholeRow(out int end)
    {
        var first = true;
        var from = 0;
        while (true)
        {
            var window = input.Window[..Math.Min(input.Window.Length, context.Limits.MaxRowBytes)];
            RowEnd status;
            if (first)
            {
                var scanner = new XmlScanner(window);
                end = 0;
                status = scanner.Next() ? Row(window, scanner, out end) : RowEnd.Open;
            }
            else
            {
                _row.Clear();
                Cells.Column = from;
                status = Cells.Read(window, 0, out end);
            }

            if (status == RowEnd.Whole)
            {
                HandOn(0, end);
                return true;
            }

            if (window.Length < context.Limits.MaxRowBytes && input.More())
            {
                continue;
            }

            Settle();
            var cut = window.Length < context.Limits.MaxRowBytes;
            table.Losses.Add(
                $"row={_number};bytes={input.Source}+{window.Length}",
                cut ? "the sheet is cut off in this row; its whole cells are read" : $"the row is longer than {context.Limits.MaxRowBytes} bytes; it is read in parts");
            HandOn(0, end);
            if (cut)
            {
                return false;
            }

            if (end == 0 || _row.Count == 0)
            {
                // One cell alone is beyond the limit: it is stepped over to where the next tag can be found.
                table.Losses.Add($"row={_number};bytes={input.Source}+{window.Length}", "a cell that is longer than the limit of a row is not read");
                end = window.Length;
            }

            (first, from) = (false, Cells.Column);
            input.Consume(end);
        }
    }

    private int Take(int length)
    {
        input.Consume(length);
        return 0;
    }

    private RowEnd Row(ReadOnlySpan<byte> window, XmlScanner scanner, out int end)
    {
        _row.Clear();
        Cells.Column = -1;
        var (number, hidden) = (0L, false);
        var attributes = new XmlAttributes(scanner.Attributes);
        while (attributes.Next())
        {
            if (attributes.Name.SequenceEqual("r"u8))
            {
                number = long.TryParse(attributes.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : 0;
            }
            else if (attributes.Name.SequenceEqual("hidden"u8))
            {
                hidden = attributes.Value is [(byte)'1'] || attributes.Value.SequenceEqual("true"u8);
            }
        }

        var status = Cells.Read(window, scanner.End, out end);
        if (status == RowEnd.Whole || _row.Count > 0)
        {
            _row.Whole = (scanner.Start, end - scanner.Start);
        }

        // An open row is read again; its number is settled when it is handed on.
        (_stated, _hiddenRow) = (number, hidden);
        return status;
    }

    private void Settle()
    {
        if (_stated >= 0)
        {
            _number = _stated > 0 ? _stated : _number + 1;
            _stated = -1;
        }
    }

    private void HandOn(int start, int end)
    {
        Settle();
        foreach (var (place, reason) in Cells.Losses)
        {
            table.Losses.Add($"row={_number};{place}", reason);
        }

        _looksCut += Cells.LooksCut;
        _withoutValue += Cells.WithoutValue;
        if (!_row.HasText)
        {
            return;
        }

        _row.Whole = (start, end - start);
        if (_hiddenRow)
        {
            _hidden++;
            if (_hiddenRows.Count < 20)
            {
                _hiddenRows.Add(_number);
            }
        }

        if (_rows++ == _header)
        {
            return;
        }

        if (_rows <= _header)
        {
            _row.ShiftColumns(_columns);
        }

        _emitted += _row.Text.Length;
        table.Row(_number, _row);
    }

    /// <summary>A few bytes that stand for gigabytes of the same shared string are an attack, not a table.</summary>
    private bool TooMuch()
    {
        if (_emitted <= Grace || _emitted / context.Limits.MaxRatio <= input.Bytes)
        {
            return false;
        }

        table.Losses.Add($"row={_number}", $"the cells repeat shared strings to {_emitted} bytes from {input.Bytes}; the rest of the sheet is not read");
        return true;
    }

    private void HiddenColumns(ReadOnlySpan<byte> text)
    {
        var (first, last, hidden) = ("", "", false);
        var attributes = new XmlAttributes(text);
        while (attributes.Next())
        {
            var value = Encoding.UTF8.GetString(attributes.Value[..Math.Min(attributes.Value.Length, 20)]);
            if (attributes.Name.SequenceEqual("min"u8))
            {
                first = value;
            }
            else if (attributes.Name.SequenceEqual("max"u8))
            {
                last = value;
            }
            else if (attributes.Name.SequenceEqual("hidden"u8))
            {
                hidden = value is "1" or "true";
            }
        }

        if (hidden)
        {
            table.Notice($"columns={first}-{last}", "these columns are hidden in the workbook; they are read all the same");
        }
    }

    private void Notices()
    {
        if (_hidden > 0)
        {
            var listed = string.Join(',', _hiddenRows);
            var more = _hidden > _hiddenRows.Count ? ",…" : "";
            table.Notice($"rows={listed}{more}", $"{_hidden} rows are hidden in the workbook (or filtered out); they are read all the same");
        }

        if (_looksCut > 0)
        {
            table.Notice("cells", $"{_looksCut} numbers of more than 15 digits end in zeros from the 16th digit on: a spreadsheet program may have cut them");
        }

        if (_withoutValue > 0)
        {
            table.Losses.Add("cells", $"{_withoutValue} formulas have no stored value; the program computes none");
        }
    }
}
