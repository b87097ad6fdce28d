using System.Buffers.Binary;
using System.IO.Compression;

namespace Recourse.Records;

/// <summary>The checksum of packed data (RFC 1950, Adler-32), which the library passes over.</summary>
internal static class ZlibCheck
{
    /// <summary>False where packed data is broken or states another checksum than it has. Many writers leave the checksum out: then there is nothing to hold it to.</summary>
    /// <param name="packed">The packed data; line ends may stand behind it.</param>
    /// <param name="unpacked">What came out of it, and perhaps out of a predictor behind it.</param>
    public static bool Holds(Memory<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        var sum = Adler(1, unpacked);
        for (var end = packed.Length; end >= 6 && end >= packed.Length - 2; end--)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(packed.Span[(end - 4)..]) == sum)
            {
                return true;
            }
        }

        if (packed.Length < 3 || Unpacks(new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress), out _))
        {
            return true;
        }

        var bytes = packed.ToArray();
        if (!Unpacks(new DeflateStream(new MemoryStream(bytes, 2, bytes.Length - 2, writable: false), CompressionMode.Decompress), out sum))
        {
            return false;
        }

        // With its checksum behind it, data that had none holds; data that had a wrong one still does not.
        byte[] whole = [.. bytes, (byte)(sum >> 24), (byte)((sum >> 16) & 0xFF), (byte)((sum >> 8) & 0xFF), (byte)(sum & 0xFF)];
        return Unpacks(new ZLibStream(new MemoryStream(whole, writable: false), CompressionMode.Decompress), out _);
    }

    private static bool Unpacks(Stream stream, out uint sum)
    {
        sum = 1;
        using (stream)
        {
            var buffer = new byte[1 << 15];
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    sum = Adler(sum, buffer.AsSpan(0, read));
                }

                return true;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    private static uint Adler(uint sum, ReadOnlySpan<byte> bytes)
    {
        // As many bytes as fit before the sums must be brought back below 65521.
        const int Block = 5552;
        var (low, high) = (sum & 0xFFFF, sum >> 16);
        while (!bytes.IsEmpty)
        {
            var block = bytes[..Math.Min(Block, bytes.Length)];
            foreach (var each in block)
            {
                low += each;
                high += low;
            }

            (low, high) = (low % 65521, high % 65521);
            bytes = bytes[block.Length..];
        }

        return (high << 16) | low;
    }
}
