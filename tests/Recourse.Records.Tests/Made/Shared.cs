namespace Recourse.Records.Tests.Made;

/// <summary>Finds the shared test data, which is not part of the project.</summary>
internal static class Shared
{
    /// <summary>A folder under the shared data; the test is skipped where it is absent.</summary>
    public static string Folder(string inner)
    {
        var named = Environment.GetEnvironmentVariable("RECOURSE_SHARED");
        for (var at = named is null ? new DirectoryInfo(AppContext.BaseDirectory) : null; at is not null && named is null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "shared", "README.md")))
            {
                named = Path.Combine(at.FullName, "shared");
            }
        }

        var folder = Path.Combine(named ?? "", inner);
        Assert.SkipUnless(named is not null && Directory.Exists(folder), $"The shared test data (../shared/{inner}) is absent.");
        return folder;
    }
}
