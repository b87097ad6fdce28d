using System.Diagnostics;
using System.Text.Json;

namespace Recourse.Acceptance.Tests.CommandLine;

/// <summary>Runs the built program as a user does: another process, its own key folder.</summary>
internal static class Terminal
{
    private static readonly string s_program = Path.Combine(
        Repository.Root, "artifacts", "bin", "Recourse.Cli", "debug", OperatingSystem.IsWindows() ? "recourse.exe" : "recourse");

    /// <summary>The folder of the signing key that every command here uses.</summary>
    public static string Keys { get; } = Directory.CreateTempSubdirectory("recourse-keys-").FullName;

    /// <summary>Runs a command and waits for it.</summary>
    public static TerminalResult Run(params string[] arguments) => RunIn(Environment.CurrentDirectory, arguments);

    /// <summary>Runs a command in a folder.</summary>
    public static TerminalResult RunIn(string folder, params string[] arguments)
    {
        using var process = Begin(folder, Keys, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new TerminalResult(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a command whose output is small; the caller waits.</summary>
    /// <param name="keys">Folder of the signing key.</param>
    /// <param name="arguments">The command.</param>
    public static Process Start(string keys, params string[] arguments)
    {
        var process = Begin(Environment.CurrentDirectory, keys, arguments);
        process.StandardInput.Close();
        return process;
    }

    private static Process Begin(string folder, string keys, string[] arguments)
    {
        var start = new ProcessStartInfo(s_program)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["RECOURSE_HOME"] = keys;
        start.Environment["LANG"] = "C.UTF-8";
        return Process.Start(start)!;
    }
}

/// <summary>What a command printed.</summary>
internal sealed record TerminalResult(int Status, string Output, string Error)
{
    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
