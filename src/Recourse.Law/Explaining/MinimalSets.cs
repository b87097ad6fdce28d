using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>
/// Finds every minimal set of limbs that turns the formula of an offence to an outcome when each of them comes out that way. The formula is
/// a conjunction of groups of which one limb suffices, and of bars: towards "met" each group that is not yet met gives one limb and every bar
/// must go; towards "not met" one whole group must fail, or one bar stand.
/// </summary>
internal static class MinimalSets
{
    /// <summary>All minimal sets, smallest first, then in the order of the law.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(LimbFormula formula, Outcome wanted)
    {
        string[] Missing(IEnumerable<string> ids) => [.. ids.Where(id => formula.Leaf(id).Outcome != formula.Towards(id, wanted))];
        var groups = formula.Groups.Select(g => g.Where(formula.Has).ToArray()).ToArray();
        var bars = Missing(formula.Leaves.Where(l => l.IsBar).Select(l => l.Id));
        IEnumerable<ImmutableArray<string>> sets = [[]];
        if (wanted == Outcome.Met)
        {
            foreach (var group in groups.Where(g => g.All(id => formula.Leaf(id).Outcome != Outcome.Met)))
            {
                sets = [.. sets.SelectMany(s => group.Select(id => s.Add(id)))];
            }

            sets = sets.Select(s => s.AddRange(bars));
        }
        else
        {
            sets = groups.Select(g => Missing(g).ToImmutableArray()).Concat(bars.Select(b => ImmutableArray.Create(b)));
        }

        return [.. sets.OrderBy(s => s.Length)];
    }
}
