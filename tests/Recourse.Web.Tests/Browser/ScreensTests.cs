using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Recourse.Web.Tests.Made;

namespace Recourse.Web.Tests.Browser;

/// <summary>Every page in Debian's Chromium, both languages: axe finds nothing, and a picture of each lies under <c>artifacts/screens</c> for people to look at.</summary>
public sealed class ScreensTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly (string Name, string Address)[] s_pages =
    [
        ("today", "/"), ("cases", "/cases"), ("search", "/cases?text=" + "谤"), ("new", "/cases/new"), ("case", "/cases/C000001"), ("supervision", "/supervision"), ("recommendations", "/recommendations"), ("recommendation", "/recommendations/R000001"), ("recommendation-new", "/recommendations/new"),
        ("statistics", "/statistics?stage=Indicted&by=offence&from=2026-01-01&to=2026-11-30"), ("rows", "/statistics/rows?stage=Indicted&from=2026-01-01&to=2026-11-30"),
        ("log", "/log"), ("accounts", "/accounts"), ("problem", "/cases/C009999"),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public async Task Every_page_is_whole_and_accessible(string language)
    {
        Assert.SkipUnless(File.Exists(Chromium), "no chromium: ./test installs it on Debian");
        await using var office = await ServedOffice.WithAccountsAsync();
        await MadeOffice.FillAsync(office);
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screens")).FullName;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        await using var context = await browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = 1280, Height = 900 }, BaseURL = office.Address, JavaScriptEnabled = true, BypassCSP = true });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        await page.GotoAsync("/sign-in");
        await LookAsync("sign-in");
        await page.FillAsync("input[name=name]", "zhao");
        await page.FillAsync("input[name=password]", ServedOffice.Password);
        await page.ClickAsync("main button");
        foreach (var (name, address) in s_pages)
        {
            await page.GotoAsync(address);
            if (name == "case")
            {
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            }

            await LookAsync(name);
        }

        Assert.Empty(found);

        async Task LookAsync(string name)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.{language[..2]}.png"), FullPage = true });
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{name}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));

            // Nothing wider than the window: a page that must be moved sideways hides what stands at its edge.
            var wide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");
            if (wide)
            {
                found.Add($"{name}: wider than the window");
            }
        }
    }

    [Fact]
    public async Task The_forms_work_in_a_browser_with_scripts_switched_off()
    {
        Assert.SkipUnless(File.Exists(Chromium), "no chromium: ./test installs it on Debian");
        await using var office = await ServedOffice.WithAccountsAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        await using var context = await browser.NewContextAsync(new() { Locale = "zh-CN", BaseURL = office.Address, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/cases/new");
        await page.FillAsync("input[name=name]", "li");
        await page.FillAsync("input[name=password]", ServedOffice.Password);
        await page.ClickAsync("main button");
        await page.FillAsync("input[name=title]", "网上侮辱案");
        await page.SelectOptionAsync("select[name=kind]", "Insult");
        await page.ClickAsync("main form button");
        Assert.EndsWith("/cases/C000001", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("网上侮辱案", await page.InnerTextAsync("h1"));
        await page.ClickAsync("header button:has-text('English')");
        Assert.Contains("Procedure", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}
