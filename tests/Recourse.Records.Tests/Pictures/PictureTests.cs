using System.Globalization;
using System.Text;
using Recourse.Records.Tests.Documents.Made;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Pictures;

public sealed class PictureTests
{
    /// <summary>Recognition is asked for.</summary>
    private static readonly ReaderLimits s_asked = ReaderLimits.Default with { MaxPictures = 10 };

    [Fact]
    public void Text_in_a_picture_is_recognised_marked_and_leads_to_its_place()
    {
        var picture = MadePicture.Card();
        var read = Collected.Read("card.png", picture, limits: s_asked);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Picture, read.Summaries[0].Info.Format);
        Assert.Contains("tesseract", Assert.Single(read.Summaries[0].Notices).Text, StringComparison.Ordinal);
        var document = read.Summary("card.png!/ocr");
        Assert.Equal(("ocr", ""), (document.Info.Via, document.Info.InnerPath));
        Assert.Contains("hold each row", Assert.Single(document.Notices).Text, StringComparison.Ordinal);
        var rows = read.Of("card.png!/ocr");
        Assert.Contains(rows, row => row.Text.Contains("王小明", StringComparison.Ordinal) && row.Text.Contains("110101199003070011", StringComparison.Ordinal));
        // Words that stand wide apart are columns, as on the page of a PDF.
        Assert.Contains(rows, row => row.Text.Contains("\t13900139000", StringComparison.Ordinal) || row.Text.StartsWith("13900139000", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal((0L, picture.LongLength, "ocr"), (row.Locator.Offset, row.Locator.Length, row.Locator.Via)));
    }

    [Fact]
    public void A_value_has_its_own_box_and_the_row_its_confidence()
    {
        using var folder = new Folder();
        var sink = new Finder("13800138000");
        DocumentReader.Read(new SourceFile("card.png", folder.Write("card.png", MadePicture.Card())), _ => ColumnHints.None, sink, s_asked, TestContext.Current.CancellationToken);
        var box = sink.Where!.Area.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(box[0], 190, 215);
        Assert.InRange(box[1], 215, 250);
        Assert.InRange(box[2], 150, 230);
        Assert.InRange(box[3], 15, 45);
        Assert.InRange(sink.Confidence!.Value, 50, 100);
        Assert.EndsWith(";via=ocr", sink.Where.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_in_containers_and_of_scanned_pages_are_recognised_and_twice_the_same()
    {
        var picture = MadePicture.Card();
        var zip = Collected.Read("a.zip", Zips.Of(("chat/p.png", picture)), limits: s_asked);
        Assert.Contains(zip.Of("a.zip!/chat/p.png!/ocr"), row => row.Text.Contains("13800138000", StringComparison.Ordinal));
        var (packed, colours) = MadePicture.Lines(picture);
        Assert.Equal(3, colours);
        var made = new MadePdf(false);
        var image = made.Add($"/Type/XObject/Subtype/Image/Width {MadePicture.Width}/Height {MadePicture.Height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
            + $"/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns {MadePicture.Width}>>", packed);
        var bytes = made.Page($"/XObject<</I {image} 0 R>>", "q 450 0 0 160 50 500 cm /I Do Q\n").ToBytes();
        var pdf = Collected.Read("scan.pdf", bytes, limits: s_asked);
        Assert.Contains(pdf.Rows, row => row.Document.Via == "ocr" && row.Document.File.StartsWith("scan.pdf!/page1/image1.png", StringComparison.Ordinal) && row.Text.Contains("13800138000", StringComparison.Ordinal));
        Assert.Equal(pdf.Whole(), Collected.Read("scan.pdf", bytes, limits: s_asked).Whole());
    }

    [Fact]
    public void Without_the_program_or_beyond_the_limit_the_picture_is_a_loss_that_says_what_to_do_and_its_comments_are_still_read()
    {
        byte[] picture = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x21, 0xFE, 24, .. "comment call 13700137000"u8, 0, 0x3B];
        var absent = Collected.Read("a.gif", picture, limits: s_asked with { Recogniser = "no-such-program" });
        Assert.Contains("tesseract-ocr-chi-sim", Assert.Single(absent.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(absent.Rows, row => row.Text.Contains("13700137000", StringComparison.Ordinal));
        var many = Collected.Read("a.zip", Zips.Of(("1.gif", picture), ("2.gif", picture)), limits: ReaderLimits.Default with { MaxPictures = 1, Recogniser = "no-such-program" });
        Assert.Single(many.Lost, loss => loss.Reason.Contains("beyond the 1 pictures", StringComparison.Ordinal));
        var unasked = Collected.Read("a.gif", picture);
        Assert.Contains("nobody asked for it", Assert.Single(unasked.Lost).Reason, StringComparison.Ordinal);
        Assert.Contains(unasked.Rows, row => row.Text.Contains("13700137000", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_words_is_read_with_pages_lines_gaps_and_the_least_confidence()
    {
        const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "1\t1\t0\t0\t0\t0\t0\t0\t900\t300\t-1\t\n5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t96.5\t姓名\n5\t1\t1\t1\t1\t2\t52\t10\t40\t20\t71.2\t王小\n5\t1\t1\t1\t1\t3\t200\t10\t90\t20\t93\t13800138000\n"
            + "5\t1\t1\t1\t2\t1\t10\t40\t40\t20\t90\tcall\n5\t1\t1\t1\t2\t2\t54\t40\t40\t20\t90\tme\nbroken\n1\t2\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t\n";
        var pages = RecognisedWords.Of(Encoding.UTF8.GetBytes(Table));
        Assert.Equal([2, 0], pages.Select(page => page.Count));
        var row = new PiecedRow(1000);
        RecognisedWords.Fill(pages[0][0], 77, row);
        Assert.Equal("姓名王小\t13800138000", Encoding.UTF8.GetString(row.Text.Span));
        Assert.Equal((71, "200,10,90,20", (0L, 77L)), (row.Confidence!.Value, row.Area(13, 11), row.ToSource(13, 11)));
        RecognisedWords.Fill(pages[0][1], 77, row);
        Assert.Equal("call me", Encoding.UTF8.GetString(row.Text.Span));
    }

    [Theory]
    [InlineData(0, "1.png=0 2.png=0 a.zip=0 b.pdf=0 c.csv=0")]
    [InlineData(1, "1.png=1 2.png=0 a.zip=0 b.pdf=0 c.csv=0")]
    [InlineData(7, "1.png=1 2.png=1 a.zip=3 b.pdf=2 c.csv=0")]
    public void A_number_of_pictures_is_shared_out_among_the_files_by_their_names_alone(int pictures, string expected)
    {
        using var folder = new Folder();
        (string Name, byte[] Bytes)[] files =
        [
            ("1.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("2.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ("a.zip", Zips.Of(("a", [1]))), ("b.pdf", "%PDF-1.7 "u8.ToArray()), ("c.csv", "a,b"u8.ToArray()),
        ];
        var shares = PictureShares.Of([.. files.Select(file => new SourceFile(file.Name, folder.Write(file.Name, file.Bytes)))], pictures);
        Assert.Equal(expected, string.Join(' ', shares.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => $"{share.Key}={share.Value}")));
    }

    [Fact]
    public void Damaged_pictures_are_read_without_an_exception()
    {
        var picture = MadePicture.Card();
        foreach (var cut in (int[])[40, 500, picture.Length / 2, picture.Length - 20])
        {
            var read = Collected.Read("a.png", picture[..cut], limits: s_asked);
            Assert.Equal(DocumentFormat.Picture, read.Summaries[0].Info.Format);
            Assert.True(read.Lost.Any() || read.Summaries.Count > 1, $"cut at {cut} says nothing");
        }
    }

    private sealed class Finder(string value) : IRowSink
    {
        public Locator? Where { get; private set; }

        public int? Confidence { get; private set; }

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            if (row.Document.Via.Length > 0 && row.Text.IndexOf(Encoding.UTF8.GetBytes(value)) is var at and >= 0)
            {
                (Where, Confidence) = (row.Locate(at, value.Length), row.Confidence);
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
