namespace Recourse.Records;

/// <summary>What a statement of a dump is about.</summary>
/// <param name="Table">The table; null where the statement is none that the reader follows.</param>
/// <param name="Columns">Its columns, where the statement names them.</param>
/// <param name="Length">Bytes of the statement's head; 0 where its end is not in the text.</param>
internal readonly record struct SqlHead(string? Table, IReadOnlyList<string>? Columns, int Length)
{
    private static readonly string[] s_noColumns =
        ["PRIMARY", "UNIQUE", "KEY", "INDEX", "CONSTRAINT", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "PERIOD"];

    /// <summary>Bytes that must be in sight before a word can be told from the beginning of a longer one.</summary>
    private const int Ahead = 24;

    private static SqlHead None => new(null, null, -1);

    private static SqlHead Open => new(null, null, 0);

    /// <summary>The head of an INSERT or REPLACE, up to its first row.</summary>
    public static SqlHead Insert(ReadOnlySpan<byte> text, bool last)
    {
        var sql = new SqlText(text);
        if (!last && text.Length < Ahead)
        {
            return Open;
        }

        if (!sql.Word("INSERT"u8) && !sql.Word("REPLACE"u8))
        {
            return None;
        }

        do
        {
            sql.Space();
        }
        while (sql.Word("IGNORE"u8) || sql.Word("DELAYED"u8) || sql.Word("LOW_PRIORITY"u8) || sql.Word("HIGH_PRIORITY"u8) || sql.Word("OR"u8) || sql.Word("REPLACE"u8));
        sql.Word("INTO"u8);
        var table = sql.Name();
        if (sql.Ended)
        {
            return Open;
        }

        if (table is null)
        {
            return None;
        }

        var columns = sql.Names();
        sql.Space();
        if (!last && sql.At + Ahead > text.Length)
        {
            return Open;
        }

        if (sql.Word("OVERRIDING"u8))
        {
            sql.Space();
            _ = sql.Word("SYSTEM"u8) || sql.Word("USER"u8);
            sql.Space();
            sql.Word("VALUE"u8);
            sql.Space();
            if (!last && sql.At + Ahead > text.Length)
            {
                return Open;
            }
        }

        return sql.Word("VALUES"u8) || sql.Word("VALUE"u8) ? new SqlHead(table, columns, sql.At) : None;
    }

    /// <summary>The head of a <c>COPY … FROM stdin;</c> with its line end.</summary>
    public static SqlHead Copy(ReadOnlySpan<byte> text, bool last)
    {
        var sql = new SqlText(text);
        if (!last && text.Length < Ahead)
        {
            return Open;
        }

        if (!sql.Word("COPY"u8))
        {
            return None;
        }

        var table = sql.Name();
        var columns = table is null ? null : sql.Names();
        sql.Space();
        if (sql.Ended || (!last && sql.At + Ahead > text.Length))
        {
            return Open;
        }

        if (table is null || !sql.Word("FROM"u8))
        {
            return None;
        }

        sql.Space();
        var line = text[sql.At..].IndexOf((byte)'\n');
        var length = sql.At + line + 1;
        return line < 0 ? Open : sql.Word("STDIN"u8) ? new SqlHead(table, columns, length) : None;
    }

    /// <summary>The columns of a CREATE TABLE; its length is not that of the statement.</summary>
    public static SqlHead Create(ReadOnlySpan<byte> text, bool last)
    {
        var sql = new SqlText(text);
        if (!last && text.Length < Ahead)
        {
            return Open;
        }

        if (!sql.Word("CREATE"u8))
        {
            return None;
        }

        do
        {
            sql.Space();
        }
        while (sql.Word("TEMPORARY"u8) || sql.Word("TEMP"u8) || sql.Word("UNLOGGED"u8) || sql.Word("GLOBAL"u8) || sql.Word("LOCAL"u8));
        if (!last && sql.At + Ahead > text.Length)
        {
            return Open;
        }

        if (!sql.Word("TABLE"u8))
        {
            return None;
        }

        sql.Space();
        if (!last && sql.At + Ahead > text.Length)
        {
            return Open;
        }

        if (sql.Word("IF"u8))
        {
            sql.Space();
            sql.Word("NOT"u8);
            sql.Space();
            sql.Word("EXISTS"u8);
        }

        var table = sql.Name();
        sql.Space();
        if (sql.Ended)
        {
            return Open;
        }

        if (table is null || !sql.Sign((byte)'('))
        {
            return None;
        }

        var columns = new List<string>();
        while (true)
        {
            sql.Space();
            var quoted = sql.Current is (byte)'`' or (byte)'"' or (byte)'[';
            if (sql.Name() is { } name && (quoted || !s_noColumns.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                columns.Add(name);
            }

            if (!Definition(ref sql))
            {
                return Open;
            }

            if (sql.Current == ')')
            {
                return new SqlHead(table, columns, 1);
            }

            sql.At++;
        }
    }

    /// <summary>Goes to the comma or parenthesis that ends a column's definition.</summary>
    public static bool Definition(ref SqlText sql)
    {
        for (var depth = 0; !sql.Ended; sql.At++)
        {
            switch (sql.Current)
            {
                case (byte)'\'' or (byte)'"' or (byte)'`':
                    var close = sql.Close(sql.At + 1, sql.Current, backslash: sql.Current == '\'', out _);
                    if (close < 0)
                    {
                        return false;
                    }

                    sql.At = close;
                    break;
                case (byte)',' or (byte)')' when depth == 0:
                    return true;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    depth--;
                    break;
            }
        }

        return false;
    }
}
