using System.Text;
using Recourse.Records.Tests.Containers;

namespace Recourse.Records.Tests.Mail;

public sealed class MailTests
{
    private static readonly Encoding s_gbk = Gbk();

    [Fact]
    public void Headers_are_one_record_and_parts_are_documents_of_their_own()
    {
        var people = Packing.People();
        var eml = Made(people);
        var rows = Rows.Of(eml, "mail.eml");
        Assert.Empty(rows.Lost);
        Assert.Equal(["mail.eml", "mail.eml!/1/body.txt", "mail.eml!/2/附件.csv", "mail.eml!/3/名单.zip", "mail.eml!/3/名单.zip!/people.csv"], rows.Documents.Select(document => document.Info.File), StringComparer.Ordinal);
        var head = rows.All[0];
        Assert.Equal(["张三 <zhang@example.org>", "li@example.org", "Wed, 25 Nov 2026 10:00:00 +0800", "名单 13800138000", "<1@example.org>"], head.Cells, StringComparer.Ordinal);
        Assert.Equal(Rows.Of(people, "people.csv").In(""), rows.In("2/附件.csv"));
        Assert.Equal(Rows.Of(people, "people.csv").In(""), rows.In("3/名单.zip!/people.csv"));
        Assert.Equal("你好，手机 13912345678", Assert.Single(rows.All, row => row.Path == "1/body.txt").Text);
    }

    [Fact]
    public void An_address_in_the_headers_leads_to_its_bytes_in_the_message()
    {
        var eml = Made(Packing.People(1));
        var mails = new HeaderSink();
        Read(eml, mails);
        Assert.Equal("zhang@example.org", Encoding.ASCII.GetString(eml.AsSpan((int)mails.Address.Offset, (int)mails.Address.Length)));
        // What was decoded has its whole field value as address.
        Assert.Equal("=?gb2312?B?" + Convert.ToBase64String(s_gbk.GetBytes("名单 13800138000")) + "?=", Encoding.ASCII.GetString(eml.AsSpan((int)mails.Subject.Offset, (int)mails.Subject.Length)));
    }

    [Fact]
    public void Another_program_finds_each_value_at_its_place_in_the_decoded_part()
    {
        var eml = Made(Packing.People());
        var rows = Rows.Of(eml, "mail.eml");
        var script = new StringBuilder("import email,sys,io,zipfile\nm=email.message_from_bytes(sys.stdin.buffer.read())\n")
            .Append("p=[x.get_payload(decode=True) for x in m.walk() if not x.is_multipart()]\n")
            .Append("z=zipfile.ZipFile(io.BytesIO(p[2])).read('people.csv')\nd={'1/body.txt':p[0],'2/附件.csv':p[1],'3/名单.zip!/people.csv':z}\n");
        foreach (var row in rows.All.Skip(1))
        {
            script.Append(System.Globalization.CultureInfo.InvariantCulture, $"print(d['{row.Path}'][{row.Where.Offset}:{row.Where.Offset + row.Where.Length}].hex())\n");
        }

        var file = Path.GetTempFileName();
        File.WriteAllText(file, script.ToString());
        var found = Encoding.ASCII.GetString(Packing.Tool(eml, "python3", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.Delete(file);
        Assert.Equal(rows.All.Skip(1).Select(row => row.Text), found.Select(hex => Text(Convert.FromHexString(hex))), StringComparer.Ordinal);

        static string Text(byte[] bytes) => new UTF8Encoding(false, false).GetString(bytes) is var utf8 && !utf8.Contains('�', StringComparison.Ordinal) ? utf8 : s_gbk.GetString(bytes);
    }

    [Fact]
    public void A_mailbox_gives_each_message_and_takes_the_quoting_of_From_lines_away()
    {
        var mbox = Encoding.UTF8.GetBytes(
            "From a@example.org Wed Nov 25 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: one\n\nphone 13800138000\n>From here on\n>>From there\n\n"
            + "From b@example.org Wed Nov 25 11:00:00 2026\nFrom: b@example.org\nTo: a@example.org\nSubject: two\n\nFrom nothing but a line\nphone 13900139000\n");
        var rows = Rows.Of(mbox, "box");
        Assert.Empty(rows.Lost);
        Assert.Equal(DocumentFormat.Mbox, rows.Documents[0].Info.Format);
        Assert.Equal(["phone 13800138000", "From here on", ">From there", ""], rows.All.Where(row => row.Path == "1.eml!/1/body.txt").Select(row => row.Text), StringComparer.Ordinal);
        Assert.Equal(["From nothing but a line", "phone 13900139000"], rows.All.Where(row => row.Path == "2.eml!/1/body.txt").Select(row => row.Text), StringComparer.Ordinal);
        Assert.Equal("two", rows.All.Single(row => row.Path == "2.eml").Cells[^1]);
    }

    [Fact]
    public void Html_is_read_where_it_says_more_than_the_plain_text_and_listed_where_it_does_not()
    {
        string Alternative(string html) => "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\ncall 13800138000\n--b\nContent-Type: text/html\n\n"
            + html + "\n--b--\n";
        var same = Rows.Of(Encoding.ASCII.GetBytes(Alternative("<p>call 13800138000</p>")), "a.eml");
        Assert.Contains(same.Lost, loss => loss.Place == "entry=2/body.html" && loss.Reason.Contains("not read twice", StringComparison.Ordinal));
        Assert.DoesNotContain(same.All, row => row.Path == "2/body.html");
        var more = Rows.Of(Encoding.ASCII.GetBytes(Alternative("<p>call 13900139000</p>")), "a.eml");
        Assert.Empty(more.Lost);
        Assert.Contains(more.All, row => row.Path == "2/body.html" && row.Text.Contains("13900139000", StringComparison.Ordinal));
    }

    [Fact]
    public void Encrypted_cut_off_and_broken_parts_are_losses()
    {
        const string Head = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n";
        var smime = Rows.Of(Encoding.ASCII.GetBytes(Head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n"), "a.eml");
        Assert.Contains("S/MIME", Assert.Single(smime.Lost).Reason, StringComparison.Ordinal);
        var pgp = Rows.Of(Encoding.ASCII.GetBytes(Head + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--\n"), "a.eml");
        Assert.Contains("PGP", Assert.Single(pgp.Lost).Reason, StringComparison.Ordinal);
        var cut = Rows.Of(Encoding.ASCII.GetBytes(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\ncall 13800138000\n"), "a.eml");
        Assert.Contains("closing boundary", Assert.Single(cut.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(cut.All, row => row.Text == "call 13800138000");
        var base64 = Rows.Of(Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nY2FsbCAxMzgwMDEzODAwMAo\n"), "a.eml");
        Assert.Contains("cut off", Assert.Single(base64.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(base64.All, row => row.Text.Contains("1380013800", StringComparison.Ordinal));
        var charset = Rows.Of(Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain; charset=iso-2022-kr\n\n13800138000\n"), "a.eml");
        Assert.Contains("iso-2022-kr", Assert.Single(charset.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inner_message_is_read_from_its_own_bytes()
    {
        var inner = "From: c@example.org\nTo: d@example.org\nSubject: inner\n\nphone 13700137000\n";
        var eml = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" + inner + "\n--b--\n";
        var rows = Rows.Of(Encoding.ASCII.GetBytes(eml), "a.eml");
        Assert.Empty(rows.Lost);
        Assert.Contains(rows.All, row => row.Path == "1/message.eml!/1/body.txt" && row.Text == "phone 13700137000");
        Assert.Equal(inner, eml.Substring(eml.IndexOf("From: c", StringComparison.Ordinal), (int)rows.Documents[1].Bytes));
    }

    [Fact]
    public void Raw_GBK_headers_are_decoded()
    {
        var eml = s_gbk.GetBytes("From: 张三 <a@example.org>\nTo: b@example.org\nSubject: 客户名单\n\n联系电话 13800138000\n");
        var rows = Rows.Of(eml, "a.eml");
        Assert.Equal("客户名单", rows.All[0].Cells[2]);
        Assert.StartsWith("张三", rows.All[0].Cells[0], StringComparison.Ordinal);
        Assert.Equal("联系电话 13800138000", rows.All[1].Text);
    }

    internal static byte[] Made(byte[] people, string name = "people.csv")
    {
        string Base64(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
        var text = "From: =?utf-8?B?" + Base64("张三"u8.ToArray()) + "?= <zhang@example.org>\r\n"
            + "To: li@example.org\r\nDate: Wed, 25 Nov 2026 10:00:00 +0800\r\n"
            + "Subject: =?gb2312?B?" + Base64(s_gbk.GetBytes("名单 13800138000")) + "?=\r\nMessage-ID: <1@example.org>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=-x\"\r\n\r\nThis is a message of several parts.\r\n"
            + "--=-x\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64(s_gbk.GetBytes("你好，手机 13912345678\r\n")) + "\r\n"
            + "--=-x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename*=utf-8''%E9%99%84%E4%BB%B6" + Path.GetExtension(name) + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64(people) + "\r\n"
            + "--=-x\r\nContent-Type: application/octet-stream; name=\"=?gbk?B?" + Base64(s_gbk.GetBytes("名单.zip")) + "?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64(Packing.Zip((name, people))) + "\r\n--=-x--\r\n";
        return Encoding.ASCII.GetBytes(text);
    }

    private static Encoding Gbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    private static void Read(byte[] bytes, IRowSink sink)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        DocumentReader.Read(new SourceFile("mail.eml", path), _ => ColumnHints.None, sink, ReaderLimits.Default, TestContext.Current.CancellationToken);
        File.Delete(path);
    }

    private sealed class HeaderSink : IRowSink
    {
        public Locator Address { get; private set; } = new("", "", 0, 0);

        public Locator Subject { get; private set; } = new("", "", 0, 0);

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            if (row.Document.InnerPath.Length == 0)
            {
                var at = row.Text.IndexOf("zhang@example.org"u8);
                Address = row.Locate(at, 17);
                Subject = row.Locate(row.Text.IndexOf("13800138000"u8), 11);
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
