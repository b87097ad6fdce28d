using System.Collections.Immutable;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>A key of a mapping and the member it stands for.</summary>
internal abstract class Field<T>(string name, Bilingual text, bool required)
{
    public string Name { get; } = name;

    public Bilingual Text { get; } = text;

    public bool Required { get; } = required;

    public abstract T Read(T into, Node node, string path, ReadContext context);

    public abstract void Write(Utf8JsonWriter writer, T from);

    public abstract void Describe(Utf8JsonWriter writer);

    public abstract IEnumerable<string> Keys(string path);
}

/// <inheritdoc/>
internal sealed class Field<T, TValue>(
    string name, Bilingual text, bool required, Shape<TValue> shape, Func<T, (bool Stated, TValue Value)> get, Func<T, TValue, T> set) : Field<T>(name, text, required)
{
    public override T Read(T into, Node node, string path, ReadContext context) =>
        shape.TryRead(node, path, context, out var value) ? set(into, value) : into;

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
        if (Required)
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

/// <summary>A mapping with known keys.</summary>
internal sealed class ObjectShape<T>(T empty, ImmutableArray<Field<T>> fields, Action<T, Mark, string, ReadContext>? check = null) : Shape<T>
{
    public override bool TryRead(Node node, string path, ReadContext context, out T value)
    {
        value = empty;
        if (node is not MapNode map)
        {
            context.Problem(node.Mark, path, "应为映射（名称: 值）；未读取。", "Expected a mapping (name: value); not read.");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, entry) in map.Entries)
        {
            var place = path.Length == 0 ? ReadContext.Shown(key.Text) : $"{path}.{ReadContext.Shown(key.Text)}";
            var field = fields.FirstOrDefault(known => string.Equals(known.Name, key.Text, StringComparison.Ordinal));
            if (field is null)
            {
                Unknown(key, place, context);
            }
            else if (!seen.Add(field.Name))
            {
                context.Problem(key.Mark, place, "键重复，只读取第一个。", "The key stands twice; the first one was read.");
            }
            else if (entry is not ScalarNode { IsNull: true })
            {
                value = field.Read(value, entry, place, context);
            }
            else if (field.Required)
            {
                context.Problem(key.Mark, place, "此项不能为空。", "This must not be empty.");
            }
        }

        foreach (var missing in fields.Where(field => field.Required && !seen.Contains(field.Name)))
        {
            context.Problem(map.Mark, path, $"缺少“{missing.Name}”。", $"\"{missing.Name}\" is missing.");
        }

        check?.Invoke(value, map.Mark, path, context);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            field.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var field in fields)
        {
            writer.WriteStartObject(field.Name);
            field.Describe(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (fields.Any(field => field.Required))
        {
            writer.WriteStartArray("required");
            foreach (var field in fields.Where(field => field.Required))
            {
                writer.WriteStringValue(field.Name);
            }

            writer.WriteEndArray();
        }

        writer.WriteBoolean("additionalProperties", false);
    }

    public override IEnumerable<string> Keys(string path) => fields.SelectMany(field => field.Keys(path.Length == 0 ? field.Name : $"{path}.{field.Name}"));

    private void Unknown(ScalarNode key, string place, ReadContext context)
    {
        var nearest = fields.Select(field => (field.Name, Distance: Distance(key.Text, field.Name))).OrderBy(near => near.Distance).First();
        var near = nearest.Distance <= Math.Max(2, nearest.Name.Length / 3);
        context.Problem(
            key.Mark, place, near ? $"不认识此键，未读取；是否为“{nearest.Name}”？" : "不认识此键，未读取。",
            near ? $"Unknown key, not read. Did you mean \"{nearest.Name}\"?" : "Unknown key, not read.");
    }

    /// <summary>Levenshtein distance without regard to case; a long key is far from everything.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 64)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
