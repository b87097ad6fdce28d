namespace Recourse.Records;

/// <summary>
/// Reads SQL dumps of MySQL, MariaDB, PostgreSQL, SQL Server and SQLite in one pass: the rows of INSERT and COPY become rows of tables, all other text
/// becomes lines of one document, so that nothing in the dump is passed over.
/// </summary>
internal sealed class SqlDump
{
    /// <summary>Bytes in which the head of a statement must end.</summary>
    private const int HeadLimit = 1 << 18;
    private readonly ReadContext _context;
    private readonly DocumentInput _input;
    private readonly AssembledRow _row;
    private readonly SqlTables _tables;
    private readonly SqlTuple _tuple;
    private readonly bool _backslash;
    private long _line = 1;
    private long _taken;
    private long _createAfter;

    private SqlDump(ReadContext context, DocumentInput input, SqlTables tables, AssembledRow row)
    {
        (_context, _input, _tables, _row) = (context, input, tables, row);
        _backslash = SqlDialect.BackslashEscapes(input.Window);
        _tuple = new SqlTuple(row, _backslash);
    }

    private int Limit => _context.Limits.MaxRowBytes;

    /// <summary>The text from here on, no further than one row may reach.</summary>
    private ReadOnlySpan<byte> Text => _input.Window[..Math.Min(_input.Window.Length, Limit)];

    /// <summary>Reads the dump; the summaries of its tables are added to the list.</summary>
    public static void Read(ReadContext context, DocumentInput input, long length, string digest, List<DocumentSummary> summaries)
    {
        context.Begin(DocumentFormat.Sql, input.Name, []);
        var row = new AssembledRow(input, context.Limits.MaxRowBytes);
        using var tables = new SqlTables(context, input, row, length, digest, summaries);
        var dump = new SqlDump(context, input, tables, row);
        while (dump.Statement())
        {
            context.Cancellation.ThrowIfCancellationRequested();
        }

        tables.End();
    }

    private bool Statement()
    {
        var start = Text;
        var space = start.IndexOfAnyExcept(" \t\r\n"u8);
        if (space != 0)
        {
            Take(space < 0 ? start.Length : space);
            return !_input.Window.IsEmpty || _input.More();
        }

        var word = start[0] | 0x20;
        if (word is 'i' or 'r')
        {
            if (Head(SqlHead.Insert) is { Table: { } table } head)
            {
                Take(head.Length);
                _tables.Use(table, head.Columns);
                Rows();
                return true;
            }
        }
        else if (word == 'c')
        {
            if (Head(SqlHead.Copy) is { Table: { } table } head)
            {
                Take(head.Length);
                _tables.Use(table, head.Columns);
                Lines();
                return true;
            }

            if (_taken >= _createAfter && Head(SqlHead.Create) is { Table: { } created } create)
            {
                _tables.Created(created, create.Columns!);
            }
        }

        Line();
        return true;
    }

    private delegate SqlHead HeadReader(ReadOnlySpan<byte> text, bool last);

    private SqlHead? Head(HeadReader read)
    {
        var limit = Math.Min(Limit, HeadLimit);
        while (true)
        {
            var text = Text[..Math.Min(Text.Length, limit)];
            var head = read(text, _input.IsLast || text.Length == limit);
            if (head.Length != 0 || text.Length == limit || !_input.More())
            {
                // A table that is never closed is not looked for again at each of its lines.
                _createAfter = head.Length == 0 ? _taken + text.Length : _createAfter;
                return head.Length > 0 ? head : null;
            }
        }
    }

    /// <summary>The rows of an INSERT, up to the end of the statement.</summary>
    private void Rows()
    {
        while (Space() == '(')
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var length = _tuple.Read(Text);
            while (length == 0 && Text.Length < Limit && _input.More())
            {
                length = _tuple.Read(Text);
            }

            if (length <= 0)
            {
                Broken(length);
                if (length < 0 || _input.Window.IsEmpty)
                {
                    return;
                }
            }
            else
            {
                _tables.Row();
                Take(length);
            }

            if (Space() != ',')
            {
                break;
            }

            Take(1);
        }

        if (Space() == ';')
        {
            Take(1);
        }
    }

    private void Broken(int length)
    {
        var (offset, bytes) = _input.ToSource(0, Text.Length);
        if (length < 0)
        {
            _tables.Losses.Add($"line={_line};bytes={offset}+{Math.Min(bytes, 100)}", "what stands here is no row of values; it is read as text");
            Line();
        }
        else if (Text.Length < Limit)
        {
            _tables.Losses.Add($"line={_line};bytes={offset}+{bytes}", "the dump is cut off in this row; what is left of it is read as text");
            while (!_input.Window.IsEmpty)
            {
                Line();
            }
        }
        else
        {
            _tables.Losses.Add($"line={_line};bytes={offset}+{bytes}", $"the row is longer than {Limit} bytes; it is not read");
            Skip();
        }
    }

    /// <summary>Steps over a row that is too long.</summary>
    private void Skip()
    {
        var (depth, quote, escape) = (0, (byte)0, false);
        do
        {
            var text = Text;
            for (var at = 0; at < text.Length; at++)
            {
                var value = text[at];
                if (escape)
                {
                    escape = false;
                }
                else if (quote != 0)
                {
                    escape = _backslash && value == '\\';
                    quote = value == quote ? (byte)0 : quote;
                }
                else if (value is (byte)'\'' or (byte)'"')
                {
                    quote = value;
                }
                else if (value == '(')
                {
                    depth++;
                }
                else if (value == ')' && --depth == 0)
                {
                    Take(at + 1);
                    return;
                }
            }

            Take(text.Length);
        }
        while (!_input.Window.IsEmpty || _input.More());
    }

    /// <summary>Steps over spaces and comments inside a statement and gives the sign that follows; 0 at the end.</summary>
    private byte Space()
    {
        while (true)
        {
            var sql = new SqlText(Text);
            sql.Space();
            if (sql.At + 3 > Text.Length && Text.Length < Limit && _input.More())
            {
                continue;
            }

            var ended = sql.Ended && Text.Length >= Limit;
            var sign = sql.Current;
            Take(sql.At);
            if (!ended)
            {
                return sign;
            }
        }
    }

    /// <summary>The lines of a COPY block, up to <c>\.</c>.</summary>
    private void Lines()
    {
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var end = LineEnd(out var length);
            if (end == 0)
            {
                _tables.Losses.Add($"line={_line}", "the dump is cut off in a COPY block; the lines before the break are read");
                return;
            }

            var text = Text[..length];
            if (text.SequenceEqual("\\."u8))
            {
                Take(end);
                return;
            }

            Fields(text);
            _tables.Row();
            Take(end);
        }
    }

    private void Fields(ReadOnlySpan<byte> line)
    {
        _row.Clear();
        var start = 0;
        for (var column = 0; start <= line.Length; column++)
        {
            var tab = line[start..].IndexOf((byte)'\t');
            var field = tab < 0 ? line[start..] : line.Slice(start, tab);
            _row.BeginCell();
            var plain = field.IndexOf((byte)'\\') < 0;
            if (plain)
            {
                _row.Text.Append(field);
            }
            else if (!field.SequenceEqual("\\N"u8))
            {
                SqlEscapes.CopyField(field, _row.Text);
            }

            _row.EndCell(column, start, field.Length, plain);
            start += field.Length + 1;
        }

        _row.Whole = (0, line.Length);
    }

    /// <summary>One line, or what stands of it before a semicolon, as text.</summary>
    private void Line()
    {
        var end = LineEnd(out var length);
        var semicolon = Text[..length].IndexOf((byte)';');
        if (semicolon >= 0)
        {
            end = length = semicolon + 1;
        }

        if (Text[..length].IndexOfAnyExcept(" \t\r\n;"u8) >= 0)
        {
            _tables.Text(Text, length, _line);
        }

        Take(end);
    }

    /// <summary>Length of the line that starts here, with its end; 0 where nothing is left.</summary>
    private int LineEnd(out int length)
    {
        int found;
        while ((found = Text.IndexOf((byte)'\n')) < 0 && Text.Length < Limit && _input.More())
        {
        }

        var end = found < 0 ? Text.Length : found + 1;
        length = Text[..end].TrimEnd("\r\n"u8).Length;
        return end;
    }

    private void Take(int length)
    {
        _taken += length;
        _line += _input.Window[..length].Count((byte)'\n');
        _input.Consume(length);
    }
}
