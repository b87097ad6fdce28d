using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Law.Tests;

/// <summary>Nothing in the law is untested: every small error in the pack is caught by a vector.</summary>
public sealed class PackMutationTests
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("RECOURSE_LONG") is "1";
    private static readonly bool Accept = Environment.GetEnvironmentVariable("RECOURSE_ACCEPT") is "1";

    // The shipped pack with the made offences, and what every vector comes to under it: worked out once for all tests here.
    // Where the program's code is mutated (eng/stryker) one process weighs under many mutants, and nothing is kept from one to the next.
    private static readonly bool Mutating = Environment.GetEnvironmentVariable("RECOURSE_MUTATING") is "1";
    private static readonly Lazy<LawPack> Pack = new(() => LawPack.Load().With(LawVectors.ProbeFiles));
    private static readonly Lazy<Run[]> Kept = new(() => Under(Pack.Value));

    private static Run[] Expected => Mutating ? Under(LawPack.From([.. LawPack.Load().Files, .. LawVectors.ProbeFiles])) : Kept.Value;

    [Fact]
    public void Every_vector_comes_out_as_worked_out_by_hand()
    {
        var wrong = Expected.Select(r => r.Vector.Wrong(r.Result)).Where(w => w.Length > 0).ToArray();
        Assert.True(wrong.Length == 0, string.Concat(wrong));
        Assert.True(LawVectors.All.Length > 300);
    }

    [Fact]
    public void Every_limb_of_an_offence_is_met_by_a_vector_and_not_met_by_another()
    {
        Assert.SkipWhen(Mutating, "The vectors as pinned say more.");
        var seen = new HashSet<(string, Outcome)>();
        foreach (var limb in Expected.SelectMany(r => r.Result.Actors[0].Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)))
        {
            seen.Add((limb.Id, limb.Outcome));
        }

        // Norms that only a person can settle never come out as met or not met.
        var open = LawPack.Load().Articles.SelectMany(a => a.Limbs).Where(l => l.Logic is OpenNorm).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var named = LawPack.Load().Offences.SelectMany(o => o.Limbs()).Distinct(StringComparer.Ordinal).Where(id => !open.Contains(id)).ToArray();
        var catchAll = LawPack.Load().Articles.SelectMany(a => a.Limbs).Where(l => l.CatchAll || l.Id is "2013-21/3(vii)").Select(l => l.Id).ToHashSet(StringComparer.Ordinal);

        // Facts that can only be stated or absent: an absent fact is unknown, never false.
        var unknown = new[] { "psp/56", "2023-14/7", "2021-1/316(iv)", "2023-14/3", "cl/253-1(conduct)" };
        var absent = named.Where(id => !seen.Contains((id, Outcome.Met)) && !catchAll.Contains(id) && id is not "psp/56").Select(id => id + " met")
            .Concat(named.Where(id => !seen.Contains((id, Outcome.NotMet)) && !unknown.Contains(id)).Select(id => id + " not met"));
        Assert.Empty(absent);
    }

    [Fact]
    public void Numbers_that_only_inform_are_as_the_text_has_them()
    {
        var informing = Informing(LawPack.Load()).Order(StringComparer.Ordinal).ToArray();
        var days = LawPack.Load().Articles.Where(a => a.Kind != ArticleKind.Rule)
            .Select(a => (a, LawVectors.Since.Single(s => string.Equals(s.Instrument, a.Instrument.Id, StringComparison.Ordinal))))
            .Select(x => Day(x.a.Id, x.Item2.Day, x.Item2.FromMemory ? "M" : x.a.Source));
        Assert.Equal(LawVectors.Informing.Select(i => Line(i.Limb, i.Name, i.Value)).Concat(days).Order(StringComparer.Ordinal), informing.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void What_the_vectors_come_to_is_pinned()
    {
        var lines = Expected.Select(r => $"{r.Vector.Name} | {r.Vector.Expected} | {Digest(r.Outcomes)} {Digest(r.Reasons)}\n");
        Documents.Same("tests/Recourse.Law.Tests/Mutation/vectors.txt", string.Concat(lines));
    }

    [Fact]
    public void No_small_error_in_the_pack_survives()
    {
        Assert.SkipWhen(Mutating, "The pack is not mutated while the code is.");
        var pack = Pack.Value;
        var all = LawPack.Load().Files.Where(f => !f.Path.StartsWith("checklists/", StringComparison.Ordinal)).SelectMany(f => PackMutator.Of(f.Path, f.Bytes)).ToArray();

        // In the quick form every error in a number or a day, and one in six of the others, spread evenly and always the same.
        var chosen = Long || Accept ? all : [.. all.Where(m => IsNumberOrDay(m) || SHA256.HashData(Encoding.UTF8.GetBytes(m.ToString()))[0] < 40)];
        var (expected, informing) = (Expected, Informing(pack).ToArray());
        var verdicts = chosen.AsParallel().AsOrdered().Select(m => (Mutant: m, Verdict: Judge(pack, m, expected, informing))).ToArray();
        var survivors = verdicts.Where(v => v.Verdict == Verdict.Survived).Select(v => v.Mutant.ToString()).ToArray();
        Assert.True(survivors.Length == 0, $"{survivors.Length} of {chosen.Length} survive:\n{string.Join('\n', survivors)}");
        if (chosen.Length == all.Length)
        {
            Documents.Same("docs/law-mutation.md", MutationReport.Of(verdicts, LawVectors.All.Length));
        }
    }

    private static Run[] Under(LawPack pack) => [.. LawVectors.All.Select(v => Run.Of(pack, v, Assessor.Assess(v.Facts, pack, [])))];

    private static bool IsNumberOrDay(Mutant mutant) => mutant.Kind is "number +1" or "number −1" or "day +1" or "day −1";

    private static Verdict Judge(LawPack pack, Mutant mutant, Run[] expected, string[] informing)
    {
        LawPack changed;
        try
        {
            changed = pack.Replacing(mutant.File, mutant.Bytes);
        }
        catch (LawPackException)
        {
            return Verdict.Refused;
        }

        // The report tells apart how an error is caught; the quick form only asks whether it is, and the table of values answers fastest.
        var telling = Long || Accept;
        if (!telling && !Informing(changed).SequenceEqual(informing, StringComparer.Ordinal))
        {
            return Verdict.Value;
        }

        // The vectors that are about the article come first: most errors show in one of them. Those that never reach it are left out.
        var article = mutant.File.StartsWith("offences/", StringComparison.Ordinal) ? "" : changed.Articles.First(a => a.File == mutant.File).Id;
        var offence = article.Length > 0 ? "" : changed.Offences[pack.Files.Where(f => f.Path.StartsWith("offences/", StringComparison.Ordinal)).TakeWhile(f => f.Path != mutant.File).Count()].Offence;
        Run[] near = [.. expected.Where(r => article.Length > 0 ? r.Articles.Contains(article) : r.Offences.Contains(offence))];
        var reasons = false;
        foreach (var runs in near.GroupBy(r => article.Length == 0 || r.Vector.Name.Contains(article, StringComparison.Ordinal)).OrderByDescending(g => g.Key))
        {
            // Reasons are long: they are compared only where no outcome differs.
            var same = new List<(Run Run, Assessment Result)>();
            foreach (var run in runs)
            {
                var result = Assessor.Assess(run.Vector.Facts, changed, []);
                if (!string.Equals(LawVector.Outcomes(result), run.Outcomes, StringComparison.Ordinal))
                {
                    return Verdict.Outcome;
                }

                if (!telling && !string.Equals(LawVector.Reasons(result), run.Reasons, StringComparison.Ordinal))
                {
                    return Verdict.Reason;
                }

                same.Add((run, result));
            }

            reasons = telling && same.Exists(s => !string.Equals(LawVector.Reasons(s.Result), s.Run.Reasons, StringComparison.Ordinal));
            if (reasons)
            {
                break;
            }
        }

        return reasons ? Verdict.Reason : Informing(changed).SequenceEqual(informing, StringComparer.Ordinal) ? Verdict.Survived : Verdict.Value;
    }

    private static IEnumerable<string> Informing(LawPack pack) => Unused(pack)
        .Concat(pack.Articles.Where(a => a.Kind != ArticleKind.Rule).Select(a => Day(a.Id, VersionResolver.Day(a.InForce), a.InForceSource)))
        .Concat(pack.Articles.SelectMany(a => a.Paragraphs).SelectMany(p => p.Constants.Select(c => Line(p.Id, c.Name, c.Value))));

    private static IEnumerable<string> Unused(LawPack pack) =>
        from limb in pack.Articles.SelectMany(a => a.Limbs)
        let used = limb.Logic is UnderAge ? limb.Logic.Uses().Where(u => u != "dayAfter") : limb.Logic.Uses().Concat(limb.Readings.SelectMany(r => r.Logic?.Uses() ?? []))
        from constant in limb.Constants
        where !used.Contains(constant.Name, StringComparer.Ordinal) && constant != limb.Window
        select Line(limb.Id, constant.Name, constant.Value);

    private static string Day(string article, string day, string source) => $"{article} in force {day} [{source}]";

    private static string Line(string limb, string name, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{limb} {name} {value}");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private sealed record Run(LawVector Vector, Assessment Result, string Outcomes, string Reasons, HashSet<string> Offences, HashSet<string> Articles)
    {
        public static Run Of(LawPack pack, LawVector vector, Assessment result)
        {
            var offences = result.Actors.SelectMany(a => a.Offences).Select(o => o.Offence).ToHashSet(StringComparer.Ordinal);
            var articles = pack.Offences.Where(o => offences.Contains(o.Offence)).SelectMany(o => o.Limbs().Select(id => pack.Find(id)!.Value.Article.Id).Append(o.Article));
            return new(vector, result, LawVector.Outcomes(result), LawVector.Reasons(result), offences, [.. articles]);
        }
    }
}
