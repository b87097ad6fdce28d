using System.Diagnostics;

namespace Recourse.Documents.Tests;

/// <summary>Runs Chromium without a window on a local file. Tests skip where it is absent.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string Program()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, "No Chromium on the PATH; install it (apt-get install chromium fonts-noto-cjk) to run the browser tests.");
        return found!;
    }

    /// <summary>What the browser writes on standard output and standard error.</summary>
    public static (string Output, string Errors) Run(byte[] page, string query, params ReadOnlySpan<string> arguments)
    {
        var program = Program();
        var folder = Directory.CreateTempSubdirectory("recourse-report-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.html");
            File.WriteAllBytes(file, page);
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8 };
            foreach (var argument in (ReadOnlySpan<string>)[
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--enable-logging=stderr", "--v=0", $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", .. arguments,
                    new Uri(file).AbsoluteUri + query])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("Chromium did not finish within two minutes.");
            }

            return (output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        finally
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A process of the browser may still hold its profile; the folder is a temporary one.
            }
        }
    }
}
