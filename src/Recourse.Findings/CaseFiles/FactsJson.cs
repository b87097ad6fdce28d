using System.Text.Json;

namespace Recourse.Findings;

/// <summary>Writes FACTS and case files so that <see cref="FactsReader"/> gives an equal record back.</summary>
public static class FactsJson
{
    /// <summary>Writes a file as one JSON object; absent facts are left out.</summary>
    /// <exception cref="ArgumentException">A word (offence, reason, complaint) is none of the format's.</exception>
    public static void Write(CaseFile file, Utf8JsonWriter writer) => CaseTable.Root.Write(writer, file);
}
