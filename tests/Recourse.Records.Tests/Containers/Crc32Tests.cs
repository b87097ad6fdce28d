using System.IO.Compression;

namespace Recourse.Records.Tests.Containers;

public sealed class Crc32Tests
{
    [Fact]
    public void The_checksum_of_any_length_in_any_pieces_is_that_of_the_bytes_one_by_one()
    {
        Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));
        var random = new Random(20_261_126);
        for (var length = 0; length < 700; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var (slow, pieces) = (new Crc32(), new Crc32());
            foreach (var value in bytes)
            {
                // A byte alone never takes the quick way.
                slow.Add([value]);
            }

            var cut = random.Next(length + 1);
            pieces.Add(bytes.AsSpan(0, cut));
            pieces.Add(bytes.AsSpan(cut));
            Assert.Equal((length, slow.Value, slow.Value), (length, Crc32.Of(bytes), pieces.Value));
        }
    }

    [Fact]
    public void The_framework_writes_the_same_checksum()
    {
        var bytes = new byte[100_003];
        new Random(1).NextBytes(bytes);
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a").Open();
            entry.Write(bytes);
        }

        using var read = new ZipArchive(memory);
        Assert.Equal(read.Entries[0].Crc32, Crc32.Of(bytes));
    }
}
