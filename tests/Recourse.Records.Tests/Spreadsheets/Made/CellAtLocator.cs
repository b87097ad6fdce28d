using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>Opens a locator without the readers: the part's bytes from the exhibit, the element at the offset, its value through the shared strings.</summary>
public static class CellAtLocator
{
    public static byte[] Bytes(byte[] exhibit, Locator locator)
    {
        var bytes = exhibit;
        foreach (var part in locator.Path.Length == 0 ? [] : locator.Path.Split("!/"))
        {
            bytes = Part(bytes, part);
        }

        return bytes.AsSpan(checked((int)locator.Offset), checked((int)locator.Length)).ToArray();
    }

    /// <summary>The text of the cell whose element stands at the locator; numbers as written.</summary>
    public static string Value(byte[] exhibit, Locator locator)
    {
        var book = locator.Path.Split("!/")[..^1].Aggregate(exhibit, Part);
        var element = XElement.Parse(WithoutPrefix(Encoding.UTF8.GetString(Bytes(exhibit, locator))), LoadOptions.PreserveWhitespace);
        var value = element.Element("v")?.Value ?? "";
        return (string?)element.Attribute("t") switch
        {
            "s" => Joined(XElement.Parse(WithoutPrefix(Encoding.UTF8.GetString(Part(book, "xl/sharedStrings.xml"))), LoadOptions.PreserveWhitespace).Elements().ElementAt(int.Parse(value))),
            "inlineStr" => Joined(element.Element("is")!),
            _ => value,
        };
    }

    private static string Joined(XElement item) => string.Concat(item.Descendants("t").Where(text => !text.Ancestors("rPh").Any()).Select(text => text.Value));

    private static byte[] Part(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var stream = archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string WithoutPrefix(string xml) => xml.Replace("<x:", "<").Replace("</x:", "</").Replace(" xmlns=", " was=");
}
