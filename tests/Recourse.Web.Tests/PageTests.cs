using System.Net;
using Recourse.Web.Tests.Made;

namespace Recourse.Web.Tests;

/// <summary>The pages over HTTP, without a script: forms, refusals, masks, languages.</summary>
public sealed class PageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_enters_a_case_a_suspect_and_a_step_by_forms_alone()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("li");
        var page = await ServedOffice.SendAsync(browser, "/cases/new", "/do/cases", ("title", "张某网上侮辱案"), ("kind", "Insult"), ("opened", "2026-02-03"), ("online", "yes"));
        Assert.Contains("案件已登记。", page, StringComparison.Ordinal);
        page = await ServedOffice.SendAsync(browser, "/cases/C000001", "/do/cases/C000001/parties", ("name", "欧阳某"), ("role", "Suspect"));
        Assert.Contains("欧**", page, StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳某", page, StringComparison.Ordinal);
        page = await ServedOffice.SendAsync(browser, "/cases/C000001", "/do/cases/C000001/steps", ("person", "P000001"), ("offence", "Insult"), ("step", "report"), ("on", "2026-02-03"));
        Assert.Contains("已登记。", page, StringComparison.Ordinal);

        // Showing a name needs a purpose; the purpose goes into the log.
        page = await ServedOffice.SendAsync(browser, "/cases/C000001", "/do/cases/C000001/purpose", ("purpose", "核对送达地址"));
        Assert.Contains("欧阳某", page, StringComparison.Ordinal);
        using var auditor = await office.BrowserAsync("sun");
        Assert.Contains("核对送达地址", ServedOffice.Text(await auditor.GetStringAsync(new Uri("/log?subject=C000001", UriKind.Relative), Stop)), StringComparison.Ordinal);
        Assert.Contains("欧**", ServedOffice.Text(await browser.GetStringAsync(new Uri("/cases/C000001", UriKind.Relative), Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_rules_refuse_comes_back_to_the_form_with_the_reason_and_what_was_entered()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("li");
        await ServedOffice.SendAsync(browser, "/cases/new", "/do/cases", ("title", "案"), ("kind", "Insult"), ("opened", "2026-02-03"));
        var page = await ServedOffice.SendAsync(browser, "/cases/C000001", "/do/cases/C000001/steps", ("offence", "Insult"), ("step", "indict"), ("on", "2026-02-03"), ("note", "只此一份备注"));
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("不能由现阶段", page, StringComparison.Ordinal);
        Assert.Contains("只此一份备注", page, StringComparison.Ordinal);
        Assert.Contains("尚无程序事项", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once_and_one_from_an_old_page_is_refused()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("li");
        var form = await ServedOffice.FormAsync(browser, "/cases/new", "/do/cases");
        for (var i = 0; i < 2; i++)
        {
            using var content = new FormUrlEncodedContent([.. form, new("title", "案"), new("kind", "Insult"), new("opened", "2026-02-03")]);
            var answer = await browser.PostAsync(new Uri("/do/cases", UriKind.Relative), content, Stop);
            Assert.StartsWith("/cases/C000001", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        var old = await ServedOffice.FormAsync(browser, "/cases/C000001", "/do/cases/C000001/links");
        await ServedOffice.SendAsync(browser, "/cases/C000001", "/do/cases/C000001/links", ("kind", "account"), ("value", "weibo:1"));
        using var late = new FormUrlEncodedContent([.. old.Where(f => f.Key != "once"), new("kind", "account"), new("value", "weibo:2")]);
        var refused = await browser.PostAsync(new Uri("/do/cases/C000001/links", UriKind.Relative), late, Stop);
        var page = ServedOffice.Text(await browser.GetStringAsync(refused.Headers.Location, Stop));
        Assert.Contains("已被他人更改", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">weibo:2<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_token_of_the_page_is_refused()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("li");
        foreach (var action in new[] { "/do/cases", "/do/sign-out", "/do/accounts", "/do/language", "/do/sign-in" })
        {
            using var content = new FormUrlEncodedContent([new("title", "案"), new("kind", "Insult"), new("opened", "2026-02-03")]);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri(action, UriKind.Relative), content, Stop)).StatusCode);
        }

        Assert.Contains("没有符合的案件", ServedOffice.Text(await browser.GetStringAsync(new Uri("/cases", UriKind.Relative), Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_account_s_link_works_once_and_only_with_its_key()
    {
        await using var office = await ServedOffice.StartAsync();
        using var stranger = office.Browser();
        Assert.DoesNotContain("/do/first", await stranger.GetStringAsync(new Uri("/first?key=00", UriKind.Relative), Stop), StringComparison.Ordinal);
        var form = await ServedOffice.FormAsync(stranger, office.Server.First!, "/do/first");
        var made = new List<HttpStatusCode>();
        foreach (var name in new[] { "zhao", "other" })
        {
            using var content = new FormUrlEncodedContent([.. form, new("name", name), new("password", ServedOffice.Password)]);
            made.Add((await stranger.PostAsync(new Uri("/do/first", UriKind.Relative), content, Stop)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Forbidden], made);
        await office.RestartAsync();
        Assert.Null(office.Server.First);
    }

    [Fact]
    public async Task Sessions_outlive_a_restart_and_end_with_signing_out()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("li");
        var form = await ServedOffice.FormAsync(browser, "/cases", "/do/sign-out");
        using var content = new FormUrlEncodedContent(form);
        await browser.PostAsync(new Uri("/do/sign-out", UriKind.Relative), content, Stop);
        var answer = await browser.GetAsync(new Uri("/cases", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in?to=%2Fcases", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cases")]
    [InlineData("/cases/new")]
    [InlineData("/supervision")]
    [InlineData("/statistics")]
    [InlineData("/statistics/rows")]
    [InlineData("/log")]
    [InlineData("/accounts")]
    public async Task Every_page_has_both_languages_and_the_headers_that_keep_it_to_itself(string page)
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var browser = await office.BrowserAsync("zhao");
        foreach (var (language, said) in new[] { ("zh", "程序提供信息"), ("en", "The program informs") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await browser.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = ServedOffice.Text(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Contains(said, html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_case_and_a_page_of_another_role_say_so()
    {
        await using var office = await ServedOffice.WithAccountsAsync();
        using var clerk = await office.BrowserAsync("wang");
        var missing = await clerk.GetAsync(new Uri("/cases/C009999", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("C009999", await missing.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(new Uri("/log", UriKind.Relative), Stop)).StatusCode);
    }
}
