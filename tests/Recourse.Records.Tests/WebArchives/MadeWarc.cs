using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Records.Tests.WebArchives;

/// <summary>Writes web archives by hand, and opens what a locator names in them without the reader.</summary>
internal sealed class MadeWarc
{
    private readonly List<byte[]> _records = [];

    /// <summary>Where each record begins.</summary>
    public List<int> Offsets { get; } = [];

    public static byte[] Packed(string coding, byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(memory, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true),
            _ => new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            packer.Write(bytes);
        }

        return memory.ToArray();
    }

    public static byte[] Chunked(byte[] bytes, int size)
    {
        var all = new List<byte>();
        foreach (var chunk in bytes.Chunk(size))
        {
            all.AddRange([.. Encoding.ASCII.GetBytes($"{chunk.Length:x};made=1\r\n"), .. chunk, .. "\r\n"u8]);
        }

        return [.. all, .. "0\r\n\r\n"u8];
    }

#pragma warning disable CA5350 // What archives use.
    public MadeWarc Http(string type, string address, string head, byte[] body, byte[]? digested = null) =>
        Record(type, $"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype={(type == "request" ? "request" : "response")}\r\nWARC-Payload-Digest: sha1:{Base32(SHA1.HashData(digested ?? body))}\r\n",
            [.. Encoding.UTF8.GetBytes(head.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n\r\n"), .. body]);
#pragma warning restore CA5350

    public MadeWarc Record(string type, string fields, byte[] block, int more = 0, string? digest = null)
    {
        Offsets.Add(_records.Sum(each => each.Length));
        var head = $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:{_records.Count:D8}>\r\n{fields}"
            + $"WARC-Block-Digest: {digest ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))}\r\nContent-Length: {block.Length + more}\r\n\r\n";
        _records.Add([.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8]);
        return this;
    }

    public byte[] ToBytes() => [.. _records.SelectMany(each => each)];

    /// <summary>One member a record.</summary>
    public byte[] ToGzip() => [.. _records.SelectMany(each => Packed("gzip", each))];

    /// <summary>The bytes behind all codings of what stands in the record that a path begins with.</summary>
    public static byte[] Document(byte[] archive, string path)
    {
        var rest = archive.AsSpan(int.Parse(path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var head = Head(ref rest);
        rest = rest[..int.Parse(head["content-length"], System.Globalization.CultureInfo.InvariantCulture)];
        if (!head["content-type"].StartsWith("application/http", StringComparison.Ordinal))
        {
            return rest;
        }

        var http = Head(ref rest);
        if (http.ContainsKey("transfer-encoding"))
        {
            var joined = new List<byte>();
            for (var size = -1; size != 0;)
            {
                var end = rest.AsSpan().IndexOf("\r\n"u8);
                size = Convert.ToInt32(Encoding.ASCII.GetString(rest[..end]).Split(';')[0], 16);
                joined.AddRange(rest.AsSpan(end + 2, size).ToArray());
                rest = rest[(end + 2 + size + 2)..];
            }

            rest = [.. joined];
        }

        using var memory = new MemoryStream(rest);
        using Stream unpacked = http.GetValueOrDefault("content-encoding") switch
        {
            "gzip" => new GZipStream(memory, CompressionMode.Decompress),
            "br" => new BrotliStream(memory, CompressionMode.Decompress),
            "deflate" => rest[0] == 0x78 ? new ZLibStream(memory, CompressionMode.Decompress) : new DeflateStream(memory, CompressionMode.Decompress),
            _ => memory,
        };
        using var all = new MemoryStream();
        unpacked.CopyTo(all);
        return all.ToArray();
    }

    public static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(each => Convert.ToString(each, 2).PadLeft(8, '0')));
        return string.Concat(Enumerable.Range(0, bits.Length / 5).Select(at => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(bits.Substring(at * 5, 5), 2)]));
    }

    private static Dictionary<string, string> Head(ref byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.UTF8.GetString(bytes[..end]).Split("\r\n")[1..];
        bytes = bytes[(end + 4)..];
        return lines.ToDictionary(line => line.Split(':')[0].ToLowerInvariant(), line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
    }
}
