using System.Text.Json;

namespace Recourse.Spread;

/// <summary>The JSON of <c>recourse spread group</c>.</summary>
public static class TextGroupJson
{
    /// <summary>
    /// Writes <c>{"groups":[{"id","medoid","members":[…]}],"counts"}</c>, with <c>near</c> in a group that has members only like its medoid,
    /// <c>decision</c> where one stands, <c>lapsed</c> and <c>lost</c> where there are any.
    /// </summary>
    public static void Write(TextGroupResult result, Utf8JsonWriter writer)
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
        writer.WriteStartObject("counts");
        writer.WriteNumber("inputs", result.Groups.Sum(static group => (long)group.Members.Length));
        writer.WriteNumber("groups", result.Groups.Length);
        writer.WriteNumber("confirmed", result.Groups.Count(static group => group.Decision is not null));
        writer.WriteNumber("proposed", result.Groups.Count(static group => group.Decision is null && group.Members.Length > 1));
        writer.WriteEndObject();
        if (result.Lapsed.Length > 0)
        {
            writer.WriteStartArray("lapsed");
            foreach (var notice in result.Lapsed)
            {
                writer.WriteStartObject();
                writer.WritePropertyName("decision");
                notice.Decision.Write(writer);
                writer.WriteString("zh", notice.Why.Zh);
                writer.WriteString("en", notice.Why.En);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (result.Lost.Length > 0)
        {
            writer.WriteStartArray("lost");
            foreach (var loss in result.Lost)
            {
                writer.WriteStartObject();
                writer.WriteString("file", loss.File);
                writer.WriteString("place", loss.Place);
                writer.WriteString("reason", loss.Reason);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(TextGroup group, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        writer.WriteString("medoid", group.Medoid);
        writer.WriteStartArray("members");
        foreach (var member in group.Members)
        {
            writer.WriteStringValue(member);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("places");
        foreach (var place in group.Places)
        {
            writer.WriteStringValue(place.ToString());
        }

        writer.WriteEndArray();
        writer.WriteString("facts", group.Facts);
        if (group.Decision is { } decision)
        {
            writer.WritePropertyName("decision");
            decision.Write(writer);
        }

        if (group.Near.Length > 0)
        {
            writer.WriteStartArray("near");
            foreach (var member in group.Near)
            {
                Write(member, writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(NearMember member, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("member", member.Id);
        if (member.Distance is { } distance)
        {
            writer.WriteNumber("distance", distance);
        }
        else
        {
            writer.WriteNumber("shared", member.Shared);
            writer.WriteNumber("own", member.Own);
            writer.WriteNumber("medoid", member.Medoid);
            writer.WriteStartArray("edits");
            foreach (var edit in member.Edits())
            {
                writer.WriteStartObject();
                writer.WriteString(edit.Kind switch { EditKind.Same => "same", EditKind.Removed => "removed", _ => "added" }, edit.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
