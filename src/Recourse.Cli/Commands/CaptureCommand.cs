using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse capture CASE URL…</c>.</summary>
internal static class CaptureCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var urls = new Argument<string[]>("URL") { Description = "Addresses to capture; nothing else is visited. 要取证的网址。", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string>("--list") { Description = "File with an address a line. 网址清单。", DefaultValueFactory = _ => "" };
        var browser = new Option<string>("--browser") { Description = "The browser's program; Chromium is looked for where none is named. 浏览器程序。", DefaultValueFactory = _ => "" };
        var locale = new Option<string>("--locale") { Description = "Language that pages are asked for. 请求的语言。", DefaultValueFactory = _ => "zh-CN" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds that a page may take, 1 to 600. 每页最长秒数。", DefaultValueFactory = _ => 30 };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 600)
            {
                result.AddError("--timeout takes 1 to 600 seconds.");
            }
        });
        var by = Shared.Operator();
        var (time, office) = (Shared.Time(), Shared.Office());
        return new Command("capture",
            "Capture named addresses with a clean browser: every request and answer, picture, text, page, surroundings, and a verdict on whether it is whole; sealed. 网页取证。\n\n"
            + "Example: recourse capture cases/zhou https://example.org/post/1 --time tsa1=https://tsa.example/ts")
        {
            folder, urls, list, browser, locale, timeout, by, time, office,
        }.Does((parsed, progress, cancellation) => CapturePages.Execute(
            new CapturePagesRequest(parsed.GetRequiredValue(folder), parsed.GetValue(urls) ?? [], parsed.GetRequiredValue(by))
            {
                List = parsed.GetRequiredValue(list),
                Browser = parsed.GetRequiredValue(browser),
                Locale = parsed.GetRequiredValue(locale),
                TimeoutSeconds = parsed.GetValue(timeout),
                Time = TimeAuthorities.Parse(parsed.GetValue(time) ?? [], parsed.GetRequiredValue(office)),
            },
            progress, cancellation));
    }
}
