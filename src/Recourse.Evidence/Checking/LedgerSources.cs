namespace Recourse.Evidence;

/// <summary>
/// The three places that tell the same entries: the private events, the bundles of the public log, the tiles of leaf hashes. What each says
/// of an entry is held against the others, so that the damaged place can be named instead of "something is wrong".
/// </summary>
internal sealed class LedgerSources
{
    private readonly long _size;

    public LedgerSources(VaultPaths paths, long size, EventFile events)
    {
        _size = size;
        Lines = new EventLine?[size];
        Entries = new byte[]?[size];
        Leaves = new byte[]?[size];
        for (var index = 0; index < size; index++)
        {
            Lines[index] = events.LineOf(index) is { } line ? EventLine.TryParse(index, line) : null;
        }

        foreach (var file in TileLayout.Files(size).Where(file => file.Level <= 0))
        {
            var bytes = TryRead(paths.Tile(file), out _) ?? [];
            for (var at = 0; at < file.Width; at++)
            {
                var index = (file.Index * TileLayout.Width) + at;
                if (file.Level == 0)
                {
                    Leaves[index] = Slice(bytes, at * MerkleHash.Size, MerkleHash.Size);
                }
                else
                {
                    // Entries of this ledger are all equally long, so one bad length does not hide the entries behind it.
                    Entries[index] = Slice(bytes, (at * (2 + EventLine.CommitmentLength)) + 2, EventLine.CommitmentLength);
                }
            }
        }
    }

    /// <summary>Lines of the event file; null where there is none in the exact form.</summary>
    public EventLine?[] Lines { get; }

    /// <summary>Entries as the bundles have them.</summary>
    public byte[]?[] Entries { get; }

    /// <summary>Leaf hashes as the tiles have them.</summary>
    public byte[]?[] Leaves { get; }

    /// <summary>
    /// The leaf hashes to hold everything against: what most places say, or what a single place says if only that leads to the signed root.
    /// Null where no place says anything.
    /// </summary>
    public byte[]?[] Reference(byte[]? signedRoot)
    {
        var fromLines = Lines.Select(line => line is null ? null : MerkleHash.Leaf(line.Commitment())).ToArray();
        var fromEntries = Entries.Select(entry => entry is null ? null : MerkleHash.Leaf(entry)).ToArray();
        var most = new byte[]?[_size];
        for (var index = 0; index < _size; index++)
        {
            most[index] = Same(fromLines[index], fromEntries[index])
                ? fromLines[index]
                : Leaves[index] ?? fromEntries[index] ?? fromLines[index];
        }

        var candidates = new[] { most, Leaves, fromEntries, fromLines };
        return signedRoot is null ? most : candidates.FirstOrDefault(leaves => Same(Root(leaves), signedRoot)) ?? most;
    }

    /// <summary>The root over the leaves; null if one is unknown.</summary>
    public static byte[]? Root(IReadOnlyCollection<byte[]?> leaves)
    {
        var tree = new HashTiles();
        foreach (var leaf in leaves)
        {
            if (leaf is null)
            {
                return null;
            }

            tree.Append(leaf);
        }

        return tree.Root();
    }

    /// <summary>True if both are known and equal.</summary>
    public static bool Same(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);

    /// <summary>A file's bytes whatever else has it open; null with the reason where they can't be had.</summary>
    public static byte[]? TryRead(string path, out string reason)
    {
        reason = "nothing";
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reason = $"cannot be read: {fault.Message}";
            return null;
        }
    }

    private static byte[]? Slice(byte[] bytes, int start, int length) => start + length <= bytes.Length ? bytes[start..(start + length)] : null;
}
