using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Recourse.Casework.Tests.Made;
using Recourse.Web.Tests.Made;

namespace Recourse.Web.Tests;

/// <summary>The program itself, killed while it writes: what was acknowledged is there, what was not is there whole or not at all, and the log holds.</summary>
public sealed class KilledServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-killed-").FullName;

    public static TheoryData<bool> Databases => PostgresServer.One is null ? [false] : [false, true];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_written(bool postgres)
    {
        var database = postgres ? PostgresServer.One!.NewDatabase() : Path.Combine(_folder, "register.db");
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            var (server, address, first) = await ServeAsync(database);
            try
            {
                if (first is not null)
                {
                    await FirstAsync(first);
                }

                using var client = await SignInAsync(address);
                var number = round;
                var writing = Enumerable.Range(0, 4).Select(w => WriteAsync(client, $"{number}-{w}", acknowledged)).ToArray();
                await Task.Delay(1200, TestContext.Current.CancellationToken);
                server.Kill();
                await Task.WhenAll(writing);
            }
            finally
            {
                server.Kill();
                await server.WaitForExitAsync(TestContext.Current.CancellationToken);
                server.Dispose();
            }
        }

        Assert.True(acknowledged.Count > 20, $"{acknowledged.Count} writes were acknowledged before the kills");
        var (again, where, _) = await ServeAsync(database);
        try
        {
            using var client = await SignInAsync(where);
            var there = new Dictionary<string, string>(StringComparer.Ordinal);
            string? next = null;
            do
            {
                var page = await ApiTests.SendAsync(client, HttpMethod.Get, "/api/v1/cases" + (next is null ? "" : $"?after={next}"));
                foreach (var item in page.Body.GetProperty("items").EnumerateArray())
                {
                    there.Add(item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!);
                }

                next = page.Body.GetProperty("next").GetString();
            }
            while (next is not null);
            Assert.All(acknowledged, a => Assert.Equal(a.Value, there[a.Key]));

            // Four writers can have had one write each under way at each kill.
            Assert.InRange(there.Count - acknowledged.Count, 0, 12);
            var check = await ApiTests.SendAsync(client, HttpMethod.Get, "/api/v1/audit/check");
            Assert.Equal(JsonValueKind.Null, check.Body.GetProperty("brokenAt").ValueKind);
            foreach (var id in there.Keys)
            {
                Assert.Equal("\"1\"", (await ApiTests.SendAsync(client, HttpMethod.Get, $"/api/v1/cases/{id}")).Tag);
            }
        }
        finally
        {
            again.Kill();
            await again.WaitForExitAsync(TestContext.Current.CancellationToken);
            again.Dispose();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task WriteAsync(HttpClient client, string writer, ConcurrentDictionary<string, string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                var title = $"案 {writer}-{i}";
                using var answer = await client.PostAsJsonAsync("/api/v1/cases", new { title, kind = "Insult", opened = "2026-01-05" }, TestContext.Current.CancellationToken);
                var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                acknowledged[body.GetProperty("caseId").GetString()!] = title;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
            {
                return;
            }
        }
    }

    private async Task<(Process Server, string Address, string? First)> ServeAsync(string database)
    {
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "Recourse.Cli", "debug", "recourse");
        var server = Process.Start(new ProcessStartInfo(program, ["serve", "--db", database, "--urls", "http://127.0.0.1:0", "--keys", Path.Combine(_folder, "keys")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        string? address = null, first = null;
        while (address is null && await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            address = line.Contains("http://", StringComparison.Ordinal) ? line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim() : null;
        }

        Assert.NotNull(address);
        using var stranger = new HttpClient { BaseAddress = new(address) };
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            while (first is null && await server.StandardOutput.ReadLineAsync(soon.Token) is { } line)
            {
                first = line.Contains("/first?key=", StringComparison.Ordinal) ? line.Trim() : null;
            }
        }
        catch (OperationCanceledException)
        {
            // There are accounts already: no link is printed.
        }

        return (server, address, first);
    }

    private static async Task FirstAsync(string first)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(first.Split("/first")[0]) };
        var form = await ServedOffice.FormAsync(browser, first, "/do/first");
        using var content = new FormUrlEncodedContent([.. form, new("name", "zhao"), new("password", ServedOffice.Password)]);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(new Uri("/do/first", UriKind.Relative), content, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<HttpClient> SignInAsync(string address)
    {
        var client = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(20) };
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { name = "zhao", password = ServedOffice.Password }, TestContext.Current.CancellationToken);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return client;
    }
}
