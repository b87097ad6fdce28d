namespace Recourse.Spread;

/// <summary>Which pictures look alike: hashes that differ in at most <see cref="MostBits"/> bits over eight turns, both of <see cref="LeastQuality"/> or more.</summary>
public static class PicturesAlike
{
    /// <summary>Most bits in which alike pictures differ, as the authors of the hash document it.</summary>
    public const int MostBits = 31;

    /// <summary>Least quality of a hash that is compared, as the authors document it.</summary>
    public const int LeastQuality = 50;

    private const int Parts = 16;

    /// <summary>
    /// All pairs that are alike. Exact: hashes that differ in at most 31 bits agree in one of sixteen parts up to one bit, so those parts lead to
    /// every pair.
    /// </summary>
    internal static List<(int Left, int Right)> Pairs(IReadOnlyList<PictureHashes> pictures, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<int, List<int>>();
        var pairs = new List<(int Left, int Right)>();
        var asked = new int[pictures.Count];
        Array.Fill(asked, -1);

        // The distance turns the greater hash, so the smaller ones must stand in the index when it asks.
        foreach (var at in Enumerable.Range(0, pictures.Count).Where(at => pictures[at].Quality >= LeastQuality)
            .OrderBy(at => pictures[at].Plain, Comparer<PictureHash>.Create(static (a, b) => a.CompareTo(b))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var hash in pictures[at].Turns)
            {
                Ask(pictures, heads, hash, at, asked, pairs);
            }

            for (var part = 0; part < Parts; part++)
            {
                Put(heads, Key(part, pictures[at].Plain.Part(part)), at);
            }
        }

        return pairs;
    }

    private static void Ask(
        IReadOnlyList<PictureHashes> pictures, Dictionary<int, List<int>> heads, PictureHash hash, int at, int[] asked, List<(int Left, int Right)> pairs)
    {
        for (var part = 0; part < Parts; part++)
        {
            for (var flipped = -1; flipped < 16; flipped++)
            {
                var value = hash.Part(part) ^ (flipped < 0 ? 0 : 1 << flipped);
                if (!heads.TryGetValue(Key(part, value), out var others))
                {
                    continue;
                }

                foreach (var other in others)
                {
                    if (asked[other] != at && pictures[at].Distance(pictures[other]) <= MostBits)
                    {
                        asked[other] = at;
                        pairs.Add((other, at));
                    }
                }
            }
        }
    }

    private static int Key(int part, int value) => (part << 16) | value;

    private static void Put(Dictionary<int, List<int>> heads, int key, int at)
    {
        if (!heads.TryGetValue(key, out var list))
        {
            heads.Add(key, list = []);
        }

        list.Add(at);
    }
}
