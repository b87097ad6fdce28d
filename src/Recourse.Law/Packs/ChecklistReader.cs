using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>One thing that an item needs: one of some alternatives, each a set of fields that stand together.</summary>
internal sealed record RecordNeed(ImmutableArray<ImmutableArray<string>> Any, RecordState Missing, RecordState Failed)
{
    /// <summary>Present where one alternative is whole; unknown where one still may be; otherwise what its absence comes to.</summary>
    public RecordState State(Func<string, RecordField> known)
    {
        if (Any.Any(a => a.All(f => known(f) == RecordField.Present)))
        {
            return RecordState.Present;
        }

        if (Any.SelectMany(a => a).Any(f => known(f) == RecordField.Failed))
        {
            return Failed;
        }

        return Any.Any(a => a.All(f => known(f) is RecordField.Present or RecordField.Unknown)) ? RecordState.Unknown : Missing;
    }
}

/// <summary>One item of the checklist.</summary>
internal sealed record RecordItem(
    string Id, Bilingual Title, string Source, RecordLevel Level, string When, Bilingual? Otherwise, ImmutableArray<RecordNeed> Needs, ImmutableArray<string> Basis)
{
    public IEnumerable<string> Fields() => Needs.SelectMany(n => n.Any).SelectMany(a => a).Concat(When.Length == 0 ? [] : [When]);
}

/// <summary>The checklist as its file states it.</summary>
internal sealed record ReadChecklist(string File, Bilingual Title, Bilingual Says, ImmutableArray<RecordItem> Items);

/// <summary>Reads a checklist of a pack.</summary>
internal static class ChecklistReader
{
    private static readonly FrozenDictionary<string, RecordLevel> Levels =
        Enum.GetValues<RecordLevel>().ToFrozenDictionary(v => v.ToString().ToLowerInvariant(), v => v, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RecordState> States =
        new[] { RecordState.Advised, RecordState.Incomplete, RecordState.Curable, RecordState.Excluded }.ToFrozenDictionary(v => v.ToString().ToLowerInvariant(), v => v, StringComparer.Ordinal);

    public static ReadChecklist Read(string file, string text)
    {
        var root = Yaml.Document(file, text);
        if (root.Text("checklist") is not "preservation")
        {
            throw root.Error("'checklist' can only be 'preservation'");
        }

        var read = new ReadChecklist(file, root.Bilingual("title"), root.Bilingual("says"), [.. root.Mappings("items").Select(Item)]);
        root.Done();
        return read.Items.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw root.Error($"the item '{twice.Key}' is given twice")
            : read;
    }

    private static RecordItem Item(Yaml node)
    {
        var item = new RecordItem(
            node.Filled("id"), node.Bilingual("title"), node.Tag(), node.Choice("level", Levels), node.TextOr("when", ""),
            node.Has("otherwise") ? node.Bilingual("otherwise") : null, [.. node.Mappings("needs").Select(Need)], [.. node.Texts("basis")]);
        node.Done();
        return item.Needs.IsEmpty || item.Basis.IsEmpty ? throw node.Error("an item has 'needs' and a 'basis'") : item;
    }

    private static RecordNeed Need(Yaml node)
    {
        var missing = node.Choice("missing", States);
        var need = new RecordNeed([.. node.Texts("any").Select(a => a.Split('+').ToImmutableArray())], missing, node.Has("failed") ? node.Choice("failed", States) : missing);
        node.Done();
        return need.Any.IsEmpty ? throw node.Error("'any' holds nothing") : need;
    }
}
