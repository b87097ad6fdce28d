namespace Recourse.Records;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">Between the cells.</param>
/// <param name="LineEnd">LF (with or without CR before it), or CR where the document knows no LF.</param>
internal readonly record struct TableDialect(byte Delimiter, byte LineEnd = (byte)'\n');

/// <summary>Finds the cells of one row of delimited text (RFC 4180, with what real files do to it).</summary>
internal static class DelimitedRow
{
    /// <summary>The row's end is not in the window.</summary>
    public const int Unfinished = -1;

    /// <summary>A quoted cell runs over a line end and its closing quote stands inside other text: its opening quote was a stray one.</summary>
    public const int StrayQuote = -2;

    /// <summary>The row is longer than the limit, whatever its quotes mean.</summary>
    public const int TooLong = -3;

    /// <summary>A row of more cells is hostile or no table; its last cell runs to the line's end.</summary>
    public const int MaxCells = 1 << 16;

    /// <summary>
    /// Length of the row that starts the window, as a person would read it: a quote that never closes, or not where a cell ends, is an ordinary character.
    /// <see cref="Unfinished"/> where more of the document is needed to tell, <see cref="TooLong"/> where no reading keeps the limit.
    /// </summary>
    /// <param name="window">Text from the start of the row.</param>
    /// <param name="last">True where nothing follows the window.</param>
    /// <param name="dialect">Delimiter and line end.</param>
    /// <param name="most">Bytes of one row.</param>
    /// <param name="cells">Receives the cells.</param>
    /// <param name="end">Length with the line end.</param>
    /// <param name="stray">True where the quotes were taken as ordinary characters.</param>
    public static int Whole(ReadOnlySpan<byte> window, bool last, TableDialect dialect, int most, List<CellSpan> cells, out int end, out bool stray)
    {
        var wait = !last && window.Length <= most;
        stray = false;
        var length = Read(window, last, dialect, quotes: true, cells, out end);
        if (length < 0 ? length == Unfinished && wait : length <= most)
        {
            return length;
        }

        stray = true;
        length = Read(window, last, dialect, quotes: false, cells, out end);
        return length < 0 ? wait ? Unfinished : TooLong : length <= most ? length : TooLong;
    }

    /// <summary>
    /// Length of the row that starts the window, without its line end, and its cells; <see cref="Unfinished"/> or <see cref="StrayQuote"/> where there is none.
    /// </summary>
    /// <param name="window">Text from the start of the row.</param>
    /// <param name="last">True where nothing follows the window.</param>
    /// <param name="dialect">Delimiter and line end.</param>
    /// <param name="quotes">False where quotes are ordinary characters.</param>
    /// <param name="cells">Receives the cells.</param>
    /// <param name="end">Length with the line end.</param>
    public static int Read(ReadOnlySpan<byte> window, bool last, TableDialect dialect, bool quotes, List<CellSpan> cells, out int end)
    {
        if (RowMasks.TryRead(window, dialect, quotes, cells, out var found))
        {
            end = found + 1;
            return CellEnd(window, 0, found, dialect);
        }

        return Slow(window, last, dialect, quotes, cells, out end);
    }

    /// <summary>The same, byte by byte: what <see cref="RowMasks"/> must agree with.</summary>
    public static int Slow(ReadOnlySpan<byte> window, bool last, TableDialect dialect, bool quotes, List<CellSpan> cells, out int end)
    {
        cells.Clear();
        end = 0;
        var at = 0;
        while (true)
        {
            int stop;
            if (cells.Count == MaxCells - 1)
            {
                dialect = dialect with { Delimiter = dialect.LineEnd };
                quotes = false;
            }

            if (quotes && at < window.Length && window[at] == '"')
            {
                stop = Quoted(window, at, last, dialect, cells);
                if (stop < 0)
                {
                    return stop;
                }
            }
            else
            {
                stop = Stop(window, at, last, dialect);
                if (stop < 0)
                {
                    return Unfinished;
                }

                cells.Add(new CellSpan(at, CellEnd(window, at, stop, dialect) - at, cells.Count, false));
            }

            if (stop >= window.Length || window[stop] == dialect.LineEnd)
            {
                end = Math.Min(stop + 1, window.Length);
                return CellEnd(window, 0, stop, dialect);
            }

            at = stop + 1;
            if (at == window.Length && !last)
            {
                return Unfinished;
            }
        }
    }

    /// <summary>Where the delimiter or line end after a place is; the window's length where the document ends before; −1 where that is not known yet.</summary>
    private static int Stop(ReadOnlySpan<byte> window, int from, bool last, TableDialect dialect)
    {
        var next = window[from..].IndexOfAny(dialect.Delimiter, dialect.LineEnd);
        return next >= 0 ? from + next : last ? window.Length : -1;
    }

    /// <summary>The CR of a CRLF, or of a file that ends with a lone CR, is part of the line end and not of the cell.</summary>
    private static int CellEnd(ReadOnlySpan<byte> window, int start, int stop, TableDialect dialect) =>
        dialect.LineEnd == '\n' && stop > start && window[stop - 1] == '\r' && (stop == window.Length || window[stop] == '\n') ? stop - 1 : stop;

    private static int Quoted(ReadOnlySpan<byte> window, int open, bool last, TableDialect dialect, List<CellSpan> cells)
    {
        var close = Close(window, open + 1, last, out var escaped);
        if (close < 0)
        {
            return Unfinished;
        }

        var stop = Stop(window, close + 1, last, dialect);
        if (stop < 0)
        {
            return Unfinished;
        }

        var inside = window[(open + 1)..close];
        if (window[(close + 1)..CellEnd(window, close + 1, stop, dialect)].Trim((byte)' ').IsEmpty)
        {
            cells.Add(new CellSpan(open + 1, inside.Length, cells.Count, escaped));
            return stop;
        }

        if (inside.Contains(dialect.LineEnd))
        {
            return StrayQuote;
        }

        // A sloppy writer's cell goes on after its closing quote: keep all of it, quotes included, so that nothing falls out of the cell.
        cells.Add(new CellSpan(open, CellEnd(window, open, stop, dialect) - open, cells.Count, false));
        return stop;
    }

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
