using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Recourse.Casework.Tests.Made;
using Recourse.Web.Tests.Made;

namespace Recourse.Web.Tests;

/// <summary>The interface on both databases, as a program of somebody else uses it.</summary>
public sealed class ApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Databases => PostgresServer.One is null ? [false] : [false, true];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_case_goes_from_entering_to_a_figure(bool postgres)
    {
        await using var office = await ServedOffice.WithAccountsAsync(postgres);
        using var clerk = await office.ProgramAsync("wang");
        using var prosecutor = await office.ProgramAsync("li");

        var opened = await SendAsync(clerk, HttpMethod.Post, "/api/v1/cases", new { title = "网上诽谤案", kind = "Defamation", opened = "2026-01-05", region = "330100", online = true });
        Assert.Equal(HttpStatusCode.Created, opened.Status);
        Assert.Equal("\"1\"", opened.Tag);
        var id = opened.Body.GetProperty("caseId").GetString();
        var party = await SendAsync(clerk, HttpMethod.Post, $"/api/v1/cases/{id}/parties", new { name = "周某某", role = "suspect" }, opened.Tag);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (party.Status, party.Tag));
        var person = party.Body.GetProperty("made").GetString();

        var read = await SendAsync(clerk, HttpMethod.Get, $"/api/v1/cases/{id}");
        Assert.Equal("周**", read.Body.GetProperty("parties")[0].GetProperty("name").GetString());
        var shown = await SendAsync(clerk, HttpMethod.Get, $"/api/v1/cases/{id}", headers: ("Recourse-Purpose", Uri.EscapeDataString("核对送达地址")));
        Assert.Equal("周某某", shown.Body.GetProperty("parties")[0].GetProperty("name").GetString());

        var refused = await SendAsync(prosecutor, HttpMethod.Post, $"/api/v1/cases/{id}/steps", new { person, offence = "Defamation", step = "indict", on = "2026-03-01" }, party.Tag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.Body.GetProperty("why").GetProperty("zh").GetString());

        var tag = party.Tag;
        var first = read.Body.GetProperty("case").GetProperty("version").GetInt64();
        Assert.Equal(2, first);
        foreach (var (step, on) in new[] { ("report", "2026-01-06"), ("accept", "2026-01-06"), ("file", "2026-01-10"), ("investigate", "2026-01-11"), ("transfer", "2026-02-10"), ("review", "2026-02-11"), ("indict", "2026-03-01") })
        {
            var taken = await SendAsync(prosecutor, HttpMethod.Post, $"/api/v1/cases/{id}/steps", new { person, offence = "Defamation", step, on, approval = "浙检批〔2026〕1号" }, tag);
            Assert.True(taken.Status == HttpStatusCode.OK, $"{step}: {taken.Body}");
            tag = taken.Tag;
        }

        var figure = await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/statistics?stage=Indicted&offence=Defamation&from=2026-01-01&to=2026-11-30&by=offence");
        Assert.Equal(1, figure.Body.GetProperty("now").GetProperty("value").GetInt64());
        Assert.Contains("起诉", figure.Body.GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
        var rows = await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/statistics/rows?stage=Indicted&from=2026-01-01&to=2026-11-30");
        Assert.Equal(id, rows.Body.GetProperty("items")[0].GetProperty("case").GetString());

        var due = await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/due?day=2026-12-31&ahead=366");
        Assert.True(due.Body.GetProperty("items").GetArrayLength() > 0);
        var feed = await prosecutor.GetStringAsync(new Uri("/api/v1/due.ics", UriKind.Relative), Stop);
        Assert.StartsWith("BEGIN:VCALENDAR", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("周某某", feed, StringComparison.Ordinal);
        foreach (var (text, found) in new[] { ("谤", 1), ("周某", 1), ("网上", 1), ("某甲", 0) })
        {
            var search = await SendAsync(clerk, HttpMethod.Get, $"/api/v1/cases?text={Uri.EscapeDataString(text)}");
            Assert.Equal(found, search.Body.GetProperty("items").GetArrayLength());
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_write_on_an_old_version_is_refused_and_one_sent_twice_is_done_once(bool postgres)
    {
        await using var office = await ServedOffice.WithAccountsAsync(postgres);
        using var clerk = await office.ProgramAsync("wang");
        var entered = new { title = "案", kind = "Insult", opened = "2026-01-05" };
        var opened = await SendAsync(clerk, HttpMethod.Post, "/api/v1/cases", entered, headers: ("Idempotency-Key", "k1"));
        var again = await SendAsync(clerk, HttpMethod.Post, "/api/v1/cases", entered, headers: ("Idempotency-Key", "k1"));
        var id = opened.Body.GetProperty("caseId").GetString();
        Assert.Equal(id, again.Body.GetProperty("caseId").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(clerk, HttpMethod.Post, "/api/v1/cases", entered with { title = "另案" }, headers: ("Idempotency-Key", "k1"))).Status);
        Assert.Equal(1, (await SendAsync(clerk, HttpMethod.Get, "/api/v1/cases")).Body.GetProperty("items").GetArrayLength());

        // Two people read the same version; the second to write is told.
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SendAsync(clerk, HttpMethod.Post, $"/api/v1/cases/{id}/links", new { kind = "account", value = $"a{i}" }, opened.Tag)));
        Assert.Single(both, b => b.Status == HttpStatusCode.OK);
        Assert.Equal(7, both.Count(b => b.Status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await SendAsync(clerk, HttpMethod.Post, $"/api/v1/cases/{id}/links", new { kind = "account", value = "x" })).Status);
        var read = await SendAsync(clerk, HttpMethod.Get, $"/api/v1/cases/{id}");
        Assert.Equal(1, read.Body.GetProperty("links").GetArrayLength());
        Assert.Equal("\"2\"", read.Tag);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_recommendation_that_nobody_answered_stands_on_the_board_as_overdue(bool postgres)
    {
        await using var office = await ServedOffice.WithAccountsAsync(postgres);
        await MadeOffice.FillAsync(office);
        using var prosecutor = await office.ProgramAsync("li");
        var board = await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/recommendations?day=2026-10-15");
        var late = board.Body.GetProperty("entries").EnumerateArray().First(e => e.GetProperty("id").GetString() == "R000001");
        Assert.Equal(("overdue", "noReply", true), (late.GetProperty("place").GetString(), late.GetProperty("lateness").GetString(), late.GetProperty("needsSomeone").GetBoolean()));
        Assert.Equal("waitingForReply", (await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/recommendations?day=2026-09-01&industry=Property")).Body.GetProperty("entries")[0].GetProperty("place").GetString());
        var read = await SendAsync(prosecutor, HttpMethod.Get, "/api/v1/recommendations/R000001");
        Assert.Equal("2026-10-14", read.Body.GetProperty("clocks").EnumerateArray().First(c => c.GetProperty("rule").GetString() == "recommendation-reply").GetProperty("due").GetString());
        Assert.Contains("（七）", Assert.Single(read.Body.GetProperty("lacks").EnumerateArray()).GetProperty("zh").GetString(), StringComparison.Ordinal);
        using var paper = await prosecutor.GetAsync(new Uri("/api/v1/recommendations/R000001/paper", UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (paper.StatusCode, paper.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("PK", System.Text.Encoding.Latin1.GetString(await paper.Content.ReadAsByteArrayAsync(Stop)), StringComparison.Ordinal);
        using var auditor = await office.ProgramAsync("sun");
        Assert.Contains((await SendAsync(auditor, HttpMethod.Get, "/api/v1/audit?subject=R000001&most=1000")).Body.EnumerateArray(), e => e.GetProperty("action").GetString() == "export");
        var refused = await SendAsync(prosecutor, HttpMethod.Post, "/api/v1/recommendations/R000001/steps", new { what = "closed", on = "2026-10-16", role = "prosecutor", text = "x" }, read.Tag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task A_stranger_gets_401_on_every_path_of_the_interface()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var stranger = office.Browser();
        var text = await stranger.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop);
        using var document = JsonDocument.Parse(text);
        var tried = 0;
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject().Where(_ => path.Name != "/api/v1/session"))
            {
                var address = path.Name.Replace("{id}", "C000001", StringComparison.Ordinal).Replace("{row}", "E1", StringComparison.Ordinal).Replace("{clock}", "K1", StringComparison.Ordinal).Replace("{name}", "wang", StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(stranger, new HttpMethod(method.Name.ToUpperInvariant()), address, method.Name == "get" ? null : new { })).Status);
                tried++;
            }
        }

        Assert.True(tried >= 16, $"{tried} paths");
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(stranger, HttpMethod.Get, "/api/v2/anything")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(stranger, HttpMethod.Get, "/api/v1/cases", headers: ("Authorization", "Bearer CfDJ8nonsense"))).Status);
        Assert.Equal("ok", await stranger.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Stop));
        Assert.Equal("ok", await stranger.GetStringAsync(new Uri("/health/live", UriKind.Relative), Stop));
    }

    [Fact]
    public async Task Roles_hold_and_a_role_taken_away_holds_at_once()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var auditor = await office.ProgramAsync("sun");
        using var clerk = await office.ProgramAsync("wang");
        using var chief = await office.ProgramAsync("zhao");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(auditor, HttpMethod.Get, "/api/v1/cases")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(clerk, HttpMethod.Get, "/api/v1/audit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(clerk, HttpMethod.Post, "/api/v1/accounts", new { name = "ma", password = ServedOffice.Password, role = "chief" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(clerk, HttpMethod.Get, "/api/v1/cases")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(chief, HttpMethod.Put, "/api/v1/accounts/wang", new { active = false })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(clerk, HttpMethod.Get, "/api/v1/cases")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(chief, HttpMethod.Put, "/api/v1/accounts/zhao", new { role = "clerk" })).Status);
        var check = await SendAsync(auditor, HttpMethod.Get, "/api/v1/audit/check");
        Assert.Equal(JsonValueKind.Null, check.Body.GetProperty("brokenAt").ValueKind);
        var log = await SendAsync(auditor, HttpMethod.Get, "/api/v1/audit?most=1000");
        Assert.Contains(log.Body.EnumerateArray(), e => e.GetProperty("action").GetString() == "account-changed" && e.GetProperty("subject").GetString() == "wang");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_answer_never_says_which_part_was_wrong()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var stranger = office.Browser();
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await SendAsync(stranger, HttpMethod.Post, "/api/v1/session", new { name = "wang", password = "not the password" })).Body.GetProperty("title").GetString()!);
        }

        answers.Add((await SendAsync(stranger, HttpMethod.Post, "/api/v1/session", new { name = "wang", password = ServedOffice.Password })).Body.GetProperty("title").GetString()!);
        answers.Add((await SendAsync(stranger, HttpMethod.Post, "/api/v1/session", new { name = "nobody", password = "not the password" })).Body.GetProperty("title").GetString()!);
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"title":"案","kind":"Insult","opened":"2026-02-30"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"title":"案","kind":"Insult","opened":"2026-02-03","unknown":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"title":"案","kind":"Slander","opened":"2026-02-03"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"title":""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task What_can_not_be_is_refused_as_a_problem(string body, HttpStatusCode status)
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var clerk = await office.ProgramAsync("wang");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await clerk.PostAsync(new Uri("/api/v1/cases", UriKind.Relative), content, Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("exception\":\"System", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_is_the_committed_one()
    {
        await using var office = await ServedOffice.StartAsync();
        using var stranger = office.Browser();
        var text = (await stranger.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop)).ReplaceLineEndings("\n") + "\n";
        var path = Path.Combine(Repository.Root, "docs", "schemas", "openapi.json");
        if (Environment.GetEnvironmentVariable("RECOURSE_ACCEPT") is "1")
        {
            await File.WriteAllTextAsync(path, text, Stop);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, Stop), text);
    }

    [Fact]
    public async Task The_server_s_log_names_routes_and_no_data()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var clerk = await office.ProgramAsync("wang");
        await SendAsync(clerk, HttpMethod.Post, "/api/v1/cases", new { title = "赵钱孙案", kind = "Insult", opened = "2026-01-05" });
        await SendAsync(clerk, HttpMethod.Get, "/api/v1/cases?text=" + Uri.EscapeDataString("赵钱孙"));
        await SendAsync(clerk, HttpMethod.Get, "/api/v1/cases/C000001");
        var log = office.Log;
        Assert.Contains("\"route\":\"/api/v1/cases/{id}\"", log, StringComparison.Ordinal);
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        foreach (var secret in new[] { "赵钱孙", "%E8", "C000001", "wang", ServedOffice.Password })
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    internal static async Task<(HttpStatusCode Status, string Tag, JsonElement Body)> SendAsync(
        HttpClient client, HttpMethod method, string address, object? body = null, string? ifMatch = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.Headers.ETag?.Tag ?? "", text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
