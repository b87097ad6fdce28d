using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Recourse.Findings;
using Recourse.PersonalData;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>
/// <c>out/findings.json</c>: what was counted, from what, how. Made of the inputs' digests and the results only; the same inputs give the same bytes.
/// </summary>
internal static class FindingsJson
{
    /// <summary>Name and version of the format.</summary>
    public const string Format = "recourse-findings/1";

    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Write(CaseResults results) => CanonicalJson.Bytes(writer =>
    {
        var inputs = results.Inputs;
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("program", ProgramVersion.Text);
        writer.WriteString("caseFile", inputs.CaseDigest);
        writer.WriteStartArray("exhibits");
        foreach (var exhibit in inputs.Material)
        {
            writer.WriteStartObject();
            writer.WriteString("name", exhibit.Name);
            writer.WriteString("sha256", exhibit.Sha256);
            writer.WriteString("sm3", exhibit.Sm3);
            writer.WriteNumber("bytes", exhibit.Bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("decisions");
        foreach (var digest in inputs.DecisionDigests)
        {
            writer.WriteStringValue(digest);
        }

        writer.WriteEndArray();
        LossJson.Write(writer, results.Lost);
        writer.WritePropertyName("scan");
        ScanJson.Write(results.Scan, writer);
        writer.WritePropertyName("spread");
        SpreadJson.Write(results.Counts.Spread, writer);
        Write(writer, "findings", results.Counts.Findings);
        Write(writer, "notices", results.Counts.Conducts.Notices);
        writer.WriteString("items", results.ItemsDigest);
        Write(writer, "groups", results.Counts.Groups);
        Write(writer, "timelines", results.Timelines);
        Write(writer, "cascades", results.Cascades);
        Write(writer, "handOvers", results.Counts.Conducts.HandOvers);
        writer.WritePropertyName("facts");
        FactsJson.Write(results.Counts.Facts, writer);
        Write(writer, "standing", results.Decisions);
        writer.WriteEndObject();
    });

    /// <summary>Reads a part back.</summary>
    public static ImmutableArray<T> Read<T>(JsonElement document, string name) =>
        document.GetProperty(name).Deserialize<ImmutableArray<T>>(CanonicalJson.Options);

    private static void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, CanonicalJson.Options);
    }
}
