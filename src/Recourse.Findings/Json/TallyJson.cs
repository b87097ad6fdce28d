using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recourse.Findings;

/// <summary>TALLY as contracts.md spells it: <c>{"raw","excluded","net","disputed","atLeast","atMost"}</c>.</summary>
public sealed class TallyJson : JsonConverter<Tally>
{
    /// <summary>Writes a tally; null where the material cannot tell.</summary>
    public static void Write(Utf8JsonWriter writer, Tally? tally)
    {
        if (tally is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WriteProperties(writer, tally);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties alone, where the contract adds others to the same object.</summary>
    public static void WriteProperties(Utf8JsonWriter writer, Tally tally)
    {
        writer.WriteNumber("raw", tally.Raw);
        WriteCounts(writer, "excluded", tally.Excluded);
        writer.WriteNumber("net", tally.Net);
        WriteCounts(writer, "disputed", tally.Disputed);
        writer.WriteNumber("atLeast", tally.AtLeast);
        writer.WriteNumber("atMost", tally.AtMost);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options) => Write(writer, value);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, or the stated net is not what the parts give.</exception>
    public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var tally = Tally.Of(root.GetProperty("raw").GetInt64(), ReadCounts(root, "excluded"), ReadCounts(root, "disputed"));
        return tally.Net == root.GetProperty("net").GetInt64() && tally.AtLeast == root.GetProperty("atLeast").GetInt64()
            ? tally
            : throw new JsonException("A tally's net or lower bound is not what its parts give.");
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, ImmutableArray<ReasonCount> counts)
    {
        writer.WriteStartArray(name);
        foreach (var (reason, count) in counts)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", reason);
            writer.WriteNumber("count", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<ReasonCount> ReadCounts(JsonElement tally, string name)
    {
        foreach (var entry in tally.GetProperty(name).EnumerateArray())
        {
            yield return new ReasonCount(entry.GetProperty("reason").GetString() ?? "", entry.GetProperty("count").GetInt64());
        }
    }
}
