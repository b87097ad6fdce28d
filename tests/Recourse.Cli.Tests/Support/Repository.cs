namespace Recourse.Cli.Tests;

/// <summary>Where the checkout is.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Recourse.slnx.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests do not run from within a checkout: Recourse.slnx was not found above " + AppContext.BaseDirectory);

    private static string? Up(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Recourse.slnx")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
