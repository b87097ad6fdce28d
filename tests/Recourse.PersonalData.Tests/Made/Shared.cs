namespace Recourse.PersonalData.Tests;

/// <summary>Finds the shared test data, which is not part of the project.</summary>
internal static class Shared
{
    /// <summary>A folder under the shared data; null where it is absent.</summary>
    public static string? Folder(string inner)
    {
        var named = Environment.GetEnvironmentVariable("RECOURSE_SHARED");
        for (var at = named is null ? new DirectoryInfo(AppContext.BaseDirectory) : null; at is not null && named is null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "shared", "README.md")))
            {
                named = Path.Combine(at.FullName, "shared");
            }
        }

        return named is not null && Directory.Exists(Path.Combine(named, inner)) ? Path.Combine(named, inner) : null;
    }
}
