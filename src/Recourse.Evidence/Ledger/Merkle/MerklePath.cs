using System.Numerics;

namespace Recourse.Evidence;

/// <summary>Makes the proofs that <see cref="MerkleProof"/> checks, from all leaf hashes of a tree.</summary>
internal static class MerklePath
{
    /// <summary>PATH(m, D[n]) of RFC 6962 §2.1.1: from the leaf's sibling up.</summary>
    public static List<byte[]> Inclusion(int index, IReadOnlyList<byte[]> leaves) => Inclusion(index, leaves, 0, leaves.Count);

    /// <summary>PROOF(m, D[n]) of RFC 6962 §2.1.2, for 0 &lt; m ≤ n.</summary>
    public static List<byte[]> Consistency(int size, IReadOnlyList<byte[]> leaves) => Consistency(size, leaves, 0, leaves.Count, whole: true);

    private static List<byte[]> Inclusion(int index, IReadOnlyList<byte[]> leaves, int start, int end)
    {
        if (end - start <= 1)
        {
            return [];
        }

        var middle = start + Split(end - start);
        return index < middle
            ? [.. Inclusion(index, leaves, start, middle), Root(leaves, middle, end)]
            : [.. Inclusion(index, leaves, middle, end), Root(leaves, start, middle)];
    }

    private static List<byte[]> Consistency(int until, IReadOnlyList<byte[]> leaves, int start, int end, bool whole)
    {
        if (until == end)
        {
            return whole ? [] : [Root(leaves, start, end)];
        }

        var middle = start + Split(end - start);
        return until <= middle
            ? [.. Consistency(until, leaves, start, middle, whole), Root(leaves, middle, end)]
            : [.. Consistency(until, leaves, middle, end, whole: false), Root(leaves, start, middle)];
    }

    private static byte[] Root(IReadOnlyList<byte[]> leaves, int start, int end)
    {
        var tree = new HashTiles();
        for (var at = start; at < end; at++)
        {
            tree.Append(leaves[at]);
        }

        return tree.Root();
    }

    // The largest power of two below the size, for sizes from 2.
    private static int Split(int size) => (int)(BitOperations.RoundUpToPowerOf2((uint)size) / 2);
}
