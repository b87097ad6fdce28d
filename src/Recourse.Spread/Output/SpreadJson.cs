using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>
/// Writes a result in the shape of the contract (<c>spread</c>): the contract's properties first and in its order, then the optional ones.
/// Instants are ISO 8601 with the offset +08:00.
/// </summary>
public static class SpreadJson
{
    /// <summary>Writes the whole result as one object.</summary>
    /// <param name="result">What was counted.</param>
    /// <param name="writer">Where to; its encoder should leave Chinese readable.</param>
    public static void Write(SpreadResult result, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("information");
        foreach (var entry in result.Information)
        {
            Write(entry, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sameInformation");
        foreach (var group in result.SameInformation)
        {
            Write(group, writer);
        }

        writer.WriteEndArray();
        if (result.Notices.Length > 0)
        {
            writer.WriteStartArray("notices");
            foreach (var notice in result.Notices)
            {
                writer.WriteStartObject();
                writer.WriteString("zh", notice.Zh);
                writer.WriteString("en", notice.En);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Information entry, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WriteString("root", entry.Root);
        writer.WriteNumber("posts", entry.Posts);
        Write("rows", entry.Rows, writer);
        Write("forwards", entry.Forwards, writer);
        Write("comments", entry.Comments, writer);
        Write("views", entry.Views, writer);
        writer.WriteStartObject("declared");
        Write("forwards", entry.Declared.Forwards, writer);
        Write("views", entry.Declared.Views, writer);
        Write("asOf", entry.Declared.AsOf, writer);
        writer.WriteEndObject();
        writer.WriteNumber("accounts", entry.Accounts);
        writer.WriteNumber("depth", entry.Depth);
        writer.WriteNumber("maxBreadth", entry.MaxBreadth);
        Write("first", entry.First, writer);
        Write("last", entry.Last, writer);
        writer.WriteNumber("unresolvedParents", entry.UnresolvedParents);
        writer.WriteNumber("duplicates", entry.Duplicates);
        writer.WriteString("platform", entry.Platform);
        writer.WriteBoolean("rootRead", entry.RootRead);
        writer.WriteNumber("unknownAccounts", entry.UnknownAccounts);
        if (entry.Circles > 0)
        {
            writer.WriteNumber("circles", entry.Circles);
        }

        writer.WriteEndObject();
    }

    private static void Write(InformationGroup group, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        Write("roots", group.Roots, writer);
        Write("forwards", group.Forwards, writer);
        Write("views", group.Views, writer);
        Write("information", group.Members, writer);
        if (group.Labels.Length > 1)
        {
            Write("labels", group.Labels, writer);
        }

        if (group.ForwardsIncomplete || group.ViewsIncomplete)
        {
            writer.WriteBoolean("incomplete", true);
        }

        if (group.Confirmed)
        {
            writer.WriteBoolean("confirmed", true);
        }

        writer.WriteEndObject();
    }

    private static void Write(string name, Tally? tally, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(name);
        TallyJson.Write(writer, tally);
    }

    private static void Write(string name, ImmutableArray<string> values, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void Write(string name, long? value, Utf8JsonWriter writer)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(string name, DateTimeOffset? instant, Utf8JsonWriter writer)
    {
        if (instant is { } known)
        {
            writer.WriteString(name, Instants.Text(known));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
