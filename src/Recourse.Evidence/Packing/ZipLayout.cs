using System.Buffers.Binary;
using System.Globalization;

namespace Recourse.Evidence;

/// <summary>
/// Holds a ZIP file to the plainest layout (APPNOTE 6.3 §4.3): local files one behind the other from the first byte, then their directory, then its
/// end. In between, in front and behind there is room for a second content that only some programs show; here there must be none.
/// </summary>
internal static class ZipLayout
{
    private const uint LocalSignature = 0x04034b50, DirectorySignature = 0x02014b50, EndSignature = 0x06054b50, End64Signature = 0x06064b50;
    private const int LocalSize = 30, DirectorySize = 46, EndSize = 22, End64Size = 56, Locator64Size = 20;

    /// <summary>What is wrong with the layout; null if nothing is.</summary>
    public static string? Fault(Stream file)
    {
        try
        {
            return Check(file);
        }
        catch (Exception fault) when (fault is EndOfStreamException or OverflowException or ArgumentOutOfRangeException)
        {
            return "it is cut off, or its lengths lead outside it";
        }
    }

    private static string? Check(Stream file)
    {
        if (file.Length < EndSize)
        {
            return "it is too short for a ZIP file";
        }

        var end = Read(file, file.Length - EndSize, EndSize);
        if (Four(end, 0) != EndSignature || Two(end, 20) != 0)
        {
            return "its last bytes are not the end of a directory without a comment";
        }

        long count = Two(end, 10), size = Four(end, 12), start = Four(end, 16), behind = file.Length - EndSize;
        if (count == 0xffff || size == 0xffffffff || start == 0xffffffff)
        {
            behind -= End64Size + Locator64Size;
            var end64 = Read(file, behind, End64Size);
            if (Four(end64, 0) != End64Signature || Eight(end64, 4) != End64Size - 12)
            {
                return "its directory is larger than it says";
            }

            (count, size, start) = (Eight(end64, 32), Eight(end64, 40), Eight(end64, 48));
        }

        return start + size != behind ? "there are bytes between its directory and its end" : Files(file, start, size, count);
    }

    private static string? Files(Stream file, long start, long size, long count)
    {
        if (size > int.MaxValue)
        {
            return "its directory is too large";
        }

        var directory = Read(file, start, (int)size);
        long next = 0;
        var at = 0;
        for (long number = 0; number < count; number++)
        {
            if (Four(directory, at) != DirectorySignature)
            {
                return string.Create(CultureInfo.InvariantCulture, $"entry {number} of its directory is none");
            }

            var (length, offset) = Sizes(directory, at);
            var names = Two(directory, at + 28) + Two(directory, at + 30) + Two(directory, at + 32);
            var local = Read(file, offset, LocalSize);
            if (offset != next || Four(local, 0) != LocalSignature)
            {
                return string.Create(CultureInfo.InvariantCulture, $"file {number} does not stand at byte {next}, right behind the one before");
            }

            var name = Read(file, offset + LocalSize, Two(local, 26));
            if (!name.AsSpan().SequenceEqual(directory.AsSpan(at + DirectorySize, Two(directory, at + 28))))
            {
                return string.Create(CultureInfo.InvariantCulture, $"file {number} has two names");
            }

            if ((Two(local, 6) & 0x0008) != 0 || Two(local, 8) != 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"file {number} is not stored as it is");
            }

            next = offset + LocalSize + Two(local, 26) + Two(local, 28) + length;
            at += DirectorySize + names;
        }

        return next != start || at != size ? "there are bytes that belong to no file" : null;
    }

    // Where a number does not fit into four bytes the extra field 1 holds it (§4.5.3), in this order.
    private static (long Length, long Offset) Sizes(byte[] directory, int at)
    {
        long original = Four(directory, at + 24), length = Four(directory, at + 20), offset = Four(directory, at + 42);
        var extra = directory.AsSpan(at + DirectorySize + Two(directory, at + 28), Two(directory, at + 30));
        while (extra.Length >= 4)
        {
            var field = extra.Slice(4, BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                _ = Take(ref original, ref field);
                _ = Take(ref length, ref field);
                _ = Take(ref offset, ref field);
            }

            extra = extra[(4 + BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]))..];
        }

        return (length, offset);
    }

    private static bool Take(ref long value, ref Span<byte> field)
    {
        if (value != 0xffffffff || field.Length < 8)
        {
            return false;
        }

        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return true;
    }

    private static byte[] Read(Stream file, long at, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(at);
        var bytes = new byte[count];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static int Two(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long Four(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long Eight(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
