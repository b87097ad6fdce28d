using System.Globalization;

namespace Recourse.Records;

/// <summary>Finds the header among the first rows of a table, whatever it came in: the one rule for delimited text, sheets, and tables of pages.</summary>
internal static class HeaderRow
{
    /// <summary>Rows that are looked at.</summary>
    public const int Rows = 20;

    /// <summary>Bytes that are looked at for them.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Index of the header among the rows; −1 where the first row is data. Cells are by column, null or empty where there is none.</summary>
    public static int Find(List<string[]> rows, ColumnHints hints)
    {
        var first = rows.FindIndex(row => Filled(row) > 0);
        if (first < 0 || hints.Header == false)
        {
            return -1;
        }

        // Two names that are known make a header, under banner lines that are at most half as wide.
        var widest = 0;
        for (var at = first; at < rows.Count; at++)
        {
            var names = rows[at];
            if (Known(names, hints) >= 2 && !Array.Exists(names, LooksLikeData) && (at == first || widest <= Math.Max(1, Filled(names) / 2)))
            {
                return at;
            }

            widest = Math.Max(widest, Filled(names));
        }

        // Above a header there may be a title; above data, one filled cell is a row of its own.
        var wide = rows.FindIndex(first, row => Filled(row) > 1);
        var header = wide > first && IsHeader(rows[wide], hints) && Known(rows[wide], hints) > 0 ? wide : first;
        return hints.Header == true || (IsHeader(rows[header], hints) && (Known(rows[header], hints) > 0 || !IsData(rows, header))) ? header : -1;
    }

    /// <summary>The names that the cells of a header give.</summary>
    public static string[] Names(string[] cells)
    {
        var last = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell));
        return [.. cells.Take(last + 1).Select(cell => (cell ?? "").Trim())];
    }

    private static bool IsHeader(string[] cells, ColumnHints hints)
    {
        var names = cells.Select(cell => (cell ?? "").Trim()).SkipWhile(name => name.Length == 0).ToArray();
        return !Array.Exists(names, LooksLikeData)
            && !Array.TrueForAll(names, name => name.Length == 0 || decimal.TryParse(name, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            && (Known(names, hints) > 0 || Array.TrueForAll(names, name => name.Length is > 0 and <= 40));
    }

    private static int Known(string[] names, ColumnHints hints) =>
        names.Count(name => name is not null && (ColumnNames.RoleOf(name.Trim()) != ColumnRole.Other || hints.Columns.ContainsKey(name.Trim())));

    private static int Filled(string[] names) => names.Count(name => !string.IsNullOrWhiteSpace(name));

    /// <summary>
    /// True where a row that names nothing known has in one column what stands again below it, or what has the shape of most that stands below it:
    /// a table without header, whose first person must not be taken for column names.
    /// </summary>
    private static bool IsData(List<string[]> rows, int header)
    {
        for (var column = 0; column < rows[header].Length; column++)
        {
            var name = (rows[header][column] ?? "").Trim();
            var below = rows.Skip(header + 1).Where(row => column < row.Length).Select(row => (row[column] ?? "").Trim()).Where(value => value.Length > 0).ToList();
            if (name.Length > 0 && below.Count > 0
                && (below.Contains(name, StringComparer.Ordinal) || ValueShapes.All.Any(shape => shape.Fits(name) && below.Count(shape.Fits) * 2 > below.Count)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A header names things; five digits in a row or a mail address are things.</summary>
    private static bool LooksLikeData(string? cell)
    {
        var run = 0;
        foreach (var character in cell ?? "")
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
