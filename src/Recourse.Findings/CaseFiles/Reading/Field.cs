using System.Text.Json;

namespace Recourse.Findings;

/// <summary>What becomes of the entry that holds a key.</summary>
internal enum Need
{
    /// <summary>The key may be absent; where its value cannot be read, the fact is unknown.</summary>
    None,

    /// <summary>
    /// The key may be absent, but what stands for an absent one weighs (not dealt with, a natural person): where the value cannot be read,
    /// the entry is left out.
    /// </summary>
    Readable,

    /// <summary>Without the key, or where its value cannot be read, the entry is left out.</summary>
    Present,
}

/// <summary>A key of a mapping and the member it stands for.</summary>
internal abstract class Field<T>(string name, Bilingual text, Need need)
{
    public string Name { get; } = name;

    public Bilingual Text { get; } = text;

    public Need Need { get; } = need;

    /// <summary>Reads a value; false where it is not understood, which is then a problem already.</summary>
    public abstract bool TryRead(ref T into, Node node, string path, ReadContext context);

    public abstract void Write(Utf8JsonWriter writer, T from);

    public abstract void Describe(Utf8JsonWriter writer);

    public abstract IEnumerable<string> Keys(string path);
}

/// <summary>A key with a value of one shape; <c>unread</c> says what a value stands for that is there and cannot be read (null = the same as an absent one).</summary>
internal sealed class Field<T, TValue>(
    string name, Bilingual text, Need need, Shape<TValue> shape, Func<T, (bool Stated, TValue Value)> get, Func<T, TValue, T> set, Func<T, T>? unread = null)
    : Field<T>(name, text, need)
{
    public override bool TryRead(ref T into, Node node, string path, ReadContext context)
    {
        if (shape.TryRead(node, path, context, out var value))
        {
            into = set(into, value);
            return true;
        }

        into = unread is null ? into : unread(into);
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T from)
    {
        var (stated, value) = get(from);
        if (stated)
        {
            writer.WritePropertyName(Name);
            shape.Write(writer, value);
        }
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("description", Text.ToString());
        if (Need == Need.Present)
        {
            shape.Describe(writer);
            return;
        }

        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        shape.Describe(writer);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("type", "null");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public override IEnumerable<string> Keys(string path) => [path, .. shape.Keys(path)];
}
