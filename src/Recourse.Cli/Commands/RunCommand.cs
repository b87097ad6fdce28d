using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse run CASE</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var by = Shared.Operator();
        var (time, office) = (Shared.Time(), Shared.Office());
        return new Command("run",
            "Seal, read, count, assess, report. 封存、读取、计数、评估、出报告。\n\nExample: recourse run demo/leak")
        {
            folder, by, time, office,
        }.Does((parsed, progress, cancellation) => RunCase.Execute(
            new RunRequest(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(by), parsed.GetValue(Shared.Threads))
            {
                Time = TimeAuthorities.Parse(parsed.GetValue(time) ?? [], parsed.GetRequiredValue(office)),
            },
            progress, cancellation));
    }
}
