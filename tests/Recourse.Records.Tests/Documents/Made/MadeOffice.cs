using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Documents.Made;

/// <summary>Makes DOCX and PPTX files from the XML of their parts, without a library.</summary>
internal sealed class MadeOffice(bool slides)
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wp='x'";
    private const string Show = "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";
    private readonly List<(string, byte[])> _parts = [("[Content_Types].xml", "<Types/>"u8.ToArray()), ("_rels/.rels", "<Relationships/>"u8.ToArray())];

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>A paragraph of one run for each text.</summary>
    public static string P(params string[] runs) => $"<w:p>{string.Concat(runs.Select(run => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{Escape(run)}</w:t></w:r>"))}</w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:tcPr/>{P(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public static string SlideTable(params string[][] rows) =>
        $"<a:tbl>{string.Concat(rows.Select(row => $"<a:tr>{string.Concat(row.Select(cell => $"<a:tc><a:txBody><a:p><a:r><a:t>{Escape(cell)}</a:t></a:r></a:p></a:txBody></a:tc>"))}</a:tr>"))}</a:tbl>";

    public MadeOffice Raw(string name, byte[] bytes)
    {
        _parts.Add((name, bytes));
        return this;
    }

    public MadeOffice Part(string name, string element, string content, string attributes = "") =>
        Raw(name, Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<{element} {(slides ? Show : Word)}{attributes}>{content}</{element}>"));

    public byte[] ToBytes() => Zips.Of([.. _parts]);

    /// <summary>A document whose body is this.</summary>
    public static MadeOffice Document(string body) => new MadeOffice(false).Part("word/document.xml", "w:document", $"<w:body>{body}<w:sectPr/></w:body>");

    public static MadeOffice Presentation(params string[] slides)
    {
        var made = new MadeOffice(true).Part("ppt/presentation.xml", "p:presentation", "<p:sldIdLst/>");
        for (var at = 0; at < slides.Length; at++)
        {
            made.Part($"ppt/slides/slide{at + 1}.xml", "p:sld", $"<p:cSld><p:spTree>{slides[at]}</p:spTree></p:cSld>");
        }

        return made;
    }

    public static string Shape(params string[] lines) =>
        $"<p:sp><p:txBody>{string.Concat(lines.Select(line => $"<a:p><a:r><a:rPr lang='zh-CN'/><a:t>{Escape(line)}</a:t></a:r></a:p>"))}</p:txBody></p:sp>";
}
