using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>A text; a number without quotes is taken as it is written, leading zeros included.</summary>
internal class TextShape : ScalarShape<string>
{
    protected override (string Zh, string En) Expected => ("文字", "a text");

    protected override bool TryParse(ScalarNode scalar, out string value)
    {
        value = scalar.IsNull ? "" : scalar.Text;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteEndArray();
    }
}

/// <summary>A text that must not be empty.</summary>
internal class FilledShape : TextShape
{
    protected override (string Zh, string En) Expected => ("不为空的文字", "a text that is not empty");

    protected override bool TryParse(ScalarNode scalar, out string value) => base.TryParse(scalar, out value) && value.Length > 0;

    public override void Describe(Utf8JsonWriter writer)
    {
        base.Describe(writer);
        writer.WriteNumber("minLength", 1);
    }
}

/// <summary>An id that is unique within its list.</summary>
internal sealed class IdShape : FilledShape
{
    protected override void Note(ScalarNode scalar, string value, string path, ReadContext context)
    {
        var list = path[..path.LastIndexOf('[')];
        context.Declare(scalar.Mark, path, list, value);
    }
}

/// <summary>The id of an entry of a list at the root.</summary>
/// <param name="list">The list.</param>
/// <param name="free">True where the id is a label of its own as long as the list is empty.</param>
internal sealed class ReferenceShape(string list, bool free = false) : TextShape
{
    protected override void Note(ScalarNode scalar, string value, string path, ReadContext context) => context.Later(() =>
    {
        if (value.Length > 0 && !context.IsDeclared(list, value) && (!free || context.AnyDeclared(list)))
        {
            var shown = ReadContext.Shown(value);
            context.Problem(scalar.Mark, path, $"{list} 中没有编号“{shown}”。", $"There is no \"{shown}\" among {list}.");
        }
    });
}

/// <summary>One of a few words. In the file a word begins with a small letter; a capital one is understood as well.</summary>
internal sealed class WordShape<T>(ImmutableArray<(string Word, T Value)> words) : ScalarShape<T>
{
    protected override (string Zh, string En) Expected
    {
        get
        {
            var list = string.Join(" | ", words.Select(word => word.Word));
            return ($"下列词之一：{list}", $"one of {list}");
        }
    }

    protected override bool TryParse(ScalarNode scalar, out T value)
    {
        foreach (var (word, meaning) in words)
        {
            if (string.Equals(word, scalar.Text, StringComparison.OrdinalIgnoreCase))
            {
                value = meaning;
                return true;
            }
        }

        value = default!;
        return false;
    }

    protected override string? Meant(ScalarNode scalar) => Nearest.Of(scalar.Text, words.Select(word => word.Word));

    public override void Write(Utf8JsonWriter writer, T value)
    {
        foreach (var (word, meaning) in words)
        {
            if (EqualityComparer<T>.Default.Equals(meaning, value))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new ArgumentException($"The format has no word for {value}.", nameof(value));
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("enum");
        foreach (var (word, _) in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }
}

/// <summary><c>true</c>, <c>false</c> or <c>unknown</c>.</summary>
internal sealed class TernaryShape : ScalarShape<Ternary>
{
    protected override (string Zh, string En) Expected => ("true、false 或 unknown", "true, false or unknown");

    protected override bool TryParse(ScalarNode scalar, out Ternary value)
    {
        (var known, value) = scalar.Text switch
        {
            "true" or "True" or "TRUE" => (true, Ternary.True),
            "false" or "False" or "FALSE" => (true, Ternary.False),
            "unknown" => (true, Ternary.Unknown),
            _ => (false, Ternary.Unknown),
        };
        return known;
    }

    public override void Write(Utf8JsonWriter writer, Ternary value)
    {
        if (value == Ternary.Unknown)
        {
            writer.WriteStringValue("unknown");
        }
        else
        {
            writer.WriteBooleanValue(value == Ternary.True);
        }
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("enum");
        writer.WriteBooleanValue(true);
        writer.WriteBooleanValue(false);
        writer.WriteStringValue("unknown");
        writer.WriteEndArray();
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class TruthShape : ScalarShape<bool>
{
    protected override (string Zh, string En) Expected => ("true 或 false", "true or false");

    protected override bool TryParse(ScalarNode scalar, out bool value)
    {
        value = scalar.Text is "true" or "True" or "TRUE";
        return scalar.Plain && (value || scalar.Text is "false" or "False" or "FALSE");
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override void Describe(Utf8JsonWriter writer) => writer.WriteString("type", "boolean");
}

/// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
internal sealed class DayShape : ScalarShape<DateOnly>
{
    protected override (string Zh, string En) Expected => ("日期 YYYY-MM-DD", "a date YYYY-MM-DD");

    protected override bool TryParse(ScalarNode scalar, out DateOnly value) =>
        DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public override void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteString("format", "date");
    }
}

/// <summary>Yuan, a decimal without sign as text; digits without quotes are taken as they are written, never through a float.</summary>
internal sealed class MoneyShape : ScalarShape<decimal>
{
    /// <summary>So many digits a <see cref="decimal"/> holds without rounding.</summary>
    private const int MaxDigits = 28;

    protected override (string Zh, string En) Expected => ("金额（元，十进制数，如 \"28600.50\"）", "an amount in yuan, a decimal such as \"28600.50\"");

    protected override bool TryParse(ScalarNode scalar, out decimal value)
    {
        value = 0;
        var text = scalar.Text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = text.Count(char.IsAsciiDigit);
        return digits is > 0 and <= MaxDigits
            && digits == text.Length - (point < 0 ? 0 : 1)
            && point != 0 && point != text.Length - 1
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteEndArray();
        writer.WriteString("pattern", "^[0-9]+(\\.[0-9]+)?$");
        writer.WriteNumber("minimum", 0);
    }
}

/// <summary>A whole number ≥ 0.</summary>
internal sealed class NumberShape : ScalarShape<long>
{
    protected override (string Zh, string En) Expected => ("不小于零的整数", "a whole number not below zero");

    protected override bool TryParse(ScalarNode scalar, out long value)
    {
        value = 0;
        return scalar.Plain && long.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "integer");
        writer.WriteNumber("minimum", 0);
    }
}
