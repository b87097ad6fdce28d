using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>The figures that stand beside a count of items: tiers, every tier that a reviewer could choose, both readings of the ratio, other keys.</summary>
internal static class TierFigures
{
    private static readonly string[] s_tiers = ["t50", "t500", "t5000"];

    /// <summary>Tiers and kinds; where a kind waits for a choice, what each choice comes to; where several tiers hold items, the ratio of art. 5(1)(vi).</summary>
    public static IEnumerable<Figure> Of(ImmutableArray<KindCount> kinds)
    {
        var tiers = BatchCount.TiersOf(kinds);
        long[] sure = [tiers.T50.AtLeast, tiers.T500.AtLeast, tiers.T5000.AtLeast];
        return
        [
            Range("t50", tiers.T50), Range("t500", tiers.T500), Range("t5000", tiers.T5000),
            Figure("reviewer", new("待人选定档次", "Tier for a reviewer to choose"), kinds.Where(kind => kind.Tier == "reviewer").Sum(kind => kind.Net)),
            .. kinds.Select(kind => Figure($"kind/{kind.Kind}", new($"{kind.Kind}（{kind.Tier}）", $"{kind.Kind} ({kind.Tier})"), kind.Net)),
            .. Choices(kinds, sure),
            .. kinds.All(kind => kind.Tier != "reviewer") ? Ratio("ratio", sure) : [],
        ];
    }

    /// <summary>
    /// The same material under other keys than the person: how many different numbers stand in it. Some courts de-duplicated by number (law.md §7.2,
    /// （2018）粤0303刑初905号).
    /// </summary>
    public static IEnumerable<Figure> OtherKeys(ScanResult scan, BatchCount result) =>
    [
        Figure("key/person", new("去重键：人（本数所依）", "Key: person (the one that this count goes by)"), result.Persons),
        Figure("key/mobile", new("另一去重键：手机号码（材料中不同的号码）", "Another key: mobile number (different ones in the material)"), Distinct(scan, "mobile")),
        Figure("key/resident-id", new("另一去重键：公民身份号码（材料中不同的号码）", "Another key: resident id (different ones in the material)"), Distinct(scan, "resident-id")),
    ];

    /// <summary>Points of whereabouts: as they stand, different ones, effective ones under each reading of standing still.</summary>
    public static IEnumerable<Figure> Points(Tracks? tracks) => tracks is null ? [] :
    [
        Figure("points/raw", new("行踪点（原始）", "Points of whereabouts as they stand"), tracks.Raw),
        Figure("points/distinct", new("去除重复后的行踪点", "Different points of each person"), tracks.Distinct),
        .. tracks.Effective.Select(entry => Figure(
            $"points/effective-{entry.Key}m", new($"再去除静止点（{entry.Key} 米内）后的有效行踪点", $"Effective points, standing still within {entry.Key} m removed"), entry.Value)),
    ];

    public static Figure Figure(string name, Bilingual title, long value) => new(name, title, value.ToString(CultureInfo.InvariantCulture));

    public static Figure Range(string name, CountRange range)
    {
        var tier = name[(name.LastIndexOf('t') + 1)..];
        var duty = name.StartsWith("insider", StringComparison.Ordinal);
        return new(
            name, duty ? new($"职务、服务中获得并提供的 {tier} 条档", $"Got in duty and provided, tier of {tier}") : new($"{tier} 条档", $"Tier of {tier}"),
            range.IsExact ? range.AtLeast.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{range.AtLeast}–{range.AtMost}"));
    }

    /// <summary>Each kind that waits for a choice in each tier, the other such kinds left open.</summary>
    private static IEnumerable<Figure> Choices(ImmutableArray<KindCount> kinds, long[] sure)
    {
        var waiting = kinds.Where(kind => kind.Tier == "reviewer").ToList();
        foreach (var kind in waiting)
        {
            for (var tier = 0; tier < s_tiers.Length; tier++)
            {
                var chosen = sure.ToArray();
                chosen[tier] += kind.Net;
                var name = $"choice/{kind.Kind}/{s_tiers[tier]}";
                var others = waiting.Count > 1 ? ("；其余待定种类不计", "; the other kinds that wait are not counted") : ("", "");
                yield return new Figure(
                    name,
                    new($"如人选定 {kind.Kind} 为 {s_tiers[tier][1..]} 条档，各档（50／500／5000）为{others.Item1}", $"If {kind.Kind} is chosen to be of the tier of {s_tiers[tier][1..]}, the tiers (50/500/5,000) are{others.Item2}"),
                    string.Create(CultureInfo.InvariantCulture, $"{chosen[0]}/{chosen[1]}/{chosen[2]}"));
                if (waiting.Count == 1)
                {
                    foreach (var figure in Ratio(name + "/ratio", chosen))
                    {
                        yield return figure;
                    }
                }
            }
        }
    }

    /// <summary>The sum in items of the strictest tier that holds any: exactly, and with each converted part rounded down, as one court did（（2018）苏0691刑初161号）.</summary>
    private static IEnumerable<Figure> Ratio(string name, long[] tiers)
    {
        if (tiers.Count(count => count > 0) < 2)
        {
            return [];
        }

        var strictest = Array.FindIndex(tiers, count => count > 0);
        var unit = s_tiers[strictest][1..];
        var (exact, floored, worth) = (0m, 0L, 1L);
        for (var tier = strictest; tier < tiers.Length; tier++, worth *= 10)
        {
            exact += (decimal)tiers[tier] / worth;
            floored += tiers[tier] / worth;
        }

        return
        [
            new($"{name}/exact", new($"按比例折合为 {unit} 条档合计（不舍入）", $"Sum in items of the tier of {unit} (art. 5(1)(vi)), not rounded"), exact.ToString("0.##", CultureInfo.InvariantCulture)),
            Figure($"{name}/floored", new($"按比例折合为 {unit} 条档合计（每档折合后舍去小数）", $"Sum in items of the tier of {unit}, each converted part rounded down"), floored),
        ];
    }

    private static long Distinct(ScanResult scan, string kind) => scan.Identifiers.FirstOrDefault(entry => entry.Kind == kind)?.Distinct ?? 0;
}
