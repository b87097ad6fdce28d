using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse spread PATH…</c> and <c>recourse spread group FILE</c>.</summary>
internal static class SpreadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of posts. 帖子导出文件或目录。", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("spread",
            "Count how far posts spread. 统计传播。\n\nExample: recourse spread export/ --json")
        {
            paths, Group(),
        };
        return command.Does((parsed, progress, cancellation) => SpreadPaths.Execute(parsed.GetValue(paths) ?? [], progress, cancellation));
    }

    private static Command Group()
    {
        var file = new Argument<string>("FILE") { Description = "NDJSON lines {\"id\",\"text\"} or {\"id\",\"image\"}." };
        return new Command("group",
            "Group texts that carry the same information. 归并同一信息。\n\nExample: recourse spread group posts.ndjson --json")
        {
            file,
        }.Does((parsed, _, cancellation) => GroupTexts.Execute(parsed.GetRequiredValue(file), cancellation));
    }
}
