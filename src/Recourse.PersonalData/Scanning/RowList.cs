using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Recourse.PersonalData;

/// <summary>
/// Where the rows of a scan are kept: in memory up to a limit, beyond it in a file that only this process can read and that vanishes with it,
/// so that memory does not grow with the material. Shared by the threads of a scan.
/// </summary>
/// <param name="blocksInMemory">How many blocks of 1 MiB stay in memory.</param>
internal sealed class RowStore(int blocksInMemory) : IDisposable
{
    private readonly Lock _gate = new();
    private int _inMemory;
    private SafeFileHandle? _file;
    private long _end;

    /// <summary>Puts a full block away.</summary>
    /// <returns>−1 where it may stay in memory, else its place in the file.</returns>
    public long Put(RowFacts[] block)
    {
        lock (_gate)
        {
            if (_inMemory < blocksInMemory)
            {
                _inMemory++;
                return -1;
            }

            _file ??= Open();
            var bytes = MemoryMarshal.AsBytes(block.AsSpan());
            RandomAccess.Write(_file, bytes, _end);
            var place = _end;
            _end += bytes.Length;
            return place;
        }
    }

    /// <summary>Reads a block back.</summary>
    public void Get(long place, RowFacts[] block)
    {
        var bytes = MemoryMarshal.AsBytes(block.AsSpan());
        for (var got = 0; got < bytes.Length;)
        {
            var more = RandomAccess.Read(_file!, bytes[got..], place + got);
            got += more > 0 ? more : throw new EndOfStreamException("The file of rows was cut while it was in use.");
        }
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>The file has no name any more as soon as it is open; the system frees it when the process ends, however it ends.</summary>
    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), "recourse-" + Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Delete(path);
        return file;
    }
}

/// <summary>The rows of one document, in blocks: growing never copies what is there. Reading is for one thread.</summary>
internal sealed class RowList(RowStore store)
{
    private const int BlockSize = 1 << 14;
    private readonly List<(RowFacts[]? Rows, long Place)> _full = [];
    private RowFacts[] _last = [];
    private int _used;
    private RowFacts[] _read = [];
    private int _readBlock = -1;

    public int Count { get; private set; }

    public ref readonly RowFacts this[int at]
    {
        get
        {
            var block = at / BlockSize;
            if (block == _full.Count)
            {
                return ref _last[at % BlockSize];
            }

            if (_full[block].Rows is { } rows)
            {
                return ref rows[at % BlockSize];
            }

            if (_readBlock != block)
            {
                _read = _read.Length == 0 ? new RowFacts[BlockSize] : _read;
                store.Get(_full[block].Place, _read);
                _readBlock = block;
            }

            return ref _read[at % BlockSize];
        }
    }

    public void Add(in RowFacts row)
    {
        if (_used == _last.Length)
        {
            // A first small block, since a case may hold thousands of small documents.
            if (_last.Length < BlockSize)
            {
                Array.Resize(ref _last, Math.Clamp(_last.Length * 4, 16, BlockSize));
            }
            else
            {
                var place = store.Put(_last);
                _full.Add((place < 0 ? _last : null, place));
                _last = place < 0 ? new RowFacts[BlockSize] : _last;
                _used = 0;
            }
        }

        _last[_used++] = row;
        Count++;
    }
}
