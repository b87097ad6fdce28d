using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Law.Tests;

namespace Recourse.Documents.Tests;

/// <summary>An opinion on any facts cites provision, version and evidence for every statement, in words of both languages.</summary>
public sealed partial class OpinionTests
{
    private static readonly string s_digest = new('a', 64);

    [Fact]
    public void Every_statement_on_every_vector_of_the_law_is_cited()
    {
        var (offences, statements) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var vector in LawVectors.All)
        {
            foreach (var (offence, count) in Checked(vector.Name, vector.Facts))
            {
                offences.Add(offence);
                statements += count;
            }
        }

        foreach (var offence in new[]
        {
            "Defamation", "Insult", "PiInfringement", "RefuseNetworkDuty", "IllegalUseOfNetwork", "AidNetworkCrime", "PickQuarrelsAbuse", "PickQuarrelsDisorder", "Extortion", "IllegalOperation",
        })
        {
            Assert.Contains(offence, offences);
        }

        Assert.True(statements > 10_000, $"{statements} statements are checked");
    }

    [Fact]
    public void Every_statement_on_facts_of_which_little_is_known_is_cited()
    {
        // Questions about parts of listed facts (causation, the day of a penalty) have no limb that read that very path.
        var checkedOn = 0;
        foreach (var vector in LawVectors.All.Where((_, i) => i % 11 == 0))
        {
            var facts = vector.Facts with
            {
                Actors =
                [
                    .. vector.Facts.Actors.Select(a => a with
                    {
                        BirthDate = null,
                        Harm = [new Harm { To = "V1", Kind = HarmKind.Suicide, Status = FactStatus.Proved, Causation = FactStatus.Disputed }],
                        Priors = [new Prior("Defamation", PenaltyKind.Administrative, null), new Prior("PiInfringement", PenaltyKind.Administrative, null)],
                        PersonalInformation = [.. a.PersonalInformation.Select(c => c with { From = null })],
                    }),
                ],
            };
            checkedOn += Checked(vector.Name, facts).Sum(o => o.Statements);
        }

        Assert.True(checkedOn > 500, $"{checkedOn} statements are checked");
    }

    [Theory]
    [InlineData("law/personal-information-boundaries.json", "expected")]
    [InlineData("law/personal-information-judgments.json", "courtGrade")]
    public void Every_statement_on_the_shared_vectors_is_cited(string file, string grade)
    {
        if (Law.Tests.Shared.File(file) is not { } path)
        {
            Assert.Skip("the shared data is not beside the checkout");
            return;
        }

        Assert.True(Vectors.Read(path, grade).Sum(vector => Checked(vector.Id, vector.Facts).Count) >= 5);
    }

    [Fact]
    public void Each_reason_of_the_route_cites_the_article_and_paragraph_that_it_speaks_of()
    {
        var facts = Cases.Of(new Actor { Id = "A1", BirthDate = Cases.Born, Statements = [Cases.Statement(views: 6000)] }) with { Procedure = new Procedure { Complaint = "private", Filed = new(2024, 5, 20) } };
        var route = Section(Build(facts), "Route and advice").Statements;
        void Cites(string said, params string[] ids) =>
            Assert.Equal(ids, route.Single(s => s.Text.En.Contains(said, StringComparison.OrdinalIgnoreCase)).Law.Select(law => law.Id), StringComparer.Ordinal);
        Cites("the victim's own suit", "cl/246(2)", "cl/98");
        Cites("an identified defendant; first the identity", "2021-1/316(iv)", "cl/246(3)", "2023-14/11(1)");
        Cites("where evidence is truly hard to get", "cl/246(3)", "2023-14/11(1)", "2023-14/11(2)");
        Cites("an injunction", "cc/997");

        var open = Cases.Of(Cases.Statement(views: 6000)).With(a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.True, Grounds = [new Ground("12(2)", FactStatus.Proved)] } });
        route = Section(Build(open), "Route and advice").Statements;
        Cites("where the condition holds the police shall file promptly", "2023-14/13(1)");
        Cites("where the police should file and do not", "cpl/113", "2023-14/14");
        Assert.Contains(route, s => s.Law is [{ Id: "2023-14/12(2)", Version: "2023-09-20" }]);
    }

    [Fact]
    public void No_reason_of_any_route_names_an_article_that_it_does_not_cite()
    {
        var (pack, seen) = (LawPack.Load(), 0);
        foreach (var vector in LawVectors.All)
        {
            foreach (var offence in Assessor.Assess(vector.Facts, pack, []).Actors.SelectMany(a => a.Offences))
            {
                Assert.Equal(offence.RouteBecause.Length, offence.RouteLaw.Length);
                foreach (var (reason, law) in offence.RouteBecause.Zip(offence.RouteLaw))
                {
                    Assert.All(law, id => Assert.False(LawCatalogue.Find(pack, id).IsEmpty, id));
                    foreach (Match named in Named().Matches(reason.Zh))
                    {
                        var cited = law.Select(id => LawCatalogue.Find(pack, id)[^1].Article.Citation.Zh.Split('（')[0]).ToArray();
                        Assert.True(cited.Contains(named.Groups["article"].Value, StringComparer.Ordinal), $"{reason.Zh}: {string.Join(", ", law)}");
                        seen++;
                    }
                }
            }
        }

        Assert.True(seen > 100, $"{seen} names are compared");
    }

    [Fact]
    public void Exhibits_behind_a_fact_are_cited_where_it_is_read_and_nowhere_else()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Evidence = ["卷二第14页"] }).With(a => a with
        {
            Harm = [new Harm { To = "V1", Relation = HarmRelation.Self, Kind = HarmKind.Suicide, Status = FactStatus.Proved, Causation = FactStatus.Proved, Evidence = ["医院记录"] }],
        });
        var counted = new CitedExhibit("posts.csv", s_digest, "statements/A1/S1/views");
        var opinion = Build(facts, new Dictionary<string, ImmutableArray<CitedExhibit>>(StringComparer.Ordinal) { ["actors[A1].statements[S1].views"] = [counted] });
        var all = opinion.Parts[0].Sections.SelectMany(s => s.Statements).ToArray();
        OpinionStatement On(string limb) => all.First(s => s.Law is [var law] && law.Id == limb);
        Assert.Equal(["posts.csv", "卷二第14页"], On("2013-21/2(i)").Evidence.Exhibits.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Contains("医院记录", On("2013-21/2(ii)").Evidence.Exhibits.Select(e => e.Name));
        Assert.DoesNotContain("posts.csv", On("2013-21/2(ii)").Evidence.Exhibits.Select(e => e.Name));
        Assert.Equal(["卷二第14页"], On("cl/17").Evidence.Exhibits.Select(e => e.Name));
        Assert.Empty(On("cl/246(actor)").Evidence.Exhibits);
        var page = Encoding.UTF8.GetString(OpinionPage.Render(opinion));
        Assert.Contains($"data-exhibit=\"{s_digest}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-exhibit=\"医院记录\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_is_a_statement_of_its_own_with_the_exhibits_that_it_names()
    {
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.KnownFalse });
        var limb = Assessor.Assess(facts, LawPack.Load(), []).Actors[0].Offences[0].Limbs.First(l => l.Id == "2013-21/1(knowing)");
        var decision = new Decision
        {
            Id = "D1", Subject = DecisionSubject.Element, Target = "A1/Defamation/2013-21/1(knowing)", Outcome = "Met", Because = "多次", By = "检察官甲",
            At = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(8)), FactsDigest = limb.FactsDigest, Evidence = [new DecisionEvidence(s_digest, "posts.csv", "#row=4")],
        };
        foreach (var (lapsed, digest) in new[] { (false, limb.FactsDigest), (true, s_digest) })
        {
            var opinion = OpinionBuilder.Of(Assessor.Assess(facts, LawPack.Load(), [decision with { FactsDigest = digest }]), facts, LawPack.Load(), "facts.yaml", s_digest);
            var statement = Assert.Single(opinion.Parts[0].Sections.SelectMany(s => s.Statements), s => s.Text.En.StartsWith("A person's decision D1", StringComparison.Ordinal));
            Assert.Equal(lapsed, statement.Text.En.Contains("Lapsed", StringComparison.Ordinal));
            Assert.Contains(new CitedExhibit("posts.csv", s_digest, "#row=4"), statement.Evidence.Exhibits);
        }
    }

    /// <summary>Checks the opinion on some facts, page and model; gives each offence with its number of statements.</summary>
    private static List<(string Offence, int Statements)> Checked(string name, Facts facts)
    {
        var pack = LawPack.Load();
        var assessment = Assessor.Assess(facts, pack, []);
        var opinion = OpinionBuilder.Of(assessment, facts, pack, "facts.yaml", s_digest);
        var page = XDocument.Parse(Doctype().Replace(Encoding.UTF8.GetString(OpinionPage.Render(opinion)), "")).Root!;
        var shown = page.Descendants().Where(element => element.Attribute("class")?.Value == "s").ToArray();
        var statements = opinion.Parts.SelectMany(p => p.Sections).SelectMany(s => s.Statements).ToArray();
        Assert.Equal(statements.Length, shown.Length);
        foreach (var (statement, element) in statements.Zip(shown))
        {
            var cited = element.Descendants().Where(e => e.Attribute("data-provision") is not null).ToArray();
            Assert.True(cited.Length > 0 && cited.All(c => c.Attribute("data-version")?.Value.Length > 0), $"{name}: no provision or version for {statement.Text}");
            Assert.All(statement.Law, law => Assert.True(law.Version == "none" || LawCatalogue.Find(pack, law.Id).Any(f => f.Article.InForce.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == law.Version), $"{name}: {law}"));
            Assert.Single(element.Descendants(), e => e.Attribute("data-sha256")?.Value == s_digest);
            Assert.True(Chinese().IsMatch(statement.Text.Zh), $"{name}: {statement.Text}");
            Assert.False(Chinese().IsMatch(statement.Text.En), $"{name}: {statement.Text.En}");
            Assert.DoesNotContain("guilty", statement.Text.En, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("有罪", statement.Text.Zh, StringComparison.Ordinal);
        }

        return [.. assessment.Actors.SelectMany(a => a.Offences).Zip(opinion.Parts, (offence, part) => (offence.Offence, part.Sections.Sum(s => s.Statements.Length)))];
    }

    private static Opinion Build(Facts facts, Dictionary<string, ImmutableArray<CitedExhibit>>? exhibits = null) =>
        OpinionBuilder.Of(Assessor.Assess(facts, LawPack.Load(), []), facts, LawPack.Load(), "facts.yaml", s_digest, exhibits);

    private static OpinionSection Section(Opinion opinion, string title) => opinion.Parts[0].Sections.Single(s => s.Title.En == title);

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("^<!DOCTYPE[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Doctype();

    [GeneratedRegex("(?<article>(?:刑法|民法典|刑事诉讼法|治安管理处罚法|法发〔[0-9]+〕[0-9]+号|法释〔[0-9]+〕[0-9]+号)第[一二三四五六七八九十百]+条(?:之一|之二)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
