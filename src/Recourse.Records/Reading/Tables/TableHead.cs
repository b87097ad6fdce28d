using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>The head of a table: its column names and the row they stand in.</summary>
/// <param name="Row">Row of the header as a person counts; 0 where the table has none.</param>
/// <param name="Names">Column names; <c>#1</c>, <c>#2</c> … where there is no header.</param>
internal sealed record TableHead(long Row, IReadOnlyList<string> Names)
{
    /// <summary>Finds the header among the first rows, which are told apart as the reader will tell them apart.</summary>
    /// <param name="sample">The start of the table.</param>
    /// <param name="isAll">True where that is all of it.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="most">Bytes of one row.</param>
    /// <param name="hints">What is stated.</param>
    public static TableHead Find(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect, int most, ColumnHints hints)
    {
        var rows = Parse(sample, isAll, dialect, most);
        var header = HeaderRow.Find(rows, hints);
        if (header >= 0)
        {
            return new TableHead(header + 1, rows[header]);
        }

        var filled = rows.Where(row => Array.Exists(row, cell => cell.Length > 0)).ToList();
        if (filled.Count == 0)
        {
            return new TableHead(0, []);
        }

        var width = filled.GroupBy(row => row.Length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        return new TableHead(0, [.. Enumerable.Range(1, width).Select(at => "#" + at.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>True where a row names at least two known roles: text of any file name that begins so is a table.</summary>
    public static bool IsTable(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect, int most)
    {
        var head = Find(sample, isAll, dialect, most, ColumnHints.None);
        return head.Row > 0 && head.Names.Count(name => ColumnNames.RoleOf(name) != ColumnRole.Other) >= 2;
    }

    private static List<string[]> Parse(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect, int most)
    {
        var rows = new List<string[]>();
        var cells = new List<CellSpan>();
        while (rows.Count < HeaderRow.Rows && !sample.IsEmpty)
        {
            var length = DelimitedRow.Whole(sample, isAll, dialect, most, cells, out var end, out _);
            if (length == DelimitedRow.Unfinished)
            {
                break;
            }

            if (length == DelimitedRow.TooLong)
            {
                // Such a row is handed on in parts and is no header, whatever it says.
                var line = sample.IndexOf(dialect.LineEnd);
                rows.Add([]);
                sample = line < 0 ? [] : sample[(line + 1)..];
                continue;
            }

            var row = new string[cells.Count];
            for (var at = 0; at < row.Length; at++)
            {
                var text = Encoding.UTF8.GetString(sample.Slice(cells[at].Start, cells[at].Length));
                row[at] = (cells[at].Escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text).Trim().TrimStart('\uFEFF');
            }

            rows.Add(row);
            sample = sample[end..];
        }

        return rows;
    }
}
