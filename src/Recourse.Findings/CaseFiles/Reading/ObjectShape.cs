using System.Collections.Immutable;
using System.Text.Json;

namespace Recourse.Findings;

/// <summary>
/// A mapping with known keys. An entry whose required key is absent or not understood is left out, so that no default weighs for or against
/// anybody; the problem names the entry and the key.
/// </summary>
internal sealed class ObjectShape<T>(T empty, ImmutableArray<Field<T>> fields, Action<T, MapNode, string, ReadContext>? check = null) : Shape<T>
{
    public override bool TryRead(Node node, string path, ReadContext context, out T value)
    {
        value = empty;
        if (node is not MapNode map)
        {
            context.Problem(node.Mark, path, "应为映射（名称: 值）；未读取。", "Expected a mapping (name: value); not read.");
            return false;
        }

        var whole = true;
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
            else if (entry is ScalarNode { IsNull: true })
            {
                if (field.Need == Need.Present)
                {
                    context.Problem(key.Mark, place, "此项不能为空；整个条目未读取。", "This must not be empty; the whole entry was left out.");
                    whole = false;
                }
            }
            else if (!field.TryRead(ref value, entry, place, context) && field.Need != Need.None)
            {
                context.Problem(map.Mark, path, $"“{field.Name}”无法读取，整个条目未读取。", $"\"{field.Name}\" could not be read; the whole entry was left out.");
                whole = false;
            }
        }

        foreach (var missing in fields.Where(field => field.Need == Need.Present && !seen.Contains(field.Name)))
        {
            context.Problem(map.Mark, path, $"缺少“{missing.Name}”，整个条目未读取。", $"\"{missing.Name}\" is missing; the whole entry was left out.");
            whole = false;
        }

        if (whole)
        {
            check?.Invoke(value, map, path, context);
        }

        return whole;
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
        if (fields.Any(field => field.Need == Need.Present))
        {
            writer.WriteStartArray("required");
            foreach (var field in fields.Where(field => field.Need == Need.Present))
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
        var near = Nearest.Of(key.Text, fields.Select(field => field.Name));
        context.Problem(
            key.Mark, place, near is null ? "不认识此键，未读取。" : $"不认识此键，未读取；是否为“{near}”？",
            near is null ? "Unknown key, not read." : $"Unknown key, not read. Did you mean \"{near}\"?");
    }
}
