namespace Recourse.Evidence;

/// <summary>
/// A growing RFC 6962 tree kept as its right edge: for each level of tiles the hashes of the unfinished one. Appending costs at most one
/// path of hashes; finished tiles are handed out once and not kept.
/// </summary>
internal sealed class HashTiles
{
    private readonly List<List<byte[]>> _edges;

    public HashTiles() => _edges = [];

    private HashTiles(HashTiles other)
    {
        _edges = [.. other._edges.Select(edge => new List<byte[]>(edge))];
        Size = other.Size;
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>A copy that grows on its own.</summary>
    public HashTiles Fork() => new(this);

    /// <summary>Adds a leaf; <paramref name="finished"/> gets each tile that became full by it.</summary>
    public void Append(byte[] leaf, Action<TileFile, byte[]>? finished = null)
    {
        var index = Size++;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (level == _edges.Count)
            {
                _edges.Add([]);
            }

            var edge = _edges[level];
            edge.Add(hash);
            if (edge.Count < TileLayout.Width)
            {
                return;
            }

            index /= TileLayout.Width;
            finished?.Invoke(new TileFile(level, index, TileLayout.Width), Join(edge));
            hash = Fold(Peaks(edge));
            edge.Clear();
        }
    }

    /// <summary>The unfinished tiles as they stand.</summary>
    public IEnumerable<(TileFile File, byte[] Bytes)> Unfinished()
    {
        var count = Size;
        for (var level = 0; level < _edges.Count; level++, count /= TileLayout.Width)
        {
            if (_edges[level].Count > 0)
            {
                yield return (new TileFile(level, count / TileLayout.Width, _edges[level].Count), Join(_edges[level]));
            }
        }
    }

    /// <summary>The Merkle tree hash of all leaves.</summary>
    public byte[] Root() => Size == 0 ? MerkleHash.Empty() : Fold(Enumerable.Reverse(_edges).SelectMany(Peaks));

    // Perfect subtrees of one tile's hashes, largest first: RFC 6962 splits at the largest power of two below the size.
    private static IEnumerable<byte[]> Peaks(List<byte[]> hashes)
    {
        for (var (start, rest) = (0, hashes.Count); rest > 0;)
        {
            var width = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)rest + 1) / 2;
            var row = hashes.GetRange(start, width);
            while (row.Count > 1)
            {
                row = [.. row.Chunk(2).Select(pair => MerkleHash.Node(pair[0], pair[1]))];
            }

            yield return row[0];
            (start, rest) = (start + width, rest - width);
        }
    }

    private static byte[] Fold(IEnumerable<byte[]> peaks) => peaks.Reverse().Aggregate((right, left) => MerkleHash.Node(left, right));

    private static byte[] Join(List<byte[]> hashes)
    {
        var bytes = new byte[hashes.Count * MerkleHash.Size];
        for (var at = 0; at < hashes.Count; at++)
        {
            hashes[at].CopyTo(bytes, at * MerkleHash.Size);
        }

        return bytes;
    }
}
