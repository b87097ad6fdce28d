using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Writes explanations, questions, differences and gaps as JSON: one object each.</summary>
public static class ExplainJson
{
    /// <summary>Writes <c>{"offence","outcome","sets":[[{"id","title","is","needs"}]]}</c>.</summary>
    public static void Write(Explanation explanation, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("offence", explanation.Offence);
        writer.WriteString("outcome", explanation.Outcome.ToString());
        writer.WriteStartArray("sets");
        foreach (var set in explanation.Sets)
        {
            writer.WriteStartArray();
            foreach (var limb in set)
            {
                writer.WriteStartObject();
                writer.WriteString("id", limb.Id);
                Text("title", limb.Title, writer);
                writer.WriteString("is", limb.Is.ToString());
                writer.WriteString("needs", limb.Needs.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>{"questions":[{"path","settles","moves","answers":[{"value","outcome","grade"}]}]}</c>.</summary>
    public static void Write(ImmutableArray<Question> questions, Utf8JsonWriter writer) => List("questions", questions, writer, q =>
    {
        writer.WriteString("path", q.Path);
        writer.WriteBoolean("settles", q.Settles);
        writer.WriteNumber("moves", q.Moves);
        writer.WriteStartArray("answers");
        foreach (var answer in q.Answers)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("value");
            writer.WriteRawValue(answer.Value);
            writer.WriteString("outcome", answer.Outcome.ToString());
            writer.WriteString("grade", answer.Grade.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Writes <c>{"moved":[{"actor","offence","what","act","before","after"}]}</c>.</summary>
    public static void Write(ImmutableArray<Moved> moved, Utf8JsonWriter writer) => List("moved", moved, writer, m =>
    {
        writer.WriteString("actor", m.Actor);
        writer.WriteString("offence", m.Offence);
        writer.WriteString("what", m.What);
        writer.WriteString("act", m.Act);
        writer.WriteString("before", m.Before);
        writer.WriteString("after", m.After);
    });

    /// <summary>Writes <c>{"gaps":[{"offence","limb","kind","count"}]}</c>.</summary>
    public static void Write(ImmutableArray<Gap> gaps, Utf8JsonWriter writer) => List("gaps", gaps, writer, g =>
    {
        writer.WriteString("offence", g.Offence);
        writer.WriteString("limb", g.Limb);
        writer.WriteString("kind", g.Kind.ToString());
        writer.WriteNumber("count", g.Count);
    });

    private static void List<T>(string name, ImmutableArray<T> items, Utf8JsonWriter writer, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Text(string name, Bilingual text, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }
}
