namespace Recourse.Records;

/// <summary>Turns named paths into files to read.</summary>
public static class FileWalk
{
    /// <summary>Expands files and folders (whole trees), in ordinal order of their names. Links that lead to nothing and folders that cannot be listed become losses.</summary>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Loss> Lost) Expand(IEnumerable<string> paths)
    {
        var files = new List<SourceFile>();
        var lost = new List<Loss>();
        foreach (var path in paths)
        {
            Add(path, files, lost);
        }

        return (files.DistinctBy(file => file.FullPath, StringComparer.Ordinal).OrderBy(file => file.Name, StringComparer.Ordinal).ToList(), lost);
    }

    private static void Add(string path, List<SourceFile> files, List<Loss> lost)
    {
        var name = path.Replace('\\', '/');
        if (File.Exists(path))
        {
            files.Add(new SourceFile(name, Path.GetFullPath(path)));
            return;
        }

        if (!Directory.Exists(path))
        {
            lost.Add(new Loss(name, "whole file", "there is no such file or folder, or it is a link that leads nowhere"));
            return;
        }

        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
            {
                // A link to a folder could lead out of the tree or back into it.
                if (new DirectoryInfo(entry) is { Exists: true, LinkTarget: not null })
                {
                    lost.Add(new Loss(entry.Replace('\\', '/'), "whole folder", "a link to a folder is not followed"));
                    continue;
                }

                Add(entry, files, lost);
            }
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            lost.Add(new Loss(name, "whole folder", problem.Message));
        }
    }
}
