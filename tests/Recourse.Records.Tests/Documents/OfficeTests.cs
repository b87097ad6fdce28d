using System.Text;
using Recourse.Records.Tests.Documents.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Documents;

public sealed class OfficeTests
{
    private static readonly string[][] s_people =
    [
        ["姓名", "身份证号", "手机号", "备注"],
        .. Enumerable.Range(1, 60).Select(at => new[] { $"王{at}", $"11010119900307{at:D4}", $"1380000{at:D4}", at % 3 == 0 ? "a < b & c" : "无" }),
    ];

    [Fact]
    public void A_document_comes_back_exactly_and_every_value_stands_at_its_locator()
    {
        var lines = Enumerable.Range(1, 40).Select(at => new[] { $"第{at}段 ", $"电话 139{at:D8}", " & 完" }).ToArray();
        var docx = MadeOffice.Document(string.Concat(lines.Select(MadeOffice.P)) + MadeOffice.Table(s_people))
            .Part("word/header1.xml", "w:hdr", MadeOffice.P("内部资料"))
            .Part("word/footnotes.xml", "w:footnotes", "<w:footnote w:id='1'>" + MadeOffice.P("脚注 13700000001") + "</w:footnote>")
            .Part("word/comments.xml", "w:comments", "<w:comment w:id='0' w:author='李四' w:date='2024-01-02T03:04:05Z'>" + MadeOffice.P("请核对 13700000002") + "</w:comment>")
            .ToBytes();
        var read = Collected.Read("信.docx", docx);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Docx, read.Summaries[0].Info.Format);
        Check.Same(
            ["信.docx", "信.docx!/text", "信.docx!/table1", "信.docx!/comments", "信.docx!/footnotes", "信.docx!/header1"], read.Summaries.Select(each => each.Info.File));
        Check.Same(lines.Select(line => string.Concat(line)), read.Of("信.docx!/text").Select(row => row.Text));
        Check.Same(s_people[0], read.Summary("信.docx!/table1").Info.Columns);
        Check.Same(s_people[1..].Select(row => string.Join('\t', row)), read.Of("信.docx!/table1").Select(row => row.Text));
        Check.Same(["内部资料"], read.Of("信.docx!/header1").Select(row => row.Text));
        Check.Same(["脚注 13700000001"], read.Of("信.docx!/footnotes").Select(row => row.Text));
        Check.Same(["李四\t2024-01-02T03:04:05Z\t请核对 13700000002"], read.Of("信.docx!/comments").Select(row => row.Text));
        AtLocator.CheckXml(docx, read.Rows);
        Assert.All(read.Of("信.docx!/text"), row => Assert.Equal("word/document.xml", row.Locator.Path));
    }

    [Fact]
    public void A_find_inside_one_run_has_exactly_its_bytes()
    {
        var docx = MadeOffice.Document(MadeOffice.P("联系 ", "手机 13800138000 请回")).ToBytes();
        Locator? found = null;
        var sink = new Finder("13800138000"u8.ToArray(), where => found = where);
        using var folder = new Folder();
        var file = folder.Write("a.docx", docx);
        DocumentReader.Read(new SourceFile("a.docx", file), _ => ColumnHints.None, sink, ReaderLimits.Default, TestContext.Current.CancellationToken);
        Assert.Equal("13800138000", AtLocator.Utf8(docx, found!));
    }

    [Fact]
    public void What_was_struck_out_is_read_apart_and_what_is_hidden_is_marked()
    {
        var body = "<w:p><w:r><w:t>电话 138</w:t></w:r><w:del w:id='1' w:author='a'><w:r><w:delText>13900000001</w:delText></w:r></w:del><w:r><w:t>00138000</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见 13700000003</w:t></w:r></w:p><w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>看得见</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>"
            + "<w:p><w:r><w:instrText>HYPERLINK \"mailto:a@example.org\"</w:instrText></w:r><w:r><w:t>写信</w:t></w:r></w:p>";
        var read = Collected.Read("a.docx", MadeOffice.Document(body).ToBytes());
        Check.Same(["电话 13800138000", "看不见 13700000003", "看得见", "写信"], read.Of("a.docx!/text").Select(row => row.Text));
        Check.Same(["13900000001", "移走"], read.Of("a.docx!/deleted").Select(row => row.Text));
        Check.Same(["HYPERLINK \"mailto:a@example.org\""], read.Of("a.docx!/codes").Select(row => row.Text));
        Assert.Equal("row=2", Assert.Single(read.Summary("a.docx!/text").Notices).Place);
        Assert.Contains("struck out", read.Summary("a.docx!/deleted").Notices.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_is_read_once_although_it_stands_there_twice()
    {
        static string Box(string text) => $"<w:txbxContent>{MadeOffice.P(text)}</w:txbxContent>";
        var body = $"<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{Box("框 13800138000")}</mc:Choice><mc:Fallback>{Box("框 13800138000")}{Box("只在旧版")}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>";
        var read = Collected.Read("a.docx", MadeOffice.Document(body).ToBytes());
        Check.Same(["框 13800138000", "前后"], read.Of("a.docx!/text").Select(row => row.Text));
        Check.Same(["只在旧版"], read.Of("a.docx!/fallback").Select(row => row.Text));
    }

    [Fact]
    public void Wide_cells_keep_the_columns_and_inner_tables_are_documents_of_their_own()
    {
        var body = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + MadeOffice.P("a") + "</w:tc><w:tc>" + MadeOffice.P("b") + MadeOffice.Table(["x", "y"]) + MadeOffice.P("c") + "</w:tc></w:tr></w:tbl>";
        var read = Collected.Read("a.docx", MadeOffice.Document(body).ToBytes(), hints: ColumnHints.None with { Header = false });
        var outer = Assert.Single(read.Of("a.docx!/table1"));
        Assert.Equal([(0, "a"), (2, "b c")], outer.Cells.Select(cell => (cell.Column, cell.Text)));
        Assert.Equal("x\ty", Assert.Single(read.Of("a.docx!/table2")).Text);
    }

    [Fact]
    public void Embedded_files_link_targets_and_properties_are_read()
    {
        var book = MadeBook.Of(InventedList.Of(3));
        var docx = MadeOffice.Document(MadeOffice.P("见附表"))
            .Raw("word/embeddings/表.xlsx", book)
            .Raw("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes("<Relationships><Relationship Id='a' Target='styles.xml'/><Relationship Id='b' Target='mailto:zhang@example.org?a=1&amp;b=2' TargetMode='External'/></Relationships>"))
            .Raw("docProps/core.xml", Encoding.UTF8.GetBytes("<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>王五</dc:creator><cp:lastModifiedBy>赵六</cp:lastModifiedBy></cp:coreProperties>"))
            .ToBytes();
        var read = Collected.Read("a.docx", docx);
        Assert.Empty(read.Lost);
        var row = read.Of("a.docx!/word/embeddings/表.xlsx!/客户")[0];
        Assert.Equal("word/embeddings/表.xlsx!/xl/worksheets/sheet1.xml", row.Locator.Path);
        Check.Same(["mailto:zhang@example.org?a=1&b=2"], read.Of("a.docx!/links").Select(each => each.Text));
        Check.Same(["王五\t赵六"], read.Of("a.docx!/properties").Select(each => each.Text));
        Check.Same(["creator", "lastModifiedBy"], read.Summary("a.docx!/properties").Info.Columns);
        AtLocator.CheckXml(docx, read.Of("a.docx!/links").Concat(read.Of("a.docx!/properties")));
    }

    [Fact]
    public void A_presentation_gives_slides_in_order_with_tables_notes_and_comments()
    {
        var slides = Enumerable.Range(1, 12).Select(at => MadeOffice.Shape($"第{at}页", $"电话 1390000{at:D4}")).ToArray();
        slides[1] += MadeOffice.SlideTable(s_people);
        var pptx = MadeOffice.Presentation(slides)
            .Part("ppt/notesSlides/notesSlide1.xml", "p:notes", MadeOffice.Shape("备注 13700000009"))
            .Part("ppt/comments/comment1.xml", "p:cmLst", "<p:cm authorId='3' dt='2024-01-02T03:04:05'><p:pos x='1' y='2'/><p:text>批注 &amp; 13700000008</p:text></p:cm>")
            .Part("ppt/slideLayouts/slideLayout1.xml", "p:sldLayout", MadeOffice.Shape("单击此处"))
            .ToBytes();
        var read = Collected.Read("a.pptx", pptx);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Pptx, read.Summaries[0].Info.Format);
        Check.Same(
            Enumerable.Range(1, 12).SelectMany(at => new[] { $"第{at}页", $"电话 1390000{at:D4}" }),
            read.Rows.Where(row => row.Document.File.Contains("!/slide", StringComparison.Ordinal) && row.Document.Format == DocumentFormat.Text).Select(row => row.Text));
        Check.Same(s_people[1..].Select(row => string.Join('\t', row)), read.Of("a.pptx!/slide2-table1").Select(row => row.Text));
        Check.Same(["备注 13700000009"], read.Of("a.pptx!/notesSlide1").Select(row => row.Text));
        Check.Same(["3\t2024-01-02T03:04:05\t批注 & 13700000008"], read.Of("a.pptx!/comment1").Select(row => row.Text));
        Assert.Equal("layouts", Assert.Single(read.Summaries[0].Notices).Place);
        AtLocator.CheckXml(pptx, read.Rows);
    }

    [Fact]
    public void A_hidden_slide_says_so()
    {
        var pptx = new MadeOffice(true).Part("ppt/presentation.xml", "p:presentation", "").Part("ppt/slides/slide1.xml", "p:sld", MadeOffice.Shape("藏"), " show='0'").ToBytes();
        var read = Collected.Read("a.pptx", pptx);
        Assert.Equal("whole slide", Assert.Single(read.Summary("a.pptx!/slide1").Notices).Place);
    }

    [Fact]
    public void What_breaks_off_says_so_and_gives_what_stands_before()
    {
        var docx = new MadeOffice(false).Raw("word/document.xml", Encoding.UTF8.GetBytes("<w:document><w:body>" + MadeOffice.P("在") + "<w:p><w:r><w:t>半 13800138000")).ToBytes();
        var read = Collected.Read("a.docx", docx);
        Check.Same(["在", "半 13800138000"], read.Of("a.docx!/text").Select(row => row.Text));
        Assert.Contains("breaks off", Assert.Single(read.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_documents_are_read_without_an_exception()
    {
        var body = MadeOffice.P("甲", "乙 & 丙") + MadeOffice.Table(["姓名", "手机号"], ["王", "13800138000"]) + "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:txbxContent>" + MadeOffice.P("框") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Mutants.Run([MadeOffice.Document(body).ToBytes()], "a.docx", plain: false);
        var part = Encoding.UTF8.GetBytes($"<w:document><w:body>{body}<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:body></w:document>");
        Mutants.Run([part], "a.docx", plain: true, mutant => new MadeOffice(false).Raw("word/document.xml", mutant).Raw("word/comments.xml", mutant).ToBytes());
    }

    /// <summary>Finds a word in the rows.</summary>
    private sealed class Finder(byte[] word, Action<Locator> found) : IRowSink
    {
        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            if (row.Text.IndexOf(word) is var at and >= 0)
            {
                found(row.Locate(at, word.Length));
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
