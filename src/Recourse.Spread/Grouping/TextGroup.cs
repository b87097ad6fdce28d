using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Inputs that carry the same information.</summary>
/// <param name="Id"><c>I-</c> and the first hexadecimal digits (12, more where two would be equal) of a SHA-256 of what the medoid says or shows.</param>
/// <param name="Medoid">The member that stands for the group: the smallest id (ordinal) among those with the text, or picture, that most others are like.</param>
/// <param name="Members">Ids, sorted (ordinal).</param>
/// <param name="Near">Members whose text or picture is not the medoid's, each with its likeness, sorted by id; members with the medoid's normalised text are not listed.</param>
public sealed record TextGroup(string Id, string Medoid, ImmutableArray<string> Members, ImmutableArray<NearMember> Near);

/// <summary>How like its medoid a member is.</summary>
/// <param name="Id">The member.</param>
/// <param name="Shared">2-grams in both texts; 0 for pictures.</param>
/// <param name="Own">Distinct 2-grams of the member; 0 for pictures.</param>
/// <param name="Medoid">Distinct 2-grams of the medoid; 0 for pictures.</param>
/// <param name="Distance">Bits that differ between the two picture hashes, over the best of eight turns; null for texts.</param>
public sealed record NearMember(string Id, int Shared, int Own, int Medoid, int? Distance);

/// <summary>What <c>recourse spread group</c> prints.</summary>
/// <param name="Groups">By medoid (ordinal); every input that could be read stands in exactly one.</param>
/// <param name="Lost">Lines that could not be read, and pictures that could not be compared.</param>
public sealed record TextGroupResult(ImmutableArray<TextGroup> Groups, ImmutableArray<Loss> Lost)
{
    /// <summary>Writes <c>{"groups":[{"id","medoid","members":[…]}]}</c>, with <c>near</c> in a group that has members only like its medoid, and <c>lost</c> where there is any.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("groups");
        foreach (var group in Groups)
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

        writer.WriteEndArray();
        if (Lost.Length > 0)
        {
            writer.WriteStartArray("lost");
            foreach (var loss in Lost)
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
        }

        writer.WriteEndObject();
    }
}
