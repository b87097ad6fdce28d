using System.CommandLine;
using System.CommandLine.Parsing;
using Recourse.Cli.Commands;
using Recourse.Operations;

namespace Recourse.Cli;

/// <summary>The command line of contracts.md: one command a use case, all answering alike.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Recourse: sealed evidence, exact counts and an assessment under the law in force. 取证封存、精确计数与依现行法的评估。")
        {
            DemoCommand.Create(),
            RunCommand.Create(),
            SealCommand.Create(),
            CaptureCommand.Create(),
            KeepCommand.Create(),
            ScanCommand.Create(),
            SpreadCommand.Create(),
            AssessCommand.Create(),
            LawCommand.Create(),
            DecideCommand.Create(),
            PackCommand.Create(),
            CustodyCommand.Create(),
            WitnessCommand.Create(),
            VerifyCommand.Create(),
            ReportCommand.Create(),
            StatsCommand.Create(),
            ServeCommand.Create(),
            RegisterCommand.Create(),
        };
        root.Add(Shared.Json);
        root.Add(Shared.Language);
        root.Add(Shared.Threads);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync("recourse: " + error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("recourse: see `recourse " + NameOf(parsed.CommandResult) + "--help`").ConfigureAwait(false);
            return ExitStatus.BadInput;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    }

    private static string NameOf(CommandResult command) =>
        command.Command is RootCommand ? "" : NameOf((CommandResult)command.Parent!) + command.Command.Name + " ";
}
