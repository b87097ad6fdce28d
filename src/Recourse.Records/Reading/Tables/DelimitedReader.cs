using System.Globalization;

namespace Recourse.Records;

/// <summary>Reads CSV, TSV and their kin row by row from the sliding window.</summary>
internal sealed class DelimitedReader
{
    private readonly ReadContext _context;
    private readonly DocumentInput _input;
    private readonly TableDialect _dialect;
    private readonly TableHead _head;
    private readonly DocumentInfo _document;
    private readonly InputState _state;
    private readonly List<CellSpan> _cells = [];
    private byte[] _headText = [];
    private long _number, _records, _ragged, _firstRagged, _repeats, _firstRepeat;

    private DelimitedReader(ReadContext context, DocumentInput input, TableDialect dialect, ColumnHints hints)
    {
        (_context, _input, _dialect) = (context, input, dialect);
        _state = new InputState(input);
        _head = TableHead.Find(input.Head(out var isAll), isAll, dialect, context.Limits.MaxRowBytes, hints);
        _document = context.Begin(dialect.Delimiter == '\t' ? DocumentFormat.Tsv : DocumentFormat.Csv, input.Name, _head.Names);
    }

    public static long Read(ReadContext context, DocumentInput input, TableDialect dialect, ColumnHints hints)
    {
        var reader = new DelimitedReader(context, input, dialect, hints);
        reader.Rows();
        if (reader._ragged > 0)
        {
            context.Losses.Add(
                $"row={reader._firstRagged}",
                string.Create(CultureInfo.InvariantCulture, $"{reader._ragged} row(s), this the first, have more filled cells than the header has names; what stands beyond has no column"));
        }

        if (reader._repeats > 0)
        {
            context.Notices.Add(new Notice(
                $"row={reader._firstRepeat}", string.Create(CultureInfo.InvariantCulture, $"the header stands again in {reader._repeats} row(s), this the first; they are no records")));
        }

        return reader._records;
    }

    private void Rows()
    {
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            while (_input.Window.Length < 3 && _input.More())
            {
            }

            if (_input.Window.StartsWith("\uFEFF"u8))
            {
                // Where files were joined, the mark of the next one is no part of its first cell.
                _input.Consume(3);
                continue;
            }

            if (_input.Window.IsEmpty)
            {
                return;
            }

            _number++;
            var length = Row(out var end);
            if (length < 0)
            {
                LongRow();
                continue;
            }

            Deliver(length);
            _input.Consume(end);
        }
    }

    /// <summary>The next row, read on until it is whole; negative where it is longer than the limit.</summary>
    private int Row(out int end)
    {
        while (true)
        {
            var length = DelimitedRow.Whole(_input.Window, _input.IsLast, _dialect, _context.Limits.MaxRowBytes, _cells, out end, out var stray);
            if (length == DelimitedRow.Unfinished)
            {
                _input.More();
                continue;
            }

            if (stray && length >= 0)
            {
                _context.Losses.Add($"row={_number}", "a quote is opened and not closed where a cell ends; the row is read with the quote as an ordinary character");
            }

            return length;
        }
    }

    private void Deliver(int length)
    {
        var text = _input.Window[..length];
        if (_number == _head.Row)
        {
            _context.Check(text, _input);
            _headText = text.ToArray();
            return;
        }

        if (text.Length == _headText.Length && text.Length > 0 && text.SequenceEqual(_headText))
        {
            // Exports printed page by page, or joined, say the header again.
            _firstRepeat = _repeats++ == 0 ? _number : _firstRepeat;
            return;
        }

        if (text.IsEmpty && _cells.Count == 1)
        {
            return;
        }

        if (_number < _head.Row)
        {
            // A title above the header stands in no column.
            for (var at = 0; at < _cells.Count; at++)
            {
                _cells[at] = _cells[at] with { Column = _head.Names.Count + at };
            }
        }
        else if (_cells.Count > _head.Names.Count && _head.Row > 0 && HasMore())
        {
            _firstRagged = _ragged++ == 0 ? _number : _firstRagged;
        }

        if (_cells.Count == DelimitedRow.MaxCells)
        {
            _context.Losses.Add($"row={_number}", $"the row has {DelimitedRow.MaxCells} cells or more; what follows is read as part of the last");
        }

        _records++;
        _context.Row(_document, _number, text, _cells, _state, _input);
    }

    private bool HasMore()
    {
        for (var at = _head.Names.Count; at < _cells.Count; at++)
        {
            if (_cells[at].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row over the limit: its parts stand in no column, since where its cells begin is not known.</summary>
    private void LongRow()
    {
        _context.Losses.Add($"row={_number}", $"the row is longer than {_context.Limits.MaxRowBytes} bytes; it is read in parts, without columns");
        while (_input.Line(_context, _dialect.LineEnd, out var length, out var end, out var whole))
        {
            _cells.Clear();
            _cells.Add(new CellSpan(0, length, _head.Names.Count, false));
            if (length > 0)
            {
                _records++;
                _context.Row(_document, _number, _input.Window[..length], _cells, _state, _input);
            }

            _input.Consume(end);
            if (whole)
            {
                return;
            }
        }
    }
}
