using System.Buffers.Binary;

namespace Recourse.Records;

/// <summary>One record of a b-tree, gathered from its page and the overflow chain, with the file offset of each of its bytes.</summary>
internal sealed class SqliteCell(SqlitePages pages, HashSet<uint> visited, int limit)
{
    private readonly ByteBuffer _payload = new();
    private readonly List<(int Start, int Length, long Offset)> _pieces = [];

    public ReadOnlySpan<byte> Payload => _payload.Span;

    /// <summary>Bytes that the record should have.</summary>
    public long Stated { get; private set; }

    public long RowId { get; private set; }

    /// <summary>Where the cell stands in its page, as a file offset, and how long it is there.</summary>
    public (long Offset, long Length) Place { get; private set; }

    /// <summary>What is wrong with the record; empty where nothing is.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Reads a cell; false where none can stand there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number.</param>
    /// <param name="at">Where the cell begins in it.</param>
    /// <param name="index">True for a cell of an index b-tree (a table WITHOUT ROWID).</param>
    public bool Read(ReadOnlySpan<byte> page, uint number, int at, bool index)
    {
        _payload.Clear();
        _pieces.Clear();
        Problem = "";
        var start = at;
        var usable = page[..pages.Usable];
        if (!Varint(usable, ref at, out var length) || length < 0)
        {
            return false;
        }

        RowId = 0;
        if (!index)
        {
            if (!Varint(usable, ref at, out var id))
            {
                return false;
            }

            RowId = id;
        }

        Stated = length;
        var most = index ? ((pages.Usable - 12) * 64 / 255) - 23 : pages.Usable - 35;
        var least = ((pages.Usable - 12) * 32 / 255) - 23;
        var fit = least + ((length - least) % (pages.Usable - 4));
        var local = (int)(length <= most ? length : fit <= most ? fit : least);
        if (at + local + (local < length ? 4 : 0) > usable.Length)
        {
            return false;
        }

        Place = (pages.OffsetOf(number) + start, at + local - start);
        Take(usable.Slice(at, local), pages.OffsetOf(number) + at);
        if (local < length)
        {
            Chain(BinaryPrimitives.ReadUInt32BigEndian(usable[(at + local)..]), length);
        }

        return true;
    }

    /// <summary>The file offset of a stretch of the payload, and whether it stands there in one piece.</summary>
    public (long Offset, bool Whole) Find(int start, int length)
    {
        foreach (var piece in _pieces)
        {
            if (start >= piece.Start && start < piece.Start + piece.Length)
            {
                return (piece.Offset + start - piece.Start, start + length <= piece.Start + piece.Length);
            }
        }

        return (Place.Offset, false);
    }

    public static bool Varint(ReadOnlySpan<byte> bytes, ref int at, out long value)
    {
        ulong result = 0;
        for (var count = 0; count < 9; count++)
        {
            if (at >= bytes.Length)
            {
                value = 0;
                return false;
            }

            var next = bytes[at++];
            if (count == 8)
            {
                value = unchecked((long)((result << 8) | next));
                return true;
            }

            result = (result << 7) | (uint)(next & 0x7F);
            if (next < 0x80)
            {
                break;
            }
        }

        value = (long)result;
        return true;
    }

    private void Chain(uint next, long length)
    {
        while (_payload.Length < length)
        {
            if (_payload.Length >= limit)
            {
                Problem = $"the row is longer than {limit} bytes; what is beyond is not read";
                return;
            }

            if (!pages.Exists(next) || !visited.Add(next))
            {
                Problem = "the chain of pages that the row goes on in is broken; what is beyond is not read";
                return;
            }

            var page = pages.Overflow(next);
            Take(page.Slice(4, (int)Math.Min(pages.Usable - 4, length - _payload.Length)), pages.OffsetOf(next) + 4);
            next = BinaryPrimitives.ReadUInt32BigEndian(page);
        }
    }

    private void Take(ReadOnlySpan<byte> bytes, long offset)
    {
        _pieces.Add((_payload.Length, bytes.Length, offset));
        _payload.Append(bytes);
    }
}
