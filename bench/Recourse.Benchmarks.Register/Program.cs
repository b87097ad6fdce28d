using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Recourse.Benchmarks.Register;
using Recourse.Web;

// Loads an office's register: `POSTGRES-ADDRESS CASES SECONDS`, the database empty. Sixteen connections, together a hundred requests a second, each begun at its own
// time whatever became of the others: a slow answer does not slow the asking, and its waiting is counted.
if (args is ["clocks", var count])
{
    Clocks.Recount(int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

if (args is not [var address, var casesText, var secondsText])
{
    await Console.Error.WriteLineAsync("usage: postgres://user@host:port/database CASES SECONDS, or clocks COUNT");
    return 2;
}

var (cases, seconds) = (int.Parse(casesText, CultureInfo.InvariantCulture), int.Parse(secondsText, CultureInfo.InvariantCulture));
var keys = Directory.CreateTempSubdirectory("recourse-load-");
await using var server = await RegisterServer.StartAsync(new() { Register = address, Urls = "http://127.0.0.1:0", Keys = keys.FullName });
var uri = new Uri(address);
await Fill.CasesAsync($"Host={uri.Host};Port={uri.Port};Username={uri.UserInfo};Database={uri.AbsolutePath[1..]}", cases);

const string Password = "a password for measuring";
using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 16, UseCookies = true, AllowAutoRedirect = false };
using var client = new HttpClient(handler) { BaseAddress = new(server.Addresses[0]) };
var page = await client.GetStringAsync(new Uri(server.First!));
string Hidden(string name) => System.Net.WebUtility.HtmlDecode(page[(page.LastIndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal) + name.Length + 15)..].Split('"')[0]);
using (var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Hidden("__RequestVerificationToken")), new("key", server.First!.Split("key=")[1]), new("name", "chief"), new("password", Password)]))
{
    (await client.PostAsync(new Uri("/do/first", UriKind.Relative), form)).Dispose();
}

var token = await (await client.PostAsJsonAsync("/api/v1/session", new { name = "chief", password = Password })).Content.ReadFromJsonAsync<JsonElement>();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());

var times = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
string[] words = ["诽谤", "赵某", "个人信息", "业主", "杭州", "沈", "韩某杨", "学生信息"];
var total = seconds * 100;
var failed = 0;
var clock = Stopwatch.StartNew();
var running = new List<Task>(total);
for (var i = 0; i < total; i++)
{
    var at = i;
    var due = TimeSpan.FromMilliseconds(at * 10);
    if (due > clock.Elapsed)
    {
        await Task.Delay(due - clock.Elapsed);
    }

    var (kind, path) = (at % 3) switch
    {
        0 => ("list", at % 2 == 0 ? "/api/v1/cases" : "/api/v1/cases?kind=Insult&region=3301"),
        1 => ("case", "/api/v1/cases/" + Fill.Id('C', 1 + (int)((long)at * 7919 % cases))),
        _ => ("search", "/api/v1/cases?text=" + Uri.EscapeDataString(words[at / 3 % words.Length])),
    };
    running.Add(Task.Run(async () =>
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref failed);
        }

        times.GetOrAdd(kind, _ => []).Add((clock.Elapsed - due).TotalMilliseconds);
    }));
}

await Task.WhenAll(running);
await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {total} requests in {clock.Elapsed.TotalSeconds:F1} s, {failed} failed"));
foreach (var (kind, all) in times.OrderBy(t => t.Key, StringComparer.Ordinal))
{
    double[] sorted = [.. all.Order()];
    double At(double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind,-7} p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, most {sorted[^1]:F1} ms"));
}

keys.Delete(recursive: true);
return failed == 0 ? 0 : 1;
