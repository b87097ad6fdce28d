using System.Text;

namespace Recourse.Records;

/// <summary>Reads one parenthesised row of an INSERT into an assembled row.</summary>
internal sealed class SqlTuple(AssembledRow row, bool backslash)
{
    /// <summary>Reads the row that begins with the text's first byte.</summary>
    /// <returns>Its length; 0 where its end is not in the text, −1 where it is no row.</returns>
    public int Read(ReadOnlySpan<byte> text)
    {
        row.Clear();
        var sql = new SqlText(text, 1);
        sql.Space();
        if (sql.Current == ')')
        {
            return sql.At + 1;
        }

        for (var column = 0; ; column++)
        {
            if (Quick(text, ref sql, column))
            {
                if (text[sql.At++] == ',')
                {
                    continue;
                }

                row.Whole = (0, sql.At);
                return sql.At;
            }

            sql.Space();
            if (sql.Ended || !Value(text, ref sql, column))
            {
                return 0;
            }

            sql.Space();
            if (sql.Sign((byte)')'))
            {
                row.Whole = (0, sql.At);
                return sql.At;
            }

            if (!sql.Sign((byte)','))
            {
                return sql.Ended ? 0 : -1;
            }
        }
    }

    /// <summary>What nearly every value is: a string without escapes, and the comma or parenthesis behind it. False where it is anything else.</summary>
    private bool Quick(ReadOnlySpan<byte> text, ref SqlText sql, int column)
    {
        var from = sql.At + 1;
        if (from >= text.Length || text[from - 1] != '\'')
        {
            return false;
        }

        var length = text[from..].IndexOfAny((byte)'\'', (byte)'\\');
        if (length < 0 || from + length + 1 >= text.Length || text[from + length] != '\'' || text[from + length + 1] is not ((byte)',' or (byte)')'))
        {
            return false;
        }

        row.BeginCell();
        row.Text.Append(text.Slice(from, length));
        row.EndCell(column, from, length, true);
        sql.At = from + length + 1;
        return true;
    }

    private bool Value(ReadOnlySpan<byte> text, ref SqlText sql, int column)
    {
        var start = sql.At;
        row.BeginCell();
        if (Literal(text, ref sql, column))
        {
            sql.Space();
            if (sql.Ended || sql.Current is (byte)',' or (byte)')')
            {
                return !sql.Ended;
            }

            row.TakeBackCell();
            row.BeginCell();
        }
        else if (sql.Ended)
        {
            return false;
        }

        // Anything else is an expression: kept as written, or the one string that it casts.
        sql.At = start;
        if (!Expression(text, ref sql, out var only))
        {
            return false;
        }

        var raw = text[start..sql.At].TrimEnd(" \r\n\t"u8);
        var from = start;
        if (only is { } range && (raw[0] is (byte)'\'' || Starts(raw, "CAST"u8) || Starts(raw, "CONVERT"u8) || Starts(raw, "TO_DATE"u8) || Starts(raw, "N'"u8)))
        {
            from = range.Start.Value;
            raw = text[range];
            SqlEscapes.String(raw, (byte)'\'', backslash, row.Text);
        }
        else
        {
            row.Text.Append(raw);
        }

        row.EndCell(column, from, raw.Length, true);
        return true;
    }

    private bool Literal(ReadOnlySpan<byte> text, ref SqlText sql, int column)
    {
        var (escape, hex) = (false, false);
        if (SqlText.IsName(sql.Current) || sql.Current is (byte)'-' or (byte)'+' or (byte)'.')
        {
            var word = Bare(text, ref sql);
            var raw = text[word..sql.At];
            if (raw[0] == '_')
            {
                // A character set's introducer: _binary 'x', _utf8mb4 0x41.
                sql.Space();
                if (SqlText.IsName(sql.Current))
                {
                    return Literal(text, ref sql, column);
                }
            }

            if (sql.Ended)
            {
                return false;
            }

            if (sql.Current is not ((byte)'\'' or (byte)'"'))
            {
                return Plain(raw, word, column);
            }

            (escape, hex) = (raw is [(byte)'E' or (byte)'e'], raw is [(byte)'x' or (byte)'X']);
        }

        if (sql.Current is not ((byte)'\'' or (byte)'"'))
        {
            return false;
        }

        var quote = sql.Current;
        var from = sql.At + 1;
        var close = sql.Close(from, quote, backslash || escape, out var escaped);
        // A quote at the very end may be the first of two.
        if (close < 0 || close + 1 >= text.Length)
        {
            sql.At = text.Length;
            return false;
        }

        sql.At = close + 1;
        String(text[from..close], quote, escape, hex, escaped);
        row.EndCell(column, from, close - from, !escaped && !hex);
        return true;
    }

    private void String(ReadOnlySpan<byte> inside, byte quote, bool escape, bool hex, bool escaped)
    {
        if (hex)
        {
            if (!SqlEscapes.Hex(inside, row.Text))
            {
                row.Text.Append(inside);
            }
        }
        else if (!escaped)
        {
            row.Text.Append(inside);
        }
        else if (escape)
        {
            SqlEscapes.Copy(inside, row.Text);
        }
        else
        {
            SqlEscapes.String(inside, quote, backslash, row.Text);
        }
    }

    private bool Plain(ReadOnlySpan<byte> raw, int start, int column)
    {
        var hex = raw.Length > 2 && raw[0] == '0' && raw[1] is (byte)'x' or (byte)'X';
        if (Ascii.EqualsIgnoreCase(raw, "NULL"u8))
        {
            row.EndCell(column, start, raw.Length, false);
            return true;
        }

        var decoded = hex && SqlEscapes.Hex(raw[2..], row.Text);
        if (!decoded)
        {
            row.Text.Append(raw);
        }

        row.EndCell(column, start, raw.Length, !decoded);
        return true;
    }

    private static int Bare(ReadOnlySpan<byte> text, ref SqlText sql)
    {
        var start = sql.At;
        while (sql.At < text.Length && (SqlText.IsName(text[sql.At]) || text[sql.At] is (byte)'.' or (byte)'-' or (byte)'+'))
        {
            sql.At++;
        }

        return start;
    }

    /// <summary>Goes to the comma or parenthesis that ends an expression; false where it is not there.</summary>
    private bool Expression(ReadOnlySpan<byte> text, ref SqlText sql, out Range? only)
    {
        only = null;
        var (depth, strings) = (0, 0);
        while (!sql.Ended)
        {
            switch (sql.Current)
            {
                case (byte)'\'' or (byte)'"':
                    var close = sql.Close(sql.At + 1, sql.Current, backslash, out _);
                    if (close < 0 || close + 1 >= text.Length)
                    {
                        return false;
                    }

                    only = ++strings == 1 ? (sql.At + 1)..close : null;
                    sql.At = close + 1;
                    continue;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)',' or (byte)')' when depth == 0:
                    return true;
                case (byte)')':
                    depth--;
                    break;
            }

            sql.At++;
        }

        return false;
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
