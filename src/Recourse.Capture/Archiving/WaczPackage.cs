using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Recourse.Capture;

/// <summary>Writes a captured page as WACZ 1.1.1: the WARC, its index, the list of pages, and a manifest with the SHA-256 of each.</summary>
public static class WaczPackage
{
    private const string Warc = "data.warc.gz";

    /// <summary>Writes the package.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Receives the package.</param>
    public static void Write(CapturedPage page, Stream output)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var warc = new MemoryStream();
        var index = PageArchive.Write(page, warc, Warc);
        var id = Guid.NewGuid().ToString("N");
        var stamp = page.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var pages = Line(new { format = "json-pages-1.0", id = "pages", title = "Pages", hasText = true }) + Line(new { id, url = page.Asked, ts = stamp, title = page.Title, text = page.Text });
        (string Path, byte[] Bytes)[] files =
        [
            ($"archive/{Warc}", warc.ToArray()),
            ("indexes/index.cdx", Encoding.UTF8.GetBytes(string.Concat(index.Select(l => l + "\n")))),
            ("pages/pages.jsonl", Encoding.UTF8.GetBytes(pages)),
            ("capture.json", PageArchive.Info(page)),
        ];
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                profile = "data-package",
                wacz_version = "1.1.1",
                software = $"Recourse {page.Surroundings.Program}",
                created = stamp,
                title = page.Title,
                mainPageUrl = page.Asked,
                mainPageDate = stamp,
                resources = files.Select(f => new { name = f.Path[(f.Path.LastIndexOf('/') + 1)..], path = f.Path, hash = Hash(f.Bytes), bytes = f.Bytes.Length }),
            },
            PageArchive.Json);
        var digest = JsonSerializer.SerializeToUtf8Bytes(new { path = "datapackage.json", hash = Hash(manifest) }, PageArchive.Json);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (path, bytes) in files.Append(("datapackage.json", manifest)).Append(("datapackage-digest.json", digest)))
        {
            // Stored, not packed: a viewer fetches single records by their place.
            var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
            entry.LastWriteTime = page.StartedAt;
            using var content = entry.Open();
            content.Write(bytes);
        }
    }

    /// <summary>What is known of the capture, as JSON.</summary>
    public static byte[] Info(CapturedPage page) => PageArchive.Info(page);

    private static string Line(object value) => JsonSerializer.Serialize(value, PageArchive.Json) + "\n";

    private static string Hash(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
