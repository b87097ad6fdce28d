using System.Globalization;
using Recourse.Samples.Making;

namespace Recourse.Samples.Defamation;

/// <summary>
/// Two files in the layout that a common open-source collector writes for Weibo: posts with counters as text, and comments. It holds no
/// forwards.
/// </summary>
internal static class WeiboExport
{
    /// <summary>Root of the author's edited copy.</summary>
    public const string EditedCopy = "5010000000000101";

    /// <summary>Root of the second actor's criticism.</summary>
    public const string CriticismPost = "5010000000000202";

    private static readonly string[] Phrases = ["等官方通报", "有图有真相吗", "造谣要负责的", "先别急着骂", "账目公开就清楚了", "哈哈", "同小区的来说一句：没听说过"];

    /// <summary>Writes both files and returns the truth about the two roots.</summary>
    public static IReadOnlyList<PlantedRoot> Write(CaseFolder folder, string editedText, string criticismText)
    {
        string[] contents =
        [
            Post(EditedCopy, editedText, "7900000001", "样本市爆料站", new DateTime(2024, 3, 11, 22, 10, 0), shares: 37, comments: 58),
            Post(CriticismPost, criticismText, "7900000301", "李例四的笔记", new DateTime(2024, 3, 12, 10, 0, 0), shares: 9, comments: 21),
        ];
        var (editedLines, edited) = Comments(EditedCopy, 5_020_000_000_000_000, 55, duplicates: 3, new DateTime(2024, 3, 11, 22, 15, 0), shares: 37, seed: 21);
        var (criticismLines, criticism) = Comments(CriticismPost, 5_030_000_000_000_000, 20, duplicates: 0, new DateTime(2024, 3, 12, 10, 5, 0), shares: 9, seed: 22);
        folder.Material("weibo_contents.json", "json", "utf-8", contents.Length, CaseFolder.Utf8(Lines.JsonArray(contents)));
        string[] comments = [.. editedLines, .. criticismLines];
        folder.Material("weibo_comments.json", "json", "utf-8", comments.Length, CaseFolder.Utf8(Lines.JsonArray(comments)));
        return [edited, criticism];
    }

    private static string Post(string id, string text, string author, string name, DateTime time, long shares, long comments) => Lines.Json(
    [
        ("note_id", id), ("content", text), ("create_time", Epoch(time)), ("create_date_time", Written(time)),
        ("liked_count", "86"), ("comments_count", $"{comments}"), ("shared_count", $"{shares}"),
        ("last_modify_ts", Epoch(new DateTime(2024, 3, 13, 9, 0, 0)) * 1000), ("note_url", $"https://weibo.example.com/detail/{id}"),
        ("ip_location", "发布于 示例"), ("user_id", author), ("nickname", name), ("gender", "保密"),
        ("profile_url", $"https://weibo.example.com/u/{author}"), ("avatar", ""), ("source_keyword", "例示小区"),
    ]);

    private static (IReadOnlyList<string> Lines, PlantedRoot Truth) Comments(
        string root, long firstId, int count, int duplicates, DateTime time, long shares, ulong seed)
    {
        var random = new SplitMix(seed);
        var lines = new List<string>();
        var top = new List<string>();
        var replies = 0;
        for (var at = 0; at < count; at++)
        {
            var id = (firstId + (at * 11L)).ToString(CultureInfo.InvariantCulture);
            var reply = at > 5 && random.Below(4) == 0;
            var parent = reply ? top[random.Below(top.Count)] : "";
            if (reply)
            {
                replies++;
            }
            else
            {
                top.Add(id);
            }

            var author = (7_800_000_000 + (at * 13L)).ToString(CultureInfo.InvariantCulture);
            var when = time.AddMinutes(at * 3);
            lines.Add(Lines.Json(
            [
                ("comment_id", id), ("create_time", Epoch(when)), ("create_date_time", Written(when)), ("note_id", root),
                ("content", Phrases[random.Below(Phrases.Length)]), ("sub_comment_count", "0"), ("comment_like_count", "0"),
                ("last_modify_ts", Epoch(new DateTime(2024, 3, 13, 9, 0, 0)) * 1000), ("ip_location", "来自示例"), ("parent_comment_id", parent),
                ("user_id", author), ("nickname", $"虚构网友{author[^4..]}"), ("gender", "保密"), ("profile_url", ""), ("avatar", ""),
            ]));
        }

        lines.AddRange(lines.Take(duplicates).ToList());
        var tally = PlantedTally.Of(count + duplicates, [new("duplicate", duplicates)]);
        return (lines, new PlantedRoot
        {
            Platform = "weibo", Root = root, Rows = tally, Comments = tally, Posts = count + 1, Accounts = count,
            Depth = replies > 0 ? 2 : 1, MaxBreadth = Math.Max(top.Count, replies), UnresolvedParents = 0, DeclaredForwards = shares,
        });
    }

    private static string Written(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // Wall-clock time of Asia/Shanghai (UTC+8, no daylight saving since 1992).
    private static long Epoch(DateTime time) => new DateTimeOffset(time, TimeSpan.FromHours(8)).ToUnixTimeSeconds();
}
