using System.Numerics;

namespace Recourse.PersonalData;

/// <summary>
/// Exact bounds of a share seen in a sample (Clopper and Pearson, Biometrika 26 (1934) 404–413), without floating point: the binomial sums are whole numbers,
/// the bounds are millionths, rounded outwards.
/// </summary>
public static class ClopperPearson
{
    /// <summary>Bounds are in millionths.</summary>
    public const int Millionths = 1_000_000;

    /// <summary>The two-sided bounds: either error at most half of what the confidence leaves.</summary>
    /// <param name="size">Rows drawn, 1 to 20,000.</param>
    /// <param name="hits">Rows of them that hold, 0 to <paramref name="size"/>.</param>
    /// <param name="confidence">Confidence in thousandths, 1 to 999: 950 for 95 %.</param>
    /// <returns>Lower and upper bound in millionths, the lower rounded down, the upper up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public static (int Lower, int Upper) Bounds(int size, int hits, int confidence)
    {
        Check(size, hits, confidence);
        return (Lower(size, hits, 1_000 - confidence, 2_000), Millionths - Lower(size, size - hits, 1_000 - confidence, 2_000));
    }

    /// <summary>The one-sided lower bound: the share is at least this, but for an error of at most what the confidence leaves.</summary>
    /// <inheritdoc cref="Bounds"/>
    /// <returns>Millionths, rounded down.</returns>
    public static int AtLeast(int size, int hits, int confidence)
    {
        Check(size, hits, confidence);
        return Lower(size, hits, 1_000 - confidence, 1_000);
    }

    /// <summary>True where <see cref="AtLeast"/> is no less than a share in millionths.</summary>
    internal static bool Reaches(int size, int hits, int share, int confidence) => hits > 0 && IsRare(size, hits, share, 1_000 - confidence, 1_000);

    private static void Check(int size, int hits, int confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, SamplePlan.Largest);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, size);
        ArgumentOutOfRangeException.ThrowIfLessThan(confidence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 999);
    }

    /// <summary>The largest share under which so many hits or more still come with a chance of no more than error / of.</summary>
    private static int Lower(int size, int hits, int error, int of)
    {
        if (hits == 0)
        {
            return 0;
        }

        var (low, high) = (0, Millionths);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (IsRare(size, hits, middle, error, of))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// True where P(X ≥ hits) ≤ error / of. With the misses m = size − X: the sum over m from 0 to size − hits of C(size, m) (1 − p)^m p^(size − m), from which
    /// p^hits is taken out, so that Horner's rule gives the rest.
    /// </summary>
    private static bool IsRare(int size, int hits, int share, int error, int of)
    {
        BigInteger sum = 1, term = 1;
        for (var misses = 1; misses <= size - hits; misses++)
        {
            term = term * (size - misses + 1) * (Millionths - share) / misses;
            sum = (sum * share) + term;
        }

        return sum * BigInteger.Pow(share, hits) * of <= BigInteger.Pow(Millionths, size) * error;
    }
}
