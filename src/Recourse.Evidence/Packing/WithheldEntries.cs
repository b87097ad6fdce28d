using System.Buffers;
using System.Text.Json;

namespace Recourse.Evidence;

/// <summary>An entry of the ledger that a package does not show: its event is not in the package, only its commitment in the public log.</summary>
/// <param name="Entry">Index in the ledger.</param>
/// <param name="Reason">Why, as the one who packed stated it.</param>
public sealed record WithheldEntry(long Entry, string Reason);

/// <summary>
/// The list of what a package withholds: one JSON line each. The entry that records the hand-over states the list's SHA-256, so that nobody can
/// take something out of a package later and call it withheld.
/// </summary>
internal static class WithheldEntries
{
    /// <summary>Detail of the hand-over's entry that holds the digest of the list.</summary>
    public const string Detail = "withheld-sha256";

    /// <summary>The list's bytes, in the order of the ledger.</summary>
    public static byte[] Write(IEnumerable<WithheldEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var entry in entries.OrderBy(one => one.Entry))
        {
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteNumber("entry", entry.Entry);
                json.WriteString("reason", entry.Reason);
                json.WriteEndObject();
            }

            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a list; null unless <see cref="Write"/> gives back the very same bytes and no entry stands twice.</summary>
    public static IReadOnlyList<WithheldEntry>? TryRead(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<WithheldEntry>();
        try
        {
            foreach (var line in EventLine.Split(bytes, out _))
            {
                using var document = JsonDocument.Parse(line);
                entries.Add(new WithheldEntry(document.RootElement.GetProperty("entry").GetInt64(), document.RootElement.GetProperty("reason").GetString() ?? ""));
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }

        return entries.DistinctBy(entry => entry.Entry).Count() == entries.Count && Write(entries).AsSpan().SequenceEqual(bytes.Span) ? entries : null;
    }
}
