using System.Text.RegularExpressions;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Every fact that a pack reads can be asked for: it has answers to try, in words of both languages.</summary>
public sealed partial class AskedFactsTests
{
    [Fact]
    public void Every_fact_that_any_limb_of_the_pack_reads_has_answers_that_the_facts_take()
    {
        var pack = LawPack.Load();
        var limbs = pack.Articles.SelectMany(a => a.Limbs).ToArray();
        var read = Read(pack);
        var without = read.Keys.Where(path => AskedFacts.Of(path).Any(asked => AskedFacts.Values(asked, read[path], limbs).Length == 0)).Select(FactLabels.Bare).Distinct().ToArray();
        Assert.True(without.Length == 0, $"no answers for {string.Join(", ", without)}");

        // The list is derived from what is read: that it is whole is checked against every name the packs can use.
        var bare = read.Keys.SelectMany(AskedFacts.Of).Select(FactLabels.Bare).ToHashSet(StringComparer.Ordinal);
        foreach (var name in new[] { "falsehood", "views", "carveOuts.reporting", "network.turnoverYuan", "network.clicks", "insider", "lawfulBusiness.claimed", "victims", "modes", "gainsYuan" })
        {
            Assert.Contains(bare, path => path.EndsWith("." + name, StringComparison.Ordinal));
        }

        Assert.Subset(bare, new HashSet<string>(["provider.ordered", "provider.refused", "procedure.complaint", "procedure.filed", "procedure.policeFiled", "decisionDate", "victims.disabled", "victims.birthDate",
            "actors.birthDate", "actors.harm", "actors.priors", "actors.priors.date", "actors.harm.causation", "actors.publicOrder.vileSocialEffect", "actors.publicOrder.grounds", "actors.circumstances.repentance",
            "actors.kind", "actors.name"], StringComparer.Ordinal));
        Assert.True(bare.Count > 50, $"{bare.Count} facts are read");

        var refused = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, facts) in read.Where(entry => entry.Value.Actors.All(a => a.Statements.All(s => s.Offence is "Defamation" or "Insult"))))
        {
            foreach (var asked in AskedFacts.Of(path).Where(asked => !asked.EndsWith(".harm.causation", StringComparison.Ordinal)))
            {
                foreach (var value in AskedFacts.Values(asked, facts, limbs))
                {
                    try
                    {
                        _ = FactsAt.Set(facts, asked, value);
                    }
                    catch (ArgumentException problem) when (!OtherKind(path, facts))
                    {
                        refused.Add($"{FactLabels.Bare(asked)} {value}: {problem.Message}");
                    }
                    catch (ArgumentException)
                    {
                        // A limb over acts of either kind reads what a statement, or a course of conduct, cannot have.
                    }
                }
            }
        }

        Assert.True(refused.Count == 0, string.Join("\n", refused.Take(10)));
    }

    [Fact]
    public void Every_question_and_every_answer_is_in_words_of_both_languages()
    {
        var (pack, seen) = (LawPack.Load(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var vector in LawVectors.All.Where((_, i) => i % 4 == 0).Select(v => Unstated(v.Facts)))
        {
            foreach (var offence in Assessor.Assess(vector, pack, []).Actors[0].Offences)
            {
                var questions = LawQuestions.Of(vector, pack, "A1", offence.Offence);
                foreach (var question in questions)
                {
                    seen.Add(FactLabels.Bare(question.Path));
                    Assert.True(Chinese().IsMatch(question.Title.Zh) && !Chinese().IsMatch(question.Title.En) && question.Title.En.Length > 2, $"{question.Path}: {question.Title}");
                    Assert.All(question.Limbs, l => Assert.True(Chinese().IsMatch(l.Title.Zh) && !Chinese().IsMatch(l.Title.En), l.Title.ToString()));
                }

                foreach (var line in ExplainText.Of(questions))
                {
                    // Paths and values stand as the format has them; every other word is of the line's language.
                    Assert.DoesNotMatch(Chinese(), line.En.Replace(AskedFacts.Named, "", StringComparison.Ordinal));
                    Assert.DoesNotMatch(Spelt(), Json().Replace(line.Zh, ""));
                }
            }
        }

        Assert.True(seen.Count > 25, $"{seen.Count} kinds of question are asked: {string.Join(", ", seen)}");
    }

    /// <summary>Everything that weighing the vectors reads, each path with the facts that it was read of; and the same with as little stated as can be.</summary>
    private static SortedDictionary<string, Facts> Read(LawPack pack)
    {
        var read = new SortedDictionary<string, Facts>(StringComparer.Ordinal);
        var probed = pack.With(LawVectors.ProbeFiles);
        foreach (var facts in LawVectors.All.Select(v => v.Facts).Concat(LawVectors.All.Select(v => Unstated(v.Facts))))
        {
            foreach (var limb in Assessor.Assess(facts, probed, []).Actors.SelectMany(a => a.Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)))
            {
                foreach (var path in limb.FactsRead)
                {
                    read.TryAdd(path, facts);
                }
            }
        }

        return read;
    }

    private static bool OtherKind(string path, Facts facts) => facts.Actors.SelectMany(a => a.Statements).Any(s => path.Contains($".statements[{s.Id}].", StringComparison.Ordinal))
        ? path.EndsWith("modes", StringComparison.Ordinal) || path.Contains(".net.", StringComparison.Ordinal) || path.Contains(".insider", StringComparison.Ordinal)
            || path.EndsWith("gainsYuan", StringComparison.Ordinal) || path.Contains(".lawfulBusiness.", StringComparison.Ordinal)
        : path.EndsWith("falsehood", StringComparison.Ordinal) || path.EndsWith("mode", StringComparison.Ordinal) || path.EndsWith("views", StringComparison.Ordinal)
            || path.EndsWith("forwards", StringComparison.Ordinal) || path.EndsWith("victims", StringComparison.Ordinal) || path.Contains(".carveOuts.", StringComparison.Ordinal);

    private static Facts Unstated(Facts facts) => facts with
    {
        DecisionDate = null,
        Procedure = new Procedure(),
        Provider = new Provider(),
        Victims = [.. facts.Victims.Select(v => v with { BirthDate = null, Disabled = Ternary.Unknown })],
        Actors =
        [
            .. facts.Actors.Select(a => a with
            {
                BirthDate = null,
                Circumstances = new Circumstances(),
                PublicOrder = a.PublicOrder with { VileSocialEffect = Ternary.Unknown },
                Harm = [.. a.Harm.Select(h => h with { Causation = null })],
                Priors = [.. a.Priors.Select(p => p with { Date = null })],
                Statements = [.. a.Statements.Select(s => s with { Date = null, Victims = [], Falsehood = Falsehood.Unknown, Mode = StatementMode.Unknown, Views = null, Forwards = null, Network = null })],
                PersonalInformation = [.. a.PersonalInformation.Select(c => c with { From = null, To = null, Modes = [], GainsYuan = null, Insider = c.Insider is null ? null : new InsiderPart(null, null), Network = null })],
            }),
        ],
    };

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("\\b(?:Undecided|NotMet|Met|Serious|EspeciallySerious|proved|disproved|fabricated|true|false)\\b", RegexOptions.None, 1000)]
    private static partial Regex Spelt();

    [GeneratedRegex("[\\[{].*[\\]}]", RegexOptions.None, 1000)]
    private static partial Regex Json();
}
