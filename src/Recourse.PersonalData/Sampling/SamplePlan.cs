using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.PersonalData;

/// <summary>
/// A sample of counted items for checking whether they are true, as courts take it for corroboration of a batch (law.md §3.3 no. 6): how many to draw, which,
/// and what the outcome shows. A sample proves a share, it takes no item off the count.
/// </summary>
public static class SamplePlan
{
    /// <summary>The largest sample.</summary>
    public const int Largest = 20_000;

    /// <summary>
    /// The smallest sample by which a share can be shown: with no more than so many false items found in it, the one-sided bound of <see cref="ClopperPearson"/>
    /// reaches the share.
    /// </summary>
    /// <param name="share">Share of true items to show, in thousandths, 1 to 999.</param>
    /// <param name="confidence">Confidence in thousandths, 1 to 999.</param>
    /// <param name="falseItems">False items that the plan bears, 0 or more.</param>
    /// <returns>Items to draw; null where more than <see cref="Largest"/> would be needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public static int? Size(int share, int confidence, int falseItems)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 999);
        ArgumentOutOfRangeException.ThrowIfNegative(falseItems);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(falseItems, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(confidence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 999);
        bool Shows(int size) => ClopperPearson.Reaches(size, size - falseItems, share * 1_000, confidence);
        var (low, high) = (falseItems, falseItems + 1);
        while (!Shows(high))
        {
            if (high == Largest)
            {
                return null;
            }

            (low, high) = (high, Math.Min(high * 2, Largest));
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Shows(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>
    /// Draws items, each set of that size as likely as any other (Floyd's method), by numbers that anybody can compute again: the n-th is the first 8 bytes, big
    /// endian, of the SHA-256 of "seed n", n from 0; one that would favour small remainders is passed over.
    /// </summary>
    /// <param name="population">Items to draw from, numbered from 1 in the order of the list, 1 or more.</param>
    /// <param name="size">How many, 1 to the lesser of <paramref name="population"/> and <see cref="Largest"/>.</param>
    /// <param name="seed">Agreed on before the list is opened, for instance the digest of the findings.</param>
    /// <returns>Numbers, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public static ImmutableArray<long> Draw(long population, int size, string seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(population, size);
        var drawn = new SortedSet<long>();
        ulong at = 0;
        for (var top = population - size + 1; top <= population; top++)
        {
            var number = Next((ulong)top) + 1;
            drawn.Add(drawn.Contains(number) ? top : number);
        }

        return [.. drawn];

        long Next(ulong below)
        {
            var rest = ((ulong.MaxValue % below) + 1) % below;
            while (true)
            {
                var value = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {at}"))));
                at++;
                if (value <= ulong.MaxValue - rest)
                {
                    return (long)(value % below);
                }
            }
        }
    }
}
