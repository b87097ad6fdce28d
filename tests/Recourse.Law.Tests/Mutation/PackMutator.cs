using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Recourse.Law.Tests;

/// <summary>One small error put into one file of a pack.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What was done: <c>number +1</c>, <c>and → or</c>.</param>
/// <param name="At">Where: <c>(1)(iii) constants.items</c>.</param>
/// <param name="Bytes">The file with the error.</param>
internal sealed record Mutant(string File, string Kind, string At, byte[] Bytes)
{
    public override string ToString() => $"{File} {At}: {Kind}";
}

/// <summary>
/// Makes every small error in a file: each number and each day one more and one less, "and" for "or" and back, each part dropped, each "not"
/// removed, a text from memory taken for verified, each limb taken out of an offence's lists.
/// </summary>
internal sealed class PackMutator
{
    private readonly string _file;
    private readonly YamlStream _stream = [];
    private readonly List<Mutant> _found = [];

    private PackMutator(string file, string text)
    {
        _file = file;
        _stream.Load(new StringReader(text));
    }

    private YamlMappingNode Root => (YamlMappingNode)_stream.Documents[0].RootNode;

    public static IReadOnlyList<Mutant> Of(string file, ReadOnlyMemory<byte> bytes)
    {
        var mutator = new PackMutator(file, Encoding.UTF8.GetString(bytes.Span));
        if (file.StartsWith("offences/", StringComparison.Ordinal))
        {
            mutator.Offence();
        }
        else
        {
            mutator.Article();
        }

        return mutator._found;
    }

    private void Article()
    {
        foreach (var key in new[] { "inForce", "repealed", "surelyFrom" })
        {
            Date(Root, key);
        }

        Untag(Root, "inForceTag", "");
        foreach (var paragraph in Sequence(Root, "paragraphs").Cast<YamlMappingNode>())
        {
            foreach (var (name, value) in Child(paragraph, "constants") is YamlMappingNode stated ? stated.Children.ToArray() : [])
            {
                Number((YamlMappingNode)value, "value", $"{Text(paragraph, "id")} {name}");
            }
        }

        foreach (var limb in Sequence(Root, "limbs").Cast<YamlMappingNode>())
        {
            var id = Text(limb, "id");
            Untag(limb, "tag", id);
            if (Child(limb, "constants") is YamlMappingNode constants)
            {
                foreach (var (name, value) in constants.Children)
                {
                    Number((YamlMappingNode)value, "value", $"{id} {name}");
                }
            }

            Logic(limb, "logic", id);
            if (Child(limb, "bounds") is YamlMappingNode bounds)
            {
                Drop(bounds, "figures", $"{id} bounds", least: 1);
            }

            foreach (var reading in Sequence(limb, "alternatives").Cast<YamlMappingNode>().Where(r => Child(r, "also") is not null))
            {
                Logic(reading, "also", $"{id} {Text(reading, "id")}");
                Change(() => reading.Children.Remove("also"), "reading dropped", $"{id} {Text(reading, "id")}");
            }
        }
    }

    private void Offence()
    {
        foreach (var key in new[] { "serious", "especiallySerious", "bars", "notes", "circumstances", "publicGrounds", "administrative", "administrativeBars", "criminalOnlyBars", "acceptance", "acceptanceBars", "shown" })
        {
            Drop(Root, key, key, least: 0);
        }

        Drop(Root, "elements", "elements", least: 0);
        var groups = Sequence(Root, "elements").Cast<YamlSequenceNode>().ToArray();
        for (var i = 0; i < groups.Length; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"elements[{i}]");
            if (groups[i].Children.Count > 1)
            {
                Items(groups[i], at, least: 1);
                var (list, group) = ((YamlSequenceNode)Child(Root, "elements")!, groups[i]);
                Change(() => { list.Children.Remove(group); Append(list, group.Children.Select(c => new YamlSequenceNode(c))); }, "or → and", at);
            }

            if (i > 0)
            {
                var (list, one, two) = ((YamlSequenceNode)Child(Root, "elements")!, groups[i - 1], groups[i]);
                Change(() => { list.Children.Remove(one); list.Children.Remove(two); list.Children.Add(new YamlSequenceNode([.. one.Children, .. two.Children])); }, "and → or", at);
            }
        }

        if (Child(Root, "lawfulBusiness") is YamlMappingNode business)
        {
            Drop(business, "serious", "lawfulBusiness.serious", least: 0);
        }

        if (Child(Root, "maximumYears") is YamlMappingNode years)
        {
            Number(years, "serious", "maximumYears.serious");
            Number(years, "especiallySerious", "maximumYears.especiallySerious");
        }

        Swap(Root, "prosecution", "complaint", "public");
        if (Text(Root, "prosecution") is "complaint")
        {
            // The approval is a step of cases on complaint only; elsewhere the word has no effect.
            Swap(Root, "superiorApproval", "true", "false");
        }
    }

    private void Logic(YamlMappingNode parent, string key, string at)
    {
        if (Child(parent, key) is not YamlMappingNode node)
        {
            return;
        }

        var name = ((YamlScalarNode)node.Children.Keys.Single()).Value!;
        switch (name)
        {
            case "all" or "any":
                var parts = (YamlSequenceNode)node.Children[name];
                if (parts.Children.Count > 1)
                {
                    Change(() => Rename(node, name, name is "all" ? "any" : "all"), name is "all" ? "and → or" : "or → and", at);
                }

                Items(parts, at, least: 1);
                for (var i = 0; i < parts.Children.Count; i++)
                {
                    // A part is reached through a mapping made for it, so that every operator has a parent with a key.
                    var holder = new YamlMappingNode();
                    holder.Children.Add("part", parts.Children[i]);
                    var (index, shown) = (i, string.Create(CultureInfo.InvariantCulture, $"{at} {name}[{i}]"));
                    _holders.Add((holder, () => parts.Children[index] = holder.Children["part"]));
                    Logic(holder, "part", shown);
                    _holders.RemoveAt(_holders.Count - 1);
                }

                break;
            case "not":
                var inner = node.Children["not"];
                Change(() => parent.Children[key] = inner, "not removed", at);
                Logic(node, "not", at + " not");
                break;
            case "ratio":
                Drop((YamlMappingNode)node.Children[name], "sum", at + " sum", least: 1);
                break;
            case "is":
                Drop((YamlMappingNode)node.Children[name], "values", at + " values", least: 1);
                break;
            case "limitation":
                Drop(node, "limitation", at + " limitation", least: 1);
                break;
            case "harm":
                var harm = (YamlMappingNode)node.Children[name];
                Drop(harm, "kinds", at + " kinds", least: 1);
                Drop(harm, "open", at + " open", least: 0);
                Drop(harm, "to", at + " to", least: 1);
                break;
            case "prior":
                var prior = (YamlMappingNode)node.Children[name];
                Swap(prior, "kind", "administrative", "criminal");
                if (Child(prior, "within") is not null)
                {
                    Change(() => prior.Children.Remove("within"), "part dropped", at + " within");
                }

                break;
            default:
                break;
        }
    }

    private readonly List<(YamlMappingNode Holder, Action Attach)> _holders = [];

    private void Date(YamlMappingNode node, string key)
    {
        if (Child(node, key) is YamlScalarNode scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            foreach (var step in new[] { -1, 1 })
            {
                Set(scalar, day.AddDays(step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), step < 0 ? "day −1" : "day +1", key);
            }
        }
    }

    private void Number(YamlMappingNode node, string key, string at)
    {
        var scalar = (YamlScalarNode)node.Children[key];
        var value = decimal.Parse(scalar.Value!, CultureInfo.InvariantCulture);
        Set(scalar, (value - 1).ToString(CultureInfo.InvariantCulture), "number −1", at);
        Set(scalar, (value + 1).ToString(CultureInfo.InvariantCulture), "number +1", at);
    }

    private void Untag(YamlMappingNode node, string key, string at)
    {
        if (Child(node, key) is YamlScalarNode { Value: "M" } scalar)
        {
            Set(scalar, "P", "M taken for verified", $"{at} {key}".Trim());
        }
    }

    private void Swap(YamlMappingNode node, string key, string one, string two)
    {
        if (Child(node, key) is YamlScalarNode scalar)
        {
            Set(scalar, scalar.Value == one ? two : one, $"{key} swapped", key);
        }
    }

    private void Set(YamlScalarNode scalar, string value, string kind, string at)
    {
        var before = scalar.Value;
        scalar.Value = value;
        Add(kind, at);
        scalar.Value = before;
    }

    private void Drop(YamlMappingNode node, string key, string at, int least)
    {
        if (Child(node, key) is YamlSequenceNode list)
        {
            Items(list, at, least);
        }
    }

    private void Items(YamlSequenceNode list, string at, int least)
    {
        for (var i = 0; i < list.Children.Count && list.Children.Count > least; i++)
        {
            var item = list.Children[i];
            list.Children.RemoveAt(i);
            Add("part dropped", $"{at}: {Short(item)}");
            list.Children.Insert(i, item);
        }
    }

    private static string Short(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value! : node is YamlMappingNode { Children.Count: 1 } map
        ? $"{map.Children.Keys.Single()} {Short(map.Children.Values.Single())}"
        : string.Join(' ', node.AllNodes.OfType<YamlScalarNode>().Select(s => s.Value).Take(6));

    /// <summary>Makes a change that is not a change of one scalar, on a copy of the file.</summary>
    private void Change(Action change, string kind, string at)
    {
        var kept = Root.AllNodes.OfType<YamlMappingNode>().Select(m => (m, m.Children.ToArray())).ToArray();
        var lists = Root.AllNodes.OfType<YamlSequenceNode>().Select(s => (s, s.Children.ToArray())).ToArray();
        var holders = _holders.Select(h => (h.Holder, h.Holder.Children.ToArray(), h.Attach)).ToArray();
        change();
        foreach (var (_, _, attach) in holders)
        {
            attach();
        }

        Add(kind, at);
        foreach (var (map, children) in kept.Concat(holders.Select(h => (h.Holder, h.Item2))))
        {
            map.Children.Clear();
            foreach (var (k, v) in children)
            {
                map.Children.Add(k, v);
            }
        }

        foreach (var (list, children) in lists)
        {
            list.Children.Clear();
            Append(list, children);
        }
    }

    private void Add(string kind, string at) => _found.Add(new Mutant(_file, kind, at.Trim(), Save()));

    private byte[] Save()
    {
        var writer = new StringWriter();
        _stream.Save(new Emitter(writer), assignAnchors: false);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static void Append(YamlSequenceNode list, IEnumerable<YamlNode> nodes)
    {
        foreach (var node in nodes.ToArray())
        {
            list.Children.Add(node);
        }
    }

    private static void Rename(YamlMappingNode node, string from, string to)
    {
        var value = node.Children[from];
        node.Children.Remove(from);
        node.Children.Add(to, value);
    }

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var child) ? child : null;

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    private static YamlNode[] Sequence(YamlMappingNode node, string key) => Child(node, key) is YamlSequenceNode list ? [.. list.Children] : [];
}
