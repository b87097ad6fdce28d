using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What a fact is called, from the descriptions of the FACTS schema: <c>actors[A1].statements[S1].views</c> is "actual clicks and views".</summary>
public static class FactLabels
{
    private static readonly Lazy<FrozenDictionary<string, Bilingual>> Known = new(FromSchema);

    /// <summary>The label of a path as results name it; the path itself where the schema describes none.</summary>
    public static Bilingual Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Known.Value.TryGetValue(Bare(path), out var label) ? label : new(path, path);
    }

    /// <summary>The path without what stands in brackets: <c>actors.statements.views</c>.</summary>
    internal static string Bare(string path)
    {
        var bare = new StringBuilder(path.Length);
        var inside = false;
        foreach (var letter in path)
        {
            inside = letter == '[' || (inside && letter != ']');
            if (!inside && letter != ']')
            {
                bare.Append(letter);
            }
        }

        return bare.ToString();
    }

    private static FrozenDictionary<string, Bilingual> FromSchema()
    {
        using var schema = JsonDocument.Parse(FactsSchema.Text);
        var labels = new Dictionary<string, Bilingual>(StringComparer.Ordinal);
        Walk(schema.RootElement, "", labels);
        return labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Walk(JsonElement shape, string path, Dictionary<string, Bilingual> labels)
    {
        foreach (var part in shape.TryGetProperty("anyOf", out var choices) ? choices.EnumerateArray() : [])
        {
            Walk(part, path, labels);
        }

        if (shape.TryGetProperty("items", out var items))
        {
            Walk(items, path, labels);
        }

        foreach (var field in shape.TryGetProperty("properties", out var fields) ? fields.EnumerateObject() : default)
        {
            var inner = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (field.Value.TryGetProperty("description", out var described) && described.GetString()!.Split(" / ") is [var zh, var en])
            {
                labels.TryAdd(inner, new(Head(zh, '；'), Head(en, ';')));
            }

            Walk(field.Value, inner, labels);
        }
    }

    /// <summary>What follows a semicolon says how to write the fact, not what it is.</summary>
    private static string Head(string text, char end) => text.IndexOf(end, StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;
}
