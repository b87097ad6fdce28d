namespace Recourse.Records;

/// <summary>Finds the cells of one row of delimited text (RFC 4180, with what real files do to it).</summary>
internal static class DelimitedRow
{
    /// <summary>
    /// Length of the row that starts the window, without its line end, and its cells. Returns −1 where the row's end is not in the window.
    /// </summary>
    /// <param name="window">Text from the start of the row.</param>
    /// <param name="last">True where nothing follows the window.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="quotes">False where quotes are ordinary characters.</param>
    /// <param name="cells">Receives the cells.</param>
    /// <param name="end">Length with the line end.</param>
    public static int Read(ReadOnlySpan<byte> window, bool last, byte delimiter, bool quotes, List<CellSpan> cells, out int end)
    {
        cells.Clear();
        end = 0;
        var at = 0;
        while (true)
        {
            if (quotes && at < window.Length && window[at] == '"')
            {
                var close = Close(window, at + 1, last, out var escaped);
                if (close < 0)
                {
                    return -1;
                }

                // Text after the closing quote belongs to the cell of a sloppy writer: keep it by ending the cell at the delimiter.
                var rest = window[(close + 1)..].IndexOfAny(delimiter, (byte)'\n');
                if (rest != 0 && !(rest == 1 && window[close + 1] == '\r'))
                {
                    if (rest < 0 && !last)
                    {
                        return -1;
                    }

                    if (rest < 0)
                    {
                        rest = window.Length - close - 1;
                    }
                }

                cells.Add(new CellSpan(at + 1, close - at - 1, cells.Count, escaped));
                at = close + 1 + Math.Max(rest, 0);
            }
            else
            {
                var next = window[at..].IndexOfAny(delimiter, (byte)'\n');
                if (next < 0)
                {
                    if (!last)
                    {
                        return -1;
                    }

                    next = window.Length - at;
                }

                var length = next;
                if (length > 0 && at + next < window.Length && window[at + next] == '\n' && window[at + next - 1] == '\r')
                {
                    length--;
                }

                cells.Add(new CellSpan(at, length, cells.Count, false));
                at += next;
            }

            if (at >= window.Length)
            {
                end = window.Length;
                return Trim(window[..at]);
            }

            if (window[at] == '\n')
            {
                end = at + 1;
                return Trim(window[..at]);
            }

            at++;
            if (at == window.Length && !last)
            {
                return -1;
            }
        }
    }

    private static int Trim(ReadOnlySpan<byte> row) => row.EndsWith("\r"u8) ? row.Length - 1 : row.Length;

    private static int Close(ReadOnlySpan<byte> window, int from, bool last, out bool escaped)
    {
        escaped = false;
        while (true)
        {
            var quote = window[from..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return -1;
            }

            var at = from + quote;
            if (at + 1 >= window.Length)
            {
                return last ? at : -1;
            }

            if (window[at + 1] != '"')
            {
                return at;
            }

            escaped = true;
            from = at + 2;
        }
    }
}
