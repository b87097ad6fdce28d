using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Recourse.Records.Tests.Databases;

namespace Recourse.Records.Tests.Platforms.Made;

/// <summary>A planted post or comment.</summary>
internal sealed record MadePost(string Id, string Root, string Parent, string Author, string Name, string Title, string Text, DateTimeOffset Time, long Forwards, long Comments, long Views, long Likes, DateTimeOffset AsOf);

/// <summary>A layout as its crawler writes it: columns in order, each with what it holds.</summary>
/// <param name="Layout">Its name.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Kind">What its records are.</param>
/// <param name="Columns">Blank-separated <c>name:what</c>; a column without <c>what</c> holds something that no reader needs.</param>
internal sealed record MadeLayout(string Layout, string Platform, PostKind Kind, string Columns)
{
    public override string ToString() => Layout;

    public (string Name, string What)[] Split() =>
        [.. Columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split(':')).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""))];

    public bool Has(string what) => Split().Any(column => column.What == what);
}

/// <summary>Plants posts and writes them as JSON, lines of JSON, CSV or a database.</summary>
internal static class MadePosts
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.FromHours(8));
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static List<MadePost> Plant(MadeLayout layout, int count)
    {
        var random = new Random(layout.Layout.Length + count);
        var comments = layout.Kind == PostKind.Comment;
        return [.. Enumerable.Range(0, count).Select(at => new MadePost(
            (5_000_000_000_000_000 + (at * 7919L)).ToString(CultureInfo.InvariantCulture),
            comments ? (4_000_000_000_000_000 + (at % 5)).ToString(CultureInfo.InvariantCulture) : "",
            comments && at % 3 == 0 && at > 0 ? (5_000_000_000_000_000 + ((at - 1) * 7919L)).ToString(CultureInfo.InvariantCulture) : "",
            at % 11 == 10 ? "" : (1_000_000 + random.Next(50)).ToString(CultureInfo.InvariantCulture), $"昵称{at % 50}，\"甲\"",
            layout.Has("title") ? $"标题 {at}" : "", $"第 {at} 条：他说\"谎\", 逗号\n第二行 \\ {(char)('A' + (at % 26))}🙂",
            s_first.AddSeconds(at * 3601), random.Next(20_000), random.Next(500), random.Next(1_000_000), random.Next(900), s_first.AddDays(30).AddMinutes(at)))];
    }

    /// <summary>What a column of a post holds; null is no member.</summary>
    public static object? Value(MadePost post, string what) => what switch
    {
        "id" => post.Id,
        "root" => post.Root,
        "parent" => post.Parent,
        "parent0" => post.Parent.Length == 0 ? "0" : post.Parent,
        "author" => post.Author,
        "name" => post.Name,
        "title" => post.Title,
        "text" => post.Text,
        "s" => post.Time.ToUnixTimeSeconds(),
        "ms" => post.Time.ToUnixTimeMilliseconds(),
        "local" => post.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        "forwards" => post.Forwards.ToString(CultureInfo.InvariantCulture),
        "forwardsN" => post.Forwards,
        "comments" => post.Comments.ToString(CultureInfo.InvariantCulture),
        "views" => post.Views.ToString(CultureInfo.InvariantCulture),
        "likes" => post.Likes.ToString(CultureInfo.InvariantCulture),
        "asof" => post.AsOf.ToUnixTimeMilliseconds(),
        "" => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such value"),
    };

    public static byte[] Write(MadeLayout layout, List<MadePost> posts, string form)
    {
        var columns = layout.Split();
        switch (form)
        {
            case "json":
                return Encoding.UTF8.GetBytes("[\n" + string.Join(",\n", posts.Select(post => Json(columns, post, s_plain))) + "\n]\n");
            case "jsonl":
                return Encoding.UTF8.GetBytes(string.Concat(posts.Select(post => Json(columns, post, null) + "\n")));
            case "csv" or "csv-gb":
                var text = string.Join(',', columns.Select(column => column.Name)) + "\r\n"
                    + string.Concat(posts.Select(post => string.Join(',', columns.Select(column => Cell(Value(post, column.What)!))) + "\r\n"));
                return form == "csv" ? [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)] : Records.Tests.Made.Encodings.Gb18030.GetBytes(text);
            default:
                return MadeDatabase.Make(db =>
                {
                    MadeDatabase.Run(db, $"CREATE TABLE made (key INTEGER PRIMARY KEY AUTOINCREMENT, {string.Join(", ", columns.Select(column => $"\"{column.Name}\" {(column.What is "s" or "ms" or "asof" ? "BIGINT" : "TEXT")}"))})");
                    for (var at = 0; at < posts.Count; at++)
                    {
                        MadeDatabase.Insert(db, "made", [at + 1, .. columns.Select(column => Value(posts[at], column.What))]);
                    }
                });
        }
    }

    private static string Json((string Name, string What)[] columns, MadePost post, JsonSerializerOptions? options) =>
        JsonSerializer.Serialize(columns.ToDictionary(column => column.Name, column => Value(post, column.What)), options);

    private static string Cell(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
