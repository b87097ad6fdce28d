namespace Recourse.Records;

/// <summary>Which delimiter a table uses, told from its first rows.</summary>
internal static class Dialect
{
    private const int Rows = 20;
    private static ReadOnlySpan<byte> Candidates => ",\t;|"u8;

    /// <summary>The delimiter that gives the most rows with the same number of cells, more than one; 0 where none does.</summary>
    public static byte Detect(ReadOnlySpan<byte> window, bool last)
    {
        var (best, bestScore) = ((byte)0, 0L);
        foreach (var candidate in Candidates)
        {
            var score = Score(window, last, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static long Score(ReadOnlySpan<byte> window, bool last, byte delimiter)
    {
        var widths = new Dictionary<int, int>();
        var cells = new List<CellSpan>();
        for (var row = 0; row < Rows && !window.IsEmpty; row++)
        {
            if (DelimitedRow.Read(window, last, delimiter, quotes: true, cells, out var end) < 0)
            {
                break;
            }

            widths[cells.Count] = widths.GetValueOrDefault(cells.Count) + 1;
            window = window[end..];
        }

        var usual = widths.Where(width => width.Key > 1).OrderByDescending(width => width.Value).ThenByDescending(width => width.Key).FirstOrDefault();
        return (usual.Value * 1000L) + Math.Min(usual.Key, 900);
    }
}
