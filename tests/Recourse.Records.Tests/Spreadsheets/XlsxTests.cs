using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Spreadsheets;

public sealed class XlsxTests
{
    private const string Head = "<row r='1'><c r='A1' t='inlineStr'><is><t>姓名</t></is></c><c r='B1' t='inlineStr'><is><t>身份证号</t></is></c></row>";

    [Fact]
    public void An_invented_list_comes_back_exactly_and_every_cell_stands_at_its_locator()
    {
        var list = InventedList.Of(300);
        var bytes = MadeBook.Of(list);
        var read = Collected.Read("book.xlsx", bytes);
        Assert.Empty(read.Lost);
        var rows = read.Of("book.xlsx!/客户");
        Check.Same(list.Lines(), list.Lines(rows));
        Check.Same(list.Columns, read.Summary("book.xlsx!/客户").Info.Columns);
        foreach (var row in rows)
        {
            Assert.Equal("xl/worksheets/sheet1.xml", row.Locator.Path);
            var element = Encoding.UTF8.GetString(CellAtLocator.Bytes(bytes, row.Locator));
            Assert.StartsWith($"<row r='{row.Number}'>", element);
            Assert.EndsWith("</row>", element);
            foreach (var cell in row.Cells.Where(cell => cell.Column != 5))
            {
                Assert.Equal(cell.Text, CellAtLocator.Value(bytes, cell.Locator));
            }
        }
    }

    [Fact]
    public void The_same_rows_come_whatever_the_size_of_the_chunks()
    {
        var bytes = MadeBook.Of(InventedList.Of(700));
        var whole = Collected.Read("book.xlsx", bytes).Whole();
        foreach (var chunk in (int[])[613, 4096, 65_537])
        {
            Assert.Equal(whole, Collected.Read("book.xlsx", bytes, chunk).Whole());
        }
    }

    [Fact]
    public void A_workbook_inside_a_ZIP_has_the_whole_path()
    {
        var book = MadeBook.Of(InventedList.Of(3));
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry("in/book.xlsx").Open();
            entry.Write(book);
        }

        var read = Collected.Read("all.zip", memory.ToArray());
        var row = read.Of("all.zip!/in/book.xlsx!/客户")[0];
        Assert.Equal("in/book.xlsx!/xl/worksheets/sheet1.xml", row.Locator.Path);
        Assert.Equal(row[0], CellAtLocator.Value(memory.ToArray(), row.Cells[0].Locator));
    }

    [Theory]
    [InlineData("110101199003077758", "110101199003077758", false)]
    [InlineData("1.10101199003077E+17", "1.10101199003077E+17", true)]
    [InlineData("1.3800138E10", "13800138000", false)]
    [InlineData("1.99E+10", "19900000000", false)]
    [InlineData("-2.5E3", "-2500", false)]
    [InlineData("1E-3", "1E-3", false)]
    [InlineData("1.2345E2", "1.2345E2", false)]
    [InlineData("0.1", "0.1", false)]
    [InlineData("1E+99999999999", "1E+99999999999", false)]
    [InlineData("019", "019", false)]
    public void A_number_keeps_its_digits(string written, string expected, bool lost)
    {
        var read = Collected.Read("n.xlsx", new MadeBook().Sheet("S", Head + $"<row r='2'><c r='A2'><v>{written}</v></c></row>").ToBytes());
        Assert.Equal(expected, read.Rows.Single()[0]);
        Assert.Equal(lost, read.Lost.Any(loss => loss.Reason.StartsWith("Excel kept only 15 digits", StringComparison.Ordinal) && loss.Place == "row=2;column=1"));
        Assert.Equal(lost ? 1 : 0, read.Lost.Count());
    }

    [Theory]
    [InlineData("1", "45352", false, "2024-03-01")]
    [InlineData("2", "45352.4306712963", false, "2024-03-01 10:20:10")]
    [InlineData("2", "45352", false, "2024-03-01 00:00:00")]
    [InlineData("3", "45352", false, "2024-03-01")]
    [InlineData("4", "45352", false, "45352")]
    [InlineData("5", "0.5", false, "12:00:00")]
    [InlineData("1", "43890", true, "2024-03-01")]
    [InlineData("1", "59", false, "1900-02-28")]
    [InlineData("1", "60", false, "60")]
    [InlineData("1", "61", false, "1900-03-01")]
    [InlineData("1", "20240301", false, "20240301")]
    [InlineData("99", "5", false, "5")]
    public void A_date_is_what_its_number_format_shows(string style, string serial, bool from1904, string expected)
    {
        var book = new MadeBook { Date1904 = from1904 }.Sheet("S", Head + $"<row r='2'><c r='A2' s='{style}'><v>{serial}</v></c></row>");
        Assert.Equal(expected, Collected.Read("d.xlsx", book.ToBytes()).Rows.Single()[0]);
    }

    [Theory]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm:ss", "DateTime")]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", "Date")]
    [InlineData("[h]:mm:ss", "Number")]
    [InlineData("General", "Number")]
    [InlineData("G/通用格式", "Number")]
    [InlineData("\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("mm:ss.0", "Time")]
    [InlineData("@", "Number")]
    [InlineData("\"day\" 0", "Number")]
    [InlineData("\"unclosed", "Number")]
    public void A_format_code_says_whether_it_shows_a_date(string code, string kind) => Assert.Equal(kind, NumberFormats.KindOf(code).ToString());

    [Fact]
    public void Every_kind_of_cell_is_read()
    {
        var book = new MadeBook();
        var rich = book.String("<r><rPr><b/></rPr><t xml:space='preserve'>张 </t></r><r><t>三</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh>");
        var escaped = book.String("<t>a_x000D_b_x005F_x&amp;&#x4E2D;</t>");
        book.Sheet("S", Head
            + $"<row r='3'><c r='A3' t='s'><v>{rich}</v></c><c r='C3' t='b'><v>1</v></c><c r='D3' t='e'><v>#N/A</v></c>"
            + $"<c r='E3' t='str'><f>A1&amp;\"&lt;\"</f><v>x&lt;y</v></c><c r='F3'><f>1+1</f><v>2</v></c><c r='G3' t='s'><v>{escaped}</v></c></row>"
            + "<row><c t='inlineStr'><is><t><![CDATA[<甲>]]></t></is></c><c><v> 7 </v></c><c t='s'><v>99</v></c><c><f>NOW()</f></c></row>");
        var read = Collected.Read("k.xlsx", book.ToBytes());
        Check.Same(["张 三", "", "TRUE", "#N/A", "x<y", "2", "a\rb_x&中"], Enumerable.Range(0, 7).Select(column => read.Rows[0][column]));
        Assert.Equal(4, read.Rows[1].Number);
        Check.Same(["<甲>", "7"], Enumerable.Range(0, 2).Select(column => read.Rows[1][column]));
        Check.Same(["row=4;column=3", "cells"], read.Lost.Select(loss => loss.Place));
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_read_and_named()
    {
        var read = Collected.Read("h.xlsx", new MadeBook()
            .Sheet("Shown", Head + "<row r='2' hidden='1'><c r='A2' t='str'><v>王五</v></c></row>", before: "<cols><col min='2' max='3' hidden='1'/></cols>")
            .Sheet("Secret", Head + "<row r='2'><c r='A2' t='str'><v>赵六</v></c></row>", "veryHidden").ToBytes());
        Check.Same(["王五", "赵六"], read.Rows.Select(row => row[0]));
        Check.Same(["columns=2-3", "rows=2"], read.Summary("h.xlsx!/Shown").Notices.Select(notice => notice.Place));
        Check.Same(["whole sheet"], read.Summary("h.xlsx!/Secret").Notices.Select(notice => notice.Place));
        Assert.Empty(read.Lost);
    }

    [Fact]
    public void A_banner_stands_above_the_header_and_names_no_column()
    {
        var read = Collected.Read("b.xlsx", new MadeBook().Sheet("S",
            "<row r='1'><c r='A1' t='str'><v>某公司客户名单</v></c></row><row r='3'><c r='A3' t='str'><v>姓名</v></c><c r='B3' t='str'><v>手机号</v></c><c r='C3' t='str'><v>备注</v></c></row>"
            + "<row r='4'><c r='A4' t='str'><v>张三</v></c><c r='B4'><v>19900000000</v></c></row>").ToBytes());
        Check.Same(["姓名", "手机号", "备注"], read.Rows[0].Document.Columns);
        Assert.Equal((1, 3, "某公司客户名单"), (read.Rows[0].Number, read.Rows[0].Cells[0].Column, read.Rows[0].Cells[0].Text));
        Assert.Equal((4, "张三", "19900000000"), (read.Rows[1].Number, read.Rows[1][0], read.Rows[1][1]));
    }

    [Fact]
    public void A_list_without_header_loses_no_row()
    {
        var read = Collected.Read("l.xlsx", new MadeBook().Sheet("S", "<row><c t='str'><v>张三</v></c><c><v>19900000000</v></c></row>").ToBytes());
        Assert.Empty(read.Rows.Single().Document.Columns);
        var stated = Collected.Read("l.xlsx", new MadeBook().Sheet("S", "<row><c t='str'><v>张三</v></c></row><row><c t='str'><v>李四</v></c></row>").ToBytes(),
            hints: ColumnHints.None with { Header = false });
        Check.Same(["张三", "李四"], stated.Rows.Select(row => row[0]));
    }

    [Fact]
    public void Strict_and_prefixed_workbooks_are_read()
    {
        var strict = Collected.Read("s.xlsx", new MadeBook { Namespace = MadeBook.Strict }.Sheet("S", Head + "<row r='2'><c r='A2' t='d'><v>2024-03-01</v></c></row>").ToBytes());
        Assert.Equal("2024-03-01", strict.Rows.Single()[0]);
        var bytes = new MadeBook().RawSheet("S", "<?xml version='1.0'?><x:worksheet xmlns:x='" + MadeBook.Transitional + "'><!-- <row> --><x:sheetData><x:row r=\"5\">"
            + "<x:c r=\"B5\" t=\"inlineStr\" ><x:is><x:t>110101199003077758</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>").ToBytes();
        var prefixed = Collected.Read("p.xlsx", bytes);
        Assert.Equal((5, "110101199003077758"), (prefixed.Rows.Single().Number, prefixed.Rows.Single()[1]));
        Assert.Equal("110101199003077758", CellAtLocator.Value(bytes, prefixed.Rows.Single().Cells[0].Locator));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1 << 30)]
    public void Shared_strings_are_the_same_in_memory_and_in_a_temporary_file(long memory)
    {
        var xml = string.Concat(Enumerable.Range(0, 2000).Select(number => $"<si><t>串{number}</t></si><si/>"));
        var losses = new LossList("s");
        using var strings = new SharedStrings(memory);
        strings.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<sst>{xml}</sst>")), losses, ReaderLimits.Default with { Chunk = 333 }, "s", CancellationToken.None);
        Assert.Empty(losses.ToList());
        Assert.Equal(4000, strings.Count);
        Assert.All(Enumerable.Range(0, 2000), number => Assert.Equal("串" + number, Encoding.UTF8.GetString(strings[2 * number])));
        Assert.Equal(0, strings[1].Length + strings[4001].Length);
    }
}
