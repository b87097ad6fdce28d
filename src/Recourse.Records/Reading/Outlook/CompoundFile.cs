using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records;

/// <summary>One stream or storage of a compound file.</summary>
internal sealed record CompoundEntry(int Id, string Name, byte Type, uint Left, uint Right, uint Child, uint Start, long Size)
{
    public bool IsStorage => Type is 1 or 5;
}

/// <summary>A compound file ([MS-CFB]): streams in storages, cut into sectors. Whatever its tables claim, nothing is followed twice or beyond the file.</summary>
internal sealed class CompoundFile
{
    private const uint Last = 0xFFFFFFFA;
    private const uint None = 0xFFFFFFFF;
    private const int MostEntries = 1 << 20;

    /// <summary>The format's own bound at sectors of 512 bytes is half of it.</summary>
    private const long MostBytes = 4L << 30;
    private readonly Stream _file;
    private readonly int _sector, _small;
    private readonly uint _cutoff;
    private readonly List<CompoundEntry> _entries = [];
    private readonly uint[] _next, _nextSmall;
    private readonly List<(long Offset, long Length)> _smallSectors = [];
    private readonly HashSet<uint> _reached = [], _missing = [];

    private CompoundFile(Stream file, ReadOnlySpan<byte> head)
    {
        _file = file;
        uint Word(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
        (_sector, _small) = (1 << head[30], 1 << head[32]);
        _cutoff = Word(head, 56);
        var tables = new List<uint>();
        for (var at = 76; at < 512; at += 4)
        {
            tables.Add(Word(head, at));
        }

        var (more, most) = (Word(head, 68), file.Length / _sector);
        for (long count = 0; more < Last && count < most; count++)
        {
            var sector = Sector(more);
            for (var at = 0; at + 8 <= sector.Length; at += 4)
            {
                tables.Add(Word(sector, at));
            }

            more = sector.Length == _sector ? Word(sector, _sector - 4) : uint.MaxValue;
        }

        _next = Table(tables.Where(table => table < Last).Take((int)Math.Min(most, int.MaxValue)));
        var directory = Read(Chain(Word(head, 48), long.MaxValue), Math.Min(file.Length, MostEntries * 128L));
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var entry = directory.AsSpan(at, 128);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62)]);
            var size = _sector == 512 ? Word(entry, 120) : BinaryPrimitives.ReadInt64LittleEndian(entry[120..]);
            _entries.Add(new CompoundEntry(at / 128, name, entry[66], Word(entry, 68), Word(entry, 72), Word(entry, 76), Word(entry, 116), Math.Max(0, size)));
        }

        _nextSmall = Table(Chain(Word(head, 60), long.MaxValue).Select(place => (uint)((place.Offset / _sector) - 1)));
        if (_entries.Count > 0)
        {
            foreach (var (offset, length) in Chain(_entries[0].Start, _entries[0].Size))
            {
                for (var at = 0; at + _small <= length; at += _small)
                {
                    _smallSectors.Add((offset + at, _small));
                }
            }
        }
    }

    /// <summary>The root storage; null where the directory is missing.</summary>
    public CompoundEntry? Root => _entries.Count > 0 && _entries[0].IsStorage ? _entries[0] : null;

    /// <summary>Opens a file; null where it is no compound file.</summary>
    public static CompoundFile? Open(Stream file)
    {
        var head = new byte[512];
        file.Position = 0;
        return file.Length <= MostBytes && file.ReadAtLeast(head, 512, throwOnEndOfStream: false) == 512 && head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            && head[30] is 9 or 12 && head[32] == 6 ? new CompoundFile(file, head) : null;
    }

    /// <summary>What stands in a storage, by name.</summary>
    public List<CompoundEntry> Children(CompoundEntry storage)
    {
        var (found, seen, open) = (new List<CompoundEntry>(), new HashSet<uint>(), new Stack<uint>([storage.Child]));
        while (open.TryPop(out var id))
        {
            if (id >= _entries.Count || !seen.Add(id) || _entries[(int)id].Type is not (1 or 2))
            {
                if (id != None && (id >= _entries.Count || _entries[(int)id].Type is not (1 or 2)))
                {
                    _missing.Add(id);
                }

                continue;
            }

            _reached.Add(id);
            found.Add(_entries[(int)id]);
            open.Push(_entries[(int)id].Left);
            open.Push(_entries[(int)id].Right);
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name) is var order and not 0 ? order : one.Id - other.Id);
        return found;
    }

    /// <summary>
    /// Entries of the directory that are named and are none, and entries that no storage leads to: what a damaged directory has lost. Both counted over the
    /// whole tree.
    /// </summary>
    public (int Missing, int Unreached) Gaps()
    {
        var (open, seen) = (new Stack<CompoundEntry>(Root is { } root ? [root] : []), new HashSet<int>());
        while (open.TryPop(out var storage))
        {
            if (seen.Add(storage.Id))
            {
                foreach (var child in Children(storage).Where(child => child.IsStorage))
                {
                    open.Push(child);
                }
            }
        }

        return (_missing.Count, _entries.Count(entry => entry.Type is 1 or 2 && !_reached.Contains((uint)entry.Id)));
    }

    /// <summary>The pieces of a stream in the file, those side by side joined.</summary>
    public List<(long Offset, long Length)> Pieces(CompoundEntry entry)
    {
        var pieces = new List<(long Offset, long Length)>();
        var left = entry.Size;
        foreach (var (offset, length) in entry.Size < _cutoff ? Small(entry) : Chain(entry.Start, entry.Size))
        {
            var taken = Math.Min(left, length);
            left -= taken;
            if (pieces.Count > 0 && pieces[^1].Offset + pieces[^1].Length == offset)
            {
                pieces[^1] = (pieces[^1].Offset, pieces[^1].Length + taken);
            }
            else if (taken > 0)
            {
                pieces.Add((offset, taken));
            }
        }

        return pieces;
    }

    /// <summary>The bytes of a stream; what is missing at its end breaks the reading there.</summary>
    public Stream Open(CompoundEntry entry) => new Joined(_file, Pieces(entry), entry.Size);

    /// <summary>The first bytes of a stream.</summary>
    public byte[] Bytes(CompoundEntry entry, int most) => Read(Pieces(entry), Math.Min(entry.Size, most));

    private IEnumerable<(long Offset, long Length)> Small(CompoundEntry entry)
    {
        var (at, left) = (entry.Start, entry.Size);
        for (var count = 0; at < _smallSectors.Count && count <= _smallSectors.Count && left > 0; count++, left -= _small)
        {
            yield return _smallSectors[(int)at];
            at = at < _nextSmall.Length ? _nextSmall[at] : uint.MaxValue;
        }
    }

    private IEnumerable<(long Offset, long Length)> Chain(uint at, long length)
    {
        for (var count = 0L; at < _next.Length && count <= _next.Length && length > 0; count++, length -= _sector)
        {
            var offset = ((long)at + 1) * _sector;
            if (offset >= _file.Length)
            {
                yield break;
            }

            yield return (offset, Math.Min(_sector, _file.Length - offset));
            at = _next[at];
        }
    }

    private uint[] Table(IEnumerable<uint> sectors)
    {
        var table = new List<uint>();
        var most = (_file.Length / _small) + 128;
        foreach (var sector in sectors)
        {
            var bytes = Sector(sector);
            for (var at = 0; at + 4 <= bytes.Length && table.Count < most; at += 4)
            {
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)));
            }
        }

        return [.. table];
    }

    private byte[] Sector(uint number) => Read([(((long)number + 1) * _sector, _sector)], _sector);

    private byte[] Read(IEnumerable<(long Offset, long Length)> pieces, long most)
    {
        using var memory = new MemoryStream();
        foreach (var (offset, length) in pieces)
        {
            var wanted = (int)Math.Min(length, most - memory.Length);
            if (wanted <= 0 || offset >= _file.Length)
            {
                break;
            }

            var bytes = new byte[wanted];
            _file.Position = offset;
            memory.Write(bytes, 0, _file.ReadAtLeast(bytes, wanted, throwOnEndOfStream: false));
        }

        return memory.ToArray();
    }

    private sealed class Joined(Stream file, List<(long Offset, long Length)> pieces, long size) : ReadOnlyStream
    {
        private int _piece;
        private long _at, _done;

        public override int Read(Span<byte> buffer)
        {
            while (_piece < pieces.Count && _at == pieces[_piece].Length)
            {
                (_piece, _at) = (_piece + 1, 0);
            }

            if (buffer.IsEmpty || _piece == pieces.Count)
            {
                return buffer.IsEmpty || _done >= size ? 0 : throw new InvalidDataException($"of {size} bytes that its directory states {_done} can be found in the file");
            }

            file.Position = pieces[_piece].Offset + _at;
            var read = file.Read(buffer[..(int)Math.Min(buffer.Length, pieces[_piece].Length - _at)]);
            (_at, _done) = (_at + read, _done + read);
            return read > 0 ? read : throw new InvalidDataException("the file ends inside a stream");
        }
    }
}
