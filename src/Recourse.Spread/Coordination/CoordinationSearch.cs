using System.Collections.Immutable;

namespace Recourse.Spread;

/// <summary>Finds groups of accounts that act on the same objects at the same times, time after time.</summary>
public static class CoordinationSearch
{
    private const int MostPower = 300;

    /// <summary>Searches, and repeats the search on shuffled times. The same traces and setting give the same result, whatever their order.</summary>
    public static CoordinationResult Of(IReadOnlyList<Trace> traces, CoordinationOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(options);
        var table = TraceTable.Of(traces);
        var (pairs, weighed) = PairSearch.Of(table, options, cancellation);
        var groups = Groups(pairs, table.Accounts.Length, options.LeastGroup);
        var (shuffledPairs, shuffledGroups) = (ImmutableArray.CreateBuilder<long>(), ImmutableArray.CreateBuilder<long>());
        for (var shuffle = 0; shuffle < options.Shuffles; shuffle++)
        {
            var by = PairSearch.Of(table.Shuffled(options.Seed + shuffle), options, cancellation).Pairs;
            shuffledPairs.Add(by.Count);
            shuffledGroups.Add(Groups(by, table.Accounts.Length, options.LeastGroup).Count);
        }

        return new(
            [.. groups.OrderByDescending(static group => group.Accounts.Count).ThenBy(static group => group.Accounts[0]).Select(group => Make(group, table, traces, options))],
            traces.Count,
            table.Accounts.Length,
            Enumerable.Range(0, table.Accounts.Length).Count(account => table.OfAccount(account).Length >= options.LeastObjects),
            weighed,
            pairs.Count,
            shuffledPairs.ToImmutable(),
            shuffledGroups.ToImmutable(),
            options);
    }

    // Accounts that are joined by pairs, after those with fewer than two such pairs are left out, again and again: nobody is in by one acquaintance.
    private static List<(List<int> Accounts, List<PairSearch.Pair> Pairs)> Groups(List<PairSearch.Pair> pairs, int accounts, int least)
    {
        var degree = new int[accounts];
        var kept = pairs;
        for (var before = -1; before != kept.Count;)
        {
            before = kept.Count;
            Array.Clear(degree);
            foreach (var pair in kept)
            {
                degree[pair.Left]++;
                degree[pair.Right]++;
            }

            kept = kept.FindAll(pair => degree[pair.Left] > 1 && degree[pair.Right] > 1);
        }

        var partition = new Partition(accounts);
        kept.ForEach(pair => partition.Join(pair.Left, pair.Right));
        return
        [
            .. kept.GroupBy(pair => partition.Find(pair.Left)).OrderBy(static group => group.Key)
                .Select(static group => (Accounts: group.SelectMany(static pair => new[] { pair.Left, pair.Right }).Distinct().Order().ToList(), Pairs: group.ToList()))
                .Where(group => group.Accounts.Count >= least),
        ];
    }

    private static CoordinatedGroup Make((List<int> Accounts, List<PairSearch.Pair> Pairs) group, TraceTable table, IReadOnlyList<Trace> traces, CoordinationOptions options)
    {
        // What the pairs did together, within the window of each.
        var acts = new SortedDictionary<int, Dictionary<int, TraceTable.Act>>();
        foreach (var pair in group.Pairs)
        {
            var others = new Dictionary<int, TraceTable.Act>();
            foreach (var act in table.OfAccount(pair.Right))
            {
                others[act.Object] = act;
            }

            foreach (var act in table.OfAccount(pair.Left))
            {
                if (others.TryGetValue(act.Object, out var other) && Math.Abs(act.Ticks - other.Ticks) <= options.Windows[pair.Window].Ticks)
                {
                    var on = acts.TryGetValue(act.Object, out var known) ? known : acts[act.Object] = [];
                    on[act.Account] = act;
                    on[other.Account] = other;
                }
            }
        }

        return new(
            [.. group.Accounts.Select(account => table.Accounts[account])],
            [.. group.Pairs.OrderBy(static pair => pair.Left).ThenBy(static pair => pair.Right)
                .Select(pair => new CoordinatedPair(table.Accounts[pair.Left], table.Accounts[pair.Right], options.Windows[pair.Window], pair.Together, Power(pair.Chance)))],
            [.. acts.OrderByDescending(static entry => entry.Value.Count).ThenBy(static entry => entry.Key)
                .Select(entry => new SharedObject(
                    table.Objects[entry.Key].Kind,
                    table.Objects[entry.Key].Name,
                    entry.Value.Count,
                    table.OfObject(entry.Key).Length,
                    [.. entry.Value.Values.OrderBy(static act => act.Ticks).ThenBy(static act => act.Account).Select(act => traces[act.Trace])]))]);
    }

    private static int Power(double chance)
    {
        var power = 0;
        for (; power < MostPower && chance < 0.1; power++)
        {
            chance *= 10;
        }

        return power;
    }
}
