using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Recourse.Capture.Tests.Made;

namespace Recourse.Capture.Tests;

/// <summary>Captures of real pages by a real Chromium, and what their packages hold.</summary>
public sealed class CaptureTests
{
    private static readonly CaptureOptions s_quick = new() { TimeoutMs = 6000, ScrollMs = 6000, ScrollScreens = 30, Operator = "检察官甲" };

    [Fact]
    public async Task Sixty_pages_of_all_kinds_are_judged_right_and_the_whole_ones_replay_to_the_same_text()
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        using var playwright = await Playwright.CreateAsync();
        await using var replay = await ReplayBrowserAsync(playwright);
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Assert.Equal(60, LocalPages.All.Length);

        // Most of the time is waiting for pages that never come to rest.
        await Parallel.ForEachAsync(LocalPages.All, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (page, cancel) =>
        {
            var captured = await visitor.CaptureAsync($"{site.Address}/{page.Name}", cancel);
            if (captured.Completeness.Verdict != page.Verdict)
            {
                wrong.Add($"{page.Name}: {captured.Completeness.Verdict}, not {page.Verdict}: {string.Join("; ", captured.Completeness.Reasons.Select(r => r.En + " [" + r.Seen + "]"))}");
            }

            Assert.NotEmpty(captured.Screenshot);
            if (page.Verdict is CaptureVerdict.Complete)
            {
                Assert.Empty(captured.Lost);
                Assert.Equal(captured.Text, await ReplayAsync(replay, captured));
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{LocalPages.All.Length - wrong.Count} of {LocalPages.All.Length} right\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count <= 3, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_package_holds_request_and_answer_of_the_same_connection_at_the_places_that_its_index_states()
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        var captured = await visitor.CaptureAsync($"{site.Address}/post-comments", TestContext.Current.CancellationToken);
        Assert.Contains("第二条评论", captured.Text, StringComparison.Ordinal);
        var files = Files(captured);
        Manifest(files);
        var warc = files["archive/data.warc.gz"];
        var records = WarcBack.Read(warc);
        Assert.Equal("warcinfo", records[0].Type);
        var answer = records.Single(r => r.Type == "response" && r.Uri.EndsWith("/post-comments", StringComparison.Ordinal));
        var asked = records.Single(r => r.Type == "request" && r.Uri == answer.Uri);
        Assert.Equal(answer.Fields["WARC-Record-ID"], asked.Fields["WARC-Concurrent-To"]);
        Assert.Equal("127.0.0.1", answer.Fields["WARC-IP-Address"]);
        Assert.Equal(LocalPages.All.Single(p => p.Name == "post-comments").Html, Encoding.UTF8.GetString(answer.Payload));
        Assert.StartsWith("GET /post-comments HTTP/1.1\r\n", asked.Head, StringComparison.Ordinal);
        Assert.Contains("Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n", answer.Head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(records, r => r.Type == "response" && r.Uri.EndsWith("/data.json", StringComparison.Ordinal) && Encoding.UTF8.GetString(r.Payload).Contains("\\u", StringComparison.Ordinal) | r.Payload.Length > 0);
        foreach (var view in new[] { "urn:view:", "urn:text:", "urn:dom:", "urn:pdf:", "urn:pageinfo:" })
        {
            Assert.Single(records, r => r.Type == "resource" && r.Uri.StartsWith(view, StringComparison.Ordinal));
        }

        var lines = Encoding.UTF8.GetString(files["indexes/index.cdx"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Equal(records.Count(r => r.Type is "response" or "resource"), lines.Length);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line.Split(' ', 3)[2]);
            string Field(string name) => json.RootElement.GetProperty(name).GetString()!;
            var record = WarcBack.At(warc, long.Parse(Field("offset"), System.Globalization.CultureInfo.InvariantCulture), long.Parse(Field("length"), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(Field("url"), record.Uri);
            Assert.Equal(Field("digest"), record.Fields["WARC-Payload-Digest"]);
        }
    }

    [Fact]
    public async Task Nothing_is_visited_but_the_named_page_and_what_it_shows()
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        await visitor.CaptureAsync($"{site.Address}/login-link", TestContext.Current.CancellationToken);
        Assert.Equal(["/login-link"], site.Asked);
    }

    [Fact]
    public async Task A_redirect_is_kept_with_both_addresses_and_a_packed_answer_unpacked_with_its_own_words()
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        var moved = await visitor.CaptureAsync($"{site.Address}/moved", TestContext.Current.CancellationToken);
        Assert.Equal((site.Address + "/moved", site.Address + "/article-long"), (moved.Asked, moved.Landed));
        Assert.Equal([302, 200], moved.Exchanges.Select(e => e.Status!.Value));
        var packed = await visitor.CaptureAsync($"{site.Address}/packed", TestContext.Current.CancellationToken);
        var answer = WarcBack.Read(Files(packed)["archive/data.warc.gz"]).Single(r => r.Type == "response");
        Assert.Contains("正文经过压缩传送", Encoding.UTF8.GetString(answer.Payload), StringComparison.Ordinal);
        Assert.Contains("X-Archive-Orig-Content-Encoding: gzip\r\n", answer.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nContent-Encoding:", answer.Head, StringComparison.OrdinalIgnoreCase);
        using var playwright = await Playwright.CreateAsync();
        await using var replay = await ReplayBrowserAsync(playwright);
        Assert.Equal(packed.Text, await ReplayAsync(replay, packed));
    }

    [Theory]
    [InlineData("/cut")]
    [InlineData("/never")]
    public async Task A_page_that_does_not_come_is_a_capture_that_says_so(string path)
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick with { TimeoutMs = 2500 });
        var captured = await visitor.CaptureAsync(site.Address + path, TestContext.Current.CancellationToken);
        Assert.Equal(CaptureVerdict.NotLoaded, captured.Completeness.Verdict);
        Assert.NotEmpty(captured.Completeness.Reasons.Single().Seen);
        Assert.NotEmpty(Files(captured)["capture.json"]);
    }

    [Fact]
    public async Task Counters_are_kept_as_shown_with_what_they_can_mean_and_the_surroundings_are_told()
    {
        SkipWithoutChromium();
        await using var site = await LocalSite.StartAsync();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        var captured = await visitor.CaptureAsync($"{site.Address}/post-counters", TestContext.Current.CancellationToken);
        Assert.Equal([new("views", "阅读 1.2万", 11_500, 12_999), new("forwards", "转发 35", 35, 35), new("comments", "评论 128", 128, 128), new("likes", "点赞 10万+", 100_000, null)], captured.Counters);
        var around = captured.Surroundings;
        Assert.StartsWith("Chromium ", around.Browser, StringComparison.Ordinal);
        Assert.Equal("检察官甲", around.Operator);
        Assert.Contains("127.0.0.1", around.Dns);
        Assert.InRange(around.ClockAheadSeconds!.Value, -1.5, 2.5);
        Assert.True(captured.StartedAt <= captured.ReadAt);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task What_is_no_address_of_the_web_is_refused(string address)
    {
        SkipWithoutChromium();
        await using var visitor = await PageVisitor.StartAsync(s_quick);
        await Assert.ThrowsAsync<CaptureException>(() => visitor.CaptureAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_browser_the_message_says_what_to_install() =>
        Assert.Contains("/nowhere/chromium", (await Assert.ThrowsAsync<CaptureException>(() => PageVisitor.StartAsync(s_quick with { Browser = "/nowhere/chromium" }))).Message, StringComparison.Ordinal);

    private static void SkipWithoutChromium() => Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no chromium: ./test installs it on Debian");

    private static Dictionary<string, byte[]> Files(CapturedPage page)
    {
        using var wacz = new MemoryStream();
        WaczPackage.Write(page, wacz);
        wacz.Position = 0;
        using var zip = new ZipArchive(wacz);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var content = e.Open();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }

    /// <summary>Every file's digest stands in the manifest, and the manifest's in the file beside it.</summary>
    private static void Manifest(Dictionary<string, byte[]> files)
    {
        using var manifest = JsonDocument.Parse(files["datapackage.json"]);
        var named = manifest.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(r => r.GetProperty("path").GetString()!, r => r.GetProperty("hash").GetString()!, StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Where(f => !f.Key.StartsWith("datapackage", StringComparison.Ordinal)))
        {
            Assert.Equal(named[path], "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        using var digest = JsonDocument.Parse(files["datapackage-digest.json"]);
        Assert.Equal(digest.RootElement.GetProperty("hash").GetString(), "sha256:" + Convert.ToHexStringLower(SHA256.HashData(files["datapackage.json"])));
    }

    /// <summary>Shows the page again from its package alone, with no network, and reads the text as the capture did.</summary>
    private static async Task<string> ReplayAsync(IBrowser browser, CapturedPage captured)
    {
        var answers = WarcBack.Read(Files(captured)["archive/data.warc.gz"]).Where(r => r.Type == "response").GroupBy(r => r.Uri, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var page = await browser.NewPageAsync(new() { Locale = "zh-CN", ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.RouteAsync("**/*", async route =>
        {
            if (!answers.TryGetValue(route.Request.Url, out var answer))
            {
                await route.AbortAsync();
                return;
            }

            var head = answer.Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var status = int.Parse(head[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            var headers = head.Skip(1).Select(l => l.Split(": ", 2)).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last()[1], StringComparer.OrdinalIgnoreCase);
            await route.FulfillAsync(new() { Status = status, Headers = headers, BodyBytes = answer.Payload });
        });
        await page.GotoAsync(captured.Landed, new() { WaitUntil = WaitUntilState.NetworkIdle });
        for (var (i, ended) = (0, 0); i < 40 && ended < 3; i++)
        {
            ended = (await page.EvaluateAsync<JsonElement>(PageScripts.Down)).GetProperty("end").GetBoolean() ? ended + 1 : 0;
            await page.WaitForTimeoutAsync(60);
        }

        var text = await page.EvaluateAsync<string>(PageScripts.Text);
        await page.CloseAsync();
        return text;
    }

    private static Task<IBrowser> ReplayBrowserAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
}
