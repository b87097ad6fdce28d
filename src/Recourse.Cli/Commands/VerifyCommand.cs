using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse verify CASE</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        return new Command("verify",
            "Recompute every digest, the ledger and every finding. 重新计算并核对。\n\nExample: recourse verify demo/leak --json")
        {
            folder,
        }.Does((parsed, progress, cancellation) => VerifyCase.Execute(parsed.GetRequiredValue(folder), parsed.GetValue(Shared.Threads), progress, cancellation));
    }
}
