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

    /// <summary>Writes <c>{"questions":[…]}</c>, see <see cref="WriteItems(ImmutableArray{Question}, Utf8JsonWriter)"/>.</summary>
    public static void Write(ImmutableArray<Question> questions, Utf8JsonWriter writer) => Named("questions", writer, () => WriteItems(questions, writer));

    /// <summary>Writes <c>{"moved":[…]}</c>, see <see cref="WriteItems(ImmutableArray{Moved}, Utf8JsonWriter)"/>.</summary>
    public static void Write(ImmutableArray<Moved> moved, Utf8JsonWriter writer) => Named("moved", writer, () => WriteItems(moved, writer));

    /// <summary>Writes <c>{"gaps":[…]}</c>, see <see cref="WriteItems(ImmutableArray{Gap}, Utf8JsonWriter)"/>.</summary>
    public static void Write(ImmutableArray<Gap> gaps, Utf8JsonWriter writer) => Named("gaps", writer, () => WriteItems(gaps, writer));

    /// <summary>Writes <c>[{"path","title","settles","moves","limbs":[{"id","title","kind"}],"answers":[{"value","outcome","grade"}],"lapsing":[…]}]</c>; <c>lapsing</c> only where a decision rests on the fact.</summary>
    public static void WriteItems(ImmutableArray<Question> questions, Utf8JsonWriter writer) => Items(questions, writer, q =>
    {
        writer.WriteString("path", q.Path);
        Text("title", q.Title, writer);
        writer.WriteBoolean("settles", q.Settles);
        writer.WriteNumber("moves", q.Moves);
        writer.WritePropertyName("limbs");
        Items(q.Limbs, writer, limb =>
        {
            writer.WriteString("id", limb.Id);
            Text("title", limb.Title, writer);
            writer.WriteString("kind", limb.Kind?.ToString());
        });
        Answers(q.Answers, writer);
        if (!q.Lapsing.IsEmpty)
        {
            writer.WriteStartArray("lapsing");
            foreach (var decision in q.Lapsing)
            {
                writer.WriteStringValue(decision);
            }

            writer.WriteEndArray();
        }
    });

    /// <summary>Writes <c>[{"target","limb":{"id","title","kind"},"settles","answers":[{"value","outcome","grade"}]}]</c>.</summary>
    public static void WriteItems(ImmutableArray<DecidableElement> elements, Utf8JsonWriter writer) => Items(elements, writer, e =>
    {
        writer.WriteString("target", e.Target);
        writer.WriteStartObject("limb");
        writer.WriteString("id", e.Limb.Id);
        Text("title", e.Limb.Title, writer);
        writer.WriteString("kind", e.Limb.Kind?.ToString());
        writer.WriteEndObject();
        writer.WriteBoolean("settles", e.Settles);
        Answers(e.Answers, writer);
    });

    /// <summary>Writes <c>[{"actor","offence","what","act","before","after"}]</c>.</summary>
    public static void WriteItems(ImmutableArray<Moved> moved, Utf8JsonWriter writer) => Items(moved, writer, m =>
    {
        writer.WriteString("actor", m.Actor);
        writer.WriteString("offence", m.Offence);
        writer.WriteString("what", m.What);
        writer.WriteString("act", m.Act);
        writer.WriteString("before", m.Before);
        writer.WriteString("after", m.After);
    });

    /// <summary>Writes <c>[{"offence","limb","kind","count"}]</c>.</summary>
    public static void WriteItems(ImmutableArray<Gap> gaps, Utf8JsonWriter writer) => Items(gaps, writer, g =>
    {
        writer.WriteString("offence", g.Offence);
        writer.WriteString("limb", g.Limb);
        writer.WriteString("kind", g.Kind.ToString());
        writer.WriteNumber("count", g.Count);
    });

    private static void Answers(ImmutableArray<Answer> answers, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("answers");
        Items(answers, writer, answer =>
        {
            writer.WritePropertyName("value");
            writer.WriteRawValue(answer.Value);
            writer.WriteString("outcome", answer.Outcome.ToString());
            writer.WriteString("grade", answer.Grade.ToString());
        });
    }

    private static void Named(string name, Utf8JsonWriter writer, Action write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName(name);
        write();
        writer.WriteEndObject();
    }

    private static void Items<T>(ImmutableArray<T> items, Utf8JsonWriter writer, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
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
