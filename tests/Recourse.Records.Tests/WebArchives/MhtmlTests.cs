using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.WebArchives;

public sealed class MhtmlTests
{
    [Fact]
    public void Parts_of_a_saved_page_are_documents_named_after_their_addresses_and_lead_to_their_bytes()
    {
        var page = Encoding.UTF8.GetBytes("<!doctype html><html><body><p>曝光 王小明 13800138000</p><table><tr><td>姓名</td><td>手机</td></tr><tr><td>李小红</td><td>13900139000</td></tr></table></body></html>");
        var frame = Encodings.Gb18030.GetBytes("<html><body><p>评论 张三 13700137000</p></body></html>");
        var bytes = Made(page, frame);
        var read = Collected.Read("saved.mhtml", bytes);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Mhtml, read.Summaries[0].Info.Format);
        var head = Assert.Single(read.Of("saved.mhtml"));
        Assert.Equal(("https://example.com/post/1?id=2", "曝光帖"), (head[3], head[1]));
        Assert.Equal("https://example.com/post/1?id=2", BytesAtLocator.Utf8(bytes, head.Cells.Single(cell => cell.Column == 3).Locator));
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["1/https/example.com/post/1?id=2.html"] = page, ["2/cid%3Aframe-1@mhtml.blink.html"] = frame };
        Assert.Equal(documents.Keys.Order(StringComparer.Ordinal), read.Summaries.Skip(1).Select(summary => summary.Info.InnerPath).Distinct().Order(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var row in read.Rows.Where(row => row.Document.InnerPath.Length > 0))
        {
            var encoding = row.Document.Encoding == "utf-8" ? Encoding.UTF8 : Encodings.Gb18030;
            Assert.All(row.Cells, cell => Assert.Equal(cell.Text, encoding.GetString(documents[row.Document.InnerPath].AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length))));
        }

        Assert.Equal(3, read.Rows.Count(row => row.Text.Contains("13800138000", StringComparison.Ordinal) || row.Text.Contains("13900139000", StringComparison.Ordinal) || row.Text.Contains("13700137000", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mail_with_related_parts_stays_a_mail()
    {
        var mail = Encoding.ASCII.GetBytes("From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n13800138000\r\n--b--\r\n");
        Assert.Equal(DocumentFormat.Mail, Collected.Read("a.mht", mail).Summaries[0].Info.Format);
    }

    [Fact]
    public void A_page_that_is_cut_off_is_told_and_damaged_ones_are_read_without_an_exception()
    {
        var bytes = Made("<html><body><p>13800138000</p></body></html>"u8.ToArray(), "<html><body>b</body></html>"u8.ToArray());
        var cut = Collected.Read("a.mht", bytes[..^30]);
        Assert.NotEmpty(cut.Lost);
        Assert.Contains(cut.Rows, row => row.Text.Contains("13800138000", StringComparison.Ordinal));
        Mutants.Run([bytes], "a.mht", plain: true);
    }

    private static byte[] Made(byte[] page, byte[] frame) =>
    [
        .. Encoding.UTF8.GetBytes("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/post/1?id=2\r\nSubject: =?utf-8?Q?=E6=9B=9D=E5=85=89=E5=B8=96?=\r\nDate: Mon, 6 May 2024 07:08:09 -0000\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n"
            + "------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-0@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.com/post/1?id=2\r\n\r\n"
            + string.Concat(page.Select(each => each is (byte)'=' or > 126 ? $"={each:X2}" : ((char)each).ToString())).Chunk(60).Aggregate("", Folded) + "\r\n"
            + "------MultipartBoundary--x----\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:frame-1@mhtml.blink\r\n\r\n"
            + Convert.ToBase64String(frame, Base64FormattingOptions.InsertLineBreaks) + "\r\n------MultipartBoundary--x------\r\n"),
    ];

    /// <summary>Soft line breaks, never inside an escape.</summary>
    private static string Folded(string before, char[] piece)
    {
        var all = before + new string(piece);
        var cut = all.LastIndexOf('=') is var sign && sign >= all.Length - 2 ? sign : all.Length;
        return all[..cut] + "=\r\n" + all[cut..];
    }
}
