using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Proofs;

/// <summary>
/// Opens a locator without the readers, with the base class library only: the bytes out of the exhibit, and what they say. What the readers
/// claim to have read stands there, or the claim is wrong. With <see cref="CellAtLocator"/> and <see cref="BytesAtLocator"/> under 150 lines.
/// </summary>
internal static class Checker
{
    /// <summary>The value that stands at the locator.</summary>
    /// <param name="exhibit">Bytes of the exhibit.</param>
    /// <param name="carrier">What the document was written as: the ending of its name.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="locator">The address.</param>
    public static string Value(byte[] exhibit, string carrier, Encoding encoding, Locator locator)
    {
        if (carrier == "xlsx")
        {
            return CellAtLocator.Value(exhibit, locator);
        }

        var document = Open(exhibit, locator.Path);
        var inside = locator with { Path = "" };
        var raw = encoding.GetString(document.AsSpan(checked((int)inside.Offset), checked((int)inside.Length)));
        return carrier switch
        {
            "csv" or "tsv" => raw.Replace("\"\"", "\"", StringComparison.Ordinal),
            "json" or "ndjson" => JsonSerializer.Deserialize<string>($"\"{raw}\"")!,
            "html" => WebUtility.HtmlDecode(raw),
            "mysql" => BytesAtLocator.SqlValue(document, inside, backslash: true),
            "sqlserver" => BytesAtLocator.SqlValue(document, inside, backslash: false),
            "postgresql" => raw.Replace("\\\\", "\\", StringComparison.Ordinal),
            _ => raw,
        };
    }

    /// <summary>The innermost document's bytes.</summary>
    private static byte[] Open(byte[] exhibit, string path)
    {
        foreach (var part in path.Length == 0 ? [] : path.Split("!/"))
        {
            using var stream = new MemoryStream(exhibit);
            exhibit = exhibit.AsSpan().StartsWith("PK"u8) ? Bytes(new ZipArchive(stream).GetEntry(part)!.Open())
                : exhibit[0] == 0x1F ? Bytes(new GZipStream(stream, CompressionMode.Decompress))
                : Bytes(Entry(new TarReader(stream), part));
        }

        return exhibit;
    }

    private static Stream Entry(TarReader tar, string name)
    {
        var entry = tar.GetNextEntry()!;
        return entry.Name == name ? entry.DataStream! : Entry(tar, name);
    }

    private static byte[] Bytes(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
