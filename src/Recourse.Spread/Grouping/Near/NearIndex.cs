using System.Numerics;

namespace Recourse.Spread;

/// <summary>
/// Finds the texts that are like a given one, exactly (no sketch): a text that shares enough 2-grams with a longer one shares at least one
/// of its rarest few, so only those are indexed. Texts are asked for and added by ascending length.
/// </summary>
/// <param name="sets">Ranks of the 2-grams of each text, ascending.</param>
/// <param name="grams">How many 2-grams there are.</param>
internal sealed class NearIndex(int[][] sets, int grams)
{
    private const int Words = 4;
    private readonly int[] _heads = Filled(grams);
    private readonly List<(int Text, int Next)> _postings = [];
    private readonly ulong[] _bits = BitsOf(sets);
    private readonly int[] _asked = Filled(sets.Length);

    /// <summary>Puts a text in the index.</summary>
    public void Add(int text)
    {
        var set = sets[text];
        var prefix = set.Length - Likeness.Least(set.Length) + 1;
        for (var place = 0; place < prefix; place++)
        {
            _postings.Add((text, _heads[set[place]]));
            _heads[set[place]] = _postings.Count - 1;
        }
    }

    /// <summary>Adds to <paramref name="found"/> the texts in the index that are like a text at least as long as each of them, with the 2-grams that they share.</summary>
    public void Like(int text, List<(int Text, int Shared)> found)
    {
        var set = sets[text];
        foreach (var gram in set)
        {
            for (var at = _heads[gram]; at >= 0;)
            {
                (var other, at) = _postings[at];
                if (_asked[other] == text)
                {
                    continue;
                }

                _asked[other] = text;
                var needed = Likeness.Needed(sets[other].Length, set.Length);
                if (needed <= sets[other].Length && MostShared(other, text) >= needed && Shared(sets[other], set) is var shared && shared >= needed)
                {
                    found.Add((other, shared));
                }
            }
        }
    }

    /// <summary>Numbers in both of two ascending rows.</summary>
    public static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (a, b, shared) = (0, 0, 0);
        while (a < left.Length && b < right.Length)
        {
            var (x, y) = (left[a], right[b]);
            shared += x == y ? 1 : 0;
            a += x <= y ? 1 : 0;
            b += y <= x ? 1 : 0;
        }

        return shared;
    }

    // Each 2-gram sets one of 256 bits, so bits in one picture only stand for 2-grams in one text only: an upper bound of what is shared.
    private int MostShared(int left, int right)
    {
        var differ = 0;
        for (var word = 0; word < Words; word++)
        {
            differ += BitOperations.PopCount(_bits[(left * Words) + word] ^ _bits[(right * Words) + word]);
        }

        return (sets[left].Length + sets[right].Length - differ) / 2;
    }

    private static ulong[] BitsOf(int[][] sets)
    {
        var bits = new ulong[sets.Length * Words];
        for (var text = 0; text < sets.Length; text++)
        {
            foreach (var gram in sets[text])
            {
                var bit = unchecked((uint)gram * 2654435769u) >> 24;
                bits[(text * Words) + (int)(bit >> 6)] |= 1UL << (int)(bit & 63);
            }
        }

        return bits;
    }

    private static int[] Filled(int length)
    {
        var row = new int[length];
        Array.Fill(row, -1);
        return row;
    }
}
