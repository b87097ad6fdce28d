using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>Makes small materials for tests: one document unless told otherwise.</summary>
internal sealed class Material
{
    private readonly List<PostRecord> _posts = [];
    private readonly List<CounterReading> _counters = [];
    private readonly Dictionary<string, long> _orders = [];

    public string Platform { get; init; } = "weibo";

    public string Document { get; set; } = "posts.csv";

    public Material Root(string id, string author = "", string text = "", string time = "") => Add(PostKind.Root, id, "", "", author, text, time);

    public Material Row(string id, string parent = "", string root = "", string author = "", string time = "", PostKind kind = PostKind.Forward, string text = "") =>
        Add(kind, id, parent, root, author, text, time);

    public Material Counter(string post, CounterKind kind, long value, string asOf = "")
    {
        _counters.Add(new(Platform, post, kind, value, Time(asOf), Place(_counters.Count + 1)));
        return this;
    }

    public PostMaterial Done() => new(_posts, _counters, [.. _orders.Keys.Select((name, at) => new DocumentSummary(
        new(at, name, Exhibit(name), "", DocumentFormat.Csv, "utf-8", []), 0, Exhibit(name), 0, []))]);

    public static string Exhibit(string document) => Digest.Full(document);

    public static string Json(SpreadResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            SpreadJson.Write(result, writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private Material Add(PostKind kind, string id, string parent, string root, string author, string text, string time)
    {
        var order = _orders.GetValueOrDefault(Document);
        _orders[Document] = order + 1;
        _posts.Add(new()
        {
            Platform = Platform,
            Id = id,
            Kind = kind,
            Parent = parent,
            Root = root,
            Author = author,
            Text = text,
            Time = Time(time),
            Locator = Place(order + 2),
            Order = order,
        });
        return this;
    }

    private Locator Place(long row) => new(Exhibit(Document), "", row * 100, 99, row);

    private static DateTimeOffset? Time(string text) =>
        text.Length == 0 ? null : DateTimeOffset.Parse(text + "+08:00", CultureInfo.InvariantCulture);
}
