using System.Globalization;
using Recourse.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Recourse.Law;

/// <summary>Strict reading of one YAML mapping: every key must be asked for, every error names file and line.</summary>
internal sealed class Yaml
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private Yaml(string file, YamlNode node)
    {
        _file = file;
        _node = node as YamlMappingNode ?? throw new LawPackException(file, node.Start.Line, "a mapping is expected");
    }

    public long Line => _node.Start.Line;

    public IEnumerable<string> Keys => _node.Children.Keys.Select(k => ((YamlScalarNode)k).Value ?? "");

    /// <exception cref="LawPackException">Not one YAML document that is a mapping.</exception>
    public static Yaml Document(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            throw new LawPackException(FormattableString.Invariant($"{file}:{broken.Start.Line}: not YAML: {broken.Message}"), broken);
        }

        return stream.Documents.Count == 1 ? new Yaml(file, stream.Documents[0].RootNode) : throw new LawPackException(file, 1, "one YAML document is expected");
    }

    public LawPackException Error(string what) => new(_file, Line, what);

    public bool Has(string key) => _node.Children.ContainsKey(new YamlScalarNode(key));

    public Yaml Mapping(string key) => new(_file, Child(key));

    public IEnumerable<Yaml> Mappings(string key) => Sequence(key).Select(n => new Yaml(_file, n));

    public string Text(string key) => Scalar(Child(key), key);

    public string TextOr(string key, string otherwise) => Has(key) ? Text(key) : otherwise;

    public IEnumerable<string> Texts(string key) => Sequence(key).Select(n => Scalar(n, key));

    public IEnumerable<IEnumerable<string>> TextLists(string key) => Sequence(key).Select(n =>
        (n as YamlSequenceNode ?? throw new LawPackException(_file, n.Start.Line, $"'{key}' holds lists")).Select(i => Scalar(i, key)));

    public Bilingual Bilingual(string key)
    {
        var inner = Mapping(key);
        var text = inner.Bilingual();
        inner.Done();
        return text;
    }

    /// <summary>The keys <c>zh</c> and <c>en</c> of this mapping.</summary>
    public Bilingual Bilingual() => new(Filled("zh"), Filled("en"));

    public string Filled(string key) =>
        Text(key) is { Length: > 0 } text ? text : throw new LawPackException(_file, Child(key).Start.Line, $"'{key}' is empty");

    public DateOnly Date(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new LawPackException(_file, Child(key).Start.Line, $"'{key}' must be a date YYYY-MM-DD, not '{Text(key)}'");

    public decimal Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LawPackException(_file, Child(key).Start.Line, $"'{key}' must be a number, not '{Text(key)}'");

    public bool Flag(string key) => Text(key) switch
    {
        "true" => true,
        "false" => false,
        var other => throw new LawPackException(_file, Child(key).Start.Line, $"'{key}' must be true or false, not '{other}'"),
    };

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> values) =>
        values.TryGetValue(Text(key), out var value) ? value : throw Unknown(key, Text(key), values.Keys);

    public IEnumerable<T> Choices<T>(string key, IReadOnlyDictionary<string, T> values) =>
        Texts(key).Select(t => values.TryGetValue(t, out var value) ? value : throw Unknown(key, t, values.Keys));

    /// <summary>The source tag of this mapping.</summary>
    public string Tag(string key = "tag") => Choice(key, Tags);

    /// <summary>Refuses keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (((YamlScalarNode)key).Value is { } name && !_asked.Contains(name))
            {
                throw new LawPackException(_file, key.Start.Line, $"unknown key '{name}'");
            }
        }
    }

    private static readonly Dictionary<string, string> Tags =
        new[] { "V-LRB", "V-JL", "V-CASE", "V-WEB", "P", "M" }.ToDictionary(t => t, t => t, StringComparer.Ordinal);

    private LawPackException Unknown(string key, string text, IEnumerable<string> values) =>
        new(_file, Child(key).Start.Line, $"'{key}' can't be '{text}'; it is one of {string.Join(", ", values)}");

    private YamlNode Child(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw new LawPackException(_file, Line, $"'{key}' is missing");
    }

    private YamlSequenceNode Sequence(string key) =>
        Child(key) as YamlSequenceNode ?? throw new LawPackException(_file, Child(key).Start.Line, $"'{key}' must be a list");

    private string Scalar(YamlNode node, string key) =>
        (node as YamlScalarNode)?.Value ?? throw new LawPackException(_file, node.Start.Line, $"'{key}' must be a text");
}
