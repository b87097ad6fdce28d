using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Recourse.Records;

/// <summary>
/// Holds the files of a packed web archive (WACZ 1.1) to the digests of its <c>datapackage.json</c>, and that to the digest of <c>datapackage-digest.json</c>.
/// </summary>
internal static class WaczDigests
{
    private const string List = "datapackage.json";
    private const string Seal = "datapackage-digest.json";
    private const int MostBytes = 64 << 20;

    /// <summary>True where a ZIP is a packed web archive; what does not hold is told.</summary>
    public static bool Check(ReadContext context, Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Instance);
            if (archive.Entries.Count > context.Limits.MaxEntries
                || archive.GetEntry(List) is not { } list
                || !archive.Entries.Any(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal)))
            {
                return false;
            }

            var bytes = Bytes(list);
            using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("wacz_version", out _))
            {
                return false;
            }

            Sealed(context, archive, bytes);
            Files(context, archive, json.RootElement);
            return true;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or JsonException or ArgumentException or NotSupportedException)
        {
            // What is wrong with the container is told where its entries are read.
            return false;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static void Sealed(ReadContext context, ZipArchive archive, byte[] list)
    {
        if (archive.GetEntry(Seal) is not { } seal)
        {
            context.Notices.Add(new Notice("entry=" + List, "no digest of the list of digests stands in the archive: who changed a file could change the list too"));
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(Bytes(seal));
            if (!Is(Text(json.RootElement, "hash"), SHA256.HashData(list)))
            {
                context.Losses.Add("entry=" + List,
                    "the list of digests does not have the digest that the archive states for it: it was changed after it was packed; everything is read as it stands");
            }
            else if (json.RootElement.TryGetProperty("signedData", out _))
            {
                context.Notices.Add(new Notice("entry=" + Seal, "the archive is signed; the signature is not checked here"));
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            context.Losses.Add("entry=" + Seal, "the digest of the list of digests cannot be read: " + problem.Message);
        }
    }

    private static void Files(ReadContext context, ZipArchive archive, JsonElement root)
    {
        var named = new HashSet<string>([List, Seal], StringComparer.Ordinal);
        foreach (var file in root.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : default)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var path = Text(file, "path");
            if (!named.Add(path))
            {
                continue;
            }

            if (archive.GetEntry(path) is not { } entry)
            {
                context.Losses.Add("entry=" + path, "the archive lists this file and does not hold it");
                continue;
            }

            using var content = new GuardedStream(entry.Open(), context.Limits, null, () => entry.CompressedLength);
            var holds = false;
            try
            {
                holds = Is(Text(file, "hash"), SHA256.HashData(content));
            }
            catch (Exception problem) when (problem is InvalidDataException or IOException)
            {
                // Told where the entry is read.
            }

            if (!holds)
            {
                context.Losses.Add("entry=" + path,
                    $"the file does not have the digest that the archive states for it ({Text(file, "hash")}): it was changed or damaged after it was packed; it is read as it stands");
            }
        }

        foreach (var entry in archive.Entries.Where(entry => entry.Length > 0 && !named.Contains(entry.FullName)))
        {
            context.Losses.Add("entry=" + entry.FullName, "the archive does not list this file, so no digest covers it; it is read as it stands");
        }
    }

    private static bool Is(string stated, byte[] hash) => stated.Equals("sha256:" + Convert.ToHexStringLower(hash), StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[Math.Min(entry.Length, MostBytes)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
