using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse keep URL</c>.</summary>
internal static class KeepCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "Address of the page. 网址。" };
        var into = new Option<string>("--into") { Description = "Folder to keep it in. 保存到哪个文件夹。", DefaultValueFactory = _ => "recourse-kept" };
        var answer = new Option<string[]>("--answer") { Description = "Answers to the three questions, in order; asked at a terminal where missing. 三个问题的回答。" };
        var browser = new Option<string>("--browser") { Description = "The browser's program. 浏览器程序。", DefaultValueFactory = _ => "" };
        var by = Shared.Operator();
        var (time, office) = (Shared.Time(), Shared.Office());
        return new Command("keep", "For a person harmed: three questions, then the page is captured, sealed, and explained on a sheet for a lawyer or a court. 被害人自行保存网页证据。\n\n"
            + "Example: recourse keep https://example.org/post/1")
        {
            url, into, answer, browser, by, time, office,
        }.Does((parsed, progress, cancellation) => KeepForPerson.Execute(
            new KeepRequest(parsed.GetRequiredValue(url), parsed.GetRequiredValue(into), parsed.GetRequiredValue(by))
            {
                Answers = [.. parsed.GetValue(answer) ?? []],
                Ask = Console.IsInputRedirected || parsed.GetValue(Shared.Json) ? null : new Dialogue(Console.In, Console.Out, parsed.GetValue(Shared.Language) == "zh"),
                Browser = parsed.GetRequiredValue(browser),
                Time = TimeAuthorities.Parse(parsed.GetValue(time) ?? [], parsed.GetRequiredValue(office)),
            },
            progress, cancellation));
    }
}
