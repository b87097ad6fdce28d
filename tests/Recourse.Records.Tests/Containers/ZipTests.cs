using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Containers;

public sealed class ZipTests
{
    private static readonly byte[] s_table = "a,b\n1,2\n"u8.ToArray();

    [Fact]
    public void Names_in_gbk_without_the_flag_are_read()
    {
        var zip = Zips.Of(CompressionLevel.Optimal, Encodings.Gb18030, ("客户/名单.csv", s_table));
        Assert.Equal("客户/名单.csv", Reading.Of("z.zip", zip).Summaries[1].Info.InnerPath);
    }

    [Fact]
    public void Names_in_utf8_without_the_flag_are_read()
    {
        var zip = Zips.Of(("客户/名单.csv", s_table));
        // Bit 11 of the flags, in the local header and in the directory.
        zip[7] &= 0xF7;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 9] &= 0xF7;
        Assert.Equal("客户/名单.csv", Reading.Of("z.zip", zip).Summaries[1].Info.InnerPath);
    }

    [Fact]
    public void Duplicate_names_are_told_apart_and_both_read()
    {
        var reading = Reading.Of("z.zip", Zips.Of(("a.csv", s_table), ("a.csv", "a,b\n3,4\n"u8.ToArray())));
        Expect.Same(["z.zip", "z.zip!/a.csv", "z.zip!/a.csv#2"], reading.Summaries.Select(summary => summary.Info.File));
        Assert.Equal([0, 1, 2], reading.Summaries.Select(summary => summary.Info.Index));
        Expect.Same(["1", "3"], reading.Rows.Select(row => row["a"]));
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void An_encrypted_entry_is_a_loss_and_the_others_are_read()
    {
        var zip = Zips.Of(("a.csv", s_table), ("b.csv", s_table));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        var reading = Reading.Of("z.zip", zip);
        var loss = Assert.Single(reading.Lost);
        Assert.Equal("entry=a.csv", loss.Place);
        Assert.StartsWith("encrypted", loss.Reason, StringComparison.Ordinal);
        Assert.Equal("b.csv", Assert.Single(reading.Rows).Document.InnerPath);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("C:\\secret\\a.csv", "secret/a.csv")]
    [InlineData("..", "unnamed")]
    public void A_name_that_climbs_out_is_cleaned_and_named(string name, string clean)
    {
        var reading = Reading.Of("z.zip", Zips.Of((name, s_table)));
        Assert.Equal(clean, reading.Summaries[1].Info.InnerPath);
        Assert.Contains(name, Assert.Single(reading.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backslash_between_folders_is_no_loss()
    {
        var reading = Reading.Of("z.zip", Zips.Of(("a\\b.csv", s_table)));
        Assert.Equal("a/b.csv", reading.Summaries[1].Info.InnerPath);
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void Containers_in_containers_are_read_up_to_the_limit()
    {
        var zip = s_table;
        for (var depth = 0; depth < 4; depth++)
        {
            zip = Zips.Of(($"d{depth}.{(depth == 0 ? "csv" : "zip")}", zip));
        }

        var reading = Reading.Of("z.zip", zip);
        Assert.Empty(reading.Rows);
        var loss = Assert.Single(reading.Lost);
        Assert.Equal("z.zip!/d3.zip!/d2.zip!/d1.zip", loss.File);
        Assert.Contains("nested deeper than 3", loss.Reason, StringComparison.Ordinal);
        Assert.Single(Reading.Of("z.zip", zip, limits: new ReaderLimits { MaxDepth = 4 }).Rows);
    }

    [Fact]
    public void An_entry_over_the_size_limit_is_read_up_to_it_and_listed()
    {
        var reading = Reading.Of("z.zip", Zips.Of(("a.txt", Blanks(1 << 20)), ("b.csv", s_table)), limits: new ReaderLimits { MaxEntryBytes = 1 << 17, Chunk = 1 << 16 });
        Assert.Contains("beyond the limit", Assert.Single(reading.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(reading.Rows, row => row.Document.InnerPath == "b.csv");
    }

    [Fact]
    public void An_entry_that_inflates_too_many_times_is_stopped()
    {
        var reading = Reading.Of("z.zip", Zips.Of(("a.txt", new byte[80 << 20])));
        Assert.Contains(reading.Lost, loss => loss.Reason.Contains("beyond the limit of 200 times", StringComparison.Ordinal));
        Assert.InRange(reading.Summaries[1].Bytes, 60 << 20, 70 << 20);
    }

    [Fact]
    public void A_container_in_a_container_that_is_too_large_for_memory_is_read_all_the_same()
    {
        var inner = Zips.Of(CompressionLevel.NoCompression, null, ("a.csv", s_table), ("b.txt", Blanks(100_000)));
        var reading = Reading.Of("z.zip", Zips.Of(("inner.zip", inner)), limits: new ReaderLimits { MemoryBytes = 50_000 });
        Assert.Empty(reading.Lost);
        Assert.Equal("1", reading.Rows[0]["a"]);
        Assert.Equal(100_000, reading.Summaries[3].Bytes);
    }

    [Fact]
    public void More_entries_than_the_limit_are_listed()
    {
        var reading = Reading.Of("z.zip", Zips.Of(("a.csv", s_table), ("b.csv", s_table), ("c.csv", s_table)), limits: new ReaderLimits { MaxEntries = 2 });
        Assert.Equal(2, reading.Rows.Count);
        Assert.Contains("more than 2 entries", Assert.Single(reading.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_before_a_cut_are_read()
    {
        var zip = Zips.Of(("甲.csv", s_table), ("b.csv", s_table), ("c.csv", s_table));
        var second = zip.AsSpan(4).IndexOf("PK\x03\x04"u8) + 4;
        var third = zip.AsSpan(second + 4).IndexOf("PK\x03\x04"u8) + second + 4;
        var reading = Reading.Of("z.zip", zip[..(third + 10)]);
        Expect.Same(["甲.csv", "b.csv"], reading.Rows.Select(row => row.Document.InnerPath));
        Assert.Contains(reading.Lost, loss => loss.Place == "directory");
    }

    [Fact]
    public void A_damaged_directory_does_not_lose_the_entries()
    {
        var zip = Zips.Of(("a.csv", s_table), ("b.csv", s_table));
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory), 0);
        var reading = Reading.Of("z.zip", zip);
        Expect.Same(["a.csv", "b.csv"], reading.Rows.Select(row => row.Document.InnerPath));
        Assert.Contains(reading.Lost, loss => loss.Place == "directory");
    }

    [Fact]
    public void What_the_sink_throws_is_no_loss_of_the_file()
    {
        using var stream = new MemoryStream(Zips.Of(("a.csv", s_table)));
        Assert.Throws<IOException>(() => DocumentReader.Read(
            new SourceFile("z.zip", "z.zip", "0"), stream, _ => ColumnHints.None, new Full(), ReaderLimits.Default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_address_inside_a_container_counts_the_inner_documents_own_bytes()
    {
        var inner = Encodings.Bytes("gb18030", "姓名,手机号\n王小明,13800000000\n李四光,13900000000\n");
        var reading = Reading.Of("z.zip", Zips.Of(("文件.zip", Zips.Of(("名单.csv", inner)))));
        var row = reading.Rows[1];
        Assert.Equal((3L, "文件.zip!/名单.csv"), (row.Number, row.Locator.Path));
        var cell = row.Cells[1];
        Assert.Equal("13900000000", Encoding.ASCII.GetString(inner.AsSpan((int)cell.Offset, (int)cell.Length)));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(inner)), reading.Summaries[2].Sha256);
    }

    private static byte[] Blanks(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill((byte)' ');
        return bytes;
    }

    private sealed class Full : IRowSink
    {
        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row) => throw new IOException("the disk is full");

        public void End(DocumentSummary summary)
        {
        }
    }
}
