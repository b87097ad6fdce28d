using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse report CASE</c>.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var by = Shared.Operator();
        return new Command("report",
            "Write the documents again, without recounting. 不重新计数，重新出文书。\n\nExample: recourse report demo/leak")
        {
            folder, by,
        }.Does((parsed, _, cancellation) => ReportCase.Execute(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(by), cancellation));
    }
}
