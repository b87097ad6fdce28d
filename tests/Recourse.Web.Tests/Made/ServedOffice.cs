using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Recourse.Casework.Tests.Made;

namespace Recourse.Web.Tests.Made;

/// <summary>A register that is really served: a port of this machine, a database, accounts made as a person makes them.</summary>
internal sealed partial class ServedOffice : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly string _folder;
    private readonly StringWriter _log = new(CultureInfo.InvariantCulture);

    private ServedOffice(string folder) => _folder = folder;

    public RegisterServer Server { get; private set; } = default!;

    public string Address => Server.Addresses[0];

    public string Database { get; private set; } = "";

    /// <summary>What the server logged so far.</summary>
    public string Log => _log.ToString();

    /// <summary>Serves an empty register.</summary>
    /// <param name="postgres">On the tests' own PostgreSQL; on a file otherwise.</param>
    public static async Task<ServedOffice> StartAsync(bool postgres = false)
    {
        var office = new ServedOffice(Directory.CreateTempSubdirectory("recourse-office-").FullName);
        office.Database = postgres ? PostgresServer.One!.NewDatabase() : Path.Combine(office._folder, "register.db");
        await office.RestartAsync();
        return office;
    }

    /// <summary>With a chief (<c>zhao</c>) and one account of every other role.</summary>
    public static async Task<ServedOffice> WithAccountsAsync(bool postgres = false)
    {
        var office = await StartAsync(postgres);
        using (var stranger = office.Browser())
        {
            var form = await FormAsync(stranger, office.Server.First!, "/do/first");
            var done = await stranger.PostAsync(new Uri(office.Address + "/do/first"), new FormUrlEncodedContent([.. form, new("name", "zhao"), new("password", Password)]), Stop);
            Assert.Equal("/sign-in", done.Headers.Location!.OriginalString.Split('?')[0]);
        }

        using var chief = await office.ProgramAsync("zhao");
        foreach (var (name, role) in new[] { ("wang", "clerk"), ("li", "prosecutor"), ("shang", "superior"), ("sun", "auditor") })
        {
            var made = await chief.PostAsJsonAsync("/api/v1/accounts", new { name, password = Password, role }, Stop);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        return office;
    }

    /// <summary>Starts the server, again where it runs already, as after an update.</summary>
    public async Task RestartAsync()
    {
        if (Server is { } running)
        {
            await running.DisposeAsync();
        }

        Server = await RegisterServer.StartAsync(new() { Register = Database, Urls = "http://127.0.0.1:0", Keys = Path.Combine(_folder, "keys"), Log = _log });
    }

    /// <summary>A client that keeps cookies and follows nothing by itself.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(Address) };

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<HttpClient> BrowserAsync(string name)
    {
        var browser = Browser();
        var form = await FormAsync(browser, Address + "/sign-in", "/do/sign-in");
        var done = await browser.PostAsync(new Uri("/do/sign-in", UriKind.Relative), new FormUrlEncodedContent([.. form, new("name", name), new("password", Password)]), Stop);
        Assert.Equal("/", done.Headers.Location!.OriginalString);
        return browser;
    }

    /// <summary>A program that has signed in.</summary>
    public async Task<HttpClient> ProgramAsync(string name)
    {
        var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Address) };
        var answer = await program.PostAsJsonAsync("/api/v1/session", new { name, password = Password }, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("accessToken").GetString());
        return program;
    }

    /// <summary>The hidden fields of a form of a page, as the page has them.</summary>
    public static async Task<List<KeyValuePair<string, string>>> FormAsync(HttpClient browser, string page, string action)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute), Stop);
        var from = html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal);
        Assert.True(from >= 0, $"{page} has no form {action}");
        var form = html[from..html.IndexOf("</form>", from, StringComparison.Ordinal)];
        return [.. Hidden().Matches(form).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))];
    }

    /// <summary>Fills a form of a page and sends it; gives the page that it leads to.</summary>
    public static async Task<string> SendAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = await FormAsync(browser, page, action);
        using var content = new FormUrlEncodedContent([.. form, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var answer = await browser.PostAsync(new Uri(action, UriKind.Relative), content, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Text(await browser.GetStringAsync(answer.Headers.Location, Stop));
    }

    /// <summary>What a page says, with its entities read.</summary>
    public static string Text(string html) => WebUtility.HtmlDecode(html);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _log.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\"(?: value=\"(?<value>[^\"]*)\")?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();
}
