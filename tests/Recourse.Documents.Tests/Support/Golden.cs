using System.Runtime.CompilerServices;
using System.Text;

namespace Recourse.Documents.Tests;

/// <summary>Compares bytes to a file under <c>Golden/</c>. With <c>RECOURSE_ACCEPT=1</c> in the environment it rewrites the file instead.</summary>
internal static class Golden
{
    public static void Holds(string name, byte[] actual, [CallerFilePath] string from = "")
    {
        var path = Find(name, from);
        if (Environment.GetEnvironmentVariable("RECOURSE_ACCEPT") == "1")
        {
            File.WriteAllBytes(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file Golden/{name}. Run once with RECOURSE_ACCEPT=1, read what it wrote, and commit it.");
        var expected = File.ReadAllBytes(path);
        if (expected.AsSpan().SequenceEqual(actual))
        {
            return;
        }

        var (old, now) = (Encoding.UTF8.GetString(expected).Split('\n'), Encoding.UTF8.GetString(actual).Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(at => at >= old.Length || at >= now.Length || old[at] != now[at]);
        Assert.Fail($"Golden/{name} differs from line {line + 1} on.\nexpected: {At(old, line)}\nactual:   {At(now, line)}\nWhere the change is meant, run with RECOURSE_ACCEPT=1 and read the difference before committing it.");
    }

    /// <summary>The path of the source file does not exist where a build maps paths; then the folder is looked for above the program.</summary>
    private static string Find(string name, string from)
    {
        if (Path.GetDirectoryName(Path.GetDirectoryName(from)) is { } project && Directory.Exists(Path.Combine(project, "Golden")))
        {
            return Path.Combine(project, "Golden", name);
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", "Recourse.Documents.Tests", "Golden");
            if (Directory.Exists(folder))
            {
                return Path.Combine(folder, name);
            }
        }

        throw new DirectoryNotFoundException("The folder Golden of the tests was not found.");
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(the end)";
}
