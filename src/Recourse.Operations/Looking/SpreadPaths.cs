using Recourse.Findings;
using Recourse.Records;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary><c>recourse spread</c>: how far the posts of any export spread, no case needed.</summary>
public static class SpreadPaths
{
    /// <summary>Counts.</summary>
    /// <exception cref="UsageException">No path is named.</exception>
    public static Answer Execute(IReadOnlyList<string> paths, ProgressReport progress, CancellationToken cancellation)
    {
        var (result, losses) = Count(paths, progress, cancellation);
        return new Answer
        {
            ExitStatus = losses.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => LossJson.WriteWith(writer, inner => SpreadJson.Write(result, inner), losses),
            Lines = [.. Lines(result), .. LossJson.Lines(losses)],
        };
    }

    /// <summary>Reads and counts, for every operation that looks at spread.</summary>
    internal static (SpreadResult Result, IReadOnlyList<Loss> Losses) Count(IReadOnlyList<string> paths, ProgressReport progress, CancellationToken cancellation)
    {
        var (material, losses) = Read(paths, progress, cancellation);
        progress("count", 0, 0);
        return (SpreadCounter.Count(material, SpreadOptions.None, cancellation), losses);
    }

    /// <summary>Reads the posts of paths.</summary>
    internal static (PostMaterial Material, IReadOnlyList<Loss> Losses) Read(IReadOnlyList<string> paths, ProgressReport progress, CancellationToken cancellation)
    {
        if (paths.Count == 0)
        {
            throw new UsageException("请指明文件或目录。", "Name files or folders to count.");
        }

        var (files, lost) = FileWalk.Expand(paths);
        progress("read", 0, 0);
        var material = PostReader.Read(files, _ => ColumnHints.None, ReaderLimits.Default, cancellation);
        return (material, [.. lost, .. material.Documents.SelectMany(document => document.Lost)]);
    }

    private static IEnumerable<Bilingual> Lines(SpreadResult result)
    {
        if (result.Information.IsEmpty)
        {
            yield return new Bilingual("没有读到帖文。", "No posts were found.");
        }

        foreach (var entry in result.Information)
        {
            var name = entry.Root.Length > 0 ? entry.Root : entry.Id;
            yield return new Bilingual(
                $"{name}：转发和评论 {Text(entry.Rows, "不明")}，其中转发 {Text(entry.Forwards, "材料不能区分")}，浏览 {Text(entry.Views, "不明")}，账号 {entry.Accounts}，深度 {entry.Depth}",
                $"{name}: rows {Text(entry.Rows, "unknown")}, of them forwards {Text(entry.Forwards, "the material cannot tell")}, views {Text(entry.Views, "unknown")}, accounts {entry.Accounts}, depth {entry.Depth}");
        }

        foreach (var group in result.SameInformation.Where(group => group.Members.Length > 1))
        {
            yield return new Bilingual($"同一信息 {group.Id}：{string.Join("、", group.Roots)}", $"Same information {group.Id}: {string.Join(", ", group.Roots)}");
        }

        foreach (var notice in result.Notices)
        {
            yield return notice;
        }
    }

    private static string Text(Tally? tally, string unknown) => tally is null ? unknown
        : tally.AtLeast == tally.AtMost ? $"{tally.Net}"
        : $"{tally.AtLeast}–{tally.AtMost}";
}
