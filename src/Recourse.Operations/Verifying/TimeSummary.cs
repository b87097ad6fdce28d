using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>How well the times of a case are proved, in words and as JSON.</summary>
internal sealed class TimeSummary(TimeCheckResult time, IReadOnlyList<Exhibit> exhibits)
{
    private static readonly (TimeLevel Level, string Word)[] s_levels =
        [(TimeLevel.ByTwo, "by-two"), (TimeLevel.ByOne, "by-one"), (TimeLevel.OfficeOnly, "office-only"), (TimeLevel.NotProved, "not-proved")];

    /// <summary>A line a level, one a token, and what they do not prove.</summary>
    public IEnumerable<Bilingual> Lines()
    {
        foreach (var (level, count) in Material())
        {
            var words = TimeWords.Of(level);
            yield return new Bilingual($"{words.Zh}：封存材料 {count} 件", $"{words.En}: {count} exhibits of material");
        }

        foreach (var token in time.Proof.Tokens)
        {
            var words = TimeWords.Of(token);
            yield return new Bilingual(words.Zh, words.En);
        }

        foreach (var open in time.Proof.Pending)
        {
            yield return new Bilingual($"时间戳尚未取得：{open.Authority}（{open.Statement}）", $"no time stamp yet: {open.Authority} ({open.Statement})");
        }

        if (time.Proof.Tokens.Count > 0)
        {
            yield return new Bilingual(TimeWords.Limits.Zh, TimeWords.Limits.En);
        }
    }

    /// <summary>The property <c>time</c>.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("time");
        writer.WriteStartObject("material");
        foreach (var (level, word) in s_levels)
        {
            writer.WriteNumber(word, Material().FirstOrDefault(one => one.Level == level).Count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("entries");
        foreach (var stretch in time.Proof.Stretches())
        {
            writer.WriteStartObject();
            writer.WriteNumber("first", stretch.First);
            writer.WriteNumber("last", stretch.Last);
            writer.WriteString("level", Word(stretch.Level));
            WriteTime(writer, "notAfter", stretch.NotAfter);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("tokens");
        foreach (var token in time.Proof.Tokens)
        {
            writer.WriteStartObject();
            writer.WriteString("name", token.Name);
            writer.WriteString("authority", token.Authority);
            WriteTime(writer, "at", token.Facts.GenTime);
            writer.WriteNumber("first", token.FirstEntry);
            writer.WriteNumber("last", token.LastEntry);
            writer.WriteString("signer", token.Facts.Signer);
            writer.WriteString("rootSha256", token.Facts.Root);
            writer.WriteBoolean("counts", token.Counts);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pending");
        foreach (var open in time.Proof.Pending)
        {
            writer.WriteStartObject();
            writer.WriteString("authority", open.Authority);
            writer.WriteString("statement", open.Statement);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Of the same bytes sealed twice the earlier entry is the better proof.
    private List<(TimeLevel Level, int Count)> Material() =>
        [.. exhibits.Where(exhibit => exhibit.Role == CaseFolder.MaterialRole)
            .GroupBy(exhibit => exhibit.Sha256, StringComparer.Ordinal)
            .GroupBy(same => same.Max(exhibit => time.Proof.Level(exhibit.Entry)))
            .OrderByDescending(level => level.Key)
            .Select(level => (level.Key, level.Count()))];

    private static string Word(TimeLevel level) => s_levels.First(one => one.Level == level).Word;

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } at)
        {
            writer.WriteString(name, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
