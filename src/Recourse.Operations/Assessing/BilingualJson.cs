using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>Texts in both languages as JSON.</summary>
internal static class BilingualJson
{
    public static void Write(Utf8JsonWriter writer, string name, Bilingual text)
    {
        writer.WritePropertyName(name);
        Write(writer, text);
    }

    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<Bilingual> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            Write(writer, text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Bilingual text)
    {
        writer.WriteStartObject();
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }
}
