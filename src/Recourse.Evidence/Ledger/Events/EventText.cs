using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recourse.Evidence;

/// <summary>The JSON of one event. Its bytes are what the ledger commits to, so they are written once and never formatted again.</summary>
internal static class EventText
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event as one line of JSON without its index, which the line of the event file carries.</summary>
    public static byte[] Write(LedgerEvent entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", entry.Kind);
            json.WriteString("at", entry.At.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("by", entry.By);
            json.WriteString("exhibit", entry.Exhibit);
            json.WriteString("sm3", entry.Sm3);
            if (entry.Bytes is { } bytes)
            {
                json.WriteNumber("bytes", bytes);
            }
            else
            {
                json.WriteNull("bytes");
            }

            json.WriteString("name", entry.Name);
            json.WriteString("role", entry.Role);
            json.WriteString("source", entry.Source);
            json.WriteStartObject("details");
            foreach (var (name, value) in entry.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an event back; null where the bytes are no event.</summary>
    public static LedgerEvent? TryRead(long index, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var detail in root.GetProperty("details").EnumerateObject())
            {
                details.Add(detail.Name, detail.Value.GetString() ?? "");
            }

            var entry = new LedgerEvent(
                index,
                root.GetProperty("kind").GetString()!,
                DateTimeOffset.ParseExact(root.GetProperty("at").GetString()!, TimeFormat, CultureInfo.InvariantCulture),
                root.GetProperty("by").GetString()!,
                root.GetProperty("exhibit").GetString(),
                root.GetProperty("sm3").GetString(),
                root.GetProperty("bytes") is { ValueKind: JsonValueKind.Number } bytes ? bytes.GetInt64() : null,
                root.GetProperty("name").GetString(),
                root.GetProperty("role").GetString(),
                root.GetProperty("source").GetString(),
                details);
            return IsWhole(entry) ? entry : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The time to the millisecond, which is what an event can hold.</summary>
    public static DateTimeOffset Round(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), time.Offset);

    private static bool IsWhole(LedgerEvent entry)
    {
        var added = string.Equals(entry.Kind, EventKinds.Added, StringComparison.Ordinal);
        return entry is { Kind: not null, By: not null }
            && (entry.Exhibit is null ? !added : Hex.IsDigest(entry.Exhibit))
            && (!added || (entry is { Bytes: >= 0, Name: not null, Role: not null, Source: not null } && Hex.IsDigest(entry.Sm3)));
    }
}
