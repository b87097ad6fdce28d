using System.Text;
using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Markup;
using Recourse.Records.Tests.Spreadsheets;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Containers;

/// <summary>Workbooks, databases, dumps and pages that stand in containers.</summary>
public sealed class NestedTablesTests
{
    private static readonly InventedList s_list = InventedList.Of(60);

    public static TheoryData<string, string, DocumentFormat> Tables => new()
    {
        { "book.xlsx", "客户", DocumentFormat.Xlsx },
        { "book.xls", "客户", DocumentFormat.Xls },
        { "chat.db", "客户", DocumentFormat.Sqlite },
        { "crm.sql", "客户", DocumentFormat.Sql },
        { "wide.sql", "客户", DocumentFormat.Sql },
        { "page.html", "table1", DocumentFormat.Html },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_in_a_container_gives_the_rows_and_places_of_the_plain_file(string name, string table, DocumentFormat format)
    {
        var bytes = Made(name);
        var plain = Collected.Read(name, bytes);
        Assert.Equal(format, plain.Summaries[0].Info.Format);
        Assert.Equal(s_list.Rows.Count, plain.Of($"{name}!/{table}").Count);
        foreach (var kind in new[] { "zip", "tar.gz", "7z", "rar5", "gz", "mail", "zip-in-mail", "mail-in-7z" })
        {
            var (packed, file, path) = Pack(kind, name, bytes);
            var read = Collected.Read(file, packed);
            Assert.Empty(read.Lost.Except(plain.Lost.Select(loss => loss with { File = loss.File.Replace(name, $"{file}!/{path}", StringComparison.Ordinal) })));
            foreach (var document in plain.Summaries)
            {
                var nested = read.Summary($"{file}!/{path}{document.Info.File[name.Length..]}");
                Assert.Equal(document.Info.Format, nested.Info.Format);
                Assert.Equal(document.Sha256, nested.Sha256);
                Assert.Equal(document.Bytes, nested.Bytes);
                Assert.Equal(document.Records, nested.Records);
                Assert.Equal(document.Info.InnerPath.Length == 0 ? path : $"{path}!/{document.Info.InnerPath}", nested.Info.InnerPath);
                Check.Same(Lines(plain, document.Info.File), Lines(read, nested.Info.File));
            }
        }
    }

    [Fact]
    public void The_names_lead_from_the_outermost_file_to_the_table()
    {
        string[] FilesOf(string kind, string name) => Pack(kind, name, Made(name)) is var (bytes, file, _)
            ? [.. Collected.Read(file, bytes).Rows.Where(row => row.Document.Format == DocumentFormat.Table).Select(row => row.Document.File).Distinct(StringComparer.Ordinal)]
            : [];
        Assert.Equal(["a.zip!/book.xlsx!/客户"], FilesOf("zip", "book.xlsx"), StringComparer.Ordinal);
        Assert.Equal(["mail.eml!/2/book.xlsx!/客户"], FilesOf("mail", "book.xlsx"), StringComparer.Ordinal);
        Assert.Equal(["x.7z!/chat.db!/客户"], FilesOf("7z", "chat.db"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_workbook_inside_as_many_containers_as_are_read_is_still_read()
    {
        var bytes = Packing.Zip(("b.zip", Packing.Zip(("c.zip", Packing.Zip(("book.xlsx", Made("book.xlsx")))))));
        Assert.Equal(s_list.Rows.Count, Collected.Read("a.zip", bytes).Of("a.zip!/b.zip!/c.zip!/book.xlsx!/客户").Count);
        var read = Collected.Read("a.zip", bytes, limits: ReaderLimits.Default with { MaxDepth = 2 });
        Assert.Empty(read.Rows);
        Assert.Contains("deeper than 2", Assert.Single(read.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_workbooks_unpack_to_counts_against_the_limit_of_the_whole_exhibit()
    {
        var book = Made("book.xlsx");
        var bytes = Packing.Zip([.. Enumerable.Range(0, 20).Select(at => ($"{at:D2}.xlsx", book))]);
        var whole = Collected.Read("a.zip", bytes);
        Assert.Empty(whole.Lost);
        Assert.Equal(20 * s_list.Rows.Count, whole.Rows.Count);
        var read = Collected.Read("a.zip", bytes, limits: ReaderLimits.Default with { MaxTotalBytes = book.Length * 20L });
        Assert.Contains(read.Lost, loss => loss.Reason.Contains("in all, beyond the limit", StringComparison.Ordinal));
        Assert.InRange(read.Rows.Count, 1, whole.Rows.Count - 1);
    }

    [Fact]
    public void Sheets_count_as_entries_of_the_exhibit()
    {
        var book = new MadeBook();
        for (var at = 0; at < 10; at++)
        {
            book.Sheet($"S{at}", "<row r='1'><c t='str'><v>张三</v></c><c><v>19900000000</v></c></row>");
        }

        var read = Collected.Read("a.zip", Packing.Zip(("b.xlsx", book.ToBytes())), limits: ReaderLimits.Default with { MaxTotalEntries = 6 });
        Assert.Equal(5, read.Rows.Count);
        Assert.Contains(read.Lost, loss => loss.Place == "sheet=S5" && loss.Reason.Contains("more entries than the limit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_compound_file_that_is_no_workbook_is_searched_for_text_in_a_container_as_in_the_open()
    {
        var bytes = Made("book.xls");
        var name = bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook\0"));
        Encoding.Unicode.GetBytes("Contents").CopyTo(bytes, name);
        var plain = Collected.Read("old.wps", bytes);
        Assert.Equal(DocumentFormat.Blob, plain.Summaries[0].Info.Format);
        Assert.NotEmpty(plain.Rows);
        var nested = Collected.Read("a.zip", Packing.Zip(("old.wps", bytes)));
        Check.Same(Lines(plain, "old.wps"), Lines(nested, "a.zip!/old.wps"));
        Assert.Equal(plain.Summaries[0].Sha256, nested.Summary("a.zip!/old.wps").Sha256);
    }

    [Fact]
    public void Hints_of_a_container_serve_the_tables_inside_unless_they_have_their_own()
    {
        var rows = "<row r='1'><c t='str'><v>张三</v></c></row><row r='2'><c t='str'><v>李四</v></c></row>";
        var bytes = Packing.Zip(("b.xlsx", new MadeBook().Sheet("S", rows).Sheet("T", rows).ToBytes()));
        using var folder = new Folder();
        var sink = new Collected();
        ColumnHints Hints(string name) => name switch
        {
            "a.zip" => ColumnHints.None with { Header = true },
            "a.zip!/b.xlsx!/T" => ColumnHints.None with { Header = false },
            _ => ColumnHints.None,
        };
        DocumentReader.Read(new SourceFile("a.zip", folder.Write("a.zip", bytes)), Hints, sink, ReaderLimits.Default, CancellationToken.None);
        Assert.Equal(["李四"], sink.Of("a.zip!/b.xlsx!/S").Select(row => row[0]), StringComparer.Ordinal);
        Assert.Equal(["张三", "李四"], sink.Of("a.zip!/b.xlsx!/T").Select(row => row[0]), StringComparer.Ordinal);
    }

    private static byte[] Made(string name) => name switch
    {
        "book.xlsx" => MadeBook.Of(s_list),
        "book.xls" => XlsTests.Book(s_list),
        "chat.db" => MadeDatabase.Of(s_list),
        "crm.sql" => Encoding.UTF8.GetBytes(MadeDump.MySql(s_list)),
        "wide.sql" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(MadeDump.SqlServer(s_list))],
        "page.html" => Encoding.UTF8.GetBytes(HtmlTests.Page(s_list)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static (byte[] Bytes, string File, string Path) Pack(string kind, string name, byte[] bytes)
    {
        switch (kind)
        {
            case "zip":
                return (Packing.Zip((name, bytes)), "a.zip", name);
            case "mail":
                return (Mail(name, bytes), "mail.eml", "2/" + name);
            case "zip-in-mail":
                return (Mail("a.zip", Packing.Zip((name, bytes))), "mail.eml", "2/a.zip!/" + name);
            case "mail-in-7z":
                return (Packing.SevenZip("-ms=off", ("mail.eml", Mail(name, bytes))), "x.7z", "mail.eml!/2/" + name);
            default:
                var (packed, file, path) = NestingTests.Pack(kind, name, bytes);
                return (packed, file, path);
        }
    }

    private static byte[] Mail(string name, byte[] bytes) => Encoding.UTF8.GetBytes(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: list\r\nDate: Wed, 25 Nov 2026 10:00:00 +0800\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\"XX\"\r\n\r\n--XX\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nsee the list\r\n"
        + $"--XX\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\r\n--XX--\r\n");

    private static IEnumerable<string> Lines(Collected read, string file) => read.Of(file).Select(row =>
        $"{row.Number} {row.Text} {row.Locator.Offset}+{row.Locator.Length} {string.Join('|', row.Cells.Select(cell => $"{cell.Column}:{cell.Text}@{cell.Locator.Offset}+{cell.Locator.Length}"))}");
}
