using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>The head of a table: its column names and the row they stand in.</summary>
/// <param name="Row">Row of the header as a person counts; 0 where the table has none.</param>
/// <param name="Names">Column names; <c>#1</c>, <c>#2</c> … where there is no header.</param>
internal sealed record TableHead(long Row, IReadOnlyList<string> Names)
{
    private const int Rows = 20;

    /// <summary>Finds the header: the first row that names things, under banner lines that have one filled cell at most.</summary>
    public static TableHead Find(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect, bool? stated)
    {
        var rows = Parse(sample, isAll, dialect);
        var first = rows.FindIndex(row => row.Exists(cell => cell.Length > 0));
        if (first < 0)
        {
            return new TableHead(0, []);
        }

        var wide = rows.FindIndex(first, row => row.Count(cell => cell.Length > 0) > 1);
        // Above a header there may be a title; above data, one filled cell is a row of its own.
        var header = wide > first && IsHeader(rows[wide]) && rows[wide].Exists(name => ColumnNames.RoleOf(name) != ColumnRole.Other) ? wide : first;
        if (stated ?? (IsHeader(rows[header]) && !Recurs(rows, header)))
        {
            return new TableHead(header + 1, rows[header]);
        }

        var width = rows.GroupBy(row => row.Count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        return new TableHead(0, [.. Enumerable.Range(1, width).Select(at => "#" + at.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>True where a row names at least two known roles: text of any file name that begins so is a table.</summary>
    public static bool IsTable(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect)
    {
        var head = Find(sample, isAll, dialect, null);
        return head.Row > 0 && head.Names.Count(name => ColumnNames.RoleOf(name) != ColumnRole.Other) >= 2;
    }

    private static List<List<string>> Parse(ReadOnlySpan<byte> sample, bool isAll, TableDialect dialect)
    {
        var rows = new List<List<string>>();
        var cells = new List<CellSpan>();
        while (rows.Count < Rows && !sample.IsEmpty)
        {
            var length = DelimitedRow.Read(sample, isAll, dialect, quotes: true, cells, out var end);
            if (length == DelimitedRow.StrayQuote || (length < 0 && isAll))
            {
                length = DelimitedRow.Read(sample, isAll, dialect, quotes: false, cells, out end);
            }

            if (length < 0)
            {
                break;
            }

            var row = new List<string>(cells.Count);
            foreach (var cell in cells)
            {
                var text = Encoding.UTF8.GetString(sample.Slice(cell.Start, cell.Length));
                row.Add((cell.Escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text).Trim().TrimStart('\uFEFF'));
            }

            rows.Add(row);
            sample = sample[end..];
        }

        return rows;
    }

    private static bool IsHeader(List<string> names) =>
        !names.Exists(LooksLikeData)
        && !names.TrueForAll(name => name.Length == 0 || decimal.TryParse(name, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        && (names.Exists(name => ColumnNames.RoleOf(name) != ColumnRole.Other) || names.TrueForAll(name => name.Length is > 0 and <= 40));

    /// <summary>A name that tells no role and stands again below itself is a value, and its row is data.</summary>
    private static bool Recurs(List<List<string>> rows, int header) =>
        rows[header].TrueForAll(name => ColumnNames.RoleOf(name) == ColumnRole.Other)
        && rows[header].Where((name, at) => name.Length > 0 && rows.Skip(header + 1).Any(row => at < row.Count && row[at] == name)).Any();

    /// <summary>A header names things; five digits in a row, a mail address or a date are things.</summary>
    private static bool LooksLikeData(string cell)
    {
        var run = 0;
        foreach (var character in cell)
        {
            run = char.IsDigit(character) ? run + 1 : 0;
            if (run >= 5 || character == '@')
            {
                return true;
            }
        }

        return false;
    }
}
