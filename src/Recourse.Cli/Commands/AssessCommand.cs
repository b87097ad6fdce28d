using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse assess CASE|FACTS</c>.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("CASE|FACTS") { Description = "A case folder that was run, or facts in JSON or YAML. 案件目录或事实文件。" };
        var by = Shared.Operator();
        return new Command("assess",
            "Weigh facts under the law in force. 依现行法评估事实。\n\nExample: recourse assess facts.yaml --json")
        {
            subject, by,
        }.Does((parsed, _, cancellation) => AssessFacts.Execute(parsed.GetRequiredValue(subject), parsed.GetRequiredValue(by), cancellation));
    }
}
