using System.Text;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>The JSON Schema (draft 2020-12) of FACTS and <c>case.yaml</c>, made of the rows that the reader uses.</summary>
public static class FactsSchema
{
    /// <summary>The schema as text that ends with a line end.</summary>
    public static string Text { get; } = Encoding.UTF8.GetString(CanonicalJson.Bytes(Write));

    /// <summary>Every key that the reader accepts, as <c>actors[].statements[].views.atLeast</c>.</summary>
    internal static IEnumerable<string> Keys => CaseTable.Root.Keys("");

    /// <summary>Writes the schema as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", "FACTS");
        writer.WriteString("description", "没有写的事实是未知，不是没有。 / An absent fact is unknown, never false.");
        CaseTable.Root.Describe(writer);
        writer.WriteEndObject();
    }
}
