using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Recourse.Records;

/// <summary>
/// The quick way through a row: 64 bytes at a time are compared with delimiter, line end and quote, and the bits of the answers are walked. It knows
/// rows written as RFC 4180 says, quoted cells included; at anything else (a stray quote, a row that reaches the window's end) it gives up, and
/// <see cref="DelimitedRow"/> decides byte by byte. Where it answers, both answer the same.
/// </summary>
internal static class RowMasks
{
    private const int Block = 64;

    /// <summary>Finds the cells of the row that starts the window; false where the slow way has to.</summary>
    /// <param name="window">Text from the start of the row.</param>
    /// <param name="dialect">Delimiter and line end.</param>
    /// <param name="quotes">False where quotes are ordinary characters.</param>
    /// <param name="cells">Receives the cells.</param>
    /// <param name="stop">Where the row's line end stands.</param>
    public static bool TryRead(ReadOnlySpan<byte> window, TableDialect dialect, bool quotes, List<CellSpan> cells, out int stop)
    {
        stop = 0;
        if (window.Length < Block || !Vector256.IsHardwareAccelerated)
        {
            return false;
        }

        CollectionsMarshal.SetCount(cells, Math.Max(cells.Capacity, Block));
        var walk = new Walk(window, dialect, cells);
        ref var first = ref MemoryMarshal.GetReference(window);
        for (var block = 0; block <= window.Length - Block; block += Block)
        {
            var (delimiters, ends, marks) = Masks(ref Unsafe.Add(ref first, block), dialect, quotes);
            var ended = marks == 0 && walk.IsPlain ? walk.Plain(block, delimiters, ends) : walk.Quoted(block, delimiters | ends | marks);
            if (ended >= 0)
            {
                CollectionsMarshal.SetCount(cells, walk.Count);
                stop = ended;
                return true;
            }

            if (ended == Walk.Odd)
            {
                break;
            }
        }

        cells.Clear();
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Delimiters, ulong Ends, ulong Quotes) Masks(ref byte at, TableDialect dialect, bool quotes)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref at);
            return (
                Vector512.Equals(bytes, Vector512.Create(dialect.Delimiter)).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create(dialect.LineEnd)).ExtractMostSignificantBits(),
                quotes ? Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits() : 0);
        }

        var low = Vector256.LoadUnsafe(ref at);
        var high = Vector256.LoadUnsafe(ref at, 32);
        return (Mask(low, high, dialect.Delimiter), Mask(low, high, dialect.LineEnd), quotes ? Mask(low, high, (byte)'"') : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, byte value) =>
        Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << 32);

    /// <summary>What is known on the way.</summary>
    private ref struct Walk(ReadOnlySpan<byte> window, TableDialect dialect, List<CellSpan> list)
    {
        /// <summary>The row goes on behind the block.</summary>
        public const int Open = -1;

        /// <summary>The row is not written by the book.</summary>
        public const int Odd = -2;

        private readonly ReadOnlySpan<byte> _window = window;
        private Span<CellSpan> _cells = CollectionsMarshal.AsSpan(list);
        private int _start;
        private int _close = -1;
        private int _skip = -1;
        private bool _inside;
        private bool _escaped;

        public int Count { get; private set; }

        /// <summary>True where no quote is open or just closed.</summary>
        public readonly bool IsPlain => !_inside && _close < 0;

        /// <summary>A block without quotes: each delimiter ends a cell.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Plain(int block, ulong delimiters, ulong ends)
        {
            delimiters &= ends == 0 ? ulong.MaxValue : (ends & (~ends + 1)) - 1;
            if (_cells.Length - Count <= Block)
            {
                if (Count >= DelimitedRow.MaxCells - (2 * Block))
                {
                    return Odd;
                }

                CollectionsMarshal.SetCount(list, _cells.Length * 2);
                _cells = CollectionsMarshal.AsSpan(list);
            }

            var (start, count) = (_start, Count);
            // There is room for a block's worth of cells, and no sum comes near what an int holds: nothing is left to check.
            ref var cells = ref MemoryMarshal.GetReference(_cells);
            unchecked
            {
                while (delimiters != 0)
                {
                    var at = block + BitOperations.TrailingZeroCount(delimiters);
                    delimiters &= delimiters - 1;
                    Unsafe.Add(ref cells, count) = new CellSpan(start, at - start, count, false);
                    count++;
                    start = at + 1;
                }
            }

            (_start, Count) = (start, count);
            if (ends == 0)
            {
                return Open;
            }

            var end = block + BitOperations.TrailingZeroCount(ends);
            Add(end);
            return end;
        }

        /// <summary>A block with quotes, or inside them: each sign is looked at in turn.</summary>
        public int Quoted(int block, ulong signs)
        {
            if (_cells.Length - Count <= Block)
            {
                // Few tables have so many cells and quotes as well.
                return Odd;
            }

            while (signs != 0)
            {
                var at = block + BitOperations.TrailingZeroCount(signs);
                signs &= signs - 1;
                var value = _window[at];
                if (value != '"')
                {
                    if (_inside)
                    {
                        continue;
                    }

                    if (!Add(at))
                    {
                        return Odd;
                    }

                    if (value == dialect.LineEnd)
                    {
                        return at;
                    }

                    _start = at + 1;
                }
                else if (at != _skip && !Quote(at))
                {
                    return Odd;
                }
            }

            return Open;
        }

        private bool Quote(int at)
        {
            if (!_inside)
            {
                _inside = at == _start;
                return _inside || _close < 0;
            }

            if (at + 1 >= _window.Length)
            {
                return false;
            }

            if (_window[at + 1] == '"')
            {
                (_escaped, _skip) = (true, at + 1);
                return true;
            }

            (_inside, _close) = (false, at);
            return true;
        }

        /// <summary>Ends the cell before a sign; false where something stands behind its closing quote.</summary>
        private bool Add(int at)
        {
            var end = dialect.LineEnd == '\n' && at > _start && _window[at] == '\n' && _window[at - 1] == '\r' ? at - 1 : at;
            if (_close < 0)
            {
                _cells[Count] = new CellSpan(_start, end - _start, Count, false);
                Count++;
                return true;
            }

            if (end > _close + 1 && _window[(_close + 1)..end].IndexOfAnyExcept((byte)' ') >= 0)
            {
                return false;
            }

            _cells[Count] = new CellSpan(_start + 1, _close - _start - 1, Count, _escaped);
            Count++;
            (_close, _escaped) = (-1, false);
            return true;
        }
    }
}
