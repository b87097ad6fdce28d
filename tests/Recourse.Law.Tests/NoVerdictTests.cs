using System.Text;
using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// Nothing that the program says of any case concludes that a person is guilty: over every vector, the lawful statements and the cases of courts, in
/// the assessment as JSON, in the explanations as text, and in the opinion as a page and in its statements (the DOCX is made of the same), in both languages.
/// </summary>
public sealed class NoVerdictTests
{
    private static readonly string[] s_words = ["有罪", "guilty", "罪成", "convicted of", "is a criminal", "定罪成立"];

    // An opinion writes each statement in both languages; without these the search would look through nothing.
    private static readonly string[] s_said = ["由人决定", "person decides"];

    [Fact]
    public void No_output_of_any_vector_concludes_guilt()
    {
        var pack = LawPack.Load().With(LawVectors.ProbeFiles);
        var all = LawVectors.All.Select(v => (v.Name, v.Facts)).Concat(Courts()).ToArray();
        var wrong = all.AsParallel().AsOrdered().SelectMany(v => Wrong(v.Name, v.Facts, pack)).ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(all.Length > 1000);
    }

    [Fact]
    public void The_search_finds_a_word_that_is_there_in_each_kind_of_output()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000));
        var (assessment, explained) = Assessor.AssessAndExplain(facts, LawPack.Load(), []);
        var offence = assessment.Actors[0].Offences[0];
        var said = assessment with { Actors = [assessment.Actors[0] with { Offences = [offence with { RouteBecause = [new("该人有罪", "He is Guilty")] }] }] };
        Assert.All(Outputs(facts, said, explained, LawPack.Load()).Where(o => o.Kind is "assessment" or "opinion"), o => Assert.NotEmpty(Words(o.Text)));
        Assert.Equal(4, Outputs(facts, said, explained, LawPack.Load()).Count());
    }

    private static IEnumerable<string> Wrong(string name, Facts facts, LawPack pack)
    {
        var (assessment, explained) = Assessor.AssessAndExplain(facts, pack, []);
        foreach (var (kind, text) in Outputs(facts, assessment, explained, pack))
        {
            foreach (var word in Words(text))
            {
                yield return $"{name}: {kind} says '{word}'";
            }

            if (kind is "opinion" && assessment.Actors.Any(a => a.Offences.Length > 0) && !s_said.All(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{name}: the opinion does not say in both languages that a person decides";
            }
        }
    }

    private static IEnumerable<(string Kind, string Text)> Outputs(Facts facts, Assessment assessment, IEnumerable<ExplainedOffence> explained, LawPack pack)
    {
        var offences = explained.ToArray();
        var opinion = OpinionBuilder.Of(assessment, facts, pack, "facts.yaml", new string('0', 64));
        yield return ("assessment", Encoding.UTF8.GetString(CanonicalJson.Bytes(w => AssessmentJson.Write(assessment, w))));
        yield return ("explanation", string.Join('\n', offences.SelectMany(o => ExplainText.Of(o.Explanation).Concat(ExplainText.Of(o.Questions))).Select(l => $"{l.Zh}\n{l.En}")));
        yield return ("opinion", Encoding.UTF8.GetString(OpinionPage.Render(opinion)));
        yield return ("statements", string.Join('\n', opinion.Parts.SelectMany(p => p.Sections.SelectMany(s => s.Statements.Select(x => x.Text).Append(s.Title)).Append(p.Title)).Select(l => $"{l.Zh}\n{l.En}")));
    }

    private static IEnumerable<string> Words(string text) => s_words.Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, Facts Facts)> Courts() =>
        new[] { ("law/personal-information-judgments.json", "courtGrade"), ("law/personal-information-boundaries.json", "expected") }
            .Where(f => Shared.File(f.Item1) is not null).SelectMany(f => Vectors.Read(Shared.File(f.Item1)!, f.Item2)).Select(v => (v.Id, v.Facts));
}
