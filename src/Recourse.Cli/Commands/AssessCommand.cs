using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse assess CASE|FACTS…</c>.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var subjects = new Argument<string[]>("CASE|FACTS")
        {
            Description = "Case folders that were run, or facts in JSON or YAML. 案件目录或事实文件。", Arity = ArgumentArity.OneOrMore,
        };
        var pack = LawCommand.Pack();
        var by = Shared.Operator();
        return new Command("assess",
            "Weigh facts under the law in force. 依现行法评估事实。\n\nExample: recourse assess facts.yaml --json")
        {
            subjects, pack, by,
        }.Does((parsed, _, cancellation) => AssessFacts.Execute(
            new AssessRequest(parsed.GetRequiredValue(subjects), parsed.GetRequiredValue(by)) { Pack = parsed.GetValue(pack) }, cancellation));
    }
}
