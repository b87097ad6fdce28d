using System.Text;
using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>A folder of made files that goes away with the test.</summary>
internal sealed class TemporaryList : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("recourse-list-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static TextGroupResult Group(string path, params GroupDecision[] decisions) => Group(path, new GroupRequest { Decisions = [.. decisions], Picture = Beside });

    public static TextGroupResult Group(string path, GroupRequest request)
    {
        var (files, lost) = FileWalk.Expand([path]);
        Assert.Empty(lost);
        return TextGroups.Group(path, files, request, TestContext.Current.CancellationToken);
    }

    /// <summary>Groups as <c>medoid:members</c>.</summary>
    public static string Show(TextGroupResult result) => string.Join(' ', result.Groups.Select(group => $"{group.Medoid}:{string.Join(',', group.Members)}"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[]? Beside(SourceFile list, string image)
    {
        var path = Path.Combine(Path.GetDirectoryName(list.FullPath)!, image);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
