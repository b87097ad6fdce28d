using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records.Tests.Containers;

/// <summary>RAR archives of stored entries, put together byte by byte after the published descriptions of the formats 4 and 5.</summary>
internal static class MadeRar
{
    public static byte[] Rar4(params (byte[] Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        memory.Write("Rar!\x1A\x07\x00"u8);
        memory.Write(Block4(0x73, 0, new byte[6]));
        foreach (var (name, bytes) in entries)
        {
            var body = new byte[25 + name.Length];
            BinaryPrimitives.WriteInt32LittleEndian(body, bytes.Length);
            BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), bytes.Length);
            body[8] = 2;
            BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(9), Crc32.Of(bytes));
            BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(13), 0x5A210000);
            body[17] = 20;
            body[18] = 0x30;
            BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(19), (ushort)name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(21), 0x20);
            name.CopyTo(body, 25);
            memory.Write(Block4(0x74, 0x8000, body));
            memory.Write(bytes);
        }

        memory.Write(Block4(0x7B, 0x4000, []));
        return memory.ToArray();
    }

    public static byte[] Rar5(params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        memory.Write("Rar!\x1A\x07\x01\x00"u8);
        memory.Write(Block5([1, 0, 0]));
        foreach (var (name, bytes) in entries)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            using var body = new MemoryStream();
            // File header with data behind it; CRC-32 stated; stored; made on Unix.
            body.Write([2, 2, .. Number(bytes.Length), 4, .. Number(bytes.Length), .. Number(0x81A4)]);
            var crc = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(crc, Crc32.Of(bytes));
            body.Write(crc);
            body.Write([0, 1, .. Number(utf8.Length), .. utf8]);
            memory.Write(Block5(body.ToArray()));
            memory.Write(bytes);
        }

        memory.Write(Block5([5, 0, 0]));
        return memory.ToArray();
    }

    private static byte[] Block4(byte type, ushort flags, byte[] body)
    {
        var block = new byte[7 + body.Length];
        block[2] = type;
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), flags);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(5), (ushort)block.Length);
        body.CopyTo(block, 7);
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)(Crc32.Of(block.AsSpan(2)) & 0xFFFF));
        return block;
    }

    private static byte[] Block5(byte[] body)
    {
        byte[] sized = [.. Number(body.Length), .. body];
        var block = new byte[4 + sized.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(block, Crc32.Of(sized));
        sized.CopyTo(block, 4);
        return block;
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    private static byte[] Number(long value)
    {
        var bytes = new List<byte>();
        do
        {
            bytes.Add((byte)((int)(value & 0x7F) + (value > 0x7F ? 0x80 : 0)));
            value >>= 7;
        }
        while (value > 0);
        return [.. bytes];
    }
}
