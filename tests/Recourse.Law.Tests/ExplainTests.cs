using System.Collections.Immutable;
using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Why, why not, what next, what if.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void Minimal_sets_are_those_that_brute_force_finds()
    {
        var outcome = Gen.Int[0, 2].Select(i => (Outcome)i);
        Gen.Select(outcome.Array[1, 3].Array[1, 3], outcome.Array[0, 4], Gen.Bool).Sample((groups, bars, met) =>
        {
            var ids = groups.Select((g, i) => g.Select((_, j) => $"e{i}{j}").ToArray()).ToArray();
            LimbLeaf[] leaves =
            [
                .. groups.SelectMany((g, i) => g.Select((o, j) => new LimbLeaf(ids[i][j], new("甲", "a"), o, false))),
                .. bars.Select((o, i) => new LimbLeaf($"b{i}", new("甲", "a"), o, true)),
            ];
            var formula = new LimbFormula([.. ids.Select(g => g.ToImmutableArray())], [.. leaves]);
            var wanted = met ? Outcome.Met : Outcome.NotMet;
            if (formula.Value(_ => null) == wanted)
            {
                return;
            }

            // Every subset of the leaves, each turned the helpful way; keep those of which no part is enough.
            var enough = Enumerable.Range(0, 1 << leaves.Length).Select(mask => leaves.Where((_, i) => (mask >> i & 1) == 1).Select(l => l.Id).ToHashSet(StringComparer.Ordinal))
                .Where(set => formula.Value(id => set.Contains(id) ? formula.Towards(id, wanted) : null) == wanted).ToArray();
            var minimal = enough.Where(s => !enough.Any(o => o.IsProperSubsetOf(s))).Select(s => string.Join(' ', s.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
            Assert.Equal(minimal, MinimalSets.Of(formula, wanted).Select(s => string.Join(' ', s.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void The_formula_agrees_with_the_assessment_where_there_is_one_act()
    {
        foreach (var vector in LawVectors.All.Where(v => v.Facts.Actors[0].Statements.Length + v.Facts.Actors[0].PersonalInformation.Length == 1 && v.Facts.Actors[0].PersonalInformation.All(c => c.LawfulBusiness is null)))
        {
            var pack = LawPack.Load();
            foreach (var result in Assessor.Assess(vector.Facts, pack, []).Actors[0].Offences)
            {
                var rule = pack.Offences.Single(o => o.Offence == result.Offence);
                var value = LimbFormula.Of(rule, result).Value(_ => null);
                Assert.True(value == result.Outcome || result.Outcome == Outcome.Undecided || value == Outcome.Undecided, $"{vector.Name} {result.Offence}: {value}, {result.Outcome}");
            }
        }
    }

    [Fact]
    public void Why_not_names_what_failed()
    {
        var few = LawExplain.Of(Cases.Of(Cases.Statement(views: 4999)), LawPack.Load(), "A1", "Defamation")!;
        Assert.Equal(Outcome.NotMet, few.Outcome);
        Assert.Contains(few.Sets, s => s is [{ Id: "2013-21/2(i)", Is: Outcome.NotMet, Needs: Outcome.Met }]);
        var basis = LawExplain.Of(Cases.Of(Cases.Statement(views: 5000) with { Falsehood = Falsehood.FactualBasis }), LawPack.Load(), "A1", "Defamation")!;
        Assert.Contains(basis.Sets, s => s.Select(l => l.Id).SequenceEqual(["2013-21/1(i)", "2013-21/1(factual-basis)"], StringComparer.Ordinal));
        Assert.All(basis.Sets, s => Assert.Contains(s, l => l.Id == "2013-21/1(factual-basis)" && l.Needs == Outcome.NotMet));
    }

    [Fact]
    public void Why_names_what_the_outcome_hangs_on()
    {
        var met = LawExplain.Of(Cases.Of(Cases.Statement(views: 5000)), LawPack.Load(), "A1", "Defamation")!;
        Assert.Equal(Outcome.Met, met.Outcome);
        Assert.Contains(met.Sets, s => s is [{ Id: "2013-21/2(i)", Needs: Outcome.NotMet }]);
        Assert.Contains(met.Sets, s => s is [{ Id: "cl/17", Needs: Outcome.Met }]);
        Assert.Null(LawExplain.Of(Cases.Of(Cases.Statement()), LawPack.Load(), "A1", "Insult"));
        Assert.Null(LawExplain.Of(Cases.Of(Cases.Statement()), LawPack.Load(), "A9", "Defamation"));
    }

    [Fact]
    public void The_question_that_settles_it_comes_first()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.Unknown, Forwards = null });
        var questions = LawQuestions.Of(facts, LawPack.Load(), "A1", "Defamation");
        Assert.Equal("actors[A1].statements[S1].falsehood", questions[0].Path);
        Assert.True(questions[0].Settles);
        Assert.Contains(questions[0].Answers, a => a is { Value: "\"fabricated\"", Outcome: Outcome.Met });
        Assert.Contains(questions[0].Answers, a => a is { Value: "\"factualBasis\"", Outcome: Outcome.NotMet });
        Assert.DoesNotContain(questions, q => q.Path.EndsWith("forwards", StringComparison.Ordinal)); // serious already
        Assert.Equal(questions, LawQuestions.Of(facts, LawPack.Load(), "A1", "Defamation"), (a, b) => a.Path == b.Path && a.Moves == b.Moves && a.Answers.SequenceEqual(b.Answers));
    }

    [Fact]
    public void Every_question_asked_can_change_the_offence_and_the_order_is_as_said()
    {
        foreach (var vector in LawVectors.All.Where((_, i) => i % 25 == 0))
        {
            foreach (var offence in Assessor.Assess(vector.Facts, LawPack.Load(), []).Actors[0].Offences)
            {
                var questions = LawQuestions.Of(vector.Facts, LawPack.Load(), "A1", offence.Offence);
                Assert.All(questions, q => Assert.Contains(q.Answers, a => (a.Outcome, a.Grade) != (offence.Outcome, offence.Grade)));
                Assert.Equal(questions.OrderByDescending(q => q.Settles).ThenByDescending(q => q.Moves).ThenBy(q => q.Path, StringComparer.Ordinal), questions);
            }
        }
    }

    /// <summary>The quick way weighs only the limbs that read a fact; the slow one sets the fact in the file and weighs everything anew.</summary>
    [Fact]
    public void Every_answer_is_what_weighing_everything_anew_gives()
    {
        var (pack, asked) = (LawPack.Load(), 0);
        foreach (var vector in LawVectors.All.Where((_, i) => i % 9 == 0))
        {
            var (assessment, explained) = Assessor.AssessAndExplain(vector.Facts, pack, []);
            Assert.Equal(Assessor.Assess(vector.Facts, pack, []).Actors.SelectMany(a => a.Offences).Select(o => (o.Offence, o.Outcome)), assessment.Actors.SelectMany(a => a.Offences).Select(o => (o.Offence, o.Outcome)));
            foreach (var (actor, explanation, questions) in explained)
            {
                Assert.Equal(LawQuestions.Of(vector.Facts, pack, actor, explanation.Offence).Select(q => q.Path), questions.Select(q => q.Path), StringComparer.Ordinal);
                var before = assessment.Actors.Single(a => a.Actor == actor).Offences.Single(o => o.Offence == explanation.Offence);
                foreach (var question in questions)
                {
                    var moves = 0;
                    foreach (var answer in question.Answers)
                    {
                        var then = Assessor.Assess(FactsAt.Set(vector.Facts, question.Path, answer.Value), pack, []).Actors.Single(a => a.Actor == actor).Offences.Single(o => o.Offence == explanation.Offence);
                        Assert.True((then.Outcome, then.Grade) == (answer.Outcome, answer.Grade), $"{vector.Name} {question.Path} {answer}: {then.Outcome} {then.Grade}");
                        moves = Math.Max(moves, before.Limbs.Concat(before.Against).Zip(then.Limbs.Concat(then.Against)).Count(p => p.First.Outcome != p.Second.Outcome));
                        asked++;
                    }

                    Assert.Equal(moves, question.Moves);
                }
            }
        }

        Assert.True(asked > 300, $"{asked} answers are compared");
    }

    /// <summary>What is tried passes by every limb that is not known to read the fact: one that reads it all the same would be overlooked.</summary>
    [Fact]
    public void A_limb_reads_no_fact_that_its_logic_is_not_known_to_read()
    {
        string[] tried = ["views", "forwards", "falsehood", "mode", "modes", "gainsYuan", "birthDate", "victims", "victims.birthDate", "victims.disabled", "harm", "priors", "name", "kind", "insider"];
        string[] groups = ["net.", "insider.", "network.", "lawfulBusiness.", "carveOuts.", "alleged[", "publicOrder.", "circumstances.", "provider.", "procedure."];
        var (pack, read) = (LawPack.Load().With(LawVectors.ProbeFiles), new HashSet<string>(StringComparer.Ordinal));
        foreach (var result in LawVectors.All.Where((_, i) => i % 3 == 0).SelectMany(v => Assessor.Assess(v.Facts, pack, []).Actors[0].Offences)
            .SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)).Where(l => l.InForce is not null))
        {
            var limb = pack.Versions(pack.Find(result.Id)!.Value.Article.Id).Single(v => v.InForce == result.InForce).Limb(result.Id);
            foreach (var field in limb is null ? [] : result.FactsRead.Select(FieldsRead.Field).Where(f => tried.Contains(f) || groups.Any(g => f.StartsWith(g, StringComparison.Ordinal))))
            {
                Assert.True(limb!.Traits.Fields.Contains(field), $"{result.Id} read {field}; known are {string.Join(' ', limb.Traits.Fields)}");
                read.Add(field);
            }
        }

        Assert.True(read.Count > 40 && read.IsSupersetOf(tried), $"read in all: {string.Join(' ', read)}");
    }

    [Fact]
    public void What_if_names_the_outcomes_that_move()
    {
        var facts = Cases.Of(Cases.Statement(views: 4999));
        var moved = LawWhatIf.Of(facts, LawPack.Load(), "actors[A1].statements[S1].views", "5000");
        Assert.Contains(new Moved("A1", "Defamation", "2013-21/2(i)", "", "NotMet", "Met"), moved);
        Assert.Contains(new Moved("A1", "Defamation", "outcome", "", "NotMet", "Met"), moved);
        Assert.Empty(LawWhatIf.Of(facts, LawPack.Load(), "actors[A1].statements[S1].views", "4998"));
        Assert.Contains(LawWhatIf.Of(facts, LawPack.Load(), "actors[A1].statements[S1].alleged[2(iii)]", "proved"), m => m is { What: "grade", After: "Serious" });
        Assert.Contains(LawWhatIf.Of(facts, LawPack.Load(), "actors[A1].publicOrder.grounds[3(i)]", "proved"), m => m is { What: "2013-21/3(i)", After: "Met" });
    }

    [Theory]
    [InlineData("actors[A9].name", "x")]
    [InlineData("actors[A1].statements[S1].views", "many")]
    [InlineData("actors[A1", "x")]
    [InlineData("", "x")]
    [InlineData("nothing.here", "1")]
    public void A_path_or_value_that_does_not_exist_is_refused(string path, string value) =>
        Assert.Throws<ArgumentException>(() => LawWhatIf.Of(Cases.Of(Cases.Statement()), LawPack.Load(), path, value));

    [Fact]
    public void Two_packs_differ_where_an_outcome_does()
    {
        var number = new DateOnly(2010, 1, 1);
        LawPack Pack(long least) => LawPack.From([MadePack.Views("s", "statute", number, null, least), MadePack.Offence("Defamation", "s/1", "[[s/1(n)]]", "[s/1(n)]")]);
        var moved = LawDiff.Of(Cases.Of(Cases.Statement(views: 50)), Pack(10), Pack(100));
        Assert.Equal(["outcome", "grade", "route", "s/1(n)"], moved.Select(m => m.What).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(LawDiff.Of(Cases.Of(Cases.Statement(views: 5)), Pack(10), Pack(100)));
        var gone = LawDiff.Of(Cases.Of(Cases.Statement(views: 50)), Pack(10), LawPack.From([MadePack.Views("s", "statute", number, null, 10)]));
        Assert.All(gone, m => Assert.Equal("-", m.After));
    }

    [Fact]
    public void Gaps_count_what_ended_undecided_and_why()
    {
        var open = Assessor.Assess(Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.KnownFalse }), LawPack.Load(), []);
        var gaps = LawGaps.Of([open, open, Assessor.Assess(Cases.Of(Cases.Insult()), LawPack.Load(), [])]);
        Assert.Contains(new Gap("Defamation", "2013-21/1(knowing)", UndecidedKind.OpenNorm, 2), gaps);
        Assert.Contains(new Gap("Insult", "cl/246(serious)", UndecidedKind.OpenNorm, 1), gaps);
        Assert.Equal(gaps.OrderByDescending(g => g.Count), gaps);
        Assert.Empty(LawGaps.Of([]));
    }

    [Fact]
    public void Everything_can_be_written_as_json_and_as_bilingual_lines()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.Unknown });
        var explanation = LawExplain.Of(facts, LawPack.Load(), "A1", "Defamation")!;
        var questions = LawQuestions.Of(facts, LawPack.Load(), "A1", "Defamation");
        var moved = LawWhatIf.Of(facts, LawPack.Load(), "actors[A1].statements[S1].falsehood", "fabricated");
        var gaps = LawGaps.Of([Assessor.Assess(facts, LawPack.Load(), [])]);
        foreach (var bytes in new[]
        {
            CanonicalJson.Bytes(w => ExplainJson.Write(explanation, w)), CanonicalJson.Bytes(w => ExplainJson.Write(questions, w)),
            CanonicalJson.Bytes(w => ExplainJson.Write(moved, w)), CanonicalJson.Bytes(w => ExplainJson.Write(gaps, w)),
        })
        {
            using var document = System.Text.Json.JsonDocument.Parse(bytes);
            Assert.NotEmpty(document.RootElement.EnumerateObject());
        }

        string[] lines = [.. ((IReadOnlyList<Bilingual>[])[ExplainText.Of(explanation), ExplainText.Of(questions), ExplainText.Of(moved), ExplainText.Of(gaps)]).SelectMany(l => l).Select(l => l.En)];
        Assert.All(lines, l => Assert.DoesNotContain("guilty", l, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, l => l.Contains("settles it alone", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Defamation outcome: undecided (", StringComparison.Ordinal));
    }
}
