using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Texts that carry the same information.</summary>
/// <param name="Id"><c>I-</c> and the first hexadecimal digits (12, more where two would be equal) of a SHA-256.</param>
/// <param name="Medoid">The member that stands for the group: the smallest id (ordinal), since all members have one normalised text.</param>
/// <param name="Members">Ids, sorted (ordinal).</param>
public sealed record TextGroup(string Id, string Medoid, ImmutableArray<string> Members);

/// <summary>What <c>recourse spread group</c> prints.</summary>
/// <param name="Groups">By medoid (ordinal); every input that could be read stands in exactly one.</param>
/// <param name="Lost">Lines that could not be read, and pictures, which are not compared.</param>
public sealed record TextGroupResult(ImmutableArray<TextGroup> Groups, ImmutableArray<Loss> Lost)
{
    /// <summary>Writes <c>{"groups":[{"id","medoid","members":[…]}]}</c>, and <c>lost</c> where there is any.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("groups");
        foreach (var group in Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("id", group.Id);
            writer.WriteString("medoid", group.Medoid);
            writer.WriteStartArray("members");
            foreach (var member in group.Members)
            {
                writer.WriteStringValue(member);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (Lost.Length > 0)
        {
            writer.WriteStartArray("lost");
            foreach (var loss in Lost)
            {
                writer.WriteStartObject();
                writer.WriteString("file", loss.File);
                writer.WriteString("place", loss.Place);
                writer.WriteString("reason", loss.Reason);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}

/// <summary>Groups texts that are equal after normalising (see <see cref="Recourse.Text.TextNormalizer"/>). The order of the lines does not matter.</summary>
public static class TextGroups
{
    /// <summary>
    /// Groups the lines of an NDJSON file, <c>{"id","text"}</c> or <c>{"id","image"}</c>, UTF-8. A text without letters and digits is like no other.
    /// A picture is a group of its own and listed as lost: pictures are not compared. A line that is no such object, or whose id was read
    /// already, is listed and does not stop the rest. Ids are texts or numbers.
    /// </summary>
    /// <param name="ndjson">The file's bytes.</param>
    /// <param name="file">Its name, for the list of losses.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static TextGroupResult Group(Stream ndjson, string file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ndjson);
        var members = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var lost = new List<Loss>();
        long row = 0;
        foreach (var line in ByteLines.Read(ndjson))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            var (id, key, reason) = Read(line);
            if (id is not null && key is not null && !ids.Add(id))
            {
                (key, reason) = (null, "The id was read already; the first line with it counts.");
            }

            if (id is not null && key is not null)
            {
                if (!members.TryGetValue(key, out var group))
                {
                    members.Add(key, group = []);
                }

                group.Add(id);
            }

            if (reason.Length > 0)
            {
                lost.Add(new(file, $"row={row}", reason));
            }
        }

        var digests = members.Keys.Order(StringComparer.Ordinal).ToList();
        var names = GroupId.Of(digests);
        var groups = digests.Select((digest, at) => Make(names[at], members[digest])).OrderBy(static group => group.Medoid, StringComparer.Ordinal);
        return new([.. groups], [.. lost]);
    }

    private static TextGroup Make(string id, List<string> members)
    {
        members.Sort(StringComparer.Ordinal);
        return new(id, members[0], [.. members]);
    }

    /// <summary>Id and the digest that equal texts share, or why there is none.</summary>
    private static (string? Id, string? Key, string Reason) Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var value = json.RootElement;
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("id", out var idValue) || Id(idValue) is not { Length: > 0 } id)
            {
                return (null, null, "Not an object with an id.");
            }

            // A normalised text has no colon, so the digest of a lone id never meets that of a text.
            if (value.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                var key = SameText.Key(text.GetString()!);
                return (id, Digest.Full(key.Length > 0 ? key : $"id:{id}"), "");
            }

            return value.TryGetProperty("image", out var image) && image.ValueKind == JsonValueKind.String
                ? (id, Digest.Full($"id:{id}"), "Pictures are not compared: the line is a group of its own.")
                : (null, null, "Neither a text nor an image.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: bytes inside a string that are no UTF-8.
            return (null, null, "Not valid JSON in UTF-8.");
        }
    }

    private static string? Id(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
