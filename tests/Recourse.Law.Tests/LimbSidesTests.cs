using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// Every limb of every version of every article has a case that meets it and one that does not. The cases are the vectors of this project, which
/// are invented; those of courts and of the text are added where they are there.
/// </summary>
public sealed class LimbSidesTests
{
    private const string ForAPerson = "it asks for a person's judgment: as alleged it is open, never met by itself";
    private const string Unstated = "nothing that can be stated says that it is not so: an absent fact is unknown, never false";
    private const string Memory = "its text is from memory: it is open whatever the facts are, until a reviewer activates it";

    /// <summary>Limbs that never come out as met, and why.</summary>
    private static readonly Dictionary<string, string> NeverMet = new(StringComparer.Ordinal)
    {
        ["2013-21/2(iv)"] = ForAPerson,
        ["2013-21/3(vii)"] = ForAPerson,
        ["2013-21/5(1)(serious)"] = ForAPerson,
        ["2013-21/5(2)(serious)"] = ForAPerson,
        ["2017-10/5(1)(x)"] = ForAPerson,
        ["2017-10/5(2)(iv)"] = ForAPerson,
        ["2017-10/6(1)(iii)"] = ForAPerson,
        ["2019-15/10(vii)"] = ForAPerson,
        ["2019-15/12(vii)"] = ForAPerson,
        ["2019-15/3(vii)"] = ForAPerson,
        ["2019-15/4(viii)"] = ForAPerson,
        ["2019-15/5(v)"] = ForAPerson,
        ["2019-15/6(vii)"] = ForAPerson,
        ["2023-14/12(5)"] = ForAPerson,
        ["cl/246(serious)"] = ForAPerson,
        ["cl/286-1(iv)"] = ForAPerson,
        ["cl/253-1(conduct) of 2009-02-28"] = Memory,
    };

    /// <summary>Limbs that never come out as not met, and why.</summary>
    private static readonly Dictionary<string, string> NeverNotMet = new(StringComparer.Ordinal)
    {
        ["2013-21/5(1)(serious)"] = ForAPerson,
        ["2013-21/5(2)(serious)"] = ForAPerson,
        ["cl/246(serious)"] = ForAPerson,
        ["2021-1/316(iv)"] = Unstated,
        ["2023-14/3"] = Unstated,
        ["2023-14/7"] = Unstated,
        ["psp/56"] = Unstated,
        ["cl/253-1(conduct) of 2015-11-01"] = Unstated,
        ["cl/253-1(conduct) of 2009-02-28"] = Memory,
    };

    private static readonly Lazy<HashSet<(string Limb, DateOnly Version, Outcome Outcome)>> Seen = new(() => See(LawPack.Load()));

    [Fact]
    public void Every_limb_of_every_version_has_a_case_on_each_side()
    {
        var absent = Absent(LawPack.Load(), Seen.Value).ToArray();
        Assert.True(absent.Length == 0, string.Join('\n', absent));
    }

    [Fact]
    public void A_limb_said_to_lack_a_side_really_lacks_it()
    {
        var limbs = LawPack.Load().Articles.SelectMany(a => a.Limbs.Select(l => (l.Id, a.InForce))).ToArray();
        Assert.All(NeverMet.Keys, id => Assert.All(Named(limbs, id), l => Assert.DoesNotContain((l.Id, l.InForce, Outcome.Met), Seen.Value)));
        Assert.All(NeverNotMet.Keys, id => Assert.All(Named(limbs, id), l => Assert.DoesNotContain((l.Id, l.InForce, Outcome.NotMet), Seen.Value)));
    }

    [Fact]
    public void A_released_pack_has_them_as_well()
    {
        Assert.All(LawArchive.Released.Where(r => r.Digest != LawPack.Load().Digest), r => Assert.Empty(Absent(r.Load(), See(r.Load()))));
        Assert.NotEmpty(LawArchive.Released);
    }

    /// <summary>False where a limb can by its nature not come out so in any version.</summary>
    internal static bool CanBe(string limb, Outcome outcome) => outcome switch
    {
        Outcome.Met => !NeverMet.ContainsKey(limb),
        Outcome.NotMet => !NeverNotMet.Keys.Any(k => k == limb || k.StartsWith(limb + " of ", StringComparison.Ordinal)),
        _ => true,
    };

    private static (string Id, DateOnly InForce)[] Named((string Id, DateOnly InForce)[] limbs, string key)
    {
        var named = limbs.Where(l => Key(l.Id, l.InForce) == key || l.Id == key).ToArray();
        Assert.NotEmpty(named);
        return named;
    }

    private static IEnumerable<string> Absent(LawPack pack, HashSet<(string, DateOnly, Outcome)> seen)
    {
        bool Excused(Dictionary<string, string> list, string limb, DateOnly version) => list.ContainsKey(limb) || list.ContainsKey(Key(limb, version));
        foreach (var (limb, version) in pack.Articles.SelectMany(a => a.Limbs.Select(l => (l.Id, a.InForce))))
        {
            if (!seen.Contains((limb, version, Outcome.Met)) && !Excused(NeverMet, limb, version))
            {
                yield return $"{Key(limb, version)} is never met";
            }

            if (!seen.Contains((limb, version, Outcome.NotMet)) && !Excused(NeverNotMet, limb, version))
            {
                yield return $"{Key(limb, version)} is never not met";
            }
        }
    }

    /// <summary>What the vectors leave open: earlier versions, and limbs that only show in a route.</summary>
    private static ImmutableArray<Facts> Own { get; } =
    [
        Cases.Of(Cases.Statement(views: 6000, date: "2014-03-10")).With(a => a with { Kind = PartyKind.Unit }) with { DecisionDate = new(2015, 1, 10) },
        Cases.Of(Cases.Statement(views: 6000, date: "2014-03-10")) with { DecisionDate = new(2015, 1, 10), Victims = [new Victim { Id = "V1", Kind = PartyKind.Unit }] },
        Cases.Of(Cases.Conduct(t5000: 6) with { From = new(2026, 2, 1), To = new(2026, 2, 2) }) with { DecisionDate = new(2026, 6, 1) },
    ];

    /// <summary>A made offence that shows the administrative limb of courses of conduct.</summary>
    private static (string Path, ReadOnlyMemory<byte> Bytes) Shows()
    {
        var (path, bytes) = MadePack.Offence("Shows", "cl/253-1", "[[cl/253-1(conduct)]]", "['2017-10/5(1)(v)']", notes: "[psp/56]");
        return MadePack.File(path, System.Text.Encoding.UTF8.GetString(bytes.Span).Replace("acts: statements", "acts: personalInformation", StringComparison.Ordinal));
    }

    /// <summary>What the vectors show of each version of a limb: the version is that of the text which was weighed, not the newest one.</summary>
    private static HashSet<(string, DateOnly, Outcome)> See(LawPack pack)
    {
        var probed = pack.With([.. LawVectors.ProbeFiles, Shows()]);
        return
        [
            .. LawVectors.All.Select(v => v.Facts).Concat(Own).Concat(Courts()).AsParallel()
                .SelectMany(f => Assessor.Assess(f, probed, []).Actors).SelectMany(a => a.Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances))
                .Where(l => l.InForce is not null).Select(l => (l.Id, l.InForce!.Value, l.Outcome)),
        ];
    }

    private static ImmutableArray<Facts> Courts() =>
    [
        .. new[] { ("law/personal-information-judgments.json", "courtGrade"), ("law/personal-information-boundaries.json", "expected") }
            .Where(f => Shared.File(f.Item1) is not null).SelectMany(f => Vectors.Read(Shared.File(f.Item1)!, f.Item2)).Select(v => v.Facts),
    ];

    private static string Key(string limb, DateOnly version) => $"{limb} of {VersionResolver.Day(version)}";
}
