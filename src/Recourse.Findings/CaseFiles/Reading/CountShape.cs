using System.Text.Json;

namespace Recourse.Findings;

/// <summary>A number, or <c>{atLeast, atMost}</c>; without <c>atMost</c> nothing bounds it, without <c>atLeast</c> it may be none.</summary>
internal sealed class CountShape : Shape<CountRange>
{
    private static readonly NumberShape s_number = new();

    private static readonly ObjectShape<CountRange> s_range = new(
        new CountRange(0, long.MaxValue),
        [
            new Field<CountRange, long>("atLeast", new("至少", "At least"), Need.None, s_number, range => (true, range.AtLeast), (range, n) => range with { AtLeast = n }),
            new Field<CountRange, long>(
                "atMost", new("至多；不写即无上限", "At most; absent = unbounded"), Need.None, s_number,
                range => (range.AtMost != long.MaxValue, range.AtMost), (range, n) => range with { AtMost = n }),
        ]);

    public override bool TryRead(Node node, string path, ReadContext context, out CountRange value)
    {
        value = default;
        if (node is not MapNode map)
        {
            var read = s_number.TryRead(node, path, context, out var number);
            value = CountRange.Exactly(number);
            return read;
        }

        var before = context.Count;
        s_range.TryRead(node, path, context, out value);
        if (value.AtLeast > value.AtMost)
        {
            context.Problem(node.Mark, path, $"atLeast {value.AtLeast} 大于 atMost {value.AtMost}；未读取。", $"atLeast {value.AtLeast} is above atMost {value.AtMost}; not read.");
            return false;
        }

        if (map.Entries.Count == 0)
        {
            context.Problem(node.Mark, path, "应写 atLeast 或 atMost；未读取。", "Neither atLeast nor atMost is given; not read.");
            return false;
        }

        // A bound that was not understood must not become "unbounded".
        return context.Count == before;
    }

    public override void Write(Utf8JsonWriter writer, CountRange value)
    {
        if (value.IsExact)
        {
            s_number.Write(writer, value.AtLeast);
        }
        else
        {
            s_range.Write(writer, value);
        }
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        s_number.Describe(writer);
        writer.WriteEndObject();
        writer.WriteStartObject();
        s_range.Describe(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public override IEnumerable<string> Keys(string path) => s_range.Keys(path);
}
