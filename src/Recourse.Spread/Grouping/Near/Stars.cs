namespace Recourse.Spread;

/// <summary>Groups from pairs, each around one of its own: no member is reached through another.</summary>
internal static class Stars
{
    /// <summary>
    /// Place → the place of its centre. The place with the heaviest neighbours not yet taken (its own weight included; of several the heaviest,
    /// then the first by name) becomes a centre and takes them, until all are taken.
    /// </summary>
    public static int[] Of(List<(int Left, int Right)> pairs, IReadOnlyList<long> weights, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var count = weights.Count;
        var (starts, neighbours) = Neighbours(pairs, count);
        var centre = new int[count];
        Array.Fill(centre, -1);
        var queue = new PriorityQueue<int, (long Sum, long Weight, string Name)>(count, Comparer<(long Sum, long Weight, string Name)>.Create(static (a, b) =>
            a.Sum != b.Sum ? b.Sum.CompareTo(a.Sum) : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Name, b.Name)));
        for (var at = 0; at < count; at++)
        {
            if (starts[at] == starts[at + 1])
            {
                centre[at] = at;
            }
            else
            {
                queue.Enqueue(at, (Sum(at), weights[at], names[at]));
            }
        }

        while (queue.TryDequeue(out var at, out var key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (centre[at] >= 0)
            {
                continue;
            }

            // Sums only fall as neighbours are taken: a place whose sum is still what it was queued with is the heaviest.
            var sum = Sum(at);
            if (sum != key.Sum)
            {
                queue.Enqueue(at, (sum, weights[at], names[at]));
                continue;
            }

            centre[at] = at;
            foreach (var other in neighbours.AsSpan(starts[at]..starts[at + 1]))
            {
                centre[other] = centre[other] < 0 ? at : centre[other];
            }
        }

        return centre;

        long Sum(int place)
        {
            var sum = weights[place];
            foreach (var other in neighbours.AsSpan(starts[place]..starts[place + 1]))
            {
                sum += centre[other] < 0 ? weights[other] : 0;
            }

            return sum;
        }
    }

    private static (int[] Starts, int[] Neighbours) Neighbours(List<(int Left, int Right)> pairs, int count)
    {
        var starts = new int[count + 1];
        foreach (var (left, right) in pairs)
        {
            starts[left + 1]++;
            starts[right + 1]++;
        }

        for (var at = 0; at < count; at++)
        {
            starts[at + 1] += starts[at];
        }

        var neighbours = new int[starts[count]];
        var filled = new int[count];
        foreach (var (left, right) in pairs)
        {
            neighbours[starts[left] + filled[left]++] = right;
            neighbours[starts[right] + filled[right]++] = left;
        }

        return (starts, neighbours);
    }
}
