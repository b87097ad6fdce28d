using System.Text.Json;

namespace Recourse.Spread;

/// <summary>The JSON of <c>recourse spread cascade</c>.</summary>
public static class CascadeJson
{
    private static readonly string[] Sources = ["declared", "direct", "fromText", "inferred", "unknown"];

    /// <summary>Writes <c>{"cascades":[…]}</c>; accounts are masked.</summary>
    public static void Write(IEnumerable<CascadeFigures> cascades, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(cascades);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("cascades");
        foreach (var cascade in cascades)
        {
            Write(cascade, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A number in ten-thousandths with four decimals.</summary>
    internal static string Decimal(long tenThousandths) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tenThousandths / 10_000}.{tenThousandths % 10_000:0000}");

    private static void Write(CascadeFigures cascade, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", cascade.Information);
        writer.WriteString("root", cascade.Root);
        writer.WriteNumber("posts", cascade.Posts);
        writer.WriteStartObject("links");
        for (var at = 0; at < Sources.Length; at++)
        {
            writer.WriteNumber(Sources[at], cascade.Links[at]);
        }

        writer.WriteEndObject();
        Write("depth", cascade.Depth, writer);
        Write("maxBreadth", cascade.Breadth, writer);
        writer.WriteStartObject("structuralVirality");
        writer.WritePropertyName("atLeast");
        writer.WriteRawValue(Decimal(cascade.Virality.Lower));
        writer.WritePropertyName("atMost");
        writer.WriteRawValue(Decimal(cascade.Virality.Upper));
        writer.WriteEndObject();
        writer.WriteStartArray("amplifiers");
        foreach (var amplifier in cascade.Amplifiers)
        {
            writer.WriteStartObject();
            writer.WriteString("account", Masking.Name(amplifier.Account));
            writer.WriteNumber("rows", amplifier.Rows);
            Write("through", amplifier.Through, writer);
            writer.WriteStartArray("places");
            foreach (var place in amplifier.Places)
            {
                writer.WriteStringValue(place.ToString());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("firstPosts");
        foreach (var first in cascade.FirstPosts)
        {
            writer.WriteStartObject();
            writer.WriteString("id", first.Information);
            writer.WriteString("root", first.Root);
            writer.WriteString("account", Masking.Name(first.Account));
            if (first.Time is { } time)
            {
                writer.WriteString("time", Instants.Text(time));
            }
            else
            {
                writer.WriteNull("time");
            }

            writer.WriteString("because", first.Grouped ? "grouped" : "alike");
            writer.WriteNumber("shared", first.Shared);
            writer.WriteNumber("own", first.Own);
            writer.WriteString("place", first.Place.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(string name, Between between, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("atLeast", between.AtLeast);
        writer.WriteNumber("atMost", between.AtMost);
        writer.WriteEndObject();
    }
}
