namespace Recourse.Records;

/// <summary>Finds the header among the first rows of a table: the rule of delimited text, and banner lines above it are seen through.</summary>
internal static class HeaderRow
{
    /// <summary>Rows that are looked at.</summary>
    public const int Rows = 20;

    /// <summary>Bytes that are looked at for them.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Index of the header among the rows; −1 where the first row is data. Cells are by column, null or empty where there is none.</summary>
    public static int Find(List<string[]> rows, ColumnHints hints)
    {
        if (rows.Count == 0 || hints.Header == false)
        {
            return -1;
        }

        var widest = 0;
        for (var at = 0; at < rows.Count; at++)
        {
            var names = rows[at];
            if (Known(names, hints) >= 2 && !Array.Exists(names, LooksLikeData) && (at == 0 || widest <= Math.Max(1, Filled(names) / 2)))
            {
                return at;
            }

            widest = Math.Max(widest, Filled(names));
        }

        if (hints.Header == true)
        {
            return 0;
        }

        var first = Trim(rows[0]);
        return !Array.Exists(first, LooksLikeData) && (Known(first, hints) > 0 || Array.TrueForAll(first, name => name.Length is > 0 and <= 40)) ? 0 : -1;
    }

    /// <summary>The names that the cells of a header give.</summary>
    public static string[] Names(string[] cells)
    {
        var last = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell));
        return [.. cells.Take(last + 1).Select(cell => (cell ?? "").Trim())];
    }

    private static int Known(string[] names, ColumnHints hints) =>
        names.Count(name => name is not null && (ColumnNames.RoleOf(name.Trim()) != ColumnRole.Other || hints.Columns.ContainsKey(name.Trim())));

    private static int Filled(string[] names) => names.Count(name => !string.IsNullOrWhiteSpace(name));

    private static string[] Trim(string[] cells) => [.. Names(cells).SkipWhile(name => name.Length == 0)];

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
