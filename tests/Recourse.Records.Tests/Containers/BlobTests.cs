using System.Text;

namespace Recourse.Records.Tests.Containers;

public sealed class BlobTests
{
    /// <summary>Bytes of the kind that compression and encryption leave; the same on each machine.</summary>
    internal static byte[] Noise(int length, uint seed)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++)
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            bytes[at] = (byte)(seed >> 24);
        }

        return bytes;
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void Text_in_a_binary_file_is_carved_at_its_own_bytes(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        const string Text = "姓名张三丰，手机13800138000，住某市某路";
        var run = encoding.GetBytes(Text);
        for (var lead = 0; lead < 5; lead++)
        {
            byte[] bytes = [.. Noise(200_000 + lead, 7), 0, 0, 0, .. run, 0, 0, 0, .. Noise(50_000, 9)];
            var rows = Rows.Of(bytes, "data.bin");
            var document = Assert.Single(rows.Documents);
            Assert.Equal(DocumentFormat.Blob, document.Info.Format);
            Assert.Equal(bytes.Length, document.Bytes);
            Assert.Contains("encrypted, packed or a database", Assert.Single(rows.Lost).Reason, StringComparison.Ordinal);
            var found = rows.All.Single(row => row.Text.Contains("13800138000", StringComparison.Ordinal));
            Assert.Contains(Text, found.Text, StringComparison.Ordinal);
            Assert.Contains(Text, encoding.GetString(bytes.AsSpan((int)found.Where.Offset, (int)found.Where.Length)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_run_that_crosses_the_pages_of_reading_is_one_row()
    {
        var run = "card 6222021234567890123 end"u8.ToArray();
        foreach (var before in new[] { 65_530, 131_000, 262_140, 262_144 - 10, 524_280 })
        {
            byte[] bytes = [.. new byte[before], .. run, .. new byte[300]];
            var rows = Rows.Of(bytes, "data.bin");
            var row = Assert.Single(rows.All);
            Assert.Equal("card 6222021234567890123 end", row.Text);
            Assert.Equal(before, row.Where.Offset);
        }
    }

    [Fact]
    public void Latin_strings_with_NULs_between_them_are_not_taken_for_wide_characters()
    {
        byte[] bytes = [1, .. "timespec\0mutex_lock\0user 13800138000\0getrandom\0wait_status\0"u8, .. Noise(3000, 3)];
        var rows = Rows.Of(bytes, "data.bin");
        Assert.Contains(rows.All, row => row.Text == "user 13800138000" && row.Where.Offset == 21);
    }

    [Fact]
    public void A_file_that_only_begins_as_a_pdf_says_so_and_what_to_give_instead()
    {
        byte[] bytes = [.. "%PDF-1.7"u8, .. Noise(5000, 3), .. "QQ 123456789 "u8, .. Noise(500, 5)];
        var rows = Rows.Of(bytes, "名单.pdf");
        Assert.Contains(rows.Lost, loss => loss.Reason.Contains("cannot be taken apart", StringComparison.Ordinal));
        Assert.Contains(rows.Lost, loss => loss.Reason.Contains("export its text", StringComparison.Ordinal));
        Assert.Contains(rows.All, row => row.Text.Contains("QQ 123456789", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A", "PNG", "transcript")]
    [InlineData("FFD8FFE000104A464946", "JPEG", "transcript")]
    [InlineData("000100005374616E64617264204A657420444200", "Access", "CSV")]
    [InlineData("D0CF11E0A1B11AE1", "Office", "XLSX")]
    [InlineData("7F454C46020101", "program", "data it works on")]
    [InlineData("4D5A90000300000004", "Windows program", "unpack")]
    [InlineData("2142444E", "Outlook", "EML")]
    public void A_known_kind_is_named_with_what_to_give_instead(string magic, string kind, string advice)
    {
        byte[] bytes = [.. Convert.FromHexString(magic), .. Noise(5000, 3), .. "QQ 123456789 "u8, .. Noise(500, 5)];
        var rows = Rows.Of(bytes, "证据.csv");
        var loss = Assert.Single(rows.Lost);
        Assert.Contains(kind, loss.Reason, StringComparison.Ordinal);
        Assert.Contains(advice, loss.Reason, StringComparison.Ordinal);
        Assert.Contains(rows.All, row => row.Text.Contains("QQ 123456789", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("x")]
    [InlineData("ID3 is a tag\n")]
    [InlineData("ORC and PAR1 are formats\n")]
    [InlineData("姓名,电话\n张三,13800138000\n")]
    public void Text_stays_text(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.GetEncoding("GB18030"), Encoding.Unicode })
        {
            var rows = Rows.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a.txt");
            Assert.NotEqual(DocumentFormat.Blob, Assert.Single(rows.Documents).Info.Format);
        }
    }

    [Fact]
    public void Dirty_text_stays_text()
    {
        byte[][] dirty =
        [
            [.. Packing.People(), 0, 0, 0xFF, .. Packing.People(gbk: true), 0xE5],
            [.. Packing.People(), .. new byte[5000]],
            [.. "a,b\n"u8, .. "1\x01,2\x02\n"u8, .. Packing.People()],
        ];
        foreach (var bytes in dirty)
        {
            Assert.NotEqual(DocumentFormat.Blob, Assert.Single(Rows.Of(bytes, "a.csv").Documents).Info.Format);
        }
    }
}
