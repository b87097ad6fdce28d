namespace Recourse.Spread;

/// <summary>Numbers that look random and are the same for one seed on every machine and version (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
internal sealed class SplitMix(int seed)
{
    private ulong _state = (uint)seed;

    /// <summary>The next number.</summary>
    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to below <paramref name="count"/>, each as likely as the other.</summary>
    public int Below(int count) => (int)(((UInt128)Next() * (UInt128)count) >> 64);
}
