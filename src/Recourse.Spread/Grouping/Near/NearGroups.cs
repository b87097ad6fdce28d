namespace Recourse.Spread;

/// <summary>A text to compare.</summary>
/// <param name="Name">Tells it from every other and settles ties; of the text only, so that neither ids nor the order of lines change a group.</param>
/// <param name="Grams">Distinct 2-grams of its sound, ascending.</param>
/// <param name="Weight">How many inputs carry it, ≥ 1.</param>
internal readonly record struct NearText(string Name, ulong[] Grams, long Weight);

/// <summary>
/// Groups texts around medoids: every member is like its medoid (<see cref="Likeness"/>), never only like another member. The text that most
/// others are like becomes the first medoid and takes them; the next is the one that most of the rest are like, and so on.
/// </summary>
internal static class NearGroups
{
    /// <summary>Postings that all pairs may cost. Beyond it (tens of thousands of altered copies of one text) medoids are taken in the order of length, in one pass.</summary>
    private const long MostVisits = 4_000_000_000;

    /// <summary>Pairs that are kept at once; beyond it the same.</summary>
    private const int MostPairs = 40_000_000;

    /// <summary>Text → its medoid; itself where it stands alone or is a medoid.</summary>
    public static int[] MedoidOf(IReadOnlyList<NearText> texts, CancellationToken cancellationToken, long mostVisits = MostVisits)
    {
        var medoid = Enumerable.Range(0, texts.Count).ToArray();
        var order = Enumerable.Range(0, texts.Count).Where(at => texts[at].Grams.Length >= Likeness.Fewest).ToArray();
        Array.Sort(order, (a, b) => Compare(texts[a], texts[b]));

        // Texts of one sound are one text from here on; the first by name stands for them.
        var distinct = new List<int>();
        var weights = new List<long>();
        var place = new int[texts.Count];
        Array.Fill(place, -1);
        foreach (var at in order)
        {
            if (distinct.Count == 0 || !texts[distinct[^1]].Grams.AsSpan().SequenceEqual(texts[at].Grams))
            {
                distinct.Add(at);
                weights.Add(0);
            }

            weights[^1] += texts[at].Weight;
            place[at] = distinct.Count - 1;
        }

        var names = distinct.ConvertAll(at => texts[at].Name);
        var (sets, grams) = GramRanks.Of(distinct.ConvertAll(at => texts[at].Grams));
        var of = Visits(sets, grams) <= mostVisits && Pairs(new(sets, grams), sets.Length, cancellationToken) is { } pairs
            ? Stars.Of(pairs, weights, names, cancellationToken)
            : Leaders(new(sets, grams), sets, names, cancellationToken);
        for (var at = 0; at < texts.Count; at++)
        {
            medoid[at] = place[at] >= 0 ? distinct[of[place[at]]] : at;
        }

        return medoid;
    }

    private static int Compare(NearText left, NearText right)
    {
        var order = left.Grams.Length.CompareTo(right.Grams.Length);
        if (order == 0)
        {
            order = left.Grams.AsSpan().SequenceCompareTo(right.Grams);
        }

        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }

    private static long Visits(int[][] sets, int grams)
    {
        var texts = new long[grams];
        foreach (var set in sets)
        {
            foreach (var gram in set)
            {
                texts[gram]++;
            }
        }

        long visits = 0;
        foreach (var set in sets)
        {
            for (var place = 0; place <= set.Length - Likeness.Least(set.Length); place++)
            {
                visits += texts[set[place]];
            }
        }

        return visits;
    }

    private static List<(int Left, int Right)>? Pairs(NearIndex index, int count, CancellationToken cancellationToken)
    {
        var pairs = new List<(int Left, int Right)>();
        var found = new List<(int Text, int Shared)>();
        for (var at = 0; at < count; at++)
        {
            if ((at & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            found.Clear();
            index.Like(at, found);
            foreach (var (other, _) in found)
            {
                pairs.Add((other, at));
            }

            if (pairs.Count > MostPairs)
            {
                return null;
            }

            index.Add(at);
        }

        return pairs;
    }

    // Shortest first; a text joins the medoid that it is most like (Jaccard, then the first by name), or becomes one.
    private static int[] Leaders(NearIndex index, int[][] sets, List<string> names, CancellationToken cancellationToken)
    {
        var of = new int[sets.Length];
        var found = new List<(int Text, int Shared)>();
        for (var at = 0; at < sets.Length; at++)
        {
            if ((at & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            found.Clear();
            index.Like(at, found);
            if (found.Count == 0)
            {
                of[at] = at;
                index.Add(at);
                continue;
            }

            var best = found[0];
            foreach (var candidate in found)
            {
                // s / (a + b - s) grows with s / (a + b); b is this text's for all.
                var order = ((long)candidate.Shared * (sets[best.Text].Length + sets[at].Length))
                    .CompareTo((long)best.Shared * (sets[candidate.Text].Length + sets[at].Length));
                best = order > 0 || order == 0 && string.CompareOrdinal(names[candidate.Text], names[best.Text]) < 0 ? candidate : best;
            }

            of[at] = best.Text;
        }

        return of;
    }
}
