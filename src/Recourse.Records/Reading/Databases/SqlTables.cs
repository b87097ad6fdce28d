namespace Recourse.Records;

/// <summary>Hands the rows of a dump on, table by table: one is open at a time, and rows of a table that comes back later wait for the end.</summary>
internal sealed class SqlTables(
    ReadContext context, DocumentInput input, AssembledRow row, long length, string digest, List<DocumentSummary> summaries) : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<string>> _created = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (IReadOnlyList<string> Columns, long Rows)> _known = new(StringComparer.Ordinal);
    private readonly DeferredRows _later = new();
    private readonly DeferredRows _text = new();
    private string? _name;
    private TableDocument? _table;
    private bool _ended;
    private int[]? _map;

    /// <summary>The losses of the table whose rows are being read.</summary>
    public LossList Losses => _table?.Losses ?? context.Losses;

    public void Created(string table, IReadOnlyList<string> columns) => _created[table] = columns;

    /// <summary>The rows that follow are of this table.</summary>
    public void Use(string name, IReadOnlyList<string>? listed)
    {
        var created = _created.GetValueOrDefault(name);
        if (_name != name)
        {
            _ended = _known.ContainsKey(name);
            _name = name;
            if (!_ended)
            {
                Close();
                var better = listed is not null && (created is null || listed.Any(column => !created.Contains(column, StringComparer.OrdinalIgnoreCase)));
                var columns = better ? listed! : created ?? [];
                _known[name] = (columns, 0);
                _table = Open(name, columns);
            }
        }

        _map = Map(listed ?? created ?? [], _known[name].Columns);
    }

    /// <summary>Hands on the row that was assembled.</summary>
    public void Row()
    {
        var (columns, rows) = _known[_name!];
        _known[_name!] = (columns, ++rows);
        if (_map is not null)
        {
            row.MapColumns(_map);
        }

        if (_ended)
        {
            _later.Add(_name!, rows, row);
        }
        else
        {
            _table!.Row(rows, row);
        }
    }

    /// <summary>Keeps text that is no row of a table, as a line of a document of its own.</summary>
    public void Text(ReadOnlySpan<byte> window, int length, long line)
    {
        row.Clear();
        row.BeginCell();
        row.Text.Append(window[..length]);
        row.EndCell(0, 0, length, true);
        row.Whole = (0, length);
        _text.Add("", line, row);
    }

    public void End()
    {
        Close();
        var stored = new AssembledRow(null, int.MaxValue);
        foreach (var name in _later.Names)
        {
            var table = Open(name + "#2", _known[name].Columns);
            _later.Replay(name, stored, number => table.Row(number, stored));
            summaries.Add(table.End(length, digest));
        }

        if (_text.Names.Count > 0)
        {
            var text = new TableDocument(context, _known.ContainsKey("text") ? "text#statements" : "text", context.InnerPath);
            text.Begin(input.Name, [], DocumentFormat.Text);
            _text.Replay("", stored, number => text.Row(number, stored));
            summaries.Add(text.End(length, digest));
        }
    }

    public void Dispose()
    {
        _later.Dispose();
        _text.Dispose();
    }

    private TableDocument Open(string name, IReadOnlyList<string> columns)
    {
        var table = new TableDocument(context, name, context.InnerPath);
        table.Begin(input.Name, columns);
        return table;
    }

    private void Close()
    {
        if (_table is not null)
        {
            summaries.Add(_table.End(length, digest));
            _table = null;
        }
    }

    /// <summary>Where the columns of a statement stand among those of the document; null where they are the same.</summary>
    private static int[]? Map(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        if (from.SequenceEqual(to, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var map = new int[from.Count];
        for (var at = 0; at < map.Length; at++)
        {
            map[at] = to.Count + at;
            for (var column = 0; column < to.Count; column++)
            {
                if (string.Equals(to[column], from[at], StringComparison.OrdinalIgnoreCase))
                {
                    map[at] = column;
                    break;
                }
            }
        }

        return map;
    }
}
