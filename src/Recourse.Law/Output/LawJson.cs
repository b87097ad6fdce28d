using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>Writes the pack for <c>recourse law list</c> and <c>recourse law show</c>.</summary>
public static class LawJson
{
    /// <summary>Writes <c>{"articles":[…],"pack":DIGEST}</c>.</summary>
    public static void WriteList(LawPack pack, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("articles");
        foreach (var article in pack.Articles)
        {
            writer.WriteStartObject();
            Head(article, writer);
            writer.WriteNumber("limbs", article.Limbs.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("pack", pack.Digest);
        writer.WriteEndObject();
    }

    /// <summary>Writes every version of what an id names; false and nothing written where the pack has none.</summary>
    public static bool WriteShow(LawPack pack, string id, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var found = LawCatalogue.Find(pack, id);
        if (found.IsEmpty)
        {
            return false;
        }

        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("versions");
        foreach (var part in found)
        {
            var (article, limbs) = part;
            writer.WriteStartObject();
            Head(article, writer);
            writer.WriteString("official", article.Official);
            if (article.Link is { } link)
            {
                writer.WriteStartObject("link");
                writer.WriteString("url", link.Url);
                writer.WriteBoolean("exact", link.Exact);
                writer.WriteEndObject();
            }

            writer.WriteStartArray("limbs");
            foreach (var limb in limbs)
            {
                Limb(limb, writer);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("paragraphs");
            foreach (var paragraph in part.Paragraphs)
            {
                Paragraph(paragraph, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("pack", pack.Digest);
        writer.WriteEndObject();
        return true;
    }

    private static void Head(Article article, Utf8JsonWriter writer)
    {
        writer.WriteString("id", article.Id);
        writer.WriteStartObject("instrument");
        writer.WriteString("id", article.Instrument.Id);
        writer.WriteString("title", article.Instrument.Title);
        writer.WriteString("number", article.Instrument.Number);
        writer.WriteString("rank", article.Instrument.Rank.ToString());
        writer.WriteEndObject();
        writer.WriteString("kind", article.Kind.ToString());
        writer.WriteString("citation", article.Citation);
        writer.WriteString("inForce", Day(article.InForce));
        writer.WriteString("repealed", article.Repealed is { } end ? Day(end) : "none-known");
        writer.WriteStartArray("sources");
        foreach (var source in LawCatalogue.Sources(article))
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
        writer.WriteString("file", "law/" + article.File);
    }

    private static void Limb(LawLimb limb, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", limb.Id);
        writer.WriteString("title", limb.Title);
        writer.WriteString("says", limb.Says);
        writer.WriteString("source", limb.Source);
        writer.WriteString("logic", limb.LogicText);
        writer.WriteBoolean("catchAll", limb.CatchAll);
        Constants(limb.Constants, writer);
        writer.WriteStartArray("alternatives");
        foreach (var reading in limb.Readings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", reading.Id);
            writer.WriteString("reading", reading.Reading);
            writer.WriteString("source", reading.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Paragraph(LawParagraph paragraph, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", paragraph.Id);
        writer.WriteString("title", paragraph.Title);
        writer.WriteString("says", paragraph.Says);
        writer.WriteString("source", paragraph.Source);
        Constants(paragraph.Constants, writer);
        writer.WriteEndObject();
    }

    private static void Constants(ImmutableArray<LawConstant> constants, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("constants");
        foreach (var constant in constants)
        {
            writer.WriteStartObject();
            writer.WriteString("name", constant.Name);
            writer.WriteNumber("value", constant.Value);
            writer.WriteString("unit", constant.Unit);
            writer.WriteString("source", constant.Source);
            writer.WriteBoolean("movesBoundOnly", constant.MovesBoundOnly);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteString(this Utf8JsonWriter writer, string name, Bilingual text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }
}
