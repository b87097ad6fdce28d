using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>One limb as a leaf of the formula of an offence.</summary>
internal sealed record LimbLeaf(string Id, Bilingual Title, Outcome Outcome, bool IsBar);

/// <summary>
/// An offence as a formula over its limbs: each group of elements has one that is met, one limb of seriousness is met, no bar is met. A limb
/// weighed several times (act by act) counts as its most far-reaching outcome. What nobody alleges does not weigh: as a limb of seriousness
/// it fails, as a bar it does not stand in the way.
/// </summary>
internal sealed class LimbFormula(ImmutableArray<ImmutableArray<string>> groups, ImmutableArray<LimbLeaf> leaves)
{
    private readonly Dictionary<string, LimbLeaf> _leaves = leaves.ToDictionary(l => l.Id, StringComparer.Ordinal);

    public ImmutableArray<LimbLeaf> Leaves => leaves;

    /// <summary>The groups, seriousness last; an offence without a limb of it has an empty one.</summary>
    public ImmutableArray<ImmutableArray<string>> Groups => [.. groups.Where(g => !g.IsEmpty)];

    public bool Has(string id) => _leaves.ContainsKey(id);

    public static LimbFormula Of(OffenceRule rule, OffenceResult result)
    {
        var shown = result.Limbs.Concat(result.Against).ToLookup(l => l.Id, StringComparer.Ordinal);
        ImmutableArray<string> serious = [.. rule.Serious.Concat(rule.EspeciallySerious)];
        ImmutableArray<ImmutableArray<string>> groups = [.. rule.Elements, serious];
        var leaves = groups.SelectMany(g => g).Select(id => Leaf(shown[id], id, isBar: false))
            .Concat(rule.Bars.Select(id => Leaf(shown[id], id, isBar: true)));
        return new(groups, [.. leaves.OfType<LimbLeaf>().DistinctBy(l => l.Id, StringComparer.Ordinal)]);
    }

    public LimbLeaf Leaf(string id) => _leaves[id];

    /// <summary>What a limb would have to come to so that the offence moves towards an outcome.</summary>
    public Outcome Towards(string id, Outcome wanted) => Leaf(id).IsBar == (wanted == Outcome.Met) ? Outcome.NotMet : Outcome.Met;

    /// <summary>The outcome of the formula with some limbs set otherwise (null leaves a limb as it is).</summary>
    public Outcome Value(Func<string, Outcome?> set)
    {
        Outcome Of(LimbLeaf leaf) => set(leaf.Id) ?? leaf.Outcome;
        var parts = groups.Where(g => !g.IsEmpty).Select(g => Truth.Any([.. leaves.Where(l => !l.IsBar && g.Contains(l.Id, StringComparer.Ordinal)).Select(l => As(Of(l)))]))
            .Concat(leaves.Where(l => l.IsBar).Select(l => As(Of(l)).Negate()));
        return Truth.All([.. parts]).Outcome;
    }

    private static Truth As(Outcome outcome) => outcome switch
    {
        Outcome.Met => Truth.Met,
        Outcome.NotMet => Truth.NotMet,
        _ => Truth.Open(UndecidedKind.MissingFact),
    };

    private static LimbLeaf? Leaf(IEnumerable<LimbResult> results, string id, bool isBar)
    {
        var all = results.ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        // A bar that stands for one act only does not bar the others; an element that holds for one act is enough.
        var outcomes = all.Select(r => r.Outcome == Outcome.Undecided && !r.Unalleged.IsEmpty ? Outcome.NotMet : r.Outcome).ToArray();
        var outcome = isBar
            ? outcomes.Contains(Outcome.NotMet) ? Outcome.NotMet : outcomes.Contains(Outcome.Undecided) ? Outcome.Undecided : Outcome.Met
            : outcomes.Contains(Outcome.Met) ? Outcome.Met : outcomes.Contains(Outcome.Undecided) ? Outcome.Undecided : Outcome.NotMet;
        return new(id, all[0].Title, outcome, isBar);
    }
}
