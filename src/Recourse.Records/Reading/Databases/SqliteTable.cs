using System.Text;

namespace Recourse.Records;

/// <summary>A table as the schema describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Root">The page where its b-tree begins.</param>
/// <param name="Columns">Names of the columns that are stored.</param>
/// <param name="RowId">Index of the column that is the row id; −1 where there is none.</param>
/// <param name="Order">For a table WITHOUT ROWID: where each stored value stands among the columns (its key comes first). Else null.</param>
internal sealed record SqliteTable(string Name, uint Root, IReadOnlyList<string> Columns, int RowId, int[]? Order)
{
    private static readonly string[] s_constraints = ["PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK"];

    /// <summary>Reads the CREATE TABLE that the schema keeps.</summary>
    public static SqliteTable Parse(string name, uint root, string statement)
    {
        var bytes = Encoding.UTF8.GetBytes(statement);
        var sql = new SqlText(bytes);
        if (!Begin(ref sql))
        {
            return new SqliteTable(name, root, [], -1, null);
        }

        var (columns, key, integers, rowId) = (new List<string>(), new List<string>(), new List<string>(), "");
        do
        {
            sql.At++;
            sql.Space();
            var start = sql.At;
            var quoted = sql.Current is (byte)'`' or (byte)'"' or (byte)'[' or (byte)'\'';
            var word = sql.Name();
            var after = sql.At;
            if (!SqlHead.Definition(ref sql))
            {
                sql.At = bytes.Length;
            }

            var definition = Encoding.UTF8.GetString(bytes.AsSpan(Math.Min(after, sql.At), sql.At - Math.Min(after, sql.At))).Trim().ToUpperInvariant();
            if (!quoted && word is not null && s_constraints.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                if (definition.StartsWith("KEY", StringComparison.Ordinal) || definition.Contains(" PRIMARY KEY", StringComparison.Ordinal))
                {
                    key = Keys(bytes.AsSpan(start, sql.At - start)) ?? key;
                }

                continue;
            }

            // What is computed on reading is not stored; it must not shift the columns after it.
            if (word is null || (definition.Contains(" AS ", StringComparison.Ordinal) && definition.Contains('(', StringComparison.Ordinal)
                && !definition.Contains("STORED", StringComparison.Ordinal)))
            {
                continue;
            }

            columns.Add(word);
            var integer = definition == "INTEGER" || definition.StartsWith("INTEGER ", StringComparison.Ordinal);
            if (integer)
            {
                integers.Add(word);
            }

            if (definition.Contains("PRIMARY KEY", StringComparison.Ordinal))
            {
                key = [word];
                rowId = integer && !definition.Contains("PRIMARY KEY DESC", StringComparison.Ordinal) ? word : rowId;
            }
        }
        while (sql.Current == ',');

        if (rowId.Length == 0 && key.Count == 1 && integers.Contains(key[0], StringComparer.OrdinalIgnoreCase))
        {
            rowId = key[0];
        }

        var tail = Encoding.UTF8.GetString(bytes.AsSpan(Math.Min(sql.At, bytes.Length))).ToUpperInvariant();
        var without = tail.Contains("WITHOUT", StringComparison.Ordinal) && tail.Contains("ROWID", StringComparison.Ordinal);
        var alias = without ? -1 : columns.FindIndex(column => string.Equals(column, rowId, StringComparison.OrdinalIgnoreCase));
        return new SqliteTable(name, root, columns, alias, without ? KeyFirst(columns, key) : null);
    }

    /// <summary>Goes to the parenthesis that opens the columns.</summary>
    private static bool Begin(ref SqlText sql)
    {
        if (!sql.Word("CREATE"u8))
        {
            return false;
        }

        sql.Space();
        _ = sql.Word("TEMP"u8) || sql.Word("TEMPORARY"u8);
        sql.Space();
        if (!sql.Word("TABLE"u8))
        {
            return false;
        }

        sql.Space();
        if (sql.Word("IF"u8))
        {
            sql.Space();
            sql.Word("NOT"u8);
            sql.Space();
            sql.Word("EXISTS"u8);
        }

        _ = sql.Name();
        sql.Space();
        return sql.Current == '(';
    }

    private static List<string>? Keys(ReadOnlySpan<byte> constraint)
    {
        var open = constraint.IndexOf((byte)'(');
        if (open < 0)
        {
            return null;
        }

        var keys = new List<string>();
        var sql = new SqlText(constraint, open);
        do
        {
            sql.At++;
            if (sql.Name() is { } name)
            {
                keys.Add(name);
            }
        }
        while (SqlHead.Definition(ref sql) && sql.Current == ',');
        return keys;
    }

    private static int[] KeyFirst(List<string> columns, List<string> key)
    {
        var order = key.Select(name => columns.FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase)))
            .Where(index => index >= 0).Distinct().ToList();
        order.AddRange(Enumerable.Range(0, columns.Count).Except(order));
        return [.. order];
    }
}
