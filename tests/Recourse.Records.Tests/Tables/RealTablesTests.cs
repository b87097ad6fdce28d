using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Tables;

public sealed class RealTablesTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-mark")]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void The_bytes_at_the_address_are_the_text(string encoding)
    {
        var bytes = Encodings.Bytes(encoding, "姓名,手机号,备注\r\n王小明,13800000000,\"爱𠮷,\"\"好\"\"\"\r\n\r\n李四,13900000000,€\r\n");
        var reading = Reading.Of("a.csv", bytes);
        string At(long offset, long length) => Encodings.Of(encoding).GetString(bytes.AsSpan((int)offset, (int)length));
        Assert.Equal([2L, 4L], reading.Rows.Select(row => row.Number));
        Assert.Equal("王小明,13800000000,\"爱𠮷,\"\"好\"\"\"", At(reading.Rows[0].Locator.Offset, reading.Rows[0].Locator.Length));
        Assert.Equal("爱𠮷,\"\"好\"\"", At(reading.Rows[0].Cells[2].Offset, reading.Rows[0].Cells[2].Length));
        Assert.Equal("爱𠮷,\"好\"", reading.Rows[0]["备注"]);
        Assert.Equal("13900000000", At(reading.Rows[1].Cells[1].Offset, reading.Rows[1].Cells[1].Length));
        Assert.Equal(encoding.Replace("-mark", "", StringComparison.Ordinal), reading.Only.Info.Encoding);
    }

    [Fact]
    public void An_offset_counted_by_hand_holds()
    {
        // "姓名,手机\n" is 4 + 1 + 4 + 1 bytes in GB18030, "王五," 5.
        var cell = Reading.Of("a.csv", Encodings.Bytes("gb18030", "姓名,手机\n王五,13800000000")).Rows[0].Cells[1];
        Assert.Equal((15L, 11L), (cell.Offset, cell.Length));
    }

    [Fact]
    public void A_quote_that_never_closes_costs_one_row_its_quote()
    {
        var reading = Reading.Of("a.csv", "姓名,手机号\n\"王小明,13800000000\n李四,13900000000\n张三,13700000000\n");
        Expect.Same(["\"王小明", "李四", "张三"], reading.Rows.Select(row => row["姓名"]));
        Assert.Equal("row=2", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void A_stray_quote_does_not_swallow_the_rows_up_to_the_next_quoted_cell()
    {
        var reading = Reading.Of("a.csv", "姓名,手机号,地址\n\"王小明,1,x\n李四,2,y\n\"张三\",3,\"路\n1号\"\n");
        Expect.Same(["\"王小明", "李四", "张三"], reading.Rows.Select(row => row["姓名"]));
        Assert.Equal("路\n1号", reading.Rows[2]["地址"]);
        Assert.Equal("row=2", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void Text_behind_a_closing_quote_stays_in_the_cell() =>
        Expect.Same(["\"王\"小明", "1"], Reading.Of("a.csv", "姓名,编号\n\"王\"小明,1\n").Rows[0].Cells.Select(cell => cell.Text));

    [Fact]
    public void Blanks_behind_a_closing_quote_are_no_text() =>
        Expect.Same(["王小明", "1"], Reading.Of("a.csv", "姓名,编号\n\"王小明\"  ,1\n").Rows[0].Cells.Select(cell => cell.Text));

    [Fact]
    public void Rows_with_more_cells_than_the_header_are_listed_once_and_read()
    {
        var reading = Reading.Of("a.csv", "姓名,手机号\n王小明\n李四,1,x,y\n张三,2,,\n赵六,3,z\n");
        Assert.Equal([1, 4, 4, 3], reading.Rows.Select(row => row.Cells.Count));
        var loss = Assert.Single(reading.Lost);
        Assert.Equal("row=3", loss.Place);
        Assert.StartsWith("2 row(s)", loss.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_above_the_header_is_read_in_no_column()
    {
        var reading = Reading.Of("a.csv", "客户信息表,,\n导出人：13800000000,,\n\n姓名,手机号,地址\n王小明,13900000000,路\n");
        Expect.Same(["姓名", "手机号", "地址"], reading.Only.Info.Columns);
        Assert.Equal([1L, 2L, 5L], reading.Rows.Select(row => row.Number));
        Assert.All(reading.Rows[1].Cells, cell => Assert.True(cell.Column >= 3));
        Assert.Equal("13900000000", reading.Rows[2]["手机号"]);
    }

    [Theory]
    [InlineData(';', DocumentFormat.Csv)]
    [InlineData('|', DocumentFormat.Csv)]
    [InlineData('\t', DocumentFormat.Tsv)]
    public void Other_delimiters_are_found(char delimiter, DocumentFormat format)
    {
        var reading = Reading.Of("a.csv", "姓名,手机号,地址\n王小明,13900000000,路\n".Replace(',', delimiter));
        Assert.Equal(format, reading.Only.Info.Format);
        Assert.Equal("路", reading.Rows[0]["地址"]);
    }

    [Fact]
    public void A_table_without_header_gets_numbered_columns()
    {
        var reading = Reading.Of("a.csv", "王小明,13800000000\n李四,13900000000\n");
        Expect.Same(["#1", "#2"], reading.Only.Info.Columns);
        Assert.Equal("王小明", reading.Rows[0]["#1"]);
        Assert.Equal(1, reading.Rows[0].Number);
    }

    [Fact]
    public void Names_without_digits_in_the_first_row_are_data_where_they_recur_below() =>
        Expect.Same(["#1", "#2"], Reading.Of("a.csv", "王小明,男\n李四,女\n张三,男\n").Only.Info.Columns);

    [Theory]
    [InlineData("a,b\r\n1,2\r", "2")]
    [InlineData("a,b\n1,2\r", "2")]
    [InlineData("a,b\r1,2\r3,4", "2")]
    [InlineData("a,b\n1,\"2\"\r", "2")]
    public void A_lone_cr_ends_a_line(string text, string value) => Assert.Equal(value, Reading.Of("a.csv", text).Rows[0]["b"]);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n\r\n")]
    public void An_empty_table_has_no_rows_and_no_losses(string text)
    {
        var reading = Reading.Of("a.csv", text);
        Assert.Empty(reading.Rows);
        Assert.Empty(reading.Lost);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), reading.Only.Bytes);
    }

    [Fact]
    public void A_mark_where_files_were_joined_is_no_part_of_a_cell() =>
        Assert.Equal("李四", Reading.Of("a.csv", "姓名,手机号\n王小明,1\n\uFEFF李四,2\n").Rows[1]["姓名"]);

    [Fact]
    public void Nul_characters_are_kept() => Assert.Equal("x\0y", Reading.Of("a.csv", "a,b,c\n1,2,x\0y\n3,4,5\n").Rows[0]["c"]);

    [Theory]
    [InlineData("utf-8", new byte[] { 0xE7, 0x8E })]
    [InlineData("gb18030", new byte[] { 0xCD })]
    [InlineData("utf-16le", new byte[] { 0x41 })]
    [InlineData("utf-16be", new byte[] { 0xD8, 0x00 })]
    public void A_cut_character_at_the_end_is_listed(string encoding, byte[] tail)
    {
        byte[] bytes = [.. Encodings.Bytes(encoding, "姓名,手机号\n王小明,一二三"), .. tail];
        var reading = Reading.Of("a.csv", bytes, limits: new ReaderLimits { Chunk = 1 });
        Assert.True(Assert.Single(reading.Rows).Damaged);
        Assert.StartsWith($"bytes={bytes.Length - tail.Length}+{tail.Length}", Assert.Single(reading.Lost).Place, StringComparison.Ordinal);
        Explained.Check(bytes, reading.Only, reading.Rows);
    }

    [Fact]
    public void Lines_in_another_encoding_are_read_in_it_and_told()
    {
        byte[] bytes = [.. Encodings.Bytes("utf-8", "姓名,手机号\n王小明王小明王小明,1\n"), .. Encodings.Bytes("gb18030", "李四,2\n")];
        var reading = Reading.Of("a.csv", bytes);
        Assert.Equal(("李四", "2", false), (reading.Rows[1]["姓名"], reading.Rows[1]["手机号"], reading.Rows[1].Damaged));
        Assert.Empty(reading.Lost);
        Assert.Equal($"bytes={bytes.Length - Encodings.Bytes("gb18030", "李四,2\n").Length}+", Assert.Single(reading.Only.Notices).Place);
    }

    [Fact]
    public void A_line_over_the_limit_is_read_in_parts_that_tear_no_number()
    {
        var text = "first\n" + string.Concat(Enumerable.Repeat("13800000000 ", 500)) + "\nlast";
        var reading = Reading.Of("a.txt", text, limits: new ReaderLimits { MaxRowBytes = 100, Chunk = 7 });
        Assert.Equal(500, reading.Rows.Sum(row => row.Text.Split(' ').Count(word => word == "13800000000")));
        Assert.Equal((3L, "last"), (reading.Rows[^1].Number, reading.Rows[^1].Text));
        Assert.Equal("row=2", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void Chinese_without_blanks_is_cut_between_characters()
    {
        var reading = Reading.Of("a.txt", new string('汉', 1000), limits: new ReaderLimits { MaxRowBytes = 100 });
        Assert.All(reading.Rows, row => Assert.False(row.Damaged));
        Assert.Equal(new string('汉', 1000), string.Concat(reading.Rows.Select(row => row.Text)));
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_read_in_bounded_parts()
    {
        var bytes = new byte[100 << 20];
        bytes.AsSpan().Fill((byte)'x');
        var sink = new Counting();
        using var stream = new MemoryStream(bytes);
        DocumentReader.Read(new SourceFile("a.csv", "a.csv", "0"), stream, _ => ColumnHints.None, sink, ReaderLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal((100 << 20, 7), (sink.Bytes, sink.Rows));
    }

    [Fact]
    public void A_row_of_very_many_cells_is_bounded()
    {
        var reading = Reading.Of("a.csv", "a,b\n" + new string(',', 100_000) + "\n1,2\n");
        Assert.Equal(1 << 16, reading.Rows[0].Cells.Count);
        Assert.Equal("1", reading.Rows[1]["a"]);
        Assert.Contains(reading.Lost, loss => loss.Place == "row=2");
    }

    [Fact]
    public void What_cannot_be_opened_is_listed()
    {
        var sink = new Reading();
        var summary = Assert.Single(DocumentReader.Read(
            new SourceFile("gone", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())), _ => ColumnHints.None, sink, ReaderLimits.Default, TestContext.Current.CancellationToken));
        Assert.Equal(("whole file", 0L), (Assert.Single(summary.Lost).Place, summary.Bytes));
        Assert.Equal("there is no such file or folder, or it is a link that leads nowhere", Assert.Single(FileWalk.Expand(["/nowhere/at/all"]).Lost).Reason);
    }

    private sealed class Counting : IRowSink
    {
        public int Bytes { get; private set; }

        public int Rows { get; private set; }

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            Bytes += row.Text.Length;
            Rows++;
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
