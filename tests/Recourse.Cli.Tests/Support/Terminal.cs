using System.Diagnostics;
using System.Text.Json;

namespace Recourse.Cli.Tests;

/// <summary>Runs the built program as a user does: another process, its own key folder.</summary>
internal static class Terminal
{
    private static readonly string s_program = Path.Combine(
        Repository.Root, "artifacts", "bin", "Recourse.Cli", "debug", OperatingSystem.IsWindows() ? "recourse.exe" : "recourse");

    private static readonly string s_keys = Directory.CreateTempSubdirectory("recourse-keys-").FullName;

    /// <summary>Runs a command and waits for it.</summary>
    public static TerminalResult Run(params string[] arguments) => Typed("", arguments);

    /// <summary>Runs a command that reads what somebody types.</summary>
    public static TerminalResult Typed(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(s_program)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["RECOURSE_HOME"] = s_keys;
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new TerminalResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

/// <summary>What a command printed.</summary>
internal sealed record TerminalResult(int Status, string Output, string Error)
{
    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
