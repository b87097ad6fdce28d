using System.Globalization;
using System.Text.RegularExpressions;

namespace Recourse.Law.Tests;

/// <summary>Every number that a limb compares with has a vector exactly at it and one just below; the other limbs are held by PackMutationTests.</summary>
public sealed partial class ThresholdTests
{
    [Fact]
    public void Every_limb_has_a_case_on_each_side_of_its_threshold()
    {
        var pack = LawPack.Load().With(LawVectors.ProbeFiles);
        var seen = new Dictionary<(string Limb, string Figure, decimal Least), HashSet<decimal>>();
        foreach (var limb in LawVectors.All.SelectMany(v => Assessor.Assess(v.Facts, pack, []).Actors[0].Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)))
        {
            foreach (var match in limb.Because.Select(b => Compared().Match(b.En)).Where(m => m.Success))
            {
                var key = (limb.Id, match.Groups["figure"].Value, decimal.Parse(match.Groups["least"].ValueSpan, CultureInfo.InvariantCulture));
                (seen.TryGetValue(key, out var values) ? values : seen[key] = []).Add(decimal.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        var (lacking, compared) = (new List<string>(), 0);
        foreach (var limb in LawPack.Load().Articles.SelectMany(a => a.Limbs))
        {
            foreach (var (figure, least) in Comparisons(limb.Logic, limb))
            {
                compared++;
                var values = seen.GetValueOrDefault((limb.Id, figure, least), []);
                lacking.AddRange(values.Contains(least) ? [] : [$"{limb.Id} {figure} at {least}"]);
                lacking.AddRange(values.Contains(least - 1) ? [] : [$"{limb.Id} {figure} at {least - 1}"]);
            }
        }

        Assert.True(lacking.Count == 0, string.Join('\n', lacking));
        Assert.True(compared > 60, "most of the limbs of the pack compare with numbers");
    }

    private static IEnumerable<(string Figure, decimal Least)> Comparisons(Expression logic, LawLimb limb) => logic switch
    {
        AllOf all => all.Parts.SelectMany(p => Comparisons(p, limb)),
        AnyOf any => any.Parts.SelectMany(p => Comparisons(p, limb)),
        Not not => Comparisons(not.Part, limb),
        Unless unless => Comparisons(unless.Part, limb),
        AtLeast atLeast => [(Figures.Label(atLeast.Figure).En, Evaluator.Constant(limb, atLeast.Least).Value)],
        Ratio ratio => [("by ratio", Evaluator.Constant(limb, ratio.Least).Value)],
        _ => [],
    };

    [GeneratedRegex(@"(^|: )(?<figure>by ratio|[a-z][^:≥]*?) (.* = )?(?<value>[0-9.]+) against ≥ (?<least>[0-9.]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();
}
