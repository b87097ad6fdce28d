using Recourse.Findings;
using Recourse.Records;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>What <c>recourse spread group</c> is asked.</summary>
/// <param name="Path">A list, a folder or a container.</param>
/// <param name="Id">Column of ids; empty = by its name.</param>
/// <param name="Text">Column of texts; empty = by its name.</param>
/// <param name="Decisions">Decisions file; null = none.</param>
/// <param name="Recognise">Whether text in pictures is recognised and grouped as well.</param>
public sealed record GroupTextsRequest(string Path, string Id = "", string Text = "", string? Decisions = null, bool Recognise = false);

/// <summary><c>recourse spread group PATH</c>: which inputs of a list, folder or container carry the same information.</summary>
public static class GroupTexts
{
    private const int Shown = 10;

    /// <summary>Groups.</summary>
    /// <exception cref="UsageException">There is no such file or folder.</exception>
    public static Answer Execute(GroupTextsRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (result, lost) = Group(request, cancellation);
        return new Answer
        {
            ExitStatus = lost.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => TextGroupJson.Write(result, writer),
            Lines = [.. Lines(result), .. LossJson.Lines(lost)],
        };
    }

    /// <summary>The groups with the decisions applied, and all losses.</summary>
    internal static (TextGroupResult Result, IReadOnlyList<Loss> Lost) Group(GroupTextsRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Replace('\\', '/');
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UsageException($"没有这个文件或目录：{path}", $"There is no such file or folder: {path}");
        }

        var (decisions, notRead) = request.Decisions is { } file ? Decided(file) : ([], []);
        var (files, lost) = FileWalk.Expand([path]);
        var result = TextGroups.Group(
            path, files, new() { Columns = new(request.Id, request.Text), Picture = Picture, Recognise = request.Recognise, Decisions = [.. decisions] }, cancellation);
        result = result with { Lost = [.. lost, .. notRead, .. result.Lost] };
        return (result, result.Lost);
    }

    private static (IReadOnlyList<GroupDecision> Decisions, IReadOnlyList<Loss> Lost) Decided(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"没有这个决定文件：{file}", $"There is no such file of decisions: {file}");
        }

        var (decisions, lost) = GroupDecision.Read(File.ReadLines(file), file.Replace('\\', '/'));
        return (decisions, lost);
    }

    private static IEnumerable<Bilingual> Lines(TextGroupResult result)
    {
        foreach (var group in result.Groups)
        {
            var line = $"{group.Id} ({group.Members.Length}): {string.Join(", ", group.Members.Take(Shown))}{(group.Members.Length > Shown ? " …" : "")}";
            yield return group.Decision is { } decision
                ? new($"{line}［{decision.By} {decision.At:yyyy-MM-dd} {decision.Outcome}：{decision.Because}］", $"{line} [{decision.By} {decision.At:yyyy-MM-dd} {decision.Outcome}: {decision.Because}]")
                : new(line, line);
            foreach (var near in group.Near.Take(Shown))
            {
                var edits = near.Distance is { } bits
                    ? $"{bits} bits"
                    : string.Concat(near.Edits().Select(static edit => edit.Kind switch { EditKind.Removed => $"[-{edit.Text}-]", EditKind.Added => $"{{+{edit.Text}+}}", _ => edit.Text }));
                yield return new($"  {near.Id}：{edits}", $"  {near.Id}: {edits}");
            }
        }

        foreach (var notice in result.Lapsed)
        {
            yield return new(
                $"决定不再适用（{notice.Decision.By}，{notice.Decision.Target} {notice.Decision.Outcome}）：{notice.Why.Zh}",
                $"A decision does not stand ({notice.Decision.By}, {notice.Decision.Target} {notice.Decision.Outcome}): {notice.Why.En}");
        }
    }

    // A list may come from anyone: it names only what lies beside it or below.
    private static byte[]? Picture(SourceFile list, string image)
    {
        var folder = Path.GetDirectoryName(list.FullPath)! + Path.DirectorySeparatorChar;
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
