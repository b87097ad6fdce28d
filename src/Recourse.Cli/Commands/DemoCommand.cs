using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var into = new Option<string>("--into") { Description = "Folder for the invented cases. 示例案件目录。", DefaultValueFactory = _ => "demo" };
        var by = Shared.Operator();
        return new Command("demo",
            "Make three invented cases, run the main job on each. 生成三个虚构案件并运行。\n\nExample: recourse demo")
        {
            into, by,
        }.Does((parsed, progress, cancellation) => RunDemo.Execute(
            parsed.GetRequiredValue(into), parsed.GetRequiredValue(by), parsed.GetValue(Shared.Threads), progress, cancellation));
    }
}
