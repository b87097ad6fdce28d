using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace Recourse.Capture;

/// <summary>Visits named addresses in a clean browser and keeps what came and what was shown. Nothing is followed by itself.</summary>
public sealed class PageVisitor : IAsyncDisposable
{
    private readonly CaptureOptions _options;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PageVisitor(CaptureOptions options, IPlaywright playwright, IBrowser browser) => (_options, _playwright, _browser) = (options, playwright, browser);

    /// <summary>Starts the browser.</summary>
    /// <exception cref="CaptureException">There is none, or it does not start.</exception>
    public static async Task<PageVisitor> StartAsync(CaptureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var program = ChromiumFinder.Find(options.Browser);
        var playwright = await Playwright.CreateAsync();
        try
        {
            // A sandbox needs a user of its own; in a container as root Chromium refuses to start with one.
            string[] args = Environment.UserName == "root" ? ["--no-sandbox"] : [];
            return new(options, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = args }));
        }
        catch (PlaywrightException problem)
        {
            playwright.Dispose();
            throw new CaptureException($"the browser {program} does not start: {problem.Message.Split('\n')[0]}", problem);
        }
    }

    /// <summary>Captures one address. A page that fails is captured too: its verdict says how.</summary>
    /// <exception cref="CaptureException">Not an address of the web, or the browser broke.</exception>
    public async Task<CapturedPage> CaptureAsync(string address, CancellationToken cancel = default)
    {
        try
        {
            return await VisitAsync(address, cancel);
        }
        catch (PlaywrightException broken)
        {
            cancel.ThrowIfCancellationRequested();
            throw new CaptureException($"the browser failed: {broken.Message.Split('\n')[0]}", broken);
        }
    }

    private async Task<CapturedPage> VisitAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new CaptureException($"'{address}' is no address of the web (http or https)");
        }

        var started = _options.Time.GetUtcNow();
        await using var context = await _browser.NewContextAsync(new()
        {
            Locale = _options.Locale,
            ViewportSize = new() { Width = 1280, Height = 900 },
            ServiceWorkers = ServiceWorkerPolicy.Block,
            AcceptDownloads = false,
        });
        context.SetDefaultTimeout(_options.TimeoutMs);
        var page = await context.NewPageAsync();
        var recorder = new ExchangeRecorder(_options);
        await recorder.WatchAsync(page);
        await using var stop = cancel.Register(() => _ = context.CloseAsync());

        var (answer, failure) = await GoAsync(page, uri.AbsoluteUri);
        var rested = failure.Length == 0 && await RestAsync(page, _options.TimeoutMs);
        var reachedEnd = failure.Length > 0 || await ScrollAsync(page, cancel);
        rested = rested && await RestAsync(page, 5000);
        cancel.ThrowIfCancellationRequested();
        var read = _options.Time.GetUtcNow();
        var shown = failure.Length > 0 ? new Shown() : await ReadAsync(page);
        var (exchanges, lost) = await recorder.TakeAsync(TimeSpan.FromSeconds(10));
        return new()
        {
            Asked = address,
            Landed = failure.Length > 0 ? uri.AbsoluteUri : page.Url,
            StartedAt = started,
            ReadAt = read,
            Title = shown.Title,
            Text = shown.Text,
            Completeness = CompletenessJudge.Judge(Seen(shown, answer?.Status, failure, rested, reachedEnd)),
            Counters = CounterReader.Read(shown.Text),
            Surroundings = await SurroundingsAsync(uri, answer, shown.Agent, recorder.Answered ?? read),
            Exchanges = exchanges,
            Lost = [.. lost, .. shown.Lost],
            Screenshot = shown.Screenshot,
            Dom = shown.Dom,
            Pdf = shown.Pdf,
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<(IResponse? Answer, string Failure)> GoAsync(IPage page, string address)
    {
        try
        {
            return (await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = _options.TimeoutMs }), "");
        }
        catch (PlaywrightException problem)
        {
            return (null, problem.Message.Split('\n')[0]);
        }
        catch (TimeoutException problem)
        {
            return (null, problem.Message.Split('\n')[0]);
        }
    }

    private static async Task<bool> RestAsync(IPage page, int timeout)
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = timeout });
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = timeout });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    /// <summary>Goes down a screen at a time until the end does not move any more, then back to the top.</summary>
    private async Task<bool> ScrollAsync(IPage page, CancellationToken cancel)
    {
        var (watch, ended, height) = (Stopwatch.StartNew(), 0, 0L);
        for (var screen = 0; screen < _options.ScrollScreens && watch.ElapsedMilliseconds < _options.ScrollMs && ended < 3; screen++)
        {
            cancel.ThrowIfCancellationRequested();
            var step = await page.EvaluateAsync<JsonElement>(PageScripts.Down);
            var now = step.GetProperty("height").GetInt64();
            ended = step.GetProperty("end").GetBoolean() && now == height ? ended + 1 : 0;
            height = now;
            await page.WaitForTimeoutAsync(200);
        }

        await page.EvaluateAsync(PageScripts.Top);
        return ended >= 3;
    }

    private static async Task<Shown> ReadAsync(IPage page)
    {
        var shown = new Shown();
        try
        {
            shown = shown with { Title = await page.TitleAsync(), Text = await page.EvaluateAsync<string>(PageScripts.Text), Dom = await page.ContentAsync(), Facts = await page.EvaluateAsync<JsonElement>(PageScripts.Seen) };
            shown = shown with { Screenshot = await page.ScreenshotAsync(new() { FullPage = true }) };
            shown = shown with { Pdf = await page.PdfAsync(new() { PrintBackground = true, Format = "A4" }) };
        }
        catch (PlaywrightException problem)
        {
            shown = shown with { Lost = shown.Lost.Add($"what the page showed could not be read whole: {problem.Message.Split('\n')[0]}") };
        }
        catch (TimeoutException problem)
        {
            shown = shown with { Lost = shown.Lost.Add($"what the page showed could not be read in time: {problem.Message.Split('\n')[0]}") };
        }

        return shown;
    }

    private static SeenPage Seen(Shown shown, int? status, string failure, bool rested, bool reachedEnd)
    {
        string Text(string name) => shown.Facts.ValueKind is JsonValueKind.Object ? shown.Facts.GetProperty(name).GetString() ?? "" : "";
        int Number(string name) => shown.Facts.ValueKind is JsonValueKind.Object ? shown.Facts.GetProperty(name).GetInt32() : 0;
        return new()
        {
            Status = status,
            Failure = failure,
            Title = shown.Title,
            Text = shown.Text,
            Headlines = Text("headlines"),
            Cover = Text("cover"),
            Password = shown.Facts.ValueKind is JsonValueKind.Object && shown.Facts.GetProperty("password").GetBoolean(),
            Frames = Text("frames"),
            Loading = Text("loading"),
            BrokenPictures = Number("broken"),
            Pictures = Number("pictures"),
            Rested = rested,
            ReachedEnd = reachedEnd,
        };
    }

    private async Task<SurroundingsRecord> SurroundingsAsync(Uri uri, IResponse? answer, string agent, DateTimeOffset answered)
    {
        double? ahead = null;
        if (answer is not null && await answer.HeaderValueAsync("date") is { } date && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stated))
        {
            ahead = Math.Round((answered - stated).TotalSeconds, 3);
        }

        return new()
        {
            Browser = $"Chromium {_browser.Version}",
            Program = typeof(PageVisitor).Assembly.GetName().Version?.ToString(3) ?? "",
            System = $"{RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}",
            UserAgent = agent,
            Proxy = Environment.GetEnvironmentVariable(uri.Scheme is "https" ? "HTTPS_PROXY" : "HTTP_PROXY") ?? "",
            Dns = await NamesAsync(uri.DnsSafeHost),
            ClockAheadSeconds = ahead,
            ClockSource = ahead is null ? "the server stated no time" : "header Date of the page's own answer, whole seconds",
            Zone = TimeZoneInfo.Local.Id,
            Operator = _options.Operator,
            Settings = string.Create(CultureInfo.InvariantCulture, $"1280×900; {_options.Locale}; at most {_options.TimeoutMs} ms to answer, {_options.ScrollMs} ms and {_options.ScrollScreens} screens scrolled, {_options.MaxBytes} bytes"),
        };
    }

    private static async Task<ImmutableArray<string>> NamesAsync(string host)
    {
        try
        {
            return [.. (await Dns.GetHostAddressesAsync(host)).Select(a => a.ToString()).Order(StringComparer.Ordinal)];
        }
        catch (SocketException unknown)
        {
            return [$"no answer: {unknown.SocketErrorCode}"];
        }
    }

    private sealed record Shown
    {
        public string Title { get; init; } = "";

        public string Text { get; init; } = "";

        public string Dom { get; init; } = "";

        public JsonElement Facts { get; init; }

        public byte[] Screenshot { get; init; } = [];

        public byte[] Pdf { get; init; } = [];

        public ImmutableArray<string> Lost { get; init; } = [];

        public string Agent => Facts.ValueKind is JsonValueKind.Object ? Facts.GetProperty("agent").GetString() ?? "" : "";
    }
}
