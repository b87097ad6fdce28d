using System.Text;
using Recourse.Records.Tests.Documents.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Documents;

public sealed class PdfTests
{
    private static readonly string[][] s_people = [.. Enumerable.Range(1, 30).Select(at => new[] { $"王小{at}", $"11010119900307{at:D4}", $"1380000{at:D4}" })];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_list_comes_back_line_by_line_and_every_value_stands_at_its_locator(bool packed)
    {
        // Drawn column by column, as some programs do: the lines are those that a person sees.
        string Column(int column, int x) => string.Concat(s_people.Select((row, at) => MadePdf.Show(x, 780 - (at * 20), row[column], at % 2 == 0 ? "Tj" : "TJ")));
        var made = new MadePdf(packed).Page("", Column(0, 50), Column(1, 150), Column(2, 320)).Page("", MadePdf.Show(50, 700, "第二页 电话 13900000001"));
        var bytes = made.ToBytes();
        var read = Collected.Read("a.pdf", bytes);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Pdf, read.Summaries[0].Info.Format);
        Check.Same(s_people.Select(row => string.Join('\t', row)), read.Of("a.pdf!/page1").Select(row => row.Text));
        Check.Same(["第二页 电话 13900000001"], read.Of("a.pdf!/page2").Select(row => row.Text));
        using var folder = new Folder();
        var finder = new Values(s_people.SelectMany(row => row).Append("13900000001"));
        DocumentReader.Read(new SourceFile("a.pdf", folder.Write("a.pdf", bytes)), _ => ColumnHints.None, finder, ReaderLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal(91, finder.Found.Count);
        Assert.All(finder.Found, found => Assert.Contains(found.Value, PageAtLocator.Text(bytes, found.Where), StringComparison.Ordinal));
        Assert.All(finder.Found.Take(90), found => Assert.Equal(found.Value, PageAtLocator.Text(bytes, found.Where)));
        // The second column begins 150 points from the left; eighteen digits of half twelve points.
        var number = finder.Found.First(found => found.Value == s_people[0][1]).Where.Area.Split(',');
        Assert.Equal(("150", "108"), (number[0], number[2]));
    }

    [Fact]
    public void Text_of_forms_leads_to_the_operator_that_draws_the_form_and_counting_goes_on_behind_it()
    {
        var made = new MadePdf(true);
        var form = made.Add("/Type/XObject/Subtype/Form/BBox[0 0 500 800]", Encoding.Latin1.GetBytes(MadePdf.Show(50, 600, "表内 13700000001") + MadePdf.Show(50, 580, "第二行")));
        var bytes = made.Page($"/XObject<</X {form} 0 R>>", MadePdf.Show(50, 700, "前") + "BI /W 1 /H 1 /BPC 8 /CS /G ID \u0041(Tj EI Q\n" + "q /X Do Q\n" + MadePdf.Show(50, 500, "后 13700000002")).ToBytes();
        var read = Collected.Read("a.pdf", bytes);
        Check.Same(["前", "表内 13700000001", "第二行", "后 13700000002"], read.Of("a.pdf!/page1").Select(row => row.Text));
        string At(Locator where) => Encoding.Latin1.GetString(PageAtLocator.Content(bytes, 1).AsSpan((int)where.Offset, (int)where.Length));
        Assert.Equal("/X Do", At(read.Of("a.pdf!/page1")[1].Locator));
        Assert.Equal(MadePdf.Hex("后 13700000002"), At(read.Of("a.pdf!/page1")[3].Locator));
    }

    [Fact]
    public void What_is_unseen_drawn_twice_or_turned_is_told()
    {
        var bytes = new MadePdf(true).Page(
            "", MadePdf.Show(50, 700, "粗体 13800138000") + MadePdf.Show(50.3, 700, "粗体 13800138000") + "BT 3 Tr ET " + MadePdf.Show(50, 650, "隐藏") + "BT 0 Tr ET "
            + "BT /F1 12 Tf 0 1 -1 0 400 300 Tm " + MadePdf.Hex("竖排 13900000002") + " Tj ET").ToBytes();
        var read = Collected.Read("a.pdf", bytes);
        Check.Same(["粗体 13800138000", "隐藏", "竖排 13900000002"], read.Of("a.pdf!/page1").Select(row => row.Text));
        Assert.Contains(read.Summary("a.pdf!/page1").Notices, notice => notice.Text.Contains("second time", StringComparison.Ordinal));
        Assert.Contains(read.Summary("a.pdf!/page1").Notices, notice => notice.Text.Contains("not to be seen", StringComparison.Ordinal));
    }

    [Fact]
    public void Radicals_that_look_like_characters_are_read_as_the_characters()
    {
        var read = Collected.Read("a.pdf", new MadePdf(true).Page("", MadePdf.Show(50, 700, "\u2F9D份证 \u2F3F机")).ToBytes());
        Assert.Equal("\u8EAB份证 \u624B机", Assert.Single(read.Rows).Text);
    }

    [Fact]
    public void Fields_notes_properties_and_attachments_are_read()
    {
        var made = new MadePdf(true);
        var field = made.Add("<</FT/Tx/T(phone)/V(13700000003)>>");
        var file = made.Add("/Type/EmbeddedFile", "name,mobile\nwang,13700000004\n"u8.ToArray());
        var about = made.Add("<</Title(list)/Author(zhang)>>");
        var bytes = made.Page("", MadePdf.Show(50, 700, "文")).ToBytes(
            $"/AcroForm<</Fields[{field} 0 R]>>/Names<</EmbeddedFiles<</Names[(a.csv)<</Type/Filespec/F(a.csv)/EF<</F {file} 0 R>>>>]>>>>", $"/Info {about} 0 R");
        var read = Collected.Read("a.pdf", bytes);
        Check.Same(["phone\t13700000003"], read.Of("a.pdf!/fields").Select(row => row.Text));
        Assert.StartsWith("list\tzhang", Assert.Single(read.Of("a.pdf!/properties")).Text, StringComparison.Ordinal);
        Assert.Equal("13700000004", Assert.Single(read.Of("a.pdf!/attached/a.csv")).Cells[1].Text);
    }

    [Fact]
    public void A_page_without_text_is_told_apart_from_an_empty_one_and_bombs_are_refused()
    {
        var bytes = new MadePdf(true).Page("", "100 100 m 200 200 l 300 100 l f\n").Page("", "q Q").Page("", new string(' ', 3 << 20)).ToBytes();
        var read = Collected.Read("a.pdf", bytes, limits: ReaderLimits.Default with { MaxEntryBytes = 1 << 20 });
        Assert.Contains("drawn shapes", Assert.Single(read.Summary("a.pdf!/page1").Lost).Reason, StringComparison.Ordinal);
        Assert.Equal("the page is empty", Assert.Single(read.Summary("a.pdf!/page2").Notices).Text);
        Assert.Contains(read.Summary("a.pdf").Lost, loss => loss.Place == "page=3");
    }

    [Fact]
    public void Damaged_documents_are_read_without_an_exception()
    {
        var made = new MadePdf(false).Page("", MadePdf.Show(50, 700, "电话 13800138000"), MadePdf.Show(50, 650, "完")).ToBytes();
        Mutants.Run([made], "a.pdf", plain: true);
    }

    [Theory]
    [InlineData(false, "<12005800> <58FF> <5800>")]
    [InlineData(true, "<12005800> <58FF> <5800>")]
    [InlineData(false, "<5800> <58FFFFFF> <5800>")]
    [InlineData(true, "<5800> <58FFFFFF> <5800>")]
    public void A_character_map_that_would_never_end_costs_the_letters_of_its_section_and_nothing_else(bool packed, string range)
    {
        var made = new MadePdf(packed) { Range58 = range }.Page("", MadePdf.Show(50, 700, "call 13800138000")).ToBytes();
        using var folder = new Folder();
        var before = GC.GetTotalAllocatedBytes();
        var read = Collected.Read(folder.Write("a.pdf", made)).Whole();
        Assert.Contains("13800138000", read, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 30);
    }

    /// <summary>Finds values in the rows.</summary>
    private sealed class Values(IEnumerable<string> values) : IRowSink
    {
        private readonly byte[][] _values = [.. values.Select(Encoding.UTF8.GetBytes)];

        public List<(string Value, Locator Where)> Found { get; } = [];

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            foreach (var value in _values)
            {
                // 王小1 also begins 王小10.
                if (row.Text.IndexOf(value) is var at and >= 0 && (at + value.Length == row.Text.Length || !char.IsAsciiDigit((char)row.Text[at + value.Length])))
                {
                    Found.Add((Encoding.UTF8.GetString(value), row.Locate(at, value.Length)));
                }
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
