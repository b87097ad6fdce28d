using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recourse.Capture;

/// <summary>Puts a captured page into WARC records and the lines of their index.</summary>
internal static class PageArchive
{
    // A body stands here as the browser unpacked it: the fields that speak of its packing keep their words under another name.
    private static readonly string[] s_packing = ["content-encoding", "transfer-encoding", "content-length"];

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the records.</summary>
    /// <returns>The lines of the index (CDXJ), sorted.</returns>
    public static ImmutableArray<string> Write(CapturedPage page, Stream output, string fileName)
    {
        var writer = new WarcWriter(output);
        var index = new List<string>();
        writer.Write("warcinfo", "", page.StartedAt, "application/warc-fields", [], Encoding.UTF8.GetBytes(
            $"software: Recourse {page.Surroundings.Program}\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"), Guid.NewGuid(), ("WARC-Filename", fileName));
        foreach (var exchange in page.Exchanges)
        {
            Exchange(writer, exchange, index, fileName);
        }

        void View(string name, string type, ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length > 0)
            {
                var uri = $"urn:{name}:{page.Landed}";
                Index(index, uri, page.ReadAt, type, 200, writer.Write("resource", uri, page.ReadAt, type, [], bytes, Guid.NewGuid()), fileName);
            }
        }

        View("view", "image/png", page.Screenshot);
        View("text", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(page.Text));
        View("dom", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Dom));
        View("pdf", "application/pdf", page.Pdf);
        View("pageinfo", "application/json", Info(page));
        return [.. index.Order(StringComparer.Ordinal)];
    }

    /// <summary>What is known of the capture, as JSON: addresses, times, verdict with reasons, counters, surroundings, losses, every request with its connection.</summary>
    public static byte[] Info(CapturedPage page) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            page.Asked,
            page.Landed,
            page.StartedAt,
            page.ReadAt,
            page.Title,
            page.Completeness.Verdict,
            page.Completeness.Reasons,
            page.Counters,
            page.Surroundings,
            page.Lost,
            Requests = page.Exchanges.Select(e => new { e.Url, e.Method, e.Kind, e.At, e.Status, Bytes = e.ResponseBody?.Length, e.Server, e.TlsProtocol, e.TlsCertificate, e.Failure }),
        },
        Json);

    private static void Exchange(WarcWriter writer, Exchange exchange, List<string> index, string fileName)
    {
        var (answer, request) = (Guid.NewGuid(), Guid.NewGuid());
        if (exchange.Status is { } status)
        {
            var body = exchange.ResponseBody ?? [];
            var head = new StringBuilder($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} {exchange.StatusText}".TrimEnd()).Append("\r\n");
            foreach (var (name, value) in exchange.ResponseHeaders)
            {
                var packing = s_packing.Contains(name, StringComparer.OrdinalIgnoreCase);
                Lines(head, packing ? "X-Archive-Orig-" + name : name, value);
            }

            Lines(head, "Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
            head.Append("\r\n");
            List<(string, string)> more = [("WARC-Concurrent-To", WarcWriter.Urn(request))];
            if (exchange.Server.Length > 0)
            {
                more.Add(("WARC-IP-Address", exchange.Server[..exchange.Server.LastIndexOf(':')].Trim('[', ']')));
            }

            if (exchange.TlsProtocol.Length > 0)
            {
                more.Add(("WARC-Cipher-Protocol", exchange.TlsProtocol));
            }

            if (exchange.ResponseBody is null)
            {
                more.Add(("WARC-Truncated", "unspecified"));
            }

            var place = writer.Write("response", exchange.Url, exchange.At, "application/http; msgtype=response", Encoding.Latin1.GetBytes(head.ToString()), body, answer, [.. more]);
            if (exchange.Method is "GET")
            {
                Index(index, exchange.Url, exchange.At, Mime(exchange), status, place, fileName);
            }
        }

        var asked = new StringBuilder($"{exchange.Method} {Target(exchange.Url)} HTTP/1.1\r\n");
        foreach (var (name, value) in exchange.RequestHeaders.Where(h => !h.Key.StartsWith(':')))
        {
            Lines(asked, name, value);
        }

        asked.Append("\r\n");
        writer.Write("request", exchange.Url, exchange.At, "application/http; msgtype=request", Encoding.Latin1.GetBytes(asked.ToString()), exchange.RequestBody, request,
            exchange.Status is null ? [] : [("WARC-Concurrent-To", WarcWriter.Urn(answer))]);
        if (exchange.Failure.Length > 0)
        {
            writer.Write("metadata", exchange.Url, exchange.At, "application/warc-fields", [], Encoding.UTF8.GetBytes($"fetchFailure: {exchange.Failure}\r\n"), Guid.NewGuid(), ("WARC-Concurrent-To", WarcWriter.Urn(request)));
        }
    }

    /// <summary>A field may stand several times; the browser hands such over with line breaks.</summary>
    private static void Lines(StringBuilder head, string name, string value)
    {
        foreach (var line in value.Split('\n'))
        {
            head.Append(name).Append(": ").Append(line.Replace("\r", "", StringComparison.Ordinal)).Append("\r\n");
        }
    }

    private static string Target(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/";

    private static string Mime(Exchange exchange) =>
        exchange.ResponseHeaders.FirstOrDefault(h => h.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value?.Split(';')[0].Trim() is { Length: > 0 } mime ? mime : "application/octet-stream";

    private static void Index(List<string> index, string uri, DateTimeOffset at, string mime, int status, WarcPlace place, string fileName) => index.Add(
        $"{Surt.Of(uri)} {at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)} " + JsonSerializer.Serialize(
            new
            {
                url = uri, mime = mime.Split(';')[0], status = status.ToString(CultureInfo.InvariantCulture), digest = place.PayloadDigest,
                length = place.Length.ToString(CultureInfo.InvariantCulture), offset = place.Offset.ToString(CultureInfo.InvariantCulture), filename = fileName,
            },
            Json));
}
