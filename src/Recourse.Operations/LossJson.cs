using System.Text.Json;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>How every operation lists what could not be read.</summary>
internal static class LossJson
{
    /// <summary>How many losses are printed for a person; the JSON always has all of them.</summary>
    private const int Printed = 20;

    public static void Write(Utf8JsonWriter writer, IReadOnlyCollection<Loss> lost)
    {
        writer.WriteStartArray("lost");
        foreach (var loss in lost)
        {
            writer.WriteStartObject();
            writer.WriteString("file", loss.File);
            writer.WriteString("place", loss.Place);
            writer.WriteString("reason", loss.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A contract's object with its losses as one more property, where there are any.</summary>
    public static void WriteWith(Utf8JsonWriter writer, Action<Utf8JsonWriter> contract, IReadOnlyCollection<Loss> lost)
    {
        if (lost.Count == 0)
        {
            contract(writer);
            return;
        }

        using var document = JsonDocument.Parse(CanonicalJson.Bytes(contract, indented: false));
        writer.WriteStartObject();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        Write(writer, lost);
        writer.WriteEndObject();
    }

    public static IEnumerable<Bilingual> Lines(IReadOnlyCollection<Loss> lost)
    {
        if (lost.Count == 0)
        {
            yield break;
        }

        yield return new Bilingual($"未能读取 {lost.Count} 处（其余已全部计入）：", $"{lost.Count} places could not be read (everything else is counted):");
        foreach (var loss in lost.Take(Printed))
        {
            var line = $"  {loss.File} [{loss.Place}] {loss.Reason}";
            yield return new Bilingual(line, line);
        }

        if (lost.Count > Printed)
        {
            yield return new Bilingual($"  …另有 {lost.Count - Printed} 处，见 JSON。", $"  … and {lost.Count - Printed} more, see the JSON.");
        }
    }
}
