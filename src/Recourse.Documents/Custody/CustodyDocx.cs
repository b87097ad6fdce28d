using System.IO.Compression;
using System.Text;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>
/// The record and the list as a DOCX (ECMA-376, WordprocessingML) that can be filled in and signed; written by hand so that the same paper gives the
/// same bytes (no clock, no random ids, stored and not deflated).
/// </summary>
public static class CustodyDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const int Width = 9638;

    private static readonly DateTimeOffset s_day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Renders a paper.</summary>
    public static byte[] Render(CustodyPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Kind}\"/></Types>");
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

    private static string Document(CustodyPaper paper)
    {
        var body = new StringBuilder($"<w:document xmlns:w=\"{Word}\"><w:body>");
        Paragraph(body, CustodyWords.Title, 36, bold: true, centred: true);
        Paragraph(body, new(paper.Case, ""), 24, bold: false, centred: true);
        Paragraph(body, CustodyWords.Note, 19, bold: false);
        Table(body, [34, 66], [], paper.Fields.Count == 0 ? [] : [.. CustodyFields.All.Where(field => paper.Fields.ContainsKey(field.Id))
            .Select(field => new[] { field.Name, CustodyWords.Of(paper.Fields[field.Id]) })]);
        Paragraph(body, CustodyWords.ListTitle, 26, bold: true);
        Table(body, [7, 25, 18, 13, 37],
            [new("序号", "No."), new("名称、来源", "Name, source"), new("类别、格式", "Category, format"), new("字节数", "Bytes"), new("校验值、封存时间", "Check values, sealed at")],
            [.. paper.Items.Select((item, at) => new Bilingual[]
            {
                new(FormattableString.Invariant($"{at + 1}"), ""), new(item.Name, item.Source), new(item.Category.Zh, $"{item.Category.En} {item.Format}"),
                new(FormattableString.Invariant($"{item.Bytes}"), ""), new($"SHA-256 {item.Sha256}", $"SM3 {item.Sm3} {item.SealedAt}"),
            })]);
        Paragraph(body, CustodyWords.HistoryTitle, 26, bold: true);
        if (paper.History.IsEmpty)
        {
            Paragraph(body, CustodyWords.NoHistory, 21, bold: false);
        }
        else
        {
            Table(body, [18, 20, 28, 20, 14],
                [new("时间（记录号）", "When (entry)"), new("事项、对象", "Act, exhibit"), new("参加人", "People"), new("用途、依据", "Purpose, ground"), new("校验值重算", "Recomputed")],
                [.. paper.History.Select(line => new Bilingual[]
                {
                    new(FormattableString.Invariant($"{line.At} ({line.Entry})"), ""), new(line.Act.Zh, $"{line.Act.En} {line.Exhibit}"), line.People, line.Purpose, line.CheckValue,
                })]);
        }

        Paragraph(body, CustodyWords.CheckTitle, 26, bold: true);
        Table(body, [8, 28, 16, 30, 18],
            [new("项", "Item"), new("要求", "Asks for"), new("状态", "State"), new("缺少", "Missing"), new("依据", "Rests on")],
            [.. paper.Checks.Select(check => new Bilingual[]
            {
                new(check.Id, ""), check.Title, CustodyWords.Of(check.State), CustodyWords.Missing(check), new(string.Join(", ", check.Provisions) + (check.Source == "M" ? " [M]" : ""), ""),
            })]);
        Paragraph(body, CustodyWords.SignTitle, 26, bold: true);
        Table(body, [30, 46, 24], [], [.. CustodyWords.Signers.Select(signer => new Bilingual[]
        {
            signer.Role, new(signer.Reason.Length > 0 && paper.Fields.TryGetValue(signer.Reason, out var stated) ? stated.Text : "", ""), new("年　　月　　日", "Date"),
        })]);
        foreach (var line in (paper.Checkpoint + "recourse " + paper.Program).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Paragraph(body, new(line, ""), 15, bold: false);
        }

        return body.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
            .Append("</w:body></w:document>\n").ToString();
    }

    private static void Table(StringBuilder body, int[] shares, Bilingual[] head, IReadOnlyList<Bilingual[]> rows)
    {
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"").Append(Width).Append("\" w:type=\"dxa\"/><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            body.Append("<w:").Append(side).Append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"777777\"/>");
        }

        body.Append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        foreach (var share in shares)
        {
            body.Append("<w:gridCol w:w=\"").Append(Width * share / 100).Append("\"/>");
        }

        body.Append("</w:tblGrid>");
        foreach (var (cells, isHead) in (head.Length == 0 ? [] : new[] { (head, true) }).Concat(rows.Select(row => (row, false))))
        {
            body.Append("<w:tr><w:trPr><w:cantSplit/>").Append(isHead ? "<w:tblHeader/>" : "").Append("</w:trPr>");
            for (var at = 0; at < cells.Length; at++)
            {
                body.Append("<w:tc><w:tcPr><w:tcW w:w=\"").Append(Width * shares[at] / 100).Append("\" w:type=\"dxa\"/></w:tcPr>");
                Paragraph(body, cells[at], 18, isHead);
                body.Append("</w:tc>");
            }

            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }

    private static void Paragraph(StringBuilder body, Bilingual text, int size, bool bold, bool centred = false)
    {
        body.Append("<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/>").Append(centred ? "<w:jc w:val=\"center\"/>" : "").Append("</w:pPr>");
        Run(body, text.Zh, size, bold, "", "");
        if (text.En.Length > 0)
        {
            Run(body, text.En, size * 5 / 6, bold: false, "<w:color w:val=\"555555\"/>", text.Zh.Length > 0 ? "<w:br/>" : "");
        }

        body.Append("</w:p>");
    }

    private static void Run(StringBuilder body, string text, int size, bool bold, string colour, string before)
    {
        body.Append("<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\"/>").Append(bold ? "<w:b/>" : "").Append(colour)
            .Append("<w:sz w:val=\"").Append(size).Append("\"/></w:rPr>").Append(before).Append("<w:t xml:space=\"preserve\">");
        VisibleText.AppendAttribute(body, text);
        body.Append("</w:t></w:r>");
    }
}
