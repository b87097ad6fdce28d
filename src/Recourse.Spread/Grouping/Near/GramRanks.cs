using System.Runtime.InteropServices;

namespace Recourse.Spread;

/// <summary>Numbers 2-grams from the rarest to the commonest, so that the first few of a text tell most.</summary>
internal static class GramRanks
{
    /// <summary>Each set with its 2-grams as ranks, ascending; and how many 2-grams there are. Depends on the sets only, not on their order.</summary>
    public static (int[][] Sets, int Count) Of(IReadOnlyList<ulong[]> sets)
    {
        var numbers = new Dictionary<ulong, int>();
        var grams = new List<(ulong Gram, int Texts)>();
        var ranked = new int[sets.Count][];
        for (var at = 0; at < sets.Count; at++)
        {
            ranked[at] = new int[sets[at].Length];
            for (var place = 0; place < sets[at].Length; place++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, sets[at][place], out var known);
                if (!known)
                {
                    number = grams.Count;
                    grams.Add((sets[at][place], 0));
                }

                CollectionsMarshal.AsSpan(grams)[number].Texts++;
                ranked[at][place] = number;
            }
        }

        var order = Enumerable.Range(0, grams.Count).ToArray();
        Array.Sort(order, (a, b) => grams[a].Texts != grams[b].Texts ? grams[a].Texts.CompareTo(grams[b].Texts) : grams[a].Gram.CompareTo(grams[b].Gram));
        var rank = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            rank[order[at]] = at;
        }

        foreach (var set in ranked)
        {
            for (var place = 0; place < set.Length; place++)
            {
                set[place] = rank[set[place]];
            }

            Array.Sort(set);
        }

        return (ranked, grams.Count);
    }
}
