using System.IO.Compression;
using System.Text;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData.Tests;

public sealed class Documents_inside_others_are_counted
{
    private const string List = "姓名,手机号\n钱试零,13900000001\n孙试零,13800000002\n";

    [Fact]
    public void A_mail_counts_for_its_own_headers_and_for_its_parts()
    {
        using var headers = new Material().Add("mail.eml", Mail(""));
        using var list = new Material().Add("list.csv", List);
        using var both = new Material().Add("mail.eml", Mail(List));
        var (own, parts, all) = (headers.Scan(), list.Scan(), both.Scan());
        Assert.Equal(1, own.Items.Tally.Raw);
        Assert.Equal(own.Items.Tally.Raw + parts.Items.Tally.Raw, all.Items.Tally.Raw);
        Assert.Equal(3, Assert.Single(all.Identifiers, kind => kind.Kind == "mobile").Distinct);
    }

    [Fact]
    public void What_is_stated_of_a_container_holds_for_the_documents_inside()
    {
        using var material = new Material().Add("a.zip", Zip(("b.csv", "号\n13900000001\n13800000002\n")));
        Assert.Equal(2, Assert.Single(material.Scan().Identifiers).Distinct);
        var file = new CaseFile { Material = [Material.Hint("a.zip", "", ("号", "serial-number"))] };
        Assert.Empty(material.Scan(Material.Hinted(file)).Identifiers);
    }

    [Fact]
    public void Lines_above_the_header_of_a_sheet_are_looked_at_though_they_have_no_column()
    {
        var book = Zip(
            ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + Row(1, "客户名单", "联系人 赵试零 13800000009", "内部", "2026") + Row(2, "姓名", "手机号") + Row(3, "钱试零", "13900000001")
                + Row(4, "孙试零", "13800000002") + "</sheetData></worksheet>"));
        using var material = new Material().Add("book.xlsx", book);
        var banner = new Banner();
        DocumentReader.Read(material.Files[0], _ => ColumnHints.None, banner, ReaderLimits.Default, CancellationToken.None);
        Assert.True(banner.Beyond > 0);
        var scan = material.Scan();
        Assert.Equal(3, Assert.Single(scan.Identifiers).Distinct);
        Assert.Equal(3, scan.Items.Tally.Net);

        var posts = new PostCollector(_ => ColumnHints.None);
        Assert.All(DocumentReader.Read(material.Files[0], _ => ColumnHints.None, posts, ReaderLimits.Default, CancellationToken.None), summary => Assert.Empty(summary.Lost));
        Assert.Empty(posts.Material([]).Posts);
    }

    private static string Row(int number, params string[] cells) => $"<row r='{number}'>{string.Concat(cells.Select(cell => $"<c t='str'><v>{cell}</v></c>"))}</row>";

    private static string Mail(string list) =>
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: call 13800000009\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\"XX\"\r\n\r\n--XX\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
        + (list.Length == 0 ? "" : "--XX\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=\"list.csv\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(list)) + "\r\n")
        + "--XX--\r\n";

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    private sealed class Banner : IRowSink
    {
        public int Beyond { get; private set; }

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            foreach (var cell in row.Cells)
            {
                Beyond += cell.Column >= row.Document.Columns.Count ? 1 : 0;
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
