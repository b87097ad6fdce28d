using System.Text;
using Recourse.Findings;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>A decision on a group of a list.</summary>
/// <param name="List">The list, as it was grouped; its decisions file is where the decision goes.</param>
/// <param name="Target">Id of the group as computed.</param>
/// <param name="Outcome"><c>Confirmed</c>, <c>Split</c> or <c>Joined:ID</c>.</param>
/// <param name="Apart">Members that a split takes out together; none = every text of its own.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who.</param>
public sealed record DecideOnGroupRequest(GroupTextsRequest List, string Target, string Outcome, IReadOnlyList<string> Apart, string Because, string By);

/// <summary><c>recourse spread decide PATH --decisions FILE …</c>: adds a person's decision to the decisions file; it overwrites none.</summary>
public static class DecideOnGroup
{
    /// <summary>Adds the decision.</summary>
    /// <exception cref="UsageException">There is no such group, or the decision is not whole.</exception>
    public static Answer Execute(DecideOnGroupRequest request, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        var file = request.List.Decisions ?? throw new UsageException("请用 --decisions 指明决定文件。", "Name the file of decisions with --decisions.");
        if (string.IsNullOrWhiteSpace(request.Because) || string.IsNullOrWhiteSpace(request.By))
        {
            throw new UsageException("决定必须说明由谁作出和理由（--by、--because）。", "A decision needs who takes it and why (--by, --because).");
        }

        // What a decision rests on is computed without any.
        var (plain, _) = GroupTexts.Group(request.List with { Decisions = null }, cancellation);
        string Facts(string id) => plain.Groups.FirstOrDefault(group => string.Equals(group.Id, id, StringComparison.Ordinal))?.Facts
            ?? throw new UsageException($"没有这个分组：{id}", $"There is no such group: {id}");
        var draft = new GroupDecision
        {
            Target = request.Target,
            Outcome = request.Outcome,
            Apart = [.. request.Apart.Order(StringComparer.Ordinal)],
            By = request.By,
            At = clock.GetLocalNow(),
            Because = request.Because,
            Facts = request.Outcome.StartsWith("Joined:", StringComparison.Ordinal) ? $"{Facts(request.Target)} {Facts(request.Outcome["Joined:".Length..])}" : Facts(request.Target),
        };
        var line = Encoding.UTF8.GetString(CanonicalJson.Bytes(draft.Write, indented: false)).TrimEnd('\n');
        var (read, bad) = GroupDecision.Read([line], file);
        if (read.IsEmpty || !bad.IsEmpty)
        {
            throw new UsageException($"结论应为 Confirmed、Split 或 Joined:ID：{request.Outcome}", $"The outcome is Confirmed, Split or Joined:ID: {request.Outcome}");
        }

        var torn = File.Exists(file) && new FileInfo(file).Length > 0 && !File.ReadAllText(file).EndsWith('\n');
        File.AppendAllText(file, (torn ? "\n" : "") + line + "\n");
        var (result, lost) = GroupTexts.Group(request.List, cancellation);
        return new Answer
        {
            ExitStatus = lost.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => TextGroupJson.Write(result, writer),
            Lines =
            [
                new Bilingual($"已记入 {file}：{request.Target} {request.Outcome}", $"Added to {file}: {request.Target} {request.Outcome}"),
                .. result.Lapsed.Select(static notice => new Bilingual($"不再适用：{notice.Decision.Target}，{notice.Why.Zh}", $"Does not stand: {notice.Decision.Target}, {notice.Why.En}")),
                .. LossJson.Lines(lost),
            ],
        };
    }
}
