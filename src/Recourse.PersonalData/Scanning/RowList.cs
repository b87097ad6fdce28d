using System.Runtime.InteropServices;

namespace Recourse.PersonalData;

/// <summary>The rows of one document, in blocks: growing never copies what is there. Reading is for one thread.</summary>
internal sealed class RowList<T>(RowStore store)
    where T : unmanaged
{
    private const int BlockBits = 14;
    private const int BlockSize = 1 << BlockBits;
    private readonly List<(T[]? Rows, long Place)> _full = [];
    private T[] _last = [];
    private int _used;
    private T[] _read = [];
    private int _readBlock = -1;

    /// <summary>Rows.</summary>
    public int Count { get; private set; }

    /// <summary>Blocks; they hold all rows in order.</summary>
    public int Blocks => _full.Count + 1;

    /// <summary>A row; valid until the next row or block is asked for.</summary>
    public ref readonly T this[int at] => ref Block(at >> BlockBits)[at & (BlockSize - 1)];

    /// <summary>The rows of a block; valid until the next row or block is asked for.</summary>
    public ReadOnlySpan<T> Block(int block)
    {
        if (block == _full.Count)
        {
            return _last.AsSpan(0, _used);
        }

        if (_full[block].Rows is { } rows)
        {
            return rows;
        }

        if (_readBlock != block)
        {
            _read = _read.Length == 0 ? new T[BlockSize] : _read;
            store.Get(_full[block].Place, MemoryMarshal.AsBytes(_read.AsSpan()));
            _readBlock = block;
        }

        return _read;
    }

    /// <summary>Adds a row.</summary>
    public void Add(in T row)
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
                var place = store.Put(MemoryMarshal.AsBytes(_last.AsSpan()));
                _full.Add((place < 0 ? _last : null, place));
                _last = place < 0 ? new T[BlockSize] : _last;
                _used = 0;
            }
        }

        _last[_used++] = row;
        Count++;
    }
}
