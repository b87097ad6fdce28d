using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli;

/// <summary>Runs an operation for a command: progress, interruption, the answer as text or JSON, the exit status.</summary>
internal static class Execution
{
    /// <summary>Sets what a command does.</summary>
    public static Command Does(this Command command, Func<ParseResult, ProgressReport, CancellationToken, Answer> operation)
    {
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, operation, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, Func<ParseResult, ProgressReport, CancellationToken, Answer> operation, CancellationToken cancellation)
    {
        var chinese = parsed.GetValue(Shared.Language) == "zh";
        using var progress = new TerminalProgress();
        try
        {
            var answer = operation(parsed, progress.Report, cancellation);
            progress.Dispose();
            if (parsed.GetValue(Shared.Json))
            {
                using var output = Console.OpenStandardOutput();
                output.Write(answer.JsonBytes());
            }
            else
            {
                foreach (var line in answer.Text(chinese))
                {
                    Console.Out.WriteLine(line);
                }
            }

            return answer.ExitStatus;
        }
        catch (UsageException problem)
        {
            progress.Dispose();
            Console.Error.WriteLine("recourse: " + problem.Text(chinese));
            return ExitStatus.BadInput;
        }
        catch (OperationCanceledException)
        {
            progress.Dispose();
            Console.Error.WriteLine(chinese ? "recourse: 已中断；已封存的内容保持完整。" : "recourse: interrupted; what was sealed is whole.");
            return ExitStatus.Interrupted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            progress.Dispose();
            Console.Error.WriteLine("recourse: " + problem.Message);
            return ExitStatus.BadInput;
        }
    }

    /// <summary>True where a person sits at standard error.</summary>
    public static bool HasTerminal => !Console.IsErrorRedirected;
}
