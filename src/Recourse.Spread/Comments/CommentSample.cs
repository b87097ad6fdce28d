using System.Collections.Immutable;
using System.Numerics;

namespace Recourse.Spread;

/// <summary>How many of some comments are what a person confirmed in a part of them.</summary>
/// <param name="All">Comments there are.</param>
/// <param name="Read">Comments that a person read.</param>
/// <param name="Confirmed">Of these, confirmed as low or malicious.</param>
/// <param name="Number">How many there are in all: exact where all were read, else between bounds that hold with 95 in 100 each.</param>
public sealed record ConfirmedComments(long All, long Read, long Confirmed, Between Number);

/// <summary>A sample for reading, and what may be said of all from it.</summary>
public static class CommentSample
{
    /// <summary>Most comments of a sample.</summary>
    public const int Most = 1000;

    /// <summary>Draws a sample without replacement: every comment is as likely as the other, whatever the queue says of it. One seed gives one sample.</summary>
    public static ImmutableArray<QueuedComment> Draw(ImmutableArray<QueuedComment> queue, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = new SplitMix(seed);
        var places = Enumerable.Range(0, queue.Length).ToArray();
        var drawn = Math.Min(count, places.Length);
        for (var at = 0; at < drawn; at++)
        {
            var other = at + random.Below(places.Length - at);
            (places[at], places[other]) = (places[other], places[at]);
        }

        return [.. places.Take(drawn).Order().Select(at => queue[at])];
    }

    /// <summary>
    /// What a sample says of all: the fewest and the most of <paramref name="all"/> with which a result as large, or as small, as this one is not rarer than 5 in
    /// 100 (hypergeometric, in whole numbers; Buonaccorsi 1987).
    /// </summary>
    public static ConfirmedComments Of(long all, int read, int confirmed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(read, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confirmed, read);
        ArgumentOutOfRangeException.ThrowIfNegative(confirmed);
        if (read == all)
        {
            return new(all, read, confirmed, new(confirmed, confirmed));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(read, Most);
        var ways = Choose(all, read);
        var (low, high) = ((long)confirmed, all - (read - confirmed));
        var least = Search(low, high, number => 20 * Ways(all, number, read, confirmed, read) >= ways);
        var most = high - Search(0, high - least, less => 20 * Ways(all, high - less, read, 0, confirmed) >= ways);
        return new(all, read, confirmed, new(least, most));
    }

    // The first number from low to high that passes; what passes once passes above.
    private static long Search(long low, long high, Func<long, bool> passes)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = passes(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // Ways to draw a sample with from..to of the number that are confirmed.
    private static BigInteger Ways(long all, long number, int read, int from, int to)
    {
        var ways = BigInteger.Zero;
        for (var hits = from; hits <= to; hits++)
        {
            ways += Choose(number, hits) * Choose(all - number, read - hits);
        }

        return ways;
    }

    private static BigInteger Choose(long of, int count)
    {
        if (count < 0 || count > of)
        {
            return BigInteger.Zero;
        }

        var ways = BigInteger.One;
        for (var at = 1; at <= count; at++)
        {
            ways = ways * (of - count + at) / at;
        }

        return ways;
    }
}
