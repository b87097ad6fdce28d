using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Which acts can lie together within a period: the worst one is among the sets given, whatever the numbers.</summary>
internal static class Windows
{
    /// <summary>
    /// Every set of acts that lie within the window and begins with one of them; sets inside another are left out. Acts without a day may lie
    /// in any window, so they move the upper bound of each.
    /// </summary>
    public static IEnumerable<ImmutableArray<Act>> Of(ImmutableArray<Act> acts, int days)
    {
        var dated = acts.Where(a => a.Last is not null).OrderBy(a => a.Last).ThenBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var undated = acts.Where(a => a.Last is null).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a with { Perhaps = UndecidedKind.MissingFact }).ToArray();
        if (dated.Length == 0)
        {
            return [[.. undated]];
        }

        return dated.All(a => a.First == a.Last) ? OfDays(dated, undated, days) : OfCourses(dated, undated, days);
    }

    private static IEnumerable<ImmutableArray<Act>> OfDays(Act[] dated, Act[] undated, int days)
    {
        var end = 0;
        for (var start = 0; start < dated.Length; start++)
        {
            var before = end;
            while (end < dated.Length && dated[end].Last!.Value.DayNumber - dated[start].Last!.Value.DayNumber <= days)
            {
                end++;
            }

            if (end > before)
            {
                yield return [.. dated[start..end], .. undated];
            }
        }
    }

    /// <summary>
    /// Acts that last for more than a day: for each position at which a window can begin or end with an act, those that lie within it, and those
    /// that reach beyond it, of which only a part may. Each act alone is a set of its own: the period is about several.
    /// </summary>
    private static IEnumerable<ImmutableArray<Act>> OfCourses(Act[] dated, Act[] undated, int days)
    {
        foreach (var act in dated)
        {
            yield return [act];
        }

        // What lies within changes where a window begins with a first or ends with a last day; what it touches, where it begins with a last or ends with a first day.
        int[] edges = [.. dated.SelectMany(a => new[] { a.First, a.Last }).OfType<DateOnly>().Select(d => d.DayNumber)];
        var starts = edges.Concat(edges.Select(e => e - days)).Distinct().Order();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            var end = start + days;
            ImmutableArray<Act> here =
            [
                .. dated.Where(a => a.Last!.Value.DayNumber >= start && !(a.First?.DayNumber > end))
                    .Select(a => a.First?.DayNumber >= start && a.Last!.Value.DayNumber <= end ? a : a with { Perhaps = Truth.Weightier(a.Perhaps, UndecidedKind.MissingFact) }),
                .. undated,
            ];
            if (here.Length > 0 && seen.Add(string.Join('+', here.Select(a => $"{a.Id}{a.Perhaps}"))))
            {
                yield return here;
            }
        }
    }
}
