using System.Buffers.Binary;

namespace Recourse.Evidence;

/// <summary>The entries of the public log in bundles of 256, each entry behind its length (big-endian uint16), as C2SP tlog-tiles lays them out.</summary>
internal sealed class EntryBundles
{
    private readonly List<byte[]> _open;

    public EntryBundles() => _open = [];

    private EntryBundles(EntryBundles other)
    {
        _open = [.. other._open];
        Size = other.Size;
    }

    /// <summary>Number of entries.</summary>
    public long Size { get; private set; }

    /// <summary>A copy that grows on its own.</summary>
    public EntryBundles Fork() => new(this);

    /// <summary>Adds an entry; <paramref name="finished"/> gets the bundle if it became full by it.</summary>
    public void Append(byte[] entry, Action<TileFile, byte[]>? finished = null)
    {
        var index = Size++ / TileLayout.Width;
        _open.Add(entry);
        if (_open.Count == TileLayout.Width)
        {
            finished?.Invoke(new TileFile(TileLayout.Entries, index, TileLayout.Width), Join(_open));
            _open.Clear();
        }
    }

    /// <summary>The unfinished bundle, if there is one.</summary>
    public IEnumerable<(TileFile File, byte[] Bytes)> Unfinished() =>
        _open.Count == 0 ? [] : [(new TileFile(TileLayout.Entries, Size / TileLayout.Width, _open.Count), Join(_open))];

    /// <summary>The bytes of a bundle.</summary>
    public static byte[] Join(IReadOnlyCollection<byte[]> entries)
    {
        var bytes = new byte[entries.Sum(entry => 2 + entry.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)entry.Length);
            entry.CopyTo(bytes, at + 2);
            at += 2 + entry.Length;
        }

        return bytes;
    }
}
