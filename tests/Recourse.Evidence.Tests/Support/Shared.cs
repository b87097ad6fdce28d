namespace Recourse.Evidence.Tests;

/// <summary>The folder of test data that stands beside the project and is not part of it.</summary>
internal static class Shared
{
    public static string? Folder { get; } = Find();

    public static string Require(params string[] parts)
    {
        var path = Folder is null ? "" : Path.Combine([Folder, .. parts]);
        Assert.SkipUnless(Folder is not null && Directory.Exists(path), $"shared test data {string.Join('/', parts)} is not on this machine (RECOURSE_SHARED)");
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("RECOURSE_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "README.md")))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }

        return null;
    }
}
