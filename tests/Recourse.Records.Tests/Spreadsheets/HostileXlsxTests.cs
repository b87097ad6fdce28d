using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Spreadsheets;

public sealed class HostileXlsxTests
{
    private const string Row = "<row r='1'><c r='A1' t='str'><v>张三</v></c><c r='B1'><v>19900000000</v></c></row>";

    [Fact]
    public void A_sheet_that_breaks_off_keeps_the_rows_before_the_break()
    {
        var read = Collected.Read("t.xlsx", new MadeBook().RawSheet("S", "<worksheet><sheetData>" + Row + "<row r='2'><c r='A2' t='str'><v>李四</v></c><c r='B2'><v>1990").ToBytes());
        Assert.Equal("张三|李四", string.Join('|', read.Rows.Select(row => row[0])));
        Assert.Contains(read.Lost, loss => loss.Place.StartsWith("row=2;", StringComparison.Ordinal) && loss.Reason.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_whose_compressed_bytes_are_damaged_does_not_take_the_others_with_it()
    {
        var list = InventedList.Of(2000);
        var bytes = MadeBook.Of(list);
        var at = bytes.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8);
        bytes.AsSpan(at + 20_000, 400).Fill(0x55);
        var read = Collected.Read("d.xlsx", bytes);
        Assert.NotEmpty(read.Lost);
        Assert.NotEmpty(read.Rows);
        var whole = list.Lines().ToHashSet(StringComparer.Ordinal);
        Assert.Contains(list.Lines(read.Rows), whole.Contains);
    }

    [Fact]
    public void A_row_longer_than_the_limit_is_read_in_parts_and_loses_no_cell()
    {
        var cells = string.Concat(Enumerable.Range(1, 400).Select(number => $"<c><v>{number}</v></c>"));
        var bytes = new MadeBook().Sheet("S", Row + $"<row r='2'>{cells}</row><row r='3'><c t='str'><v>王五</v></c></row>").ToBytes();
        var limits = ReaderLimits.Default with { MaxRowBytes = 1000 };
        var read = Collected.Read("l.xlsx", bytes, limits: limits);
        Assert.Equal(Enumerable.Range(1, 400), read.Rows.Where(row => row.Number == 2).SelectMany(row => row.Cells).Select(cell => int.Parse(cell.Text)));
        Assert.Equal(Enumerable.Range(0, 400), read.Rows.Where(row => row.Number == 2).SelectMany(row => row.Cells).Select(cell => cell.Column));
        Assert.Equal("王五", read.Rows[^1][0]);
        Assert.Contains(read.Lost, loss => loss.Reason.Contains("longer than 1000 bytes", StringComparison.Ordinal));
        Assert.Equal(read.Whole(), Collected.Read("l.xlsx", bytes, 64, limits: limits).Whole());
    }

    [Fact]
    public void A_shared_string_that_is_repeated_to_gigabytes_is_stopped()
    {
        var book = new MadeBook();
        var text = book.String($"<t>{new string('x', 900_000)}</t>");
        book.Sheet("S", string.Concat(Enumerable.Range(1, 2000).Select(row => $"<row r='{row}'><c t='s'><v>{text}</v></c></row>")));
        var sink = new Counting();
        using var folder = new Folder();
        var summaries = DocumentReader.Read(new SourceFile("s.xlsx", folder.Write("s.xlsx", book.ToBytes())), _ => ColumnHints.None, sink, ReaderLimits.Default, CancellationToken.None);
        Assert.Contains(summaries.SelectMany(summary => summary.Lost), loss => loss.Reason.Contains("repeat shared strings", StringComparison.Ordinal));
        Assert.True(sink.Bytes < 100L << 20);
    }

    [Fact]
    public void A_part_that_inflates_beyond_the_limit_is_stopped()
    {
        var book = new MadeBook().Sheet("S", Row + new string(' ', 100 << 20) + Row.Replace("张三", "李四"));
        var read = Collected.Read("z.xlsx", book.ToBytes());
        Assert.Equal("张三", string.Join('|', read.Rows.Select(row => row[0])));
        Assert.Contains(read.Lost, loss => loss.Reason.Contains("beyond the limit of 200 times", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_workbook_holds_beside_its_sheets_is_named()
    {
        var read = Collected.Read("m.xlsx", new MadeBook().Sheet("S", Row).Part("xl/media/image1.png", [1, 2, 3]).Part("xl/worksheets/sheet9.xml",
            Encoding.UTF8.GetBytes($"<worksheet><sheetData>{Row}</sheetData></worksheet>")).ToBytes());
        Assert.Equal("part=xl/media/image1.png", read.Lost.Single().Place);
        Assert.Equal(2, read.Rows.Count);
        Assert.Equal("whole sheet", read.Summary("m.xlsx!/sheet9").Notices.Single().Place);
    }

    [Theory]
    [InlineData("xl/workbook.bin", "", "XLSB")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ODS")]
    public void Formats_that_are_not_read_say_what_to_do(string part, string content, string name)
    {
        var read = Collected.Read("x.xlsx", new MadeBook().Part(part, Encoding.UTF8.GetBytes(content)).ToBytes());
        Assert.Contains(name, read.Lost.Single().Reason, StringComparison.Ordinal);
        Assert.Contains("save it as XLSX", read.Lost.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutants_never_throw_hang_or_give_other_rows_with_other_chunks()
    {
        var seeds = new[] { MadeBook.Of(InventedList.Of(5)), new MadeBook().Sheet("A", Row).Sheet("B", Row).ToBytes() };
        Mutants.Run(seeds, "book.xlsx", plain: false);
        // Inside the parts, where damage is not caught by a checksum: the sheet itself is changed and packed again.
        var sheet = Encoding.UTF8.GetBytes("<worksheet><cols><col min='1' max='2' hidden='1'/></cols><sheetData>" + string.Concat(Enumerable.Repeat(Row, 4)) + "</sheetData></worksheet>");
        Mutants.Run([sheet], "book.xlsx", plain: true, wrap: xml => new MadeBook().RawSheet("S", Encoding.Latin1.GetString(xml)).ToBytes());
    }

    private sealed class Counting : IRowSink
    {
        public long Bytes { get; private set; }

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row) => Bytes += row.Text.Length;

        public void End(DocumentSummary summary)
        {
        }
    }
}
