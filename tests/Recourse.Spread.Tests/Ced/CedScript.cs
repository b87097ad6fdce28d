using System.Globalization;
using System.Text.Json;

namespace Recourse.Spread.Tests;

/// <summary>
/// Counts one cascade of the CED collection straight from its two JSON files, as contracts.md words it: own parsing, breadth-first search,
/// nothing of the engine. The file name is <c>number_mid_uid</c> of the original post.
/// </summary>
internal static class CedScript
{
    public static Dictionary<string, string> Count(string reposts, string original)
    {
        var name = Path.GetFileNameWithoutExtension(reposts).Split('_');
        var (mid, uid) = (name[1], name[2]);
        using var rows = JsonDocument.Parse(File.ReadAllBytes(reposts));
        using var post = JsonDocument.Parse(File.ReadAllBytes(original));

        // mid → (parent, uid, date); the first in the file counts.
        var distinct = new Dictionary<string, (string Parent, string Uid, string Date)>(StringComparer.Ordinal);
        var order = new List<string>();
        var (raw, duplicates) = (0, 0);
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            raw++;
            var id = row.GetProperty("mid").GetString()!;
            if (id == mid || !distinct.TryAdd(id, (row.GetProperty("parent").GetString()!, row.GetProperty("uid").GetString()!, row.GetProperty("date").GetString()!)))
            {
                duplicates++;
                continue;
            }

            order.Add(id);
        }

        var children = order.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        var level = new List<string>();
        var unresolved = 0;
        foreach (var id in order)
        {
            var parent = distinct[id].Parent;
            if (parent.Length > 0 && parent != mid && children.TryGetValue(parent, out var siblings))
            {
                siblings.Add(id);
                continue;
            }

            unresolved += parent.Length > 0 && parent != mid ? 1 : 0;
            level.Add(id);
        }

        var (depth, breadth, reached) = (0, 0, 0);
        while (level.Count > 0)
        {
            depth++;
            breadth = Math.Max(breadth, level.Count);
            reached += level.Count;
            level = level.SelectMany(id => children[id]).ToList();
        }

        Assert.Equal(order.Count, reached); // no circles in this collection

        var seconds = order.Select(id => Seconds(distinct[id].Date)).OfType<long>().Append(PostSeconds(post.RootElement.GetProperty("time"))).ToList();
        var own = order.Count(id => distinct[id].Uid == uid);
        return new(StringComparer.Ordinal)
        {
            ["root"] = mid,
            ["raw"] = $"{raw}",
            ["excluded"] = duplicates == 0 ? "" : $"duplicate {duplicates}",
            ["disputed"] = own == 0 ? "" : $"own {own}",
            ["net"] = $"{raw - duplicates}",
            ["atLeast"] = $"{raw - duplicates - own}",
            ["posts"] = $"{order.Count + 1}",
            ["accounts"] = $"{order.Select(id => distinct[id].Uid).Where(id => id != uid).Distinct(StringComparer.Ordinal).Count()}",
            ["depth"] = $"{depth}",
            ["maxBreadth"] = $"{breadth}",
            ["first"] = Iso(seconds.Min()),
            ["last"] = Iso(seconds.Max()),
            ["unresolvedParents"] = $"{unresolved}",
            ["duplicates"] = $"{duplicates}",
            ["forwards"] = "null",
            ["comments"] = "null",
            ["views"] = "null",
            ["declared"] = $"{post.RootElement.GetProperty("reposts").GetInt64()}",
        };
    }

    // Dates without a year ("02月06日 17:45") are no instant.
    private static long? Seconds(string date) =>
        DateTime.TryParseExact(date, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - 8 * 3600
            : null;

    // The original's time is Unix seconds or, in five files, "Mon Mar 11 00:00:25 +0800 2013".
    private static long PostSeconds(JsonElement time)
    {
        if (time.ValueKind == JsonValueKind.Number)
        {
            return time.GetInt64();
        }

        var parts = time.GetString()!.Split(' ');
        Assert.Equal("+0800", parts[4]);
        var at = DateTime.ParseExact($"{parts[5]} {parts[1]} {parts[2]} {parts[3]}", "yyyy MMM dd HH:mm:ss", CultureInfo.InvariantCulture);
        return (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - 8 * 3600;
    }

    private static string Iso(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds + 8 * 3600).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00";
}
