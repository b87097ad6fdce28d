namespace Recourse.Spread;

/// <summary>Finds the pairs of accounts that act together more often than chance allows. Pairs that act together on fewer objects than asked for are never stored.</summary>
internal static class PairSearch
{
    /// <summary>A pair, by number of account, with the window and what was found.</summary>
    internal readonly record struct Pair(int Left, int Right, int Window, int Together, double Chance);

    /// <summary>The pairs that pass, by account, and how many were weighed.</summary>
    public static (List<Pair> Pairs, long Weighed) Of(TraceTable table, CoordinationOptions options, CancellationToken cancellation)
    {
        var windows = options.Windows.Select(static window => window.Ticks).ToArray();
        var least = options.LeastObjects;
        var active = Enumerable.Range(0, table.Accounts.Length).Count(account => table.OfAccount(account).Length >= least);
        var test = new PairTest(table, windows, least);

        // Objects with the acts of active accounts only: who acts on fewer objects is in no pair.
        var found = new List<Pair>[table.Accounts.Length];
        var reduced = Reduced(table, least);
        Parallel.For(
            0,
            table.Accounts.Length,
            new ParallelOptions { CancellationToken = cancellation },
            () => (Counts: new int[table.Accounts.Length], Touched: new List<int>()),
            (account, _, state) =>
            {
                found[account] = OfAccount(table, reduced, test, account, windows[^1], least, state.Counts, state.Touched);
                return state;
            },
            static _ => { });
        var all = found.SelectMany(static pairs => pairs).ToList();
        var weighed = active * (active - 1L) / 2 * windows.Length;
        return (Discovered(all, weighed, options.FalseDiscoveryRate), weighed);
    }

    private static (TraceTable.Act[] Acts, int[] Starts) Reduced(TraceTable table, int least)
    {
        var acts = new List<TraceTable.Act>();
        var starts = new int[table.Objects.Length + 1];
        for (var number = 0; number < table.Objects.Length; number++)
        {
            foreach (var act in table.OfObject(number))
            {
                if (table.OfAccount(act.Account).Length >= least)
                {
                    acts.Add(act);
                }
            }

            starts[number + 1] = acts.Count;
        }

        return ([.. acts], starts);
    }

    private static List<Pair> OfAccount(
        TraceTable table, (TraceTable.Act[] Acts, int[] Starts) reduced, PairTest test, int account, long window, int least, int[] counts, List<int> touched)
    {
        var own = table.OfAccount(account);
        if (own.Length < least)
        {
            return [];
        }

        foreach (var act in own)
        {
            var others = reduced.Acts.AsSpan(reduced.Starts[act.Object]..reduced.Starts[act.Object + 1]);
            for (var at = First(others, act.Ticks - window); at < others.Length && others[at].Ticks <= act.Ticks + window; at++)
            {
                if (others[at].Account > account && counts[others[at].Account]++ == 0)
                {
                    touched.Add(others[at].Account);
                }
            }
        }

        touched.Sort();
        var pairs = new List<Pair>();
        foreach (var other in touched)
        {
            if (counts[other] >= least && test.Of(account, other, least) is var (best, together, chance) && best >= 0)
            {
                pairs.Add(new(account, other, best, together, chance));
            }

            counts[other] = 0;
        }

        touched.Clear();
        return pairs;
    }

    private static int First(ReadOnlySpan<TraceTable.Act> acts, long ticks)
    {
        var (low, high) = (0, acts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = acts[middle].Ticks < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Benjamini, Hochberg 1995, over every pair that could have been found.
    private static List<Pair> Discovered(List<Pair> pairs, long weighed, double rate)
    {
        var chances = pairs.Select(static pair => pair.Chance).Order().ToList();
        double bound = -1;
        for (var at = 0; at < chances.Count; at++)
        {
            bound = chances[at] <= rate * (at + 1) / weighed ? chances[at] : bound;
        }

        return [.. pairs.Where(pair => pair.Chance <= bound)];
    }
}
