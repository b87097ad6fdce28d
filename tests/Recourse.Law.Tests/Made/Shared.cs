namespace Recourse.Law.Tests;

/// <summary>Finds the shared test data, which is not part of the project.</summary>
internal static class Shared
{
    /// <summary>A file under the shared data; null where it is absent.</summary>
    public static string? File(string inner)
    {
        var named = Environment.GetEnvironmentVariable("RECOURSE_SHARED");
        for (var at = named is null ? new DirectoryInfo(AppContext.BaseDirectory) : null; at is not null && named is null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "shared", "README.md")))
            {
                named = Path.Combine(at.FullName, "shared");
            }
        }

        return named is not null && System.IO.File.Exists(Path.Combine(named, inner)) ? Path.Combine(named, inner) : null;
    }
}
