using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Capture;

/// <summary>Where a record lies.</summary>
/// <param name="Offset">First byte of its gzip member.</param>
/// <param name="Length">Bytes of the member.</param>
/// <param name="PayloadDigest">Digest of its payload, as the record states it.</param>
internal sealed record WarcPlace(long Offset, long Length, string PayloadDigest);

/// <summary>Writes WARC 1.1 (ISO 28500:2017), each record a gzip member of its own, digests as <c>sha256:</c> and hexadecimal digits.</summary>
/// <param name="output">Receives the file.</param>
internal sealed class WarcWriter(Stream output)
{
    private int _records;

    /// <summary>Writes a record.</summary>
    /// <param name="type">Its type, such as <c>response</c>.</param>
    /// <param name="uri">What it is about; empty for <c>warcinfo</c>.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="contentType">Type of the block.</param>
    /// <param name="head">The head of an HTTP message inside the block; empty where the block is the payload.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="id">Names the record.</param>
    /// <param name="more">Further header fields, whole lines.</param>
    public WarcPlace Write(string type, string uri, DateTimeOffset at, string contentType, ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload, Guid id, params ReadOnlySpan<(string Name, string Value)> more)
    {
        byte[] block = [.. head, .. payload];
        var digest = Digest(payload);
        var header = new StringBuilder("WARC/1.1\r\n");
        void Field(string name, string value) => header.Append(name).Append(": ").Append(value).Append("\r\n");
        Field("WARC-Type", type);
        Field("WARC-Record-ID", Urn(id));
        Field("WARC-Date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (uri.Length > 0)
        {
            Field("WARC-Target-URI", uri);
        }

        foreach (var (name, value) in more)
        {
            Field(name, value);
        }

        Field("Content-Type", contentType);
        Field("WARC-Block-Digest", Digest(block));
        if (head.Length > 0 || type is "resource")
        {
            Field("WARC-Payload-Digest", digest);
        }

        Field("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture));
        header.Append("\r\n");
        var offset = output.Position;
        using (var member = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            member.Write(Encoding.UTF8.GetBytes(header.ToString()));
            member.Write(block);
            member.Write("\r\n\r\n"u8);
        }

        _records++;
        return new(offset, output.Position - offset, digest);
    }

    /// <summary>How many records were written.</summary>
    public int Records => _records;

    public static string Urn(Guid id) => $"<urn:uuid:{id:D}>";

    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
