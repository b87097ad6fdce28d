using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Recourse.Capture;

/// <summary>
/// Takes the bytes of answers before the page gets them. Asked afterwards, the browser hands texts over decoded, and a page in GBK would be kept in bytes that no server
/// ever sent. The answer goes on to the page unchanged.
/// </summary>
internal sealed class RawBodies
{
    // What may never end is not held up.
    private static readonly string[] s_endless = ["EventSource", "Media", "WebSocket", "Ping"];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> _bodies = new(StringComparer.Ordinal);
    private readonly long _most;
    private long _bytes;

    private RawBodies(long most) => _most = most;

    public static async Task<RawBodies> WatchAsync(IPage page, long most)
    {
        var bodies = new RawBodies(most);
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Fetch.requestPaused").OnEvent += (_, paused) => _ = bodies.TakeAsync(session, paused!.Value);
        await session.SendAsync("Fetch.enable", new Dictionary<string, object>(StringComparer.Ordinal) { ["patterns"] = new[] { new { urlPattern = "*", requestStage = "Response" } } });
        return bodies;
    }

    /// <summary>The bytes of an answer as they came, unpacked; <see langword="null"/> where they could not be taken.</summary>
    public byte[]? Of(string method, string url, int status) => _bodies.TryGetValue(Key(method, url, status), out var queue) && queue.TryDequeue(out var body) ? body : null;

    private async Task TakeAsync(ICDPSession session, JsonElement paused)
    {
        var id = paused.GetProperty("requestId").GetString()!;
        try
        {
            if (paused.TryGetProperty("responseStatusCode", out var code) && code.GetInt32() is var status and not (>= 300 and < 400)
                && !s_endless.Contains(paused.GetProperty("resourceType").GetString(), StringComparer.Ordinal))
            {
                var request = paused.GetProperty("request");
                var answer = await session.SendAsync("Fetch.getResponseBody", new Dictionary<string, object>(StringComparer.Ordinal) { ["requestId"] = id });
                var text = answer!.Value.GetProperty("body").GetString()!;
                var body = answer.Value.GetProperty("base64Encoded").GetBoolean() ? Convert.FromBase64String(text) : System.Text.Encoding.UTF8.GetBytes(text);
                if (Interlocked.Add(ref _bytes, body.Length) <= _most)
                {
                    var url = request.GetProperty("url").GetString()! + (request.TryGetProperty("urlFragment", out var fragment) ? fragment.GetString() : "");
                    _bodies.GetOrAdd(Key(request.GetProperty("method").GetString()!, url, status), _ => new()).Enqueue(body);
                }
            }
        }
        catch (PlaywrightException)
        {
            // What can't be taken here is asked for afterwards, and listed where that fails too.
        }

        try
        {
            await session.SendAsync("Fetch.continueRequest", new Dictionary<string, object>(StringComparer.Ordinal) { ["requestId"] = id });
        }
        catch (PlaywrightException)
        {
            // The page is gone.
        }
    }

    private static string Key(string method, string url, int status) => string.Create(CultureInfo.InvariantCulture, $"{status} {method} {url}");
}
