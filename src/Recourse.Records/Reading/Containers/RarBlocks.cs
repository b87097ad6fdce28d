using System.Buffers.Binary;

namespace Recourse.Records;

/// <summary>Walks the blocks of a RAR (4 and 5), only to see whether its end mark is there: without, a cut between two entries would go unseen.</summary>
internal static class RarBlocks
{
    private const int Main = 0x73;
    private const int End4 = 0x7B;
    private const int Encryption5 = 4;
    private const int End5 = 5;

    /// <summary>False where the blocks end in good order before any end mark. Damage and encrypted headers are said elsewhere.</summary>
    public static bool HasEnd(Stream stream)
    {
        var head = new byte[64];
        stream.Position = 0;
        var five = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false) >= 8 && head[6] == 1;
        var at = five ? 8L : 7L;
        while (true)
        {
            if (at >= stream.Length)
            {
                return false;
            }

            stream.Position = at;
            var got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var (type, next) = five ? Block5(head.AsSpan(0, got), at) : Block4(head.AsSpan(0, got), at);
            if (type == 0 && got < 7)
            {
                // Less than the head of any block: the cut goes through the next one.
                return false;
            }

            if (type == (five ? End5 : End4) || next <= at || (five && type == Encryption5))
            {
                return true;
            }

            at = next;
        }
    }

    /// <summary>Type of a block and where the next one begins; 0 where it cannot be told.</summary>
    private static (int Type, long Next) Block4(ReadOnlySpan<byte> block, long at)
    {
        if (block.Length < 7)
        {
            return (0, 0);
        }

        var (type, flags) = (block[2], BinaryPrimitives.ReadUInt16LittleEndian(block[3..]));
        if (type == Main && (flags & 0x80) != 0)
        {
            return (End4, 0);
        }

        long size = BinaryPrimitives.ReadUInt16LittleEndian(block[5..]);
        if ((flags & 0x8000) != 0 && block.Length >= 11)
        {
            size += BinaryPrimitives.ReadUInt32LittleEndian(block[7..]);
            // Entries over 4 GiB state the upper half of their size further behind.
            size += type == 0x74 && (flags & 0x100) != 0 && block.Length >= 36 ? (long)(BinaryPrimitives.ReadUInt32LittleEndian(block[32..]) & 0xFFFFFF) << 32 : 0;
        }

        return (type, size < 7 ? 0 : at + size);
    }

    private static (int Type, long Next) Block5(ReadOnlySpan<byte> block, long at)
    {
        var place = 4;
        if (!Number(block, ref place, out var size))
        {
            return (0, 0);
        }

        var body = place;
        if (!Number(block, ref place, out var type) || !Number(block, ref place, out var flags) || type > 255)
        {
            return (0, 0);
        }

        long data = 0;
        if ((flags & 1) != 0 && !Number(block, ref place, out _))
        {
            return (0, 0);
        }

        if ((flags & 2) != 0 && !Number(block, ref place, out data))
        {
            return (0, 0);
        }

        return size > int.MaxValue || data > long.MaxValue >> 2 ? (0, 0) : ((int)type, at + body + size + data);
    }

    private static bool Number(ReadOnlySpan<byte> block, ref int place, out long value)
    {
        value = 0;
        for (var shift = 0; shift < 63 && place < block.Length; shift += 7)
        {
            var part = block[place++];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value >= 0;
            }
        }

        return false;
    }
}
