using System.Collections.Immutable;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>How one kind of value is read, written and described: the one place from which reader, writer and schema come.</summary>
internal abstract class Shape<T>
{
    /// <summary>Reads a node that is not null; false where it is not understood, which is then a problem already.</summary>
    public abstract bool TryRead(Node node, string path, ReadContext context, out T value);

    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes the properties of the JSON Schema into an object that is open.</summary>
    public abstract void Describe(Utf8JsonWriter writer);

    /// <summary>Names every key that is accepted at or under this value, as <c>actors[].id</c>.</summary>
    public virtual IEnumerable<string> Keys(string path) => [];
}

/// <summary>A value written as one scalar.</summary>
internal abstract class ScalarShape<T> : Shape<T>
{
    /// <summary>What is expected, for messages.</summary>
    protected abstract (string Zh, string En) Expected { get; }

    protected abstract bool TryParse(ScalarNode scalar, out T value);

    protected virtual void Note(ScalarNode scalar, T value, string path, ReadContext context)
    {
    }

    /// <summary>The word that was probably meant; null = none.</summary>
    protected virtual string? Meant(ScalarNode scalar) => null;

    public override bool TryRead(Node node, string path, ReadContext context, out T value)
    {
        value = default!;
        if (node is ScalarNode scalar && TryParse(scalar, out value))
        {
            Note(scalar, value, path, context);
            return true;
        }

        var near = node is ScalarNode word ? Meant(word) : null;
        var (zh, en) = near is null ? ("", "") : ($"是否为“{near}”？", $" Did you mean \"{near}\"?");
        var found = node switch
        {
            ScalarNode other => ("“" + ReadContext.Shown(other.Text) + "”", "\"" + ReadContext.Shown(other.Text) + "\""),
            ListNode => ("列表", "a list"),
            _ => ("映射", "a mapping"),
        };
        context.Problem(node.Mark, path, $"应为{Expected.Zh}，实为{found.Item1}；未读取。{zh}", $"Expected {Expected.En}, found {found.Item2}; not read.{en}");
        return false;
    }
}

/// <summary>A list of values.</summary>
internal sealed class ListShape<T>(Shape<T> item) : Shape<ImmutableArray<T>>
{
    public override bool TryRead(Node node, string path, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not ListNode list)
        {
            context.Problem(node.Mark, path, "应为列表；未读取。", "Expected a list; not read.");
            return false;
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var place = $"{path}[{i}]";
            if (list.Items[i] is ScalarNode { IsNull: true } empty)
            {
                context.Problem(empty.Mark, place, "列表中有空项，已跳过。", "An empty entry in a list was left out.");
            }
            else if (item.TryRead(list.Items[i], place, context, out var read))
            {
                items.Add(read);
            }
        }

        value = items.DrainToImmutable();
        return true;
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (var entry in value)
        {
            item.Write(writer, entry);
        }

        writer.WriteEndArray();
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        item.Describe(writer);
        writer.WriteEndObject();
    }

    public override IEnumerable<string> Keys(string path) => item.Keys(path + "[]");
}

/// <summary>A mapping from free names to texts.</summary>
internal sealed class TextMapShape : Shape<ImmutableSortedDictionary<string, string>>
{
    private static readonly TextShape s_text = new();

    public override bool TryRead(Node node, string path, ReadContext context, out ImmutableSortedDictionary<string, string> value)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        value = builder.ToImmutable();
        if (node is not MapNode map)
        {
            context.Problem(node.Mark, path, "应为映射（名称: 值）；未读取。", "Expected a mapping (name: value); not read.");
            return false;
        }

        foreach (var (key, entry) in map.Entries)
        {
            var place = $"{path}.{ReadContext.Shown(key.Text)}";
            if (s_text.TryRead(entry, place, context, out var text) && !builder.TryAdd(key.Text, text))
            {
                context.Problem(key.Mark, place, "键重复，只读取第一个。", "The key stands twice; the first one was read.");
            }
        }

        value = builder.ToImmutable();
        return true;
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value)
    {
        writer.WriteStartObject();
        foreach (var (key, entry) in value)
        {
            writer.WriteString(key, entry);
        }

        writer.WriteEndObject();
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("additionalProperties");
        s_text.Describe(writer);
        writer.WriteEndObject();
    }
}
