using System.Text.Json;

namespace Recourse.Spread;

/// <summary>The JSON of <c>recourse spread coordination</c>.</summary>
public static class CoordinationJson
{
    private const int Listed = 200;

    /// <summary>Writes the groups with what they rest on; accounts are masked, lists hold at most 200 entries with the whole count beside.</summary>
    public static void Write(CoordinationResult result, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("groups");
        foreach (var group in result.Groups)
        {
            Write(group, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("background");
        writer.WriteNumber("traces", result.Traces);
        writer.WriteNumber("accounts", result.Accounts);
        writer.WriteNumber("active", result.Active);
        writer.WriteNumber("weighed", result.Weighed);
        writer.WriteNumber("pairs", result.Pairs);
        Numbers("shuffledPairs", result.ShuffledPairs, writer);
        Numbers("shuffledGroups", result.ShuffledGroups, writer);
        writer.WriteEndObject();
        writer.WriteStartObject("setting");
        Numbers("windowSeconds", result.Options.Windows.Select(static window => (long)window.TotalSeconds), writer);
        writer.WriteNumber("leastObjects", result.Options.LeastObjects);
        writer.WriteNumber("falseDiscoveryRate", result.Options.FalseDiscoveryRate);
        writer.WriteNumber("leastGroup", result.Options.LeastGroup);
        writer.WriteNumber("seed", result.Options.Seed);
        writer.WriteEndObject();
        writer.WriteStartArray("innocent");
        foreach (var text in CoordinationWords.Innocent)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", text.Zh);
            writer.WriteString("en", text.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(CoordinatedGroup group, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("accountCount", group.Accounts.Length);
        writer.WriteStartArray("accounts");
        foreach (var account in group.Accounts.Take(Listed))
        {
            writer.WriteStringValue(Masking.Name(account));
        }

        writer.WriteEndArray();
        writer.WriteNumber("pairCount", group.Pairs.Length);
        writer.WriteStartArray("pairs");
        foreach (var pair in group.Pairs.Take(Listed))
        {
            writer.WriteStartObject();
            writer.WriteString("left", Masking.Name(pair.Left));
            writer.WriteString("right", Masking.Name(pair.Right));
            writer.WriteNumber("windowSeconds", (long)pair.Window.TotalSeconds);
            writer.WriteNumber("together", pair.Together);
            writer.WriteString("chance", $"<1e-{pair.ChanceBelow}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("objectCount", group.Objects.Length);
        writer.WriteStartArray("objects");
        foreach (var shared in group.Objects.Take(Listed))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", shared.Kind.ToString().ToLowerInvariant());
            writer.WriteString("object", Masking.Text(shared.Object));
            writer.WriteNumber("ofGroup", shared.Accounts);
            writer.WriteNumber("everybody", shared.Everybody);
            writer.WriteStartArray("acts");
            foreach (var act in shared.Acts.Take(Listed))
            {
                writer.WriteStartObject();
                writer.WriteString("account", Masking.Name(act.Account));
                writer.WriteString("time", Instants.Text(act.Time));
                writer.WriteString("place", act.Place.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Numbers(string name, IEnumerable<long> values, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }
}
