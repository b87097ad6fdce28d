using Recourse.Findings;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary><c>recourse spread group FILE</c>: which texts of a list carry the same information.</summary>
public static class GroupTexts
{
    /// <summary>Groups the lines of a file.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static Answer Execute(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"没有这个文件：{path}", $"There is no such file: {path}");
        }

        using var file = File.OpenRead(path);
        var result = TextGroups.Group(file, path.Replace('\\', '/'), image => Picture(path, image), cancellation);
        return new Answer
        {
            ExitStatus = result.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = result.Write,
            Lines =
            [
                .. result.Groups.Select(group =>
                {
                    var line = $"{group.Id} ({group.Members.Length}): {string.Join(", ", group.Members.Take(10))}{(group.Members.Length > 10 ? " …" : "")}";
                    return new Bilingual(line, line);
                }),
                .. LossJson.Lines(result.Lost),
            ],
        };
    }

    // A list may come from anyone: it names only what lies beside it or below.
    private static byte[]? Picture(string list, string image)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))! + Path.DirectorySeparatorChar;
        if (image.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var file = new FileInfo(Path.GetFullPath(image, folder));
        return file.FullName.StartsWith(folder, StringComparison.Ordinal) && file.Exists && file.LinkTarget is null && file.Length <= PictureReader.MostBytes
            ? File.ReadAllBytes(file.FullName)
            : null;
    }
}
