using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>A limb that ended undecided.</summary>
/// <param name="Offence">Offence name.</param>
/// <param name="Limb">The limb.</param>
/// <param name="Kind">Why it was undecided.</param>
/// <param name="Count">In how many actors' assessments.</param>
public sealed record Gap(string Offence, string Limb, UndecidedKind Kind, int Count);

/// <summary>Which limbs most often end undecided, and why.</summary>
public static class LawGaps
{
    /// <summary>
    /// The gaps, most frequent first, then by offence, limb and kind. A limb counts once an actor and kind; one that nobody alleges is not weighed and
    /// leaves no gap.
    /// </summary>
    public static ImmutableArray<Gap> Of(IEnumerable<Assessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        var counts = new Dictionary<(string, string, UndecidedKind), int>();
        foreach (var offence in assessments.SelectMany(a => a.Actors).SelectMany(a => a.Offences))
        {
            var open = offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances).Where(l => l is { Kind: not null, NotAlleged: false });
            foreach (var key in open.Select(l => (offence.Offence, l.Id, l.Kind!.Value)).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return
        [
            .. counts.Select(c => new Gap(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Value))
                .OrderByDescending(g => g.Count).ThenBy(g => g.Offence, StringComparer.Ordinal).ThenBy(g => g.Limb, StringComparer.Ordinal).ThenBy(g => g.Kind),
        ];
    }
}
