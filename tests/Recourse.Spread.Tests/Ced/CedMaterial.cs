using System.Globalization;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>Brings one cascade of the CED collection into records, as a reader would.</summary>
internal static class CedMaterial
{
    public static PostMaterial Read(string reposts, string original)
    {
        var name = Path.GetFileNameWithoutExtension(reposts).Split('_');
        var posts = new List<PostRecord>();
        using var post = JsonDocument.Parse(File.ReadAllBytes(original));
        posts.Add(new()
        {
            Platform = "weibo",
            Id = name[1],
            Kind = PostKind.Root,
            Author = name[2],
            Text = post.RootElement.GetProperty("text").GetString()!,
            Time = Time(post.RootElement.GetProperty("time")),
            Locator = new(Material.Exhibit(original), "", 0, 1),
            Order = 0,
        });
        using var rows = JsonDocument.Parse(File.ReadAllBytes(reposts));
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var date = row.GetProperty("date").GetString()!;
            posts.Add(new()
            {
                Platform = "weibo",
                Id = row.GetProperty("mid").GetString()!,
                Kind = PostKind.Unspecified,
                Root = name[1],
                Parent = row.GetProperty("parent").GetString()!,
                Author = row.GetProperty("uid").GetString()!,
                Text = row.GetProperty("text").GetString()!,
                Time = DateTimeOffset.TryParseExact(date + " +08:00", "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null,
                TimeRaw = date,
                Locator = new(Material.Exhibit(reposts), "", posts.Count, 1),
                Order = posts.Count - 1,
            });
        }

        var counter = new CounterReading("weibo", name[1], CounterKind.Forwards, post.RootElement.GetProperty("reposts").GetInt64(), null, posts[0].Locator);
        return new(posts, [counter], []);
    }

    private static DateTimeOffset Time(JsonElement time) => time.ValueKind == JsonValueKind.Number
        ? DateTimeOffset.FromUnixTimeSeconds(time.GetInt64())
        : DateTimeOffset.ParseExact(time.GetString()!.Replace("+0800", "+08:00", StringComparison.Ordinal), "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture);
}
