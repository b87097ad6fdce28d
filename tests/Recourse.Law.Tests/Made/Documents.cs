namespace Recourse.Law.Tests;

/// <summary>Documents that the tests generate: written with RECOURSE_ACCEPT=1, compared otherwise.</summary>
internal static class Documents
{
    public static void Same(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("RECOURSE_ACCEPT") is "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is absent; run the tests with RECOURSE_ACCEPT=1");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    /// <summary>The folder that holds the whole repository.</summary>
    public static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Recourse.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException("the root of the repository is not above the tests");
    }
}
