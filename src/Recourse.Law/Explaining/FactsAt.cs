using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// One fact addressed by its path as results name it: <c>actors[A1].statements[S1].views</c>. A part in brackets is an <c>id</c>, the
/// <c>limb</c> of an allegation, the <c>ground</c> of a public one, or a position.
/// </summary>
internal static class FactsAt
{
    private static readonly string[] Keys = ["id", "limb", "ground"];

    /// <summary>The facts with one of them set to a value (JSON; a bare word is a text).</summary>
    /// <exception cref="ArgumentException">No such path, or no such value there; the message says which.</exception>
    public static CaseFile Set(Facts facts, string path, string value)
    {
        var root = Json(facts);
        Put(root, Parts(path), path, Parse(value));
        var read = FactsReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), path);
        return read.Problems.IsEmpty ? read.File : throw new ArgumentException($"{read.Problems[0].Place.Split(' ')[^1]}: {read.Problems[0].Text}", nameof(value));
    }

    /// <summary>The value at a path as JSON; null where nothing is stated.</summary>
    public static JsonNode? Get(JsonNode root, string path)
    {
        JsonNode? at = root;
        foreach (var (name, key) in Parts(path))
        {
            at = (at as JsonObject)?[name];
            at = key is null ? at : (at as JsonArray) is { } list ? Find(list, key) : null;
        }

        return at;
    }

    public static JsonNode Json(Facts facts)
    {
        var file = facts as CaseFile ?? new CaseFile
        {
            DecisionDate = facts.DecisionDate, Victims = facts.Victims, Actors = facts.Actors, Procedure = facts.Procedure, Provider = facts.Provider,
        };
        return JsonNode.Parse(CanonicalJson.Bytes(w => FactsJson.Write(file, w)))!;
    }

    private static void Put(JsonNode root, ImmutableArray<(string Name, string? Key)> parts, string path, JsonNode? value)
    {
        var at = root as JsonObject;
        for (var i = 0; i < parts.Length; i++)
        {
            var ((name, key), last) = (parts[i], i == parts.Length - 1);
            if (key is null && last)
            {
                at![name] = value;
            }
            else if (key is null)
            {
                at![name] ??= new JsonObject();
                at = at[name] as JsonObject ?? throw new ArgumentException($"{path}: '{name}' holds no parts", nameof(path));
            }
            else
            {
                at![name] ??= new JsonArray();
                var list = at[name] as JsonArray ?? throw new ArgumentException($"{path}: '{name}' is no list", nameof(path));
                at = Item(list, name, key, path);
                if (last)
                {
                    at["status"] = value;
                }
            }
        }
    }

    private static JsonObject Item(JsonArray list, string name, string key, string path)
    {
        if (Find(list, key) is JsonObject found)
        {
            return found;
        }

        if (name is not ("alleged" or "grounds"))
        {
            throw new ArgumentException($"{path}: there is no '{name}[{key}]'", nameof(path));
        }

        var added = new JsonObject { [name is "alleged" ? "limb" : "ground"] = key };
        list.Add(added);
        return added;
    }

    private static JsonNode? Find(JsonArray list, string key) =>
        list.FirstOrDefault(n => n is JsonObject o && Keys.Any(k => o[k] is JsonValue v && v.TryGetValue<string>(out var text) && string.Equals(text, key, StringComparison.Ordinal)))
        ?? (int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < list.Count ? list[index] : null);

    private static ImmutableArray<(string Name, string? Key)> Parts(string path)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string?)>();
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('.', '[');
            var name = (end < 0 ? rest : rest[..end]).ToString();
            string? key = null;
            if (end >= 0 && rest[end] == '[')
            {
                var close = rest.IndexOf(']');
                key = close > end ? rest[(end + 1)..close].ToString() : throw new ArgumentException($"{path}: a bracket is not closed", nameof(path));
                end = close + 1;
            }

            if (name.Length == 0)
            {
                throw new ArgumentException($"{path}: a name is missing", nameof(path));
            }

            parts.Add((name, key));
            rest = end < 0 || end >= rest.Length ? [] : rest[(rest[end] == '.' ? end + 1 : end)..];
        }

        return parts.Count > 0 ? parts.ToImmutable() : throw new ArgumentException("the path is empty", nameof(path));
    }

    private static JsonNode? Parse(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
