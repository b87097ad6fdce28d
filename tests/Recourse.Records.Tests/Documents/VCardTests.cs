using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Documents;

public sealed class VCardTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    public void Contacts_come_back_exactly_and_each_value_stands_at_its_locator(string encoding)
    {
        var cards = string.Concat(Enumerable.Range(1, 200).Select(at =>
            $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王小{at}\r\nTEL;TYPE=CELL:1380000{at:D4}\r\nitem1.TEL:010-8888{at:D4}\r\nEMAIL;TYPE=INTERNET:w{at}@example.org\r\nADR:;;示例路{at}号;北京;;100000;中国\r\nEND:VCARD\r\n"));
        var bytes = Encodings.Bytes(encoding, cards);
        var read = Collected.Read("联系人.vcf", bytes);
        Assert.Empty(read.Lost);
        var summary = Assert.Single(read.Summaries);
        Assert.Equal((DocumentFormat.VCard, 200L, bytes.LongLength), (summary.Info.Format, summary.Records, summary.Bytes));
        Check.Same(
            Enumerable.Range(1, 200).Select(at => $"王小{at}\t1380000{at:D4}\t010-8888{at:D4}\tw{at}@example.org\t示例路{at}号 北京 100000 中国"), read.Rows.Select(row => row.Text));
        Check.Same(["fullname", "tel", "tel", "email", "address"], read.Rows[0].Cells.Select(cell => summary.Info.Columns[cell.Column]));
        foreach (var row in read.Rows)
        {
            Assert.StartsWith("BEGIN:VCARD", Text(row.Locator));
            Assert.All(row.Cells.Take(4), cell => Assert.Equal(cell.Text, Text(cell.Locator)));
            Assert.Equal(row.Cells[4].Text, string.Join(' ', Text(row.Cells[4].Locator).Split(';', StringSplitOptions.RemoveEmptyEntries)));
        }

        string Text(Locator locator) => Encodings.Of(encoding).GetString(bytes.AsSpan((int)locator.Offset, (int)locator.Length));
    }

    [Fact]
    public void Folded_escaped_and_quoted_printable_values_are_decoded()
    {
        var name = string.Concat(Encodings.Gb18030.GetBytes("张三丰").Select(each => $"={each:X2}"));
        var text = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:" + name[..6] + "=\n" + name[6..] + "\nNOTE:第一行\\n第二行\\, 完\n  续 138001\n 38000\nPHOTO;ENCODING=BASE64:AAAA\n BBBB\n\nEND:VCARD\n";
        var read = Collected.Read("a.vcf", Encoding.UTF8.GetBytes(text));
        var row = Assert.Single(read.Rows);
        Check.Same(["张三丰", "第一行 第二行, 完 续 13800138000"], row.Cells.Select(cell => cell.Text));
        Assert.Equal(("row=1", true), (Assert.Single(read.Lost).Place, read.Lost.Single().Reason.Contains("picture", StringComparison.Ordinal)));
        Assert.Equal(name[..6] + "=\n" + name[6..], Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan((int)row.Cells[0].Locator.Offset, (int)row.Cells[0].Locator.Length)));
    }

    [Fact]
    public void A_card_that_breaks_off_is_read_and_said()
    {
        var read = Collected.Read("a.vcf", "BEGIN:VCARD\nFN:甲\nEND:VCARD\nBEGIN:VCARD\nFN:乙\nTEL:138"u8.ToArray());
        Check.Same(["甲", "乙\t138"], read.Rows.Select(row => row.Text));
        Assert.Contains("no end", Assert.Single(read.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_contacts_are_read_without_an_exception_whatever_the_chunks()
    {
        var text = "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=8E=8B=\n=E4=BA=94\nTEL;\"a:b\":138\nNOTE:x\\;y\n z\nAGENT:\nBEGIN:VCARD\nFN:内\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:二\nEND:VCARD\n";
        Mutants.Run([Encoding.UTF8.GetBytes(text), Encodings.Bytes("gb18030", text), Encodings.Bytes("utf-16be", text)], "a.vcf", plain: true);
    }
}
