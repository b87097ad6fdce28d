using System.Buffers.Binary;
using System.Text;

namespace Recourse.Samples.Making;

/// <summary>
/// A ZIP whose entries are stored, not deflated, with a fixed time: what a compressor writes differs between machines and versions, and
/// these bytes must not.
/// </summary>
internal static class StoredZip
{
    private const ushort Utf8Names = 0x0800;
    private const ushort Date = ((2024 - 1980) << 9) | (1 << 5) | 1;
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Makes the archive.</summary>
    public static byte[] Make(params (string Name, byte[] Bytes)[] entries)
    {
        using var archive = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, bytes) in entries)
        {
            var encoded = Encoding.UTF8.GetBytes(name);
            var offset = (uint)archive.Length;
            var shared = Shared(encoded, bytes);
            archive.Write("PK\u0003\u0004"u8);
            archive.Write(shared);
            archive.Write(encoded);
            archive.Write(bytes);

            directory.Write("PK\u0001\u0002"u8);
            directory.Write([20, 0]);
            directory.Write(shared);
            var rest = new byte[14];
            BinaryPrimitives.WriteUInt32LittleEndian(rest.AsSpan(10), offset);
            directory.Write(rest);
            directory.Write(encoded);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)entries.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)archive.Length);
        directory.WriteTo(archive);
        archive.Write(end);
        return archive.ToArray();
    }

    // The 26 bytes that a local header and a directory entry have in common: version needed … length of the extra field.
    private static byte[] Shared(byte[] name, byte[] bytes)
    {
        var header = new byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(10), Crc(bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(14), (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), (uint)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)name.Length);
        return header;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint at = 0; at < 256; at++)
        {
            var value = at;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[at] = value;
        }

        return table;
    }
}
