using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Writes an assessment as the contract has it (<c>docs/schemas/assess.schema.json</c>).</summary>
public static class AssessmentJson
{
    /// <summary>Writes one JSON object.</summary>
    public static void Write(Assessment assessment, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("actors");
        foreach (var actor in assessment.Actors)
        {
            writer.WriteStartObject();
            writer.WriteString("actor", actor.Actor);
            writer.WriteStartArray("offences");
            foreach (var offence in actor.Offences)
            {
                Offence(offence, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("pack", assessment.Pack);
        writer.WriteEndObject();
    }

    private static void Offence(OffenceResult offence, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("offence", offence.Offence);
        Text("title", offence.Title, writer);
        writer.WriteString("outcome", offence.Outcome.ToString());
        Kind(offence.Kind, writer);
        writer.WriteString("grade", offence.Grade.ToString());
        Limbs("limbs", offence.Limbs, writer);
        Limbs("against", offence.Against, writer);
        writer.WriteStartArray("alternatives");
        foreach (var alternative in offence.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("id", alternative.Id);
            Text("reading", alternative.Reading, writer);
            writer.WriteString("grade", alternative.Grade.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Limbs("circumstances", offence.Circumstances, writer);
        writer.WriteString("route", offence.Route.ToString());
        Texts("routeBecause", offence.RouteBecause, writer);
        Texts("wouldSettle", offence.WouldSettle, writer);
        Texts("questions", offence.Questions, writer);
        writer.WriteEndObject();
    }

    private static void Limbs(string name, ImmutableArray<LimbResult> limbs, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var limb in limbs)
        {
            writer.WriteStartObject();
            writer.WriteString("id", limb.Id);
            Text("title", limb.Title, writer);
            writer.WriteString("outcome", limb.Outcome.ToString());
            Kind(limb.Kind, writer);
            Texts("because", limb.Because, writer);
            Texts("missing", limb.Missing, writer);
            writer.WriteBoolean("notAlleged", limb.NotAlleged);
            Texts("unalleged", limb.Unalleged, writer);
            writer.WriteString("act", limb.Act);
            writer.WriteString("source", limb.Source);
            if (limb.Source is "P")
            {
                writer.WriteBoolean("textPartlyVerified", true);
            }

            writer.WriteStartArray("factsRead");
            foreach (var path in limb.FactsRead)
            {
                writer.WriteStringValue(path);
            }

            writer.WriteEndArray();
            writer.WriteString("factsDigest", limb.FactsDigest);
            if (limb.Decision is { } standing)
            {
                Decision(standing, writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Decision(StandingDecision standing, Utf8JsonWriter writer)
    {
        var decision = standing.Decision;
        writer.WriteStartObject("decision");
        writer.WriteString("id", decision.Id);
        writer.WriteString("outcome", decision.Outcome);
        writer.WriteString("because", decision.Because);
        writer.WriteString("by", decision.By);
        writer.WriteString("at", decision.At);
        writer.WriteBoolean("lapsed", standing.Lapsed);
        if (decision.Evidence is { IsDefaultOrEmpty: false } evidence)
        {
            writer.WriteStartArray("evidence");
            foreach (var named in evidence)
            {
                writer.WriteStartObject();
                writer.WriteString("exhibit", named.Exhibit);
                writer.WriteString("name", named.Name);
                writer.WriteString("place", named.Place);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Kind(UndecidedKind? kind, Utf8JsonWriter writer)
    {
        if (kind is { } known)
        {
            writer.WriteString("kind", known.ToString());
        }
        else
        {
            writer.WriteNull("kind");
        }
    }

    private static void Texts(string name, ImmutableArray<Bilingual> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", text.Zh);
            writer.WriteString("en", text.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Text(string name, Bilingual text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }
}
