using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Reads the logic of a limb: a mapping with exactly one operator.</summary>
internal static class ExpressionReader
{
    private static readonly FrozenDictionary<string, HarmKind> HarmKinds = Words<HarmKind>();
    private static readonly FrozenDictionary<string, HarmRelation> Relations = Words<HarmRelation>();
    private static readonly FrozenDictionary<string, PenaltyKind> Penalties = Words<PenaltyKind>();

    private static readonly FrozenDictionary<string, Grade> Grades = Enum.GetValues<Grade>().ToFrozenDictionary(v => v.ToString(), v => v, StringComparer.Ordinal);

    public static Expression Read(Yaml node)
    {
        var operators = node.Keys.ToArray();
        if (operators.Length != 1)
        {
            throw node.Error($"a condition has exactly one operator, not {operators.Length}");
        }

        var read = One(node, operators[0]);
        node.Done();
        return read;
    }

    private static Expression One(Yaml node, string name) => name switch
    {
        "all" => new AllOf(Parts(node, name)),
        "any" => new AnyOf(Parts(node, name)),
        "not" => new Not(Read(node.Mapping(name))),
        "unless" => new Unless(Read(node.Mapping(name))),
        "fact" => new FactHolds(Known(node, node.Text(name), FactNames.Ternaries)),
        "alleged" => new Alleged(node.Filled(name)),
        "ground" => new GroundAlleged(node.Filled(name)),
        "limitation" => new LimitationRun([.. node.Mappings(name).Select(m => Inner(m, i => (i.Text("below"), i.Text("years"))))]),
        _ when node.Keys.Single() is var key && Mapped.TryGetValue(key, out var read) => Inner(node.Mapping(key), read),
        _ => throw node.Error($"unknown operator '{name}'"),
    };

    private static readonly FrozenDictionary<string, Func<Yaml, Expression>> Mapped = new Dictionary<string, Func<Yaml, Expression>>(StringComparer.Ordinal)
    {
        ["atLeast"] = n => new AtLeast(Known(n, n.Text("figure"), FactNames.Figures), n.Text("least")),
        ["ratio"] = n => new Ratio(
            [.. n.Mappings("sum").Select(m => Inner(m, i => (Known(i, i.Text("figure"), FactNames.Figures), i.Text("weight"))))], n.Text("least")),
        ["is"] = n => new IsOneOf(Known(n, n.Text("fact"), FactNames.Choices), [.. n.Texts("values")]),
        ["harm"] = n => new HarmDone(
            [.. n.Choices("kinds", HarmKinds)], n.Has("open") ? [.. n.Choices("open", HarmKinds)] : [], [.. n.Choices("to", Relations)]),
        ["prior"] = n => new PriorPenalty(n.Filled("offence"), n.Choice("kind", Penalties), n.TextOr("within", "")),
        ["open"] = n => new OpenNorm(n.Bilingual(), n.TextOr("until", "")),
        ["judged"] = n => new Judged(n.Filled("limb"), n.Bilingual()),
        ["underAge"] = n => new UnderAge(n.Text("years"), n.Text("fromDayAfter")),
        ["undiscovered"] = n => new Undiscovered(n.Text("months"), n.Filled("limb")),
        ["minorOrDisabled"] = n => new MinorOrDisabled(n.Text("years")),
        ["grade"] = n => new GradeIs(n.Choice("is", Grades)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static ImmutableArray<Expression> Parts(Yaml node, string name)
    {
        ImmutableArray<Expression> parts = [.. node.Mappings(name).Select(Read)];
        return parts.IsEmpty ? throw node.Error($"'{name}' holds nothing") : parts;
    }

    private static T Inner<T>(Yaml node, Func<Yaml, T> read)
    {
        var result = read(node);
        node.Done();
        return result;
    }

    private static string Known(Yaml node, string name, FrozenSet<string> names) =>
        names.Contains(name) ? name : throw node.Error($"unknown fact '{name}'; it is one of {string.Join(", ", names.Order(StringComparer.Ordinal))}");

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..], v => v, StringComparer.Ordinal);
}
