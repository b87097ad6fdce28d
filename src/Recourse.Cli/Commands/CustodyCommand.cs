using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse custody …</c>.</summary>
internal static class CustodyCommand
{
    private static readonly (string Name, string Kind, string Text)[] s_acts =
    [
        ("view", "viewed", "Record that exhibits were looked at. 查看。"),
        ("export", "exported", "Copy exhibits out, and record it. 导出。"),
        ("hand-over", "handed-over", "Record a hand-over of exhibits or of the case. 移交。"),
        ("unseal", "unsealed", "Record that exhibits were unsealed for examination. 启封。"),
        ("seal-again", "sealed-again", "Record that they were sealed again. 重新封存。"),
        ("correct", "corrected", "Seal a corrected version beside the earlier one, and record why. 更正。"),
        ("withdraw", "withdrawn", "Record that an exhibit is no longer relied on; its bytes stay. 撤回。"),
    ];

    public static Command Create()
    {
        var command = new Command("custody", "Custody of exhibits: what is done goes into the ledger; the record and the list. 保管：记录、笔录、清单。\n\n"
            + "Example: recourse custody hand-over demo/leak --to 法院 --purpose 起诉 --investigator 李某 --investigator 王某 --no-holder \"持有人拒绝，录像在卷\" --witness 赵某");
        foreach (var (name, kind, text) in s_acts)
        {
            command.Add(Act(name, kind, text));
        }

        command.Add(List());
        command.Add(Papers());
        return command;
    }

    private static Command Act(string name, string kind, string text)
    {
        var folder = Shared.Case();
        var exhibits = new Argument<string[]>("EXHIBIT") { Description = "Names or SHA-256; none: the case as a whole. 封存物。", Arity = ArgumentArity.ZeroOrMore };
        var by = Shared.Operator();
        var people = new PeopleOptions();
        var into = new Option<string?>("--into") { Description = "Folder to copy to. 导出目录。", Required = name == "export" };
        var with = new Option<string?>("--with") { Description = "File with the corrected version. 更正后的文件。", Required = name == "correct" };
        var command = new Command(name, text) { folder, exhibits, by };
        people.AddTo(command);
        if (name == "export")
        {
            command.Add(into);
        }

        if (name == "correct")
        {
            command.Add(with);
        }

        return command.Does((parsed, _, cancellation) => CustodyOfCase.Record(
            people.Request(parsed, parsed.GetRequiredValue(folder), kind, parsed.GetValue(exhibits) ?? [], parsed.GetRequiredValue(by)) with
            {
                Into = name == "export" ? parsed.GetValue(into) : null,
                With = name == "correct" ? parsed.GetValue(with) : null,
            },
            cancellation));
    }

    private static Command List()
    {
        var folder = Shared.Case();
        var by = Shared.Operator();
        return new Command("list", "What was done with exhibits since they were sealed. 列出记录。") { folder, by }
            .Does((parsed, _, _) => CustodyOfCase.List(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(by)));
    }

    private static Command Papers()
    {
        var folder = Shared.Case();
        var by = Shared.Operator();
        var record = new Option<string?>("--record") { Description = "File with what people state, a field a line; without it one to fill in is written. 笔录陈述文件。" };
        return new Command("papers", "The record and the list (DOCX, HTML to print), P1–P22 checked. 生成笔录和清单。\n\nExample: recourse custody papers demo/leak --record record.txt") { folder, record, by }
            .Does((parsed, _, cancellation) => CustodyPapers.Execute(parsed.GetRequiredValue(folder), parsed.GetValue(record), parsed.GetRequiredValue(by), cancellation));
    }
}
