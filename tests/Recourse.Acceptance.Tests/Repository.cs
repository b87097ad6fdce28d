namespace Recourse.Acceptance.Tests;

/// <summary>Where the checkout and the shared test data are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Recourse.slnx.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory, "Recourse.slnx")
        ?? throw new InvalidOperationException("The tests do not run from within a checkout: Recourse.slnx was not found above " + AppContext.BaseDirectory);

    /// <summary>The folder of shared test data, beside the checkout or named by RECOURSE_SHARED; null where it is absent.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A path of the shared data; the test that asks is skipped where the data is absent.</summary>
    public static string SharedPath(params string[] parts)
    {
        Assert.SkipUnless(Shared is not null, "The shared test data (../shared) is absent; this test compares with real data there.");
        return Path.Combine([Shared, .. parts]);
    }

    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("RECOURSE_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        var above = Up(AppContext.BaseDirectory, Path.Combine("shared", "README.md"));
        return above is null ? null : Path.Combine(above, "shared");
    }

    private static string? Up(string from, string wanted)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, wanted)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
