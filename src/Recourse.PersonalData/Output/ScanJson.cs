using System.Text.Json;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>The contract's <c>scan</c> as JSON.</summary>
public static class ScanJson
{
    /// <summary>Writes a result.</summary>
    public static void Write(ScanResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("files");
        foreach (var file in result.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Info.File);
            writer.WriteNumber("bytes", file.Bytes);
            writer.WriteString("sha256", file.Sha256);
            writer.WriteString("format", file.Info.Format.ToString().ToLowerInvariant());
            writer.WriteNumber("records", file.Records);
            writer.WriteStartArray("lost");
            foreach (var loss in file.Lost)
            {
                writer.WriteStartObject();
                writer.WriteString("place", loss.Place);
                writer.WriteString("reason", loss.Reason);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (file.Info.Encoding.Length > 0)
            {
                writer.WriteString("encoding", file.Info.Encoding);
            }

            DocumentJson.Write(writer, file);

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("identifiers");
        foreach (var kind in result.Identifiers)
        {
            writer.WriteStartObject(kind.Kind);
            writer.WriteNumber("occurrences", kind.Occurrences);
            writer.WriteNumber("distinct", kind.Distinct);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Items(writer, "items", result.Items);
        if (result.ItemsRead is { } read)
        {
            Items(writer, "itemsRead", read);
        }

        writer.WriteStartObject("persons");
        writer.WriteNumber("distinct", result.Items.Persons);
        writer.WriteEndObject();
        writer.WriteStartObject("tiers");
        writer.WriteNumber("t50", result.Items.T50);
        writer.WriteNumber("t500", result.Items.T500);
        writer.WriteNumber("t5000", result.Items.T5000);
        writer.WriteNumber("reviewer", result.Items.Reviewer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter writer, string name, BatchCount items)
    {
        writer.WriteStartObject(name);
        TallyJson.WriteProperties(writer, items.Tally);
        writer.WriteStartArray("kinds");
        foreach (var kind in items.Kinds)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", kind.Kind);
            writer.WriteString("tier", kind.Tier);
            writer.WriteNumber("net", kind.Net);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("duplicateKeys");
        foreach (var key in items.DuplicateKeys)
        {
            writer.WriteStartObject();
            writer.WriteString("key", key.Key);
            writer.WriteNumber("count", key.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
