using Parquet.Schema;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Columnar;

public sealed class ParquetTests
{
    [Theory]
    [InlineData(false, int.MaxValue)]
    [InlineData(true, int.MaxValue)]
    [InlineData(true, 70)]
    public void Rows_of_all_row_groups_are_the_rows_of_one_table(bool packed, int group)
    {
        var list = InventedList.Of(200);
        var read = Collected.Read("a.parquet", MadeParquet.Of(list, packed, group));
        Assert.Empty(read.Lost);
        Assert.Equal([DocumentFormat.Parquet, DocumentFormat.Table], read.Summaries.Select(summary => summary.Info.Format));
        Assert.Equal(list.Columns, read.Summary("a.parquet!/rows").Info.Columns, StringComparer.Ordinal);
        Check.Same(list.Lines(), list.Lines(read.Rows));
        Assert.Equal(Enumerable.Range(1, 200).Select(at => (long)at), read.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Numbers_times_and_nulls_are_written_as_a_person_would()
    {
        var schema = new ParquetSchema(
            new DataField<long>("订单号"), new DataField<DateTime>("时间"), new DataField<int>("年龄", true), new DataField<double>("金额"), new DataField<bool>("已付"), new DataField<byte[]>("备注"));
        var bytes = MadeParquet.Of(schema, true, async to =>
        {
            await to.WriteAsync<long>(schema.DataFields[0], new[] { 9_007_199_254_740_993, -1 }.AsMemory());
            await to.WriteAsync<DateTime>(schema.DataFields[1], new[] { new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc), new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Utc) }.AsMemory());
            await to.WriteAsync<int>(schema.DataFields[2], new int?[] { null, 33 }.AsMemory());
            await to.WriteAsync<double>(schema.DataFields[3], new[] { 0.1, 1e21 }.AsMemory());
            await to.WriteAsync<bool>(schema.DataFields[4], new[] { true, false }.AsMemory());
            await to.WriteAsync(schema.DataFields[5], (byte[][])["王小明"u8.ToArray(), [0xFF, 0xFE]]);
        });
        var read = Collected.Read("a.parquet", bytes);
        Assert.Empty(read.Lost);
        Check.Same(
            ["9007199254740993|2024-05-06 07:08:09||0.1|true|王小明", "-1|2024-05-06 00:00:00|33|1E+21|false|FFFE"],
            read.Rows.Select(row => string.Join('|', Enumerable.Range(0, 6).Select(column => row[column]))));
        Assert.Equal(5, read.Rows[0].Cells.Count);
    }

    [Fact]
    public void A_cell_leads_to_the_pages_of_its_column_and_the_row_to_all_of_them()
    {
        var list = InventedList.Of(10);
        var bytes = MadeParquet.Of(list, group: 5);
        var read = Collected.Read("a.parquet", bytes);
        foreach (var row in read.Rows)
        {
            Assert.All(row.Cells, cell => Assert.True(bytes.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(cell.Text)) >= 0));
            Assert.Equal((row.Cells[0].Locator.Offset, row.Cells[^1].Locator.Offset + row.Cells[^1].Locator.Length), (row.Locator.Offset, row.Locator.Offset + row.Locator.Length));
        }

        // The second row group stands behind the first.
        Assert.True(read.Rows[5].Locator.Offset >= read.Rows[4].Locator.Offset + read.Rows[4].Locator.Length);
    }

    [Fact]
    public void A_damaged_column_costs_itself_and_is_told_with_its_place()
    {
        var list = InventedList.Of(40);
        var bytes = MadeParquet.Of(list);
        var mobile = Collected.Read("a.parquet", bytes).Rows[0].Cells[2].Locator;
        bytes.AsSpan((int)mobile.Offset, 8).Fill(0xFF);
        var read = Collected.Read("a.parquet", bytes);
        var loss = Assert.Single(read.Lost);
        Assert.StartsWith($"group=1;column=手机号;bytes={mobile.Offset}+", loss.Place, StringComparison.Ordinal);
        Assert.Contains("40 rows", loss.Reason, StringComparison.Ordinal);
        Check.Same(list.Rows.Select(row => row[1]), read.Rows.Select(row => row[1]));
        Assert.DoesNotContain(read.Rows, row => row.Cells.Any(cell => cell.Column == 2));
    }

    [Fact]
    public void Without_its_end_the_text_in_it_is_still_found_and_that_is_told()
    {
        var bytes = MadeParquet.Of(InventedList.Of(40));
        var read = Collected.Read("a.parquet", bytes[..^200]);
        Assert.Contains("cut off", Assert.Single(read.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(read.Rows, row => row.Text.Contains(InventedList.Of(40).Rows[7][1], StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_begins_as_a_Parquet_file_does_is_text()
    {
        var read = Collected.Read("a.txt", "PAR1 手机 13800138000\n"u8.ToArray());
        Assert.Equal(DocumentFormat.Text, read.Summaries[0].Info.Format);
    }

    [Theory]
    [InlineData("alltypes_plain.parquet", 8)]
    [InlineData("alltypes_dictionary.parquet", 2)]
    [InlineData("alltypes_plain.snappy.parquet", 2)]
    [InlineData("nested_lists.snappy.parquet", 3)]
    public void Samples_of_other_programs_are_read(string name, int rows)
    {
        var read = Collected.Read(Path.Combine(Shared.Folder("data/reading/parquet"), name));
        Assert.Empty(read.Lost);
        Assert.Equal(rows, read.Rows.Count);
        if (name == "alltypes_plain.parquet")
        {
            Check.Same(["4", "5", "6", "7", "2", "3", "0", "1"], read.Rows.Select(row => row[0]));
            Assert.Equal("03/01/09", read.Rows[0][8]);
            Assert.Equal("2009-03-01 00:00:00", read.Rows[0][10]);
            Assert.Equal("2009-03-01 00:01:00", read.Rows[1][10]);
        }

        if (name == "nested_lists.snappy.parquet")
        {
            Assert.Equal(["a", "b"], read.Summaries[1].Info.Columns);
            Check.Same(["a b c d|1", "a b c d e|1", "a b c d e f|1"], read.Rows.Select(row => row[0] + "|" + row[1]));
        }
    }
}
