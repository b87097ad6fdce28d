using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Recourse.Documents;

/// <summary>
/// A paper of the office as a DOCX (ECMA-376, WordprocessingML) in the customary layout (after GB/T 9704-2012: organ and title centred, number, addressee flush, text indented by two
/// characters, organ and day at the right). Written by hand so that the same paper gives the same bytes: no clock, no random ids, stored and not deflated.
/// </summary>
public static class PaperDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly DateTimeOffset s_day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Renders a paper.</summary>
    public static byte[] Render(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Kind}\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", Document(paper));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        (entry.LastWriteTime, entry.ExternalAttributes) = (s_day, 0);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Head + xml));
    }

    private static string Document(Paper paper)
    {
        var body = new StringBuilder($"<w:document xmlns:w=\"{Word}\"><w:body>");
        Chinese(body, paper);
        body.Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        English(body, paper);
        return body.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>").ToString();
    }

    private static void Chinese(StringBuilder body, Paper paper)
    {
        if (paper.Draft is { } draft)
        {
            Line(body, draft.Zh, 24, "left", bold: true, colour: "A3231B");
        }

        Line(body, paper.Organ, 36, "center", bold: true);
        Line(body, paper.Title.Zh, 44, "center", bold: true, after: 200);
        Line(body, paper.Number.Length > 0 ? paper.Number : "〔　〕　号", 28, "right", after: 200);
        Line(body, paper.Addressee + "：", 32, "left");
        Line(body, paper.Opening.Zh, 32, "both", indent: true);
        foreach (var part in paper.Parts)
        {
            Line(body, part.Heading.Zh, 32, "left", bold: true, indent: true);
            foreach (var paragraph in part.Paragraphs)
            {
                Line(body, paragraph.Zh, 32, "both", indent: true);
            }
        }

        Line(body, paper.Organ, 32, "right", before: 600);
        Line(body, paper.On is { } on ? on.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : "　　年　月　日", 32, "right");
        if (!paper.Figures.IsEmpty)
        {
            Line(body, "文中数字的出处（案件文件夹内的结论，可逐项核对）", 24, "left", bold: true, before: 400);
            foreach (var (figure, finding) in paper.Figures)
            {
                Line(body, $"{figure}　{finding}", 21, "left");
            }
        }
    }

    /// <summary>A courtesy to readers of English: headings and standing texts; what people wrote stands as they wrote it.</summary>
    private static void English(StringBuilder body, Paper paper)
    {
        Line(body, "Courtesy version in English. The Chinese text governs; what was written in Chinese is not translated here.", 21, "left", colour: "59636E");
        if (paper.Draft is { } draft)
        {
            Line(body, draft.En, 21, "left", bold: true, colour: "A3231B");
        }

        Line(body, paper.Title.En, 28, "center", bold: true);
        Line(body, paper.Opening.En, 21, "both");
        foreach (var part in paper.Parts)
        {
            Line(body, part.Heading.En, 21, "left", bold: true);
            foreach (var paragraph in part.Paragraphs)
            {
                Line(body, paragraph.En, 21, "both");
            }
        }
    }

    private static void Line(StringBuilder body, string text, int half, string align, bool bold = false, bool indent = false, int before = 0, int after = 0, string colour = "")
    {
        // Lines of 28 points as the standard has them; smaller letters take their own.
        var spacing = half >= 28 ? "w:line=\"560\" w:lineRule=\"exact\"" : "w:line=\"300\" w:lineRule=\"auto\"";
        body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:spacing w:before=\"{before}\" w:after=\"{after}\" {(half > 40 ? "w:line=\"360\" w:lineRule=\"auto\"" : spacing)}/>")
            .Append(indent ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>" : "").Append(CultureInfo.InvariantCulture, $"<w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr>")
            .Append("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"FangSong\"/>").Append(bold ? "<w:b/>" : "")
            .Append(colour.Length > 0 ? $"<w:color w:val=\"{colour}\"/>" : "")
            .Append(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{half}\"/></w:rPr>");
        foreach (var (at, line) in text.Split('\n').Index())
        {
            body.Append(at > 0 ? "<w:br/>" : "").Append("<w:t xml:space=\"preserve\">").Append(WebUtility.HtmlEncode(Clean(line))).Append("</w:t>");
        }

        body.Append("</w:r></w:p>");
    }

    /// <summary>Characters that XML 1.0 cannot hold are shown as what they are: a mark for something unreadable.</summary>
    private static string Clean(string text) => text.Any(c => c < ' ' && c != '\t') ? string.Concat(text.Select(c => c < ' ' && c != '\t' ? '\uFFFD' : c)) : text;
}
