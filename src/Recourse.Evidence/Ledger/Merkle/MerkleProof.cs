using System.Numerics;

namespace Recourse.Evidence;

/// <summary>Checks of RFC 6962 §2.1.1 (a leaf stands in a tree) and §2.1.2 (a tree continues an earlier one).</summary>
internal static class MerkleProof
{
    /// <summary>True if <paramref name="proof"/> leads from the leaf hash at <paramref name="index"/> to <paramref name="root"/> of a tree of <paramref name="size"/> leaves.</summary>
    public static bool Includes(ulong index, ulong size, ReadOnlySpan<byte> root, ReadOnlySpan<byte> leaf, IReadOnlyList<byte[]> proof)
    {
        if (index >= size || leaf.Length != MerkleHash.Size || !WellFormed(proof))
        {
            return false;
        }

        // Below the level at which the leaf's path leaves the right border there is a sibling at every level; above it only on the left.
        var inner = 64 - BitOperations.LeadingZeroCount(index ^ (size - 1));
        var border = BitOperations.PopCount(Above(index, inner));
        if (proof.Count != inner + border)
        {
            return false;
        }

        return Climb(leaf.ToArray(), index, proof, 0, inner).AsSpan().SequenceEqual(root);
    }

    /// <summary>
    /// True if the tree of <paramref name="size2"/> leaves begins with the one of <paramref name="size1"/>. From an empty tree nothing
    /// follows, so size 0 is refused.
    /// </summary>
    public static bool Continues(ulong size1, ulong size2, ReadOnlySpan<byte> root1, ReadOnlySpan<byte> root2, IReadOnlyList<byte[]> proof)
    {
        if (size1 == 0 || size2 < size1 || !WellFormed(proof))
        {
            return false;
        }

        if (size1 == size2)
        {
            return proof.Count == 0 && root1.SequenceEqual(root2);
        }

        if (proof.Count == 0)
        {
            return false;
        }

        // The proof starts from the largest perfect subtree that ends at size1; if that is the whole first tree, its root is the start itself.
        var shift = BitOperations.TrailingZeroCount(size1);
        var inner = 64 - BitOperations.LeadingZeroCount((size1 - 1) ^ (size2 - 1)) - shift;
        var border = BitOperations.PopCount(Above(size1 - 1, inner + shift));
        var whole = size1 == 1UL << shift;
        var start = whole ? 0 : 1;
        if (proof.Count != start + inner + border)
        {
            return false;
        }

        var seed = whole ? root1.ToArray() : proof[0];
        if (seed.Length != MerkleHash.Size)
        {
            return false;
        }

        var mask = Above(size1 - 1, shift);
        var first = seed;
        for (var at = 0; at < inner; at++)
        {
            first = ((mask >> at) & 1) == 1 ? MerkleHash.Node(proof[start + at], first) : first;
        }

        for (var at = inner; at < inner + border; at++)
        {
            first = MerkleHash.Node(proof[start + at], first);
        }

        return first.AsSpan().SequenceEqual(root1) && Climb(seed, mask, proof, start, inner).AsSpan().SequenceEqual(root2);
    }

    private static byte[] Climb(byte[] hash, ulong index, IReadOnlyList<byte[]> proof, int start, int inner)
    {
        for (var at = start; at < proof.Count; at++)
        {
            var left = at - start >= inner || ((index >> (at - start)) & 1) == 1;
            hash = left ? MerkleHash.Node(proof[at], hash) : MerkleHash.Node(hash, proof[at]);
        }

        return hash;
    }

    // C# takes a shift modulo 64; a shift by 64 must give 0.
    private static ulong Above(ulong value, int bits) => bits >= 64 ? 0 : value >> bits;

    private static bool WellFormed(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == MerkleHash.Size);
}
