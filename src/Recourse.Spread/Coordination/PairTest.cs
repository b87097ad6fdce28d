namespace Recourse.Spread;

/// <summary>
/// How often two accounts would act together by chance. Under chance an object that both acted on counts with the greater of two shares: of all pairs of
/// ordinary accounts on that object those within the window (a storm puts everybody together), and of all pairs of an act of one and an act of the other those within
/// the window (people who are awake, or follow the same news, at the same hours). The chance of as many objects as were seen is the tail of the sum.
/// </summary>
internal sealed class PairTest
{
    /// <summary>With fewer ordinary accounts on an object the share over all objects stands in for its own.</summary>
    private const int FewestOnObject = 20;

    private readonly TraceTable _table;
    private readonly long[] _windows;
    private readonly double[][] _shares;

    /// <summary>Ordinary accounts are those that act on fewer than <paramref name="least"/> objects: they can be in no pair, so no ring hides its own pace in the background.</summary>
    public PairTest(TraceTable table, long[] windows, int least)
    {
        (_table, _windows) = (table, windows);
        var ordinary = Enumerable.Range(0, table.Objects.Length)
            .Select(number => table.OfObject(number).ToArray().Where(act => table.OfAccount(act.Account).Length < least).Select(static act => act.Ticks).ToArray()).ToList();
        _shares = [.. windows.Select(window => Shares(ordinary, window))];
    }

    /// <summary>The window with the least chance, the objects on which both acted within it, and the chance; both accounts are known to share objects.</summary>
    public (int Window, int Together, double Chance) Of(int left, int right, int least)
    {
        var a = _table.OfAccount(left);
        var b = _table.OfAccount(right);
        var shared = Shared(a, b);
        var best = (Window: -1, Together: 0, Chance: 1.0);
        for (var window = 0; window < _windows.Length; window++)
        {
            var together = 0;
            foreach (var (_, apart) in shared)
            {
                together += apart <= _windows[window] ? 1 : 0;
            }

            if (together < least)
            {
                continue;
            }

            var habit = Habit(a, b, _windows[window]);
            var chances = new double[shared.Count];
            for (var at = 0; at < chances.Length; at++)
            {
                chances[at] = Math.Max(_shares[window][shared[at].Object], habit);
            }

            var chance = Tail(chances, together);
            if (chance < best.Chance)
            {
                best = (window, together, chance);
            }
        }

        return best;
    }

    /// <summary>The chance that at least <paramref name="count"/> of independent events with these chances happen.</summary>
    public static double Tail(ReadOnlySpan<double> chances, int count)
    {
        if (count == 0)
        {
            return 1;
        }

        // of[k]: exactly k so far; of[count]: at least count.
        var of = new double[count + 1];
        of[0] = 1;
        foreach (var chance in chances)
        {
            of[count] += of[count - 1] * chance;
            for (var k = count - 1; k > 0; k--)
            {
                of[k] = (of[k] * (1 - chance)) + (of[k - 1] * chance);
            }

            of[0] *= 1 - chance;
        }

        return of[count];
    }

    private static double[] Shares(List<long[]> ordinary, long window)
    {
        var close = ordinary.ConvertAll(ticks => Close(ticks, window));
        var pairs = ordinary.Sum(static ticks => Pairs(ticks.Length));
        var all = pairs == 0 ? 0 : close.Sum() / (double)pairs;
        return [.. ordinary.Select((ticks, at) => ticks.Length < FewestOnObject ? all : close[at] / (double)Pairs(ticks.Length))];
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static long Close(long[] ticks, long window)
    {
        long close = 0;
        for (int first = 0, at = 0; at < ticks.Length; at++)
        {
            while (ticks[at] - ticks[first] > window)
            {
                first++;
            }

            close += at - first;
        }

        return close;
    }

    private static double Habit(ReadOnlySpan<TraceTable.Act> a, ReadOnlySpan<TraceTable.Act> b, long window)
    {
        long close = 0;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                close += Math.Abs(one.Ticks - other.Ticks) <= window ? 1 : 0;
            }
        }

        return close / ((double)a.Length * b.Length);
    }

    private static List<(int Object, long Apart)> Shared(ReadOnlySpan<TraceTable.Act> a, ReadOnlySpan<TraceTable.Act> b)
    {
        var shared = new List<(int Object, long Apart)>();
        for (int x = 0, y = 0; x < a.Length && y < b.Length;)
        {
            if (a[x].Object == b[y].Object)
            {
                shared.Add((a[x].Object, Math.Abs(a[x].Ticks - b[y].Ticks)));
            }

            var order = a[x].Object.CompareTo(b[y].Object);
            x += order <= 0 ? 1 : 0;
            y += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
