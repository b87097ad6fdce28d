using System.Xml;
using System.Xml.Linq;

namespace Recourse.Documents.Tests;

/// <summary>A rendered page, read back as XML.</summary>
internal static class Page
{
    public static XElement Read(ReportModel model) => Read(ReportPage.Render(model));

    public static XElement Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static IEnumerable<XElement> All(this XElement page, string tag) => page.Descendants().Where(element => element.Name.LocalName == tag);

    public static string? Get(this XElement element, string name) => element.Attribute(name)?.Value;

    public static bool Is(this XElement element, string look) => (element.Get("class") ?? "").Split(' ').Contains(look);

    public static XElement ById(this XElement page, string id) => page.Descendants().Single(element => element.Get("id") == id);
}
