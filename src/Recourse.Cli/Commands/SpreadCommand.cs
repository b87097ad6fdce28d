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
            paths, Group(), Decide(), Cascade(), Coordination(), Comments(),
        };
        return command.Does((parsed, progress, cancellation) => SpreadPaths.Execute(parsed.GetValue(paths) ?? [], progress, cancellation));
    }

    private static Command Group()
    {
        var (path, id, text, decisions, ocr) = ListOptions();
        return new Command("group",
            "Group texts and pictures that carry the same information. 归并同一信息。\n\nExample: recourse spread group posts.csv --decisions groups.ndjson --json")
        {
            path, id, text, decisions, ocr,
        }.Does((parsed, _, cancellation) => GroupTexts.Execute(
            new(parsed.GetRequiredValue(path), parsed.GetValue(id) ?? "", parsed.GetValue(text) ?? "", parsed.GetValue(decisions), parsed.GetValue(ocr)), cancellation));
    }

    private static Command Cascade()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of posts. 帖子导出文件或目录。" };
        return new Command("cascade",
            "How it ran: depth, breadth, structural virality, amplifiers, first posts. 传播路径。\n\nExample: recourse spread cascade export/ --json")
        {
            paths,
        }.Does((parsed, progress, cancellation) => CascadesOfPaths.Execute(parsed.GetValue(paths) ?? [], progress, cancellation));
    }

    private static Command Coordination()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of posts. 帖子导出文件或目录。" };
        return new Command("coordination",
            "Accounts that act together more often than chance allows. 协同行为线索。\n\nExample: recourse spread coordination export/ --json")
        {
            paths,
        }.Does((parsed, progress, cancellation) => CoordinationOfPaths.Execute(parsed.GetValue(paths) ?? [], progress, cancellation));
    }

    private static Command Comments()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of posts. 帖子导出文件或目录。" };
        var sample = new Option<int>("--sample") { Description = "Draw this many comments to read; without it the whole queue. 抽样条数。" };
        var seed = new Option<int>("--seed") { Description = "Seed of the sample. 抽样种子。", DefaultValueFactory = _ => 1 };
        var read = new Option<string>("--read") { Description = "What a person read: lines {place, harmful, by, at, because}. 人工阅读结果文件。" };
        return new Command("comments",
            "Order a flood of replies for reading; count what a person confirmed. 评论阅读队列。\n\nExample: recourse spread comments export/ --sample 200 --read read.ndjson --json")
        {
            paths, sample, seed, read,
        }.Does((parsed, progress, cancellation) => CommentsOfPaths.Execute(
            new(parsed.GetValue(paths) ?? [], parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(read)), progress, cancellation));
    }

    private static Command Decide()
    {
        var (path, id, text, decisions, ocr) = ListOptions();
        decisions.Required = true;
        var target = new Option<string>("--group") { Description = "Id of the group as computed. 分组编号。", Required = true };
        var outcome = new Option<string>("--outcome") { Description = "Confirmed, Split or Joined:ID. 结论。", Required = true };
        var apart = new Option<string[]>("--apart") { Description = "Members that a split takes out together. 拆出的成员。", AllowMultipleArgumentsPerToken = true };
        var because = new Option<string>("--because") { Description = "Why, in your words. 理由。", Required = true };
        var by = Shared.Operator();
        return new Command("decide",
            "Confirm, split or join a group. 确认、拆分或合并分组。\n\nExample: recourse spread decide posts.csv --decisions groups.ndjson --group I-0a1b2c3d4e5f --outcome Confirmed --because \"one claim, reworded\" --by \"Prosecutor Li\"")
        {
            path, id, text, decisions, ocr, target, outcome, apart, because, by,
        }.Does((parsed, _, cancellation) => DecideOnGroup.Execute(
            new(
                new(parsed.GetRequiredValue(path), parsed.GetValue(id) ?? "", parsed.GetValue(text) ?? "", parsed.GetValue(decisions), parsed.GetValue(ocr)),
                parsed.GetRequiredValue(target), parsed.GetRequiredValue(outcome), parsed.GetValue(apart) ?? [], parsed.GetRequiredValue(because), parsed.GetRequiredValue(by)),
            TimeProvider.System,
            cancellation));
    }

    private static (Argument<string> Path, Option<string> Id, Option<string> Text, Option<string> Decisions, Option<bool> Ocr) ListOptions() => (
        new("FILE") { Description = "A list (CSV, NDJSON, JSON, XLSX, …), or a folder or ZIP of texts and pictures. 清单文件、目录或压缩包。" },
        new("--id") { Description = "Column of ids. 编号所在的列。" },
        new("--text") { Description = "Column of texts. 文字所在的列。" },
        new("--decisions") { Description = "File of people's decisions, one a line. 人的决定文件。" },
        new("--ocr") { Description = "Recognise text in pictures and group it as well. 识别图片中的文字并一并归并。" });
}
