namespace Recourse.Spread;

/// <summary>Depths of the rows of one cascade; opens circles of parents.</summary>
internal static class Depths
{
    private const int OnPath = -1;

    /// <summary>
    /// Fills in the depths of the rows that are no duplicates. Of a circle of parents the row that comes first in its file is hung under the
    /// root. Gives the longest chain, the most rows at one depth and the number of circles.
    /// </summary>
    public static (int Depth, long MaxBreadth, long Circles) Fill(CountedRow[] rows)
    {
        var path = new Stack<int>();
        long circles = 0;
        for (var start = 0; start < rows.Length; start++)
        {
            if (rows[start].IsDuplicate || rows[start].Depth > 0)
            {
                continue;
            }

            var at = start;
            while (at != CountedRow.Root && rows[at].Depth == 0)
            {
                rows[at].Depth = OnPath;
                path.Push(at);
                at = rows[at].Parent;
                if (at != CountedRow.Root && rows[at].Depth == OnPath)
                {
                    // A circle: open it at its first row and walk again from where this walk began.
                    Open(rows, at);
                    circles++;
                    while (path.TryPop(out var step))
                    {
                        rows[step].Depth = 0;
                    }

                    at = start;
                }
            }

            var depth = at == CountedRow.Root ? 0 : rows[at].Depth;
            while (path.TryPop(out var step))
            {
                rows[step].Depth = ++depth;
            }
        }

        var (longest, widest) = Widths(rows);
        return (longest, widest, circles);
    }

    private static void Open(CountedRow[] rows, int at)
    {
        var first = at;
        for (var step = rows[at].Parent; step != at; step = rows[step].Parent)
        {
            first = Earlier(rows[step], rows[first], step, first) ? step : first;
        }

        rows[first].Parent = CountedRow.Root;
        rows[first].Edge = Edge.Circle;
    }

    private static bool Earlier(in CountedRow left, in CountedRow right, int leftPlace, int rightPlace)
    {
        var order = ReadingOrder.Compare(left.Post, right.Post);
        return order != 0 ? order < 0 : leftPlace < rightPlace;
    }

    private static (int Depth, long MaxBreadth) Widths(CountedRow[] rows)
    {
        var longest = 0;
        foreach (ref readonly var row in rows.AsSpan())
        {
            longest = Math.Max(longest, row.Depth);
        }

        var widths = new long[longest + 1];
        foreach (ref readonly var row in rows.AsSpan())
        {
            if (!row.IsDuplicate)
            {
                widths[row.Depth]++;
            }
        }

        return (longest, widths.Max());
    }
}
