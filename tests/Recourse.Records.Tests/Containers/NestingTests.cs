using System.Text;

namespace Recourse.Records.Tests.Containers;

public sealed class NestingTests
{
    public static TheoryData<string> Kinds => ["zip", "tar", "gz", "bz2", "zst", "xz", "7z", "7z-solid", "rar4", "rar5", "tar.gz", "tar.bz2", "tar.xz", "tar.zst", "lz"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_in_a_container_equals_the_record_in_the_plain_file(string kind)
    {
        foreach (var gbk in new[] { false, true })
        {
            var people = Packing.People(gbk: gbk);
            var plain = Rows.Of(people, "people.csv");
            Assert.Equal(40, plain.All.Count);
            var (bytes, name, path) = Pack(kind, "people.csv", people);
            // The name says nothing: the bytes are looked at.
            var rows = Rows.Of(bytes, name);
            Assert.Empty(rows.Lost);
            Assert.Equal(plain.In(""), rows.In(path));
            Assert.Equal(2, rows.Documents.Count);
            Assert.Equal(rows.Documents[0].Info.Exhibit, rows.Documents[0].Sha256);
            Assert.Equal(plain.Documents[0].Sha256, rows.Documents[1].Sha256);
            Assert.Equal(people.Length, rows.Documents[1].Bytes);
            Assert.All(rows.All, row => Assert.Equal(rows.Documents[0].Sha256, row.Where.Exhibit));
            Assert.All(rows.All, row => Assert.Equal(row.Text, Text(people, row.Where, gbk)));
        }
    }

    [Fact]
    public void Containers_nest_in_any_order_to_the_set_depth()
    {
        var people = Packing.People();
        var plain = Rows.Of(people, "people.csv").In("").ToList();
        string[] kinds = ["zip", "tar", "gz", "bz2", "zst", "7z", "rar4", "rar5", "tar.gz"];
        foreach (var outer in kinds)
        {
            foreach (var inner in kinds)
            {
                if (inner == "tar" && outer is ("gz" or "bz2" or "zst"))
                {
                    // A packed tar is one step.
                    continue;
                }

                var (first, firstName, firstPath) = Pack(inner, "people.csv", people);
                var (second, secondName, secondPath) = Pack(outer, firstName, first);
                var rows = Rows.Of(second, secondName);
                Assert.Empty(rows.Lost);
                Assert.Equal(plain, rows.In($"{secondPath}!/{firstPath}"));
                Assert.Equal(3, rows.Documents.Count);

                var shallow = Rows.Of(second, secondName, new ReaderLimits { MaxDepth = 1 });
                Assert.Empty(shallow.All);
                var loss = Assert.Single(shallow.Lost);
                Assert.Equal($"{secondName}!/{secondPath}", loss.File);
                Assert.Contains("deeper than 1", loss.Reason, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_container_without_its_ending_is_still_opened()
    {
        var rows = Rows.Of(Packing.Gzip(Packing.Tar(("a/people.csv", Packing.People()))), "微信图片.jpg");
        Assert.Equal(40, rows.In("a/people.csv").Count());
        rows = Rows.Of(Packing.Gzip(Packing.People()), "data");
        Assert.Equal(40, rows.In("data.unpacked").Count());
    }

    internal static (byte[] Bytes, string Name, string Path) Pack(string kind, string name, byte[] bytes) => kind switch
    {
        "zip" => (Packing.Zip((name, bytes)), "x.zip", name),
        "tar" => (Packing.Tar((name, bytes)), "x.tar", name),
        "gz" => (Packing.Gzip(bytes), name + ".gz", name),
        "bz2" => (Packing.Bzip2(bytes), name + ".bz2", name),
        "zst" => (Packing.Zstd(bytes), name + ".zst", name),
        "xz" => (Packing.Xz(bytes), name + ".xz", name),
        "lz" => (Lzip(bytes), name + ".lz", name),
        "7z" => (Packing.SevenZip("-ms=off", (name, bytes)), "x.7z", name),
        "7z-solid" => (Packing.SevenZip("-ms=on", (name, bytes)), "x.7z", name),
        "rar4" => (MadeRar.Rar4((Encoding.ASCII.GetBytes(name), bytes)), "x.rar", name),
        "rar5" => (MadeRar.Rar5((name, bytes)), "x.rar", name),
        "tar.gz" => (Packing.Gzip(Packing.Tar((name, bytes))), "x.tar.gz", name),
        "tar.bz2" => (Packing.Bzip2(Packing.Tar((name, bytes))), "x.tar.bz2", name),
        "tar.xz" => (Packing.Xz(Packing.Tar((name, bytes))), "x.tar.xz", name),
        "tar.zst" => (Packing.Zstd(Packing.Tar((name, bytes))), "x.tar.zst", name),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Lzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var packer = SharpCompress.Compressors.LZMA.LZipStream.Create(memory, SharpCompress.Compressors.CompressionMode.Compress, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return memory.ToArray();
    }

    private static string Text(byte[] document, Locator where, bool gbk)
    {
        var encoding = gbk ? Encoding.GetEncoding("GB18030") : Encoding.UTF8;
        return encoding.GetString(document.AsSpan((int)where.Offset, (int)where.Length));
    }
}
