using System.Globalization;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>What <c>recourse spread comments</c> is asked.</summary>
/// <param name="Paths">Files or folders of posts.</param>
/// <param name="Sample">Comments to draw for reading; 0 = the whole queue.</param>
/// <param name="Seed">Seed of the sample.</param>
/// <param name="Read">File of what a person read: one JSON object a line, <c>{"place","harmful","by","at","because"}</c>; null = nothing yet.</param>
public sealed record CommentsRequest(IReadOnlyList<string> Paths, int Sample = 0, int Seed = 1, string? Read = null);

/// <summary>
/// <c>recourse spread comments</c>: the order in which to read a flood of replies, and what a person's reading of all or of a sample says of all of them
/// (2023 No. 14 art. 12(2): low, malicious comments). The order is no finding.
/// </summary>
public static class CommentsOfPaths
{
    private const int Shown = 20;

    /// <summary>Reads and orders.</summary>
    /// <exception cref="UsageException">No path is named, the sample is too large, or the file of what was read is not whole.</exception>
    public static Answer Execute(CommentsRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        if (request.Sample is < 0 or > CommentSample.Most)
        {
            throw new UsageException($"抽样数应为 0 至 {CommentSample.Most}。", $"A sample has 0 to {CommentSample.Most} comments.");
        }

        var (material, losses) = SpreadPaths.Read(request.Paths, progress, cancellation);
        var queue = CommentOrder.Of(material.Posts);
        var shown = request.Sample > 0 ? CommentSample.Draw(queue, request.Sample, request.Seed) : queue;
        var finding = request.Read is { } file ? Confirmed(file, queue.Length, [.. shown.Select(static one => one.Post.Locator.ToString())]) : null;
        return new Answer
        {
            ExitStatus = losses.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => LossJson.WriteWith(writer, inner => CommentsJson.Write(queue.Length, shown, finding, request.Sample > 0 ? request.Seed : null, inner), losses),
            Lines = [.. Lines(queue.Length, shown, finding), .. LossJson.Lines(losses)],
        };
    }

    // A sample is what was drawn: a comment that was read besides would make it another.
    private static ConfirmedComments Confirmed(string file, int all, HashSet<string> drawn)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"没有这个文件：{file}", $"There is no such file: {file}");
        }

        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        var row = 0;
        foreach (var line in File.ReadLines(file))
        {
            row++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (place, harmful) = Answered(line) ?? throw new UsageException(
                $"{file} 第 {row} 行须有 place、harmful、by、at、because。", $"{file} row {row} needs place, harmful, by, at and because.");
            answers[place] = drawn.Contains(place)
                ? harmful
                : throw new UsageException($"{file} 第 {row} 行的评论不在应读的评论中。", $"{file} row {row}: the comment is not among those to read.");
        }

        if (answers.Count < drawn.Count)
        {
            throw new UsageException($"应读 {drawn.Count} 条，只读了 {answers.Count} 条：抽样须全部读完。", $"{answers.Count} of {drawn.Count} comments were read: a sample must be read whole.");
        }

        return CommentSample.Of(all, answers.Count, answers.Values.Count(static harmful => harmful));
    }

    private static (string Place, bool Harmful)? Answered(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new FormatException(name);
            _ = (Text("by"), Text("because"), DateTimeOffset.Parse(Text("at"), CultureInfo.InvariantCulture));
            return (Text("place"), json.RootElement.GetProperty("harmful").GetBoolean());
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<Bilingual> Lines(int all, IReadOnlyList<QueuedComment> shown, ConfirmedComments? finding)
    {
        yield return new(
            $"共 {all} 条评论，待读 {shown.Count} 条。排序只为阅读，不是认定。",
            $"{all} comments, {shown.Count} to read. The order is for reading, it finds nothing.");
        foreach (var one in shown.Take(Shown))
        {
            var line = $"  [{one.Kind}] {CommentsJson.Shown(one)} ({one.Post.Locator})";
            yield return new(line, line);
        }

        if (finding is { } found)
        {
            yield return new(
                $"已读 {found.Read} 条，确认低俗、恶意评论 {found.Confirmed} 条；全部 {found.All} 条中至少 {found.Number.AtLeast} 条，至多 {found.Number.AtMost} 条。",
                $"{found.Read} read, {found.Confirmed} confirmed as low or malicious; of all {found.All} at least {found.Number.AtLeast}, at most {found.Number.AtMost}.");
        }
    }
}
