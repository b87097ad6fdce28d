using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse pack CASE OUT</c>.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var target = new Argument<string>("OUT") { Description = "A new folder, or a new file ending in .zip. 新文件夹，或以 .zip 结尾的新文件。" };
        var recipient = new Option<string>("--to") { Description = "To whom it is handed. 移交给谁。", Required = true };
        var purpose = new Option<string>("--purpose") { Description = "What for. 用途。", Required = true };
        var withhold = new Option<string[]>("--withhold") { Description = "Name or SHA-256 of an exhibit that is not handed over; may be repeated. 不移交的封存物。" };
        var reason = new Option<string>("--reason") { Description = "Why it is withheld. 不移交的理由。", DefaultValueFactory = _ => "" };
        var by = Shared.Operator();
        return new Command("pack",
            "Pack a case for somebody else: sealed store, documents, a page that checks it offline. 打包移交。\n\n"
                + "Example: recourse pack demo/leak leak.zip --to \"Defence counsel 辩护人\" --purpose \"access to the file 阅卷\"")
        {
            folder, target, recipient, purpose, withhold, reason, by,
        }.Does((parsed, progress, cancellation) => PackCase.Execute(
            new PackRequest(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(target), parsed.GetRequiredValue(recipient), parsed.GetRequiredValue(purpose),
                parsed.GetValue(withhold) ?? [], parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by)), progress, cancellation));
    }
}
