using System.IO.Compression;
using System.Text;

namespace Recourse.Documents;

/// <summary>
/// An opinion as a DOCX (ECMA-376, WordprocessingML): a handful of parts in a ZIP, written by hand so that the same opinion gives the same bytes
/// (no clock, no random relationship ids, stored and not deflated).
/// </summary>
public static class OpinionDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // The first instant that a ZIP can state.
    private static readonly DateTimeOffset s_day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Renders an opinion.</summary>
    public static byte[] Render(Opinion opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Kind}document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{Kind}styles+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Office}styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "word/styles.xml", Styles());
            Add(zip, "word/document.xml", Document(opinion));
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

    private static string Document(Opinion opinion)
    {
        var body = new StringBuilder($"<w:document xmlns:w=\"{Word}\"><w:body>");
        Paragraph(body, "Title", OpinionPage.Title.Zh, OpinionPage.Title.En);
        Paragraph(body, "Note", OpinionPage.Note.Zh, OpinionPage.Note.En);
        foreach (var part in opinion.Parts)
        {
            Paragraph(body, "Heading1", part.Title.Zh, part.Title.En);
            foreach (var section in part.Sections)
            {
                Paragraph(body, "Heading2", section.Title.Zh, section.Title.En);
                foreach (var statement in section.Statements)
                {
                    Paragraph(body, "Statement", statement.Text.Zh, statement.Text.En);
                    Paragraph(body, "Citation", [.. statement.Law.Select(OpinionPage.Line), OpinionPage.Line(statement.Evidence), .. statement.Evidence.Exhibits.Select(OpinionPage.Line)]);
                }
            }
        }

        foreach (var (label, digest) in OpinionPage.Sources(opinion))
        {
            Paragraph(body, "Note", label.Zh + " " + label.En, digest);
        }

        return body.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
            .Append("</w:body></w:document>\n").ToString();
    }

    private static void Paragraph(StringBuilder body, string style, params ReadOnlySpan<string> lines)
    {
        body.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/></w:pPr><w:r>");
        for (var at = 0; at < lines.Length; at++)
        {
            body.Append(at == 0 ? "" : "<w:br/>").Append("<w:t xml:space=\"preserve\">");
            VisibleText.AppendAttribute(body, lines[at]);
            body.Append("</w:t>");
        }

        body.Append("</w:r></w:p>");
    }

    private static string Styles()
    {
        var styles = new StringBuilder($"<w:styles xmlns:w=\"{Word}\"><w:docDefaults><w:rPrDefault><w:rPr>")
            .Append("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\"/><w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/>")
            .Append("</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        Style(styles, "Title", "Title", "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"36\"/>");
        Style(styles, "Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:color w:val=\"23395B\"/><w:sz w:val=\"28\"/>");
        Style(styles, "Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"24\"/>");
        Style(styles, "Statement", "Statement", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"80\" w:after=\"20\"/>", "");
        Style(styles, "Citation", "Citation", "<w:spacing w:after=\"120\"/><w:ind w:left=\"284\"/>", "<w:color w:val=\"5A5A5A\"/><w:sz w:val=\"17\"/>");
        Style(styles, "Note", "Note", "<w:spacing w:before=\"120\" w:after=\"120\"/>", "<w:color w:val=\"444444\"/><w:sz w:val=\"19\"/>");
        return styles.Append("</w:styles>\n").ToString();
    }

    private static void Style(StringBuilder styles, string id, string name, string paragraph, string run) => styles
        .Append("<w:style w:type=\"paragraph\" w:styleId=\"").Append(id).Append("\"><w:name w:val=\"").Append(name)
        .Append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>").Append(paragraph).Append("</w:pPr><w:rPr>").Append(run).Append("</w:rPr></w:style>");
}
