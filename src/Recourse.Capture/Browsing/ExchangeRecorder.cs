using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Playwright;

namespace Recourse.Capture;

/// <summary>Keeps every request of a page with its answer, as the browser itself made them: nothing is asked a second time.</summary>
internal sealed class ExchangeRecorder(CaptureOptions options)
{
    private readonly Lock _one = new();
    private readonly List<Task> _reading = [];
    private readonly List<(int Order, Exchange Exchange)> _exchanges = [];
    private readonly List<string> _lost = [];
    private readonly Dictionary<IRequest, (int Order, DateTimeOffset At)> _begun = [];
    private RawBodies? _raw;
    private DateTimeOffset? _answered;
    private long _bytes;

    /// <summary>When the first answer other than a redirect came; <see langword="null"/> while none has.</summary>
    public DateTimeOffset? Answered => _answered;

    public async Task WatchAsync(IPage page)
    {
        _raw = await RawBodies.WatchAsync(page, options.MaxBytes);
        page.Request += (_, request) =>
        {
            lock (_one)
            {
                _begun[request] = (_begun.Count, options.Time.GetUtcNow());
            }
        };
        page.Response += (_, response) => _answered ??= response.Status is >= 300 and < 400 ? null : options.Time.GetUtcNow();
        page.RequestFinished += (_, request) => Keep(request);
        page.RequestFailed += (_, request) => Keep(request);
    }

    /// <summary>Everything so far, after bodies that are still being read have come or the time is up.</summary>
    public async Task<(ImmutableArray<Exchange> Exchanges, ImmutableArray<string> Lost)> TakeAsync(TimeSpan longest)
    {
        Task[] reading;
        lock (_one)
        {
            reading = [.. _reading];
        }

        await Task.WhenAny(Task.WhenAll(reading), Task.Delay(longest));
        lock (_one)
        {
            var open = _reading.Count(r => !r.IsCompleted);
            if (open > 0)
            {
                _lost.Add(FormattableString.Invariant($"{open} answers had not been read when the page was closed"));
            }

            return ([.. _exchanges.OrderBy(e => e.Order).Select(e => e.Exchange)], [.. _lost]);
        }
    }

    private void Keep(IRequest request)
    {
        if (!request.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        lock (_one)
        {
            _reading.Add(ReadAsync(request));
        }
    }

    private async Task ReadAsync(IRequest request)
    {
        // The browser's own instants come as numbers of 24 bits, too coarse for a time of day: those of this program are kept.
        (int Order, DateTimeOffset At) begun;
        lock (_one)
        {
            begun = _begun.TryGetValue(request, out var known) ? known : (int.MaxValue, options.Time.GetUtcNow());
        }

        try
        {
            var exchange = new Exchange
            {
                Url = request.Url,
                Method = request.Method,
                Kind = request.ResourceType,
                At = begun.At,
                RequestHeaders = Pairs(await request.HeadersArrayAsync()),
                RequestBody = request.PostDataBuffer ?? [],
                Status = null,
                Failure = request.Failure ?? "",
            };
            if (await request.ResponseAsync() is { } response)
            {
                exchange = await AnswerAsync(exchange, response);
            }

            lock (_one)
            {
                _exchanges.Add((begun.Order, exchange));
            }
        }
        catch (PlaywrightException gone)
        {
            lock (_one)
            {
                _lost.Add($"{request.Method} {request.Url}: {gone.Message.Split('\n')[0]}");
            }
        }
    }

    private async Task<Exchange> AnswerAsync(Exchange exchange, IResponse response)
    {
        var server = await response.ServerAddrAsync();
        var tls = await response.SecurityDetailsAsync();
        exchange = exchange with
        {
            Status = response.Status,
            StatusText = response.StatusText,
            ResponseHeaders = Pairs(await response.HeadersArrayAsync()),
            Server = server is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{server.IpAddress}:{server.Port}"),
            TlsProtocol = tls?.Protocol ?? "",
            TlsCertificate = tls is null || string.IsNullOrEmpty(tls.Protocol) ? "" : string.Create(CultureInfo.InvariantCulture, $"subject {tls.SubjectName}; issuer {tls.Issuer}; {Time(tls.ValidFrom)} to {Time(tls.ValidTo)}"),
        };

        // An answer that sends the browser elsewhere has no body that it would show.
        if (response.Status is >= 300 and < 400)
        {
            return exchange with { ResponseBody = [] };
        }

        try
        {
            var body = _raw!.Of(exchange.Method, exchange.Url, response.Status);
            if (body is null)
            {
                body = await response.BodyAsync();
                if (body.Length > 0 && await response.HeaderValueAsync("content-type") is { } type && type.Contains("charset=", StringComparison.OrdinalIgnoreCase) && !type.Contains("utf-8", StringComparison.OrdinalIgnoreCase))
                {
                    Lose($"{exchange.Url}: the body was handed over by the browser after decoding; its bytes may not be those that the server sent");
                }
            }

            if (Interlocked.Add(ref _bytes, body.Length) <= options.MaxBytes)
            {
                return exchange with { ResponseBody = body };
            }

            Lose($"{exchange.Url}: the answers of this page are more than {options.MaxBytes} bytes; this body is not kept");
        }
        catch (PlaywrightException gone)
        {
            Lose($"{exchange.Url}: the body could not be had: {gone.Message.Split('\n')[0]}");
        }

        return exchange;
    }

    private void Lose(string what)
    {
        lock (_one)
        {
            _lost.Add(what);
        }
    }

    private static string Time(float? seconds) => seconds is { } s ? DateTimeOffset.FromUnixTimeSeconds((long)s).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "?";

    private static ImmutableArray<KeyValuePair<string, string>> Pairs(IReadOnlyList<Header> headers) => [.. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))];
}
