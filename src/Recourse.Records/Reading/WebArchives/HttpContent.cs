using System.IO.Compression;

namespace Recourse.Records;

/// <summary>The content of an HTTP message, with transfer and content codings taken away (RFC 9110, 8.4; RFC 9112, 7).</summary>
internal static class HttpContent
{
    /// <summary>Opens the content.</summary>
    /// <param name="head">The message's head.</param>
    /// <param name="open">Opens the body as it stands in the archive.</param>
    /// <param name="problem">Receives what the codings say that does not hold.</param>
    public static Stream Open(FieldHead head, Func<Stream> open, Action<string> problem)
    {
        var transfers = Codings(head["Transfer-Encoding"]);
        var content = open();
        if (transfers.Remove("chunked"))
        {
            content = Peek(open, 64) is var begins && ChunkedStream.Begins(begins) ? new ChunkedStream(content) : content;
        }

        transfers.InsertRange(0, Codings(head["Content-Encoding"]));
        for (var at = transfers.Count - 1; at >= 0; at--)
        {
            content = Decoded(content, transfers[at], problem);
        }

        return content;
    }

    private static List<string> Codings(string? value) =>
        [.. (value ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(coding => coding is not ("identity" or "none"))];

    private static byte[] Peek(Func<Stream> open, int length)
    {
        var head = new byte[length];
        using var stream = open();
        return head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    /// <summary>Programs that capture often store the content unpacked and leave the coding's name; so the bytes are asked, where they can tell.</summary>
    private static Stream Decoded(Stream packed, string coding, Action<string> problem)
    {
        var peeked = new PeekedStream(packed);
        var head = peeked.Head;
        switch (coding)
        {
            case "gzip" or "x-gzip":
                return head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new GzipMembers(peeked) : peeked;
            case "deflate":
                return head.Length >= 2 && (head[0] & 15) == 8 && ((head[0] << 8) | head[1]) % 31 == 0 ? new ZLibStream(peeked, CompressionMode.Decompress)
                    : head.IsEmpty || Unpacks(head, bytes => new DeflateStream(bytes, CompressionMode.Decompress)) is false ? peeked : new DeflateStream(peeked, CompressionMode.Decompress);
            case "br":
                return head.IsEmpty || Unpacks(head, bytes => new BrotliStream(bytes, CompressionMode.Decompress)) is false ? peeked : new BrotliStream(peeked, CompressionMode.Decompress);
            case "zstd":
                return head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? new SharpCompress.Compressors.ZStandard.DecompressionStream(peeked) : peeked;
            default:
                problem($"its content coding ({coding}) is not known; read as it stands");
                return peeked;
        }
    }

    /// <summary>Whether the first bytes are of a coding that has no mark.</summary>
    private static bool Unpacks(ReadOnlySpan<byte> head, Func<Stream, Stream> decoder)
    {
        try
        {
            using var stream = decoder(new MemoryStream(head.ToArray()));
            return stream.ReadByte() >= 0;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
