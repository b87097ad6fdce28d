using System.Diagnostics;

namespace Recourse.Records;

/// <summary>
/// The recognition of text in pictures by Debian's <c>tesseract</c>, as a process of its own: no shell, the picture through its standard input, one thread
/// (so that the same picture gives the same text), bounded in time and memory, two at once at most.
/// </summary>
internal static class Tesseract
{
    private const int MostOutput = 64 << 20;
    private const long MostMemory = 4L << 30;
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(2);
    private static readonly SemaphoreSlim s_places = new(2);
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Installed?> s_installed = new(StringComparer.Ordinal);

    /// <summary>What is installed under a name; null where the program is absent.</summary>
    public static Installed? Here(string program) => s_installed.GetOrAdd(program, Look);

    /// <summary>Recognises a picture and gives the table of its words (TSV).</summary>
    /// <exception cref="InvalidDataException">It could not be recognised; the message says why.</exception>
    public static byte[] Recognise(Stream picture, Installed installed, CancellationToken cancellation)
    {
        s_places.Wait(cancellation);
        try
        {
            var (code, output, error) = Run(installed.Command, ["stdin", "stdout", "-l", installed.Languages, "--psm", "3", "tsv"], picture, cancellation);
            return code == 0 ? output
                : throw new InvalidDataException($"the recognition gave up: {(error.Split('\n').LastOrDefault(line => line.Trim().Length > 0) ?? $"exit status {code}").Trim()}");
        }
        finally
        {
            s_places.Release();
        }
    }

    private static (int Code, byte[] Output, string Error) Run(string[] command, string[] arguments, Stream input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in command.Skip(1).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidDataException(command[^1] + " does not start");
        using var most = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        most.CancelAfter(s_most);
        try
        {
            var output = Task.Run(() => ReadAll(process.StandardOutput.BaseStream), most.Token);
            var error = Task.Run(() => System.Text.Encoding.UTF8.GetString(ReadAll(process.StandardError.BaseStream)), most.Token);
            var given = Task.Run(() => Give(input, process.StandardInput.BaseStream), most.Token);
            Task.WaitAll([output, error, given], most.Token);
            process.WaitForExitAsync(most.Token).Wait(most.Token);
            return (process.ExitCode, output.Result, error.Result);
        }
        catch (Exception problem) when (problem is OperationCanceledException or AggregateException)
        {
            Kill(process);
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidDataException(problem is AggregateException { InnerException: InvalidDataException inner } ? inner.Message
                : $"the recognition took longer than {s_most.TotalSeconds:0} seconds or broke off; the picture is not read", problem);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself.
        }
    }

    private static void Give(Stream picture, Stream to)
    {
        try
        {
            picture.CopyTo(to);
            to.Dispose();
        }
        catch (IOException)
        {
            // It closed its input: it has seen enough, or its exit status says what was wrong.
        }
    }

    private static byte[] ReadAll(Stream from)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (memory.Length + read > MostOutput)
            {
                throw new InvalidDataException("the recognition says more than any picture holds; the picture is not read");
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static Installed? Look(string name)
    {
        if (Find(name) is not { } program)
        {
            return null;
        }

        string[] command = Find("prlimit") is { } limiter ? [limiter, $"--as={MostMemory}", program] : [program];
        try
        {
            var (_, listed, _) = Run([program], ["--list-langs"], Stream.Null, CancellationToken.None);
            var (_, version, _) = Run([program], ["--version"], Stream.Null, CancellationToken.None);
            var known = System.Text.Encoding.UTF8.GetString(listed).Split('\n', StringSplitOptions.TrimEntries);
            var languages = string.Join('+', new[] { "chi_sim", "eng" }.Where(known.Contains));
            return languages.Length == 0 ? null
                : new Installed(command, languages, System.Text.Encoding.UTF8.GetString(version).Split('\n')[0].Trim());
        }
        catch (Exception problem) when (problem is InvalidDataException or System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>The program as it is called, the languages that it knows of those wanted, and what it says of its version.</summary>
    internal sealed record Installed(string[] Command, string Languages, string Version);
}
