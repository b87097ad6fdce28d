namespace Recourse.Records;

/// <summary>Which delimiter and line end a table uses, told from its first rows.</summary>
internal static class Dialect
{
    private const int Rows = 20;

    private static ReadOnlySpan<byte> Candidates => ",\t;|"u8;

    /// <summary>The line end: CR only where the sample holds CRs and no LF, as old exports do.</summary>
    public static byte LineEnd(ReadOnlySpan<byte> sample) => !sample.Contains((byte)'\n') && sample.IndexOf((byte)'\r') is var at and >= 0 && at < sample.Length - 1 ? (byte)'\r' : (byte)'\n';

    /// <summary>The delimiter that gives the most rows with the same number of cells, more than one; 0 where none does.</summary>
    public static byte Detect(ReadOnlySpan<byte> sample, bool last, byte lineEnd)
    {
        var (best, bestScore) = ((byte)0, 0L);
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, last, new TableDialect(candidate, lineEnd));
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static long Score(ReadOnlySpan<byte> sample, bool last, TableDialect dialect)
    {
        var widths = new Dictionary<int, int>();
        var cells = new List<CellSpan>();
        for (var row = 0; row < Rows && !sample.IsEmpty; row++)
        {
            if (DelimitedRow.Read(sample, last, dialect, quotes: true, cells, out var end) < 0
                && DelimitedRow.Read(sample, last, dialect, quotes: false, cells, out end) < 0)
            {
                break;
            }

            widths[cells.Count] = widths.GetValueOrDefault(cells.Count) + 1;
            sample = sample[end..];
        }

        var usual = widths.Where(width => width.Key > 1).OrderByDescending(width => width.Value).ThenByDescending(width => width.Key).FirstOrDefault();
        return usual.Key == 0 ? 0 : (usual.Value * 1000L) + Math.Min(usual.Key, 900);
    }
}
