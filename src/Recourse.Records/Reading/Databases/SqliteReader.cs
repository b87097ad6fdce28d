using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// Reads SQLite databases from their pages (sqlite.org/fileformat2), without the library: each table is a document, each value leads to its bytes in the
/// file, nothing is written beside the exhibit, and a damaged page costs its own rows only.
/// </summary>
internal sealed class SqliteReader
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    private readonly ReadContext _context;
    private readonly SqlitePages _pages;
    private readonly SqliteTree _tree;
    private readonly AssembledRow _row;

    private SqliteReader(ReadContext context, SqlitePages pages)
    {
        (_context, _pages) = (context, pages);
        _tree = new SqliteTree(pages, context.Limits.MaxRowBytes, context.Cancellation);
        _row = new AssembledRow(null, context.Limits.MaxRowBytes);
    }

    /// <summary>Reads the document where it is a database; else nothing more was taken from the stream, and the answer is false.</summary>
    public static bool TryRead(ReadContext context, PeekedStream stream, string digest, List<DocumentSummary> summaries)
    {
        if (!stream.Head.StartsWith(Magic))
        {
            return false;
        }

        var file = Spool.Open(stream, context.Losses, out var copied, out var owned);
        try
        {
            var sha = digest.Length > 0 ? digest : copied;
            if (SqlitePages.Open(file) is not { } pages)
            {
                context.Losses.Add("whole file", "it begins as an SQLite database, but its header is broken; not read");
                summaries.Add(context.End(DocumentFormat.Sqlite, file.Length, sha, 0));
                return true;
            }

            new SqliteReader(context, pages).Read(file.Length, sha, summaries);
            return true;
        }
        finally
        {
            if (owned)
            {
                file.Dispose();
            }
        }
    }

    private string Encoding => _pages.Encoding switch { TextEncodingKind.Utf16LittleEndian => "utf-16le", TextEncodingKind.Utf16BigEndian => "utf-16be", _ => "utf-8" };

    private void Read(long length, string digest, List<DocumentSummary> summaries)
    {
        _context.Begin(DocumentFormat.Sqlite, "", []);
        var damaged = _pages.Stated > _pages.Count;
        if (damaged)
        {
            _context.Losses.Add("end", $"the database should have {_pages.Stated} pages and the file holds {_pages.Count}: it is cut off");
        }

        void Lose(LossList losses, string place, string reason)
        {
            damaged = true;
            losses.Add(place, reason);
        }

        var tables = Schema((place, reason) => Lose(_context.Losses, place, reason));
        var inner = new List<DocumentSummary>();
        foreach (var (table, name) in tables)
        {
            inner.Add(Table(table, name, length, digest, Lose));
        }

        var notices = new List<Notice>();
        Orphans(damaged, length, digest, inner, notices);
        if (_pages.Wal || File.Exists(_context.Source.FullPath + "-wal"))
        {
            notices.Add(new Notice(
                "whole file", "the database uses a write-ahead log (a file of the same name with -wal): what stands only in that log is not read from here"));
        }

        summaries.Add(_context.End(DocumentFormat.Sqlite, length, digest, inner.Count, notices));
        summaries.AddRange(inner);
    }

    private List<(SqliteTable Table, string Name)> Schema(Action<string, string> lose)
    {
        var tables = new List<(SqliteTable, string)>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var record = new SqliteRecord(_row, _pages.Encoding);
        _tree.Walk(1, lose, cell =>
        {
            if (record.Read(cell, [0, 1, 2, 3, 4], -1) is { Length: > 0 } problem)
            {
                lose($"schema;row={cell.RowId}", problem);
            }

            var values = new string[5];
            for (var at = 0; at < _row.Count; at++)
            {
                values[Math.Min(_row.Cells[at].Column, 4)] = System.Text.Encoding.UTF8.GetString(_row[at]);
            }

            // Tables of the library itself (statistics, counters) hold nothing of the case; virtual tables keep theirs in others.
            if (values[0] == "table" && values[1] is { } name && !name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
                && uint.TryParse(values[3], NumberStyles.None, CultureInfo.InvariantCulture, out var root) && root > 0)
            {
                var number = names[name] = names.GetValueOrDefault(name) + 1;
                tables.Add((SqliteTable.Parse(name, root, values[4] ?? ""), number == 1 ? name : $"{name}#{number}"));
            }
        });
        return tables;
    }

    private DocumentSummary Table(SqliteTable table, string name, long length, string digest, Action<LossList, string, string> lose)
    {
        var document = new TableDocument(_context, name, _context.InnerPath);
        document.Begin(Encoding, table.Columns);
        var record = new SqliteRecord(_row, _pages.Encoding);
        var columns = table.Order ?? [.. Enumerable.Range(0, table.Columns.Count)];
        var (number, problems) = (0L, 0L);
        _tree.Walk(table.Root, (place, reason) => lose(document.Losses, place, reason), cell =>
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            number = table.Order is null ? cell.RowId : number + 1;
            if (record.Read(cell, columns, table.RowId) is { Length: > 0 } problem)
            {
                problems++;
                document.Losses.Add($"row={number};bytes={cell.Place.Offset}+{cell.Place.Length}", problem);
            }

            if (_row.Count > 0)
            {
                document.Row(number, _row);
            }
        });
        if (record.Blobs > 0)
        {
            document.Losses.Add("blobs", $"{record.Blobs} BLOB values are no text (pictures, sounds, serialised data); they are not read");
        }

        return document.End(length, digest);
    }

    /// <summary>Pages that no table leads to: of an undamaged database they are deleted rows and only counted, of a damaged one they are read.</summary>
    private void Orphans(bool damaged, long length, string digest, List<DocumentSummary> summaries, List<Notice> notices)
    {
        if (!damaged)
        {
            if (_pages.FreePages > 0)
            {
                notices.Add(new Notice("free pages", $"{_pages.FreePages} free pages may still hold deleted rows; they are not read"));
            }

            return;
        }

        var document = new TableDocument(_context, "unattached", _context.InnerPath);
        var record = new SqliteRecord(_row, _pages.Encoding);
        for (uint number = 2; number <= _pages.Count; number++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (_tree.Visited.Contains(number))
            {
                continue;
            }

            _tree.Orphan(number, cell =>
            {
                if (record.Read(cell, [], -1).Length == 0 && _row.HasText)
                {
                    if (!document.Begun)
                    {
                        document.Begin(Encoding, []);
                    }

                    document.Row(cell.RowId, _row);
                }
            });
        }

        if (document.Begun)
        {
            document.Notice("whole table", "rows of pages that no table leads to: cut off by damage, or deleted; which table they belonged to is not known");
            summaries.Add(document.End(length, digest));
        }
    }
}
