using System.Collections.Immutable;

namespace Recourse.Spread;

/// <summary>
/// The perceptual hash PDQ (Meta, ThreatExchange): brightness, twice smoothed, taken at 64 × 64 places, the 16 × 16 lowest frequencies of its
/// cosine transform (the constant left out), a bit for each above their median. Written from the published description; held to the
/// reference hashes within 10 bits.
/// </summary>
public static class Pdq
{
    private const int Side = 64;
    private const int Kept = 16;
    private static readonly float[] Cosines = MakeCosines();

    /// <summary>Hashes a picture.</summary>
    /// <param name="brightness">Brightness of the pixels, 0 to 255, row by row. Overwritten.</param>
    /// <param name="width">Columns, ≥ 1.</param>
    /// <param name="height">Rows, ≥ 1.</param>
    /// <exception cref="ArgumentException">The numbers do not fit each other.</exception>
    public static PictureHashes Of(float[] brightness, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(brightness);
        if (width < 1 || height < 1 || brightness.LongLength != (long)width * height)
        {
            throw new ArgumentException("Width and height do not fit the pixels.", nameof(brightness));
        }

        var other = new float[brightness.Length];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var row = 0; row < height; row++)
            {
                Smooth(brightness, other, row * width, width, 1, Window(width));
            }

            for (var column = 0; column < width; column++)
            {
                Smooth(other, brightness, column, height, width, Window(height));
            }
        }

        var small = new float[Side * Side];
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                small[(row * Side) + column] = brightness[((int)((row + 0.5) * height / Side) * width) + (int)((column + 0.5) * width / Side)];
            }
        }

        return new(Turns(Transform(small)), Quality(small));
    }

    private static int Window(int length) => (length + (2 * Side) - 1) / (2 * Side);

    // The mean of a sliding window; at the ends the window is cut off.
    private static void Smooth(float[] from, float[] to, int start, int count, int step, int window)
    {
        var right = (window + 2) / 2;
        var sum = 0f;
        var (first, next, held) = (0, 0, 0);
        for (var at = 0; at < count; at++)
        {
            for (; next < Math.Min(count, at + right); next++, held++)
            {
                sum += from[start + (next * step)];
            }

            for (; first <= at + right - 1 - window; first++, held--)
            {
                sum -= from[start + (first * step)];
            }

            to[start + (at * step)] = sum / held;
        }
    }

    private static int Quality(float[] small)
    {
        var sum = 0;
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var here = small[(row * Side) + column];
                sum += row + 1 < Side ? Math.Abs((int)((here - small[((row + 1) * Side) + column]) * 100 / 255)) : 0;
                sum += column + 1 < Side ? Math.Abs((int)((here - small[(row * Side) + column + 1]) * 100 / 255)) : 0;
            }
        }

        return Math.Min(100, sum / 90);
    }

    private static float[] MakeCosines()
    {
        var cosines = new float[Kept * Side];
        for (var frequency = 0; frequency < Kept; frequency++)
        {
            for (var at = 0; at < Side; at++)
            {
                cosines[(frequency * Side) + at] = (float)(Math.Sqrt(2.0 / Side) * Math.Cos(Math.PI / 2 / Side * (frequency + 1) * ((2 * at) + 1)));
            }
        }

        return cosines;
    }

    private static float[] Transform(float[] small)
    {
        var rows = new float[Kept * Side];
        for (var frequency = 0; frequency < Kept; frequency++)
        {
            for (var column = 0; column < Side; column++)
            {
                var sum = 0f;
                for (var row = 0; row < Side; row++)
                {
                    sum += Cosines[(frequency * Side) + row] * small[(row * Side) + column];
                }

                rows[(frequency * Side) + column] = sum;
            }
        }

        var both = new float[Kept * Kept];
        for (var down = 0; down < Kept; down++)
        {
            for (var across = 0; across < Kept; across++)
            {
                var sum = 0f;
                for (var column = 0; column < Side; column++)
                {
                    sum += rows[(down * Side) + column] * Cosines[(across * Side) + column];
                }

                both[(down * Kept) + across] = sum;
            }
        }

        return both;
    }

    // Mirroring a picture changes the sign of every other frequency, transposing it exchanges rows and columns: no pixel is looked at again.
    private static ImmutableArray<PictureHash> Turns(float[] waves)
    {
        var hashes = ImmutableArray.CreateBuilder<PictureHash>(8);
        var turned = new float[waves.Length];
        for (var turn = 0; turn < 8; turn++)
        {
            for (var down = 0; down < Kept; down++)
            {
                for (var across = 0; across < Kept; across++)
                {
                    var wave = (turn & 4) == 0 ? waves[(down * Kept) + across] : waves[(across * Kept) + down];
                    var minus = ((turn & 1) == 1 && across % 2 == 0) ^ ((turn & 2) == 2 && down % 2 == 0);
                    turned[(down * Kept) + across] = minus ? -wave : wave;
                }
            }

            hashes.Add(Bits(turned));
        }

        return hashes.MoveToImmutable();
    }

    private static PictureHash Bits(float[] waves)
    {
        var sorted = (float[])waves.Clone();
        Array.Sort(sorted);
        var median = sorted[(sorted.Length / 2) - 1];
        Span<ulong> words = stackalloc ulong[4];
        words.Clear();
        for (var at = 0; at < waves.Length; at++)
        {
            words[at >> 6] |= waves[at] > median ? 1UL << (at & 63) : 0;
        }

        return new(words[0], words[1], words[2], words[3]);
    }
}
