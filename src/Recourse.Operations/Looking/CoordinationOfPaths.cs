using Recourse.Findings;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary><c>recourse spread coordination</c>: accounts that act together more often than chance allows. A lead with its grounds; it names nobody's role.</summary>
public static class CoordinationOfPaths
{
    /// <summary>Reads and searches.</summary>
    /// <exception cref="UsageException">No path is named.</exception>
    public static Answer Execute(IReadOnlyList<string> paths, ProgressReport progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (material, losses) = SpreadPaths.Read(paths, progress, cancellation);
        progress("coordination", 0, 0);
        var result = CoordinationSearch.Of([.. Traces.Of(material.Posts)], new(), cancellation);
        return new Answer
        {
            ExitStatus = losses.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => LossJson.WriteWith(writer, inner => CoordinationJson.Write(result, inner), losses),
            Lines = [.. Lines(result), .. LossJson.Lines(losses)],
        };
    }

    private static IEnumerable<Bilingual> Lines(CoordinationResult result)
    {
        yield return new(
            $"账号 {result.Accounts}，其中足够活跃的 {result.Active}；发现 {result.Groups.Length} 组（打乱时间后：{string.Join("、", result.ShuffledGroups)} 组）",
            $"{result.Accounts} accounts, {result.Active} of them active enough; {result.Groups.Length} groups found (with shuffled times: {string.Join(", ", result.ShuffledGroups)})");
        foreach (var group in result.Groups)
        {
            yield return new(
                $"  {group.Accounts.Length} 个账号在 {group.Objects.Length} 个对象上同时行动，共 {group.Pairs.Length} 对",
                $"  {group.Accounts.Length} accounts act together on {group.Objects.Length} objects, {group.Pairs.Length} pairs");
        }

        foreach (var text in result.Groups.IsEmpty ? [] : CoordinationWords.Innocent)
        {
            yield return new($"  其他可能：{text.Zh}", $"  may also be: {text.En}");
        }
    }
}
