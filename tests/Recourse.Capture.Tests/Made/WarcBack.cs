using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Capture.Tests.Made;

/// <summary>A record as the tests read it back: apart from the writer, by the standard's own words.</summary>
internal sealed record WarcRecord(string Type, string Uri, Dictionary<string, string> Fields, byte[] Block)
{
    /// <summary>What stands behind the head of the HTTP message.</summary>
    public byte[] Payload => Block[(Block.AsSpan().IndexOf("\r\n\r\n"u8) + 4)..];

    public string Head => Encoding.Latin1.GetString(Block, 0, Block.AsSpan().IndexOf("\r\n\r\n"u8) + 2);
}

/// <summary>Reads WARC files, checks every digest.</summary>
internal static class WarcBack
{
    public static List<WarcRecord> Read(byte[] packed)
    {
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return Records(whole.ToArray());
    }

    /// <summary>One record by the place that the index states.</summary>
    public static WarcRecord At(byte[] packed, long offset, long length) => Read(packed[(int)offset..(int)(offset + length)]).Single();

    private static List<WarcRecord> Records(byte[] bytes)
    {
        var (records, at) = (new List<WarcRecord>(), 0);
        while (at < bytes.Length)
        {
            var end = bytes.AsSpan(at).IndexOf("\r\n\r\n"u8) + at;
            var lines = Encoding.UTF8.GetString(bytes, at, end - at).Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var fields = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
            var length = int.Parse(fields["Content-Length"], CultureInfo.InvariantCulture);
            var block = bytes[(end + 4)..(end + 4 + length)];
            Assert.Equal(fields["WARC-Block-Digest"], Digest(block));
            var record = new WarcRecord(fields["WARC-Type"], fields.GetValueOrDefault("WARC-Target-URI", ""), fields, block);
            if (fields.TryGetValue("WARC-Payload-Digest", out var payload))
            {
                Assert.Equal(payload, Digest(record.Type is "resource" ? block : record.Payload));
            }

            records.Add(record);
            at = end + 4 + length;
            Assert.Equal("\r\n\r\n", Encoding.ASCII.GetString(bytes, at, 4));
            at += 4;
        }

        return records;
    }

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
