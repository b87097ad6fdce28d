using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Records.Tests.Documents.Made;

/// <summary>
/// Opens locators without any of the readers: goes down the path through ZIP containers, takes the bytes, and makes of them the text that a person
/// would read there.
/// </summary>
internal static partial class AtLocator
{
    /// <summary>The bytes of the innermost document of a path.</summary>
    public static byte[] Document(byte[] exhibit, string path)
    {
        foreach (var part in path.Length == 0 ? [] : path.Split("!/"))
        {
            using var archive = new ZipArchive(new MemoryStream(exhibit));
            using var stream = (archive.GetEntry(part) ?? throw new InvalidDataException("no part " + part)).Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            exhibit = memory.ToArray();
        }

        return exhibit;
    }

    public static byte[] Bytes(byte[] exhibit, Locator locator) =>
        Document(exhibit, locator.Path).AsSpan(checked((int)locator.Offset), checked((int)locator.Length)).ToArray();

    public static string Utf8(byte[] exhibit, Locator locator) => Encoding.UTF8.GetString(Bytes(exhibit, locator));

    /// <summary>Character data between tags, references decoded.</summary>
    public static string Xml(byte[] exhibit, Locator locator) => WebUtility.HtmlDecode(Tag().Replace(Utf8(exhibit, locator), ""));

    /// <summary>Holds each cell of rows to what stands at its locator.</summary>
    public static void CheckXml(byte[] exhibit, IEnumerable<Spreadsheets.Made.ReadRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Assert.Equal(Bare(cell.Text), Bare(Xml(exhibit, cell.Locator)));
            }
        }
    }

    public static string Bare(string text) => Space().Replace(text, "");

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
