using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Tables;

public sealed class LastLinesTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r")]
    [InlineData("a,b\r\n1,\"2\"\r")]
    [InlineData("a,b\n1,2\r")]
    public void A_last_row_that_ends_in_a_lone_CR_gives_its_cells_without_it(string text)
    {
        var reading = Reading.Of("t.csv", text);
        var row = Assert.Single(reading.Rows);
        Expect.Same(["1", "2"], row.Cells.Select(cell => cell.Text));
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void A_row_that_is_a_lone_CR_does_no_harm()
    {
        Assert.Equal("1", Assert.Single(Reading.Of("t.csv", "a,b\n1,2\n\r").Rows)["a"]);
        Expect.Same(["1", "2", ""], Reading.Of("t.csv", "a,b\n1,2\n3,\r").Rows.SelectMany(row => row.Cells.Select(cell => cell.Text)).Except(["3"], StringComparer.Ordinal));
    }

    [Fact]
    public void A_last_line_without_its_end_is_one_row_however_the_bytes_come()
    {
        foreach (var chunk in new[] { 1, 7, 64, 1 << 20 })
        {
            var reading = Reading.Of("t.txt", "第一行 甲, 乙\n第二行 电话 13800000000, 地址 某市", limits: new ReaderLimits { Chunk = chunk });
            Expect.Same(["第一行 甲, 乙", "第二行 电话 13800000000, 地址 某市"], reading.Rows.Select(row => row.Text));
            Assert.Empty(reading.Lost);
        }
    }

    [Theory]
    [InlineData("电话 13800000000")]
    [InlineData("张三，电话：13800000000")]
    [InlineData("住址 某市")]
    [InlineData("收到")]
    public void A_few_words_in_GBK_are_read_as_such(string text)
    {
        var row = Assert.Single(Reading.Of("t.txt", Encodings.Gb18030.GetBytes(text)).Rows);
        Assert.Equal(text, row.Text);
        Assert.Equal("gb18030", row.Document.Encoding);
        Assert.False(row.Damaged);
    }

    [Theory]
    [InlineData("张三，电话：13800000000", 2)]
    [InlineData("住址 某市某区某路", 4)]
    public void A_few_words_in_UTF8_with_a_damaged_byte_stay_UTF8(string text, int at)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        bytes[at] = (byte)'?';
        var row = Assert.Single(Reading.Of("t.txt", bytes).Rows);
        Assert.Equal("utf-8", row.Document.Encoding);
        Assert.True(row.Damaged);
    }
}
