using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law.Tests;

public sealed class OutputTests
{
    private static readonly Facts Facts = Cases.Of(Cases.Statement() with { Views = new(4900, 5200) });

    [Fact]
    public void The_json_has_every_field_of_the_contract()
    {
        using var document = Json(Facts, []);
        Assert.Equal(LawPack.Load().Digest, document.RootElement.GetProperty("pack").GetString());
        var offence = document.RootElement.GetProperty("actors")[0].GetProperty("offences")[0];
        Assert.Equal("Defamation", offence.GetProperty("offence").GetString());
        foreach (var name in new[] { "outcome", "grade", "limbs", "against", "alternatives", "route", "routeBecause", "questions", "circumstances", "kind" })
        {
            Assert.True(offence.TryGetProperty(name, out _), name);
        }

        foreach (var limb in offence.GetProperty("limbs").EnumerateArray().Concat(offence.GetProperty("against").EnumerateArray()))
        {
            Assert.Contains(limb.GetProperty("outcome").GetString(), Enum.GetNames<Outcome>(), StringComparer.Ordinal);
            Assert.Equal(limb.GetProperty("outcome").GetString() == "Undecided", limb.GetProperty("kind").ValueKind == JsonValueKind.String);
            Assert.All(limb.GetProperty("because").EnumerateArray().Concat(limb.GetProperty("missing").EnumerateArray()), t =>
            {
                Assert.NotEmpty(t.GetProperty("zh").GetString()!);
                Assert.NotEmpty(t.GetProperty("en").GetString()!);
            });
        }
    }

    [Fact]
    public void The_carve_outs_are_always_shown_even_where_nobody_alleges_them()
    {
        var ids = Facts.Weigh().Against.Select(l => l.Id).ToArray();
        Assert.Contains("2023-14/10(reporting)", ids, StringComparer.Ordinal);
        Assert.Contains("2023-14/10(opinion)", ids, StringComparer.Ordinal);
        Assert.Contains("cl/17", ids, StringComparer.Ordinal);
        Assert.Contains("cl/87", ids, StringComparer.Ordinal);
        Assert.Contains("cl/98", ids, StringComparer.Ordinal);
        Assert.NotEmpty(Facts.Weigh().Questions);
    }

    [Fact]
    public void A_text_that_is_partly_verified_says_so()
    {
        var limb = Facts.Weigh().Limb("2023-14/10(reporting)");
        Assert.Equal("P", limb.Source);
        Assert.Contains(limb.Because, b => b.En.Contains("textPartlyVerified", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_limb_names_the_facts_that_it_read()
    {
        var limb = Facts.Weigh().Limb("2013-21/2(i)");
        Assert.Equal(["actors[A1].statements[S1].forwards", "actors[A1].statements[S1].views"], limb.FactsRead, StringComparer.Ordinal);
        Assert.Equal("S1", limb.Act);
        Assert.NotEqual(limb.FactsDigest, Cases.Of(Cases.Statement() with { Views = new(4900, 5201) }).Weigh().Limb("2013-21/2(i)").FactsDigest, StringComparer.Ordinal);
        Assert.Equal(limb.FactsDigest, Facts.With(a => a with { BirthDate = null }).Weigh().Limb("2013-21/2(i)").FactsDigest);
    }

    [Fact]
    public void A_decision_stands_beside_the_outcome_and_lapses_when_its_facts_change()
    {
        var digest = Facts.Weigh().Limb("2013-21/2(iv)").FactsDigest;
        var decision = new Decision
        {
            Id = "D1", Subject = DecisionSubject.Element, Target = "A1/Defamation/2013-21/2(iv)", Outcome = "Met", Because = "理由", By = "检察官甲",
            At = new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.FromHours(8)), FactsDigest = digest,
        };
        var limb = Assessor.Assess(Facts, LawPack.Load(), [decision]).Actors[0].Offences[0].Limb("2013-21/2(iv)");
        Assert.Equal(Outcome.Undecided, limb.Outcome);
        Assert.False(limb.Decision!.Lapsed);
        Assert.Same(decision, limb.Decision.Decision);
        var changed = Facts.With(a => a with { Statements = [a.Statements[0] with { Alleged = Cases.Alleged("2(iv)", FactStatus.Alleged) }] });
        Assert.True(Assessor.Assess(changed, LawPack.Load(), [decision]).Actors[0].Offences[0].Limb("2013-21/2(iv)").Decision!.Lapsed);
        using var document = Json(Facts, [decision]);
        Assert.Contains("\"lapsed\":false", document.RootElement.GetRawText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_and_every_limb_can_be_shown()
    {
        var pack = LawPack.Load();
        Assert.Equal(pack.Articles.Length + 1, LawText.List(pack).Count);
        using var list = JsonDocument.Parse(CanonicalJson.Bytes(w => LawJson.WriteList(pack, w)));
        Assert.Equal(pack.Articles.Length, list.RootElement.GetProperty("articles").GetArrayLength());
        foreach (var limb in pack.Articles.SelectMany(a => a.Limbs))
        {
            Assert.NotEmpty(LawText.Show(pack, limb.Id));
        }

        Assert.Contains(LawText.Show(pack, "2017-10/5(1)(iii)"), l => l.Contains("items = 50 条 [V-LRB]", StringComparison.Ordinal));
        Assert.Contains(LawText.Show(pack, "2013-21/2(i)"), l => l.Contains("(views ≥ 5000 OR forwards ≥ 500)", StringComparison.Ordinal));
        Assert.Equal(2, LawCatalogue.Find(pack, "cl/246").Length);
        Assert.Equal(14, LawCatalogue.Find(pack, "2017-10/5").Single().Limbs.Length);
        Assert.Equal(10, LawCatalogue.Find(pack, "2017-10/5(1)").Single().Limbs.Length);
        Assert.Empty(LawText.Show(pack, "cl/999"));
    }

    [Fact]
    public void Show_writes_versions_with_logic_and_constants_or_nothing()
    {
        using var document = JsonDocument.Parse(CanonicalJson.Bytes(w => Assert.True(LawJson.WriteShow(LawPack.Load(), "2013-21/4", w))));
        var limb = document.RootElement.GetProperty("versions")[0].GetProperty("limbs")[0];
        Assert.NotEmpty(limb.GetProperty("logic").GetString()!);
        Assert.Equal(5, limb.GetProperty("constants").GetArrayLength());
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer);
        Assert.False(LawJson.WriteShow(LawPack.Load(), "x/1", writer));
        Assert.Equal(0, writer.BytesPending);
    }

    [Fact]
    public void The_pack_never_uses_the_words_of_a_verdict()
    {
        var text = string.Join('\n', LawPack.Load().Articles.SelectMany(a => LawText.Show(LawPack.Load(), a.Id)));
        Assert.DoesNotContain("有罪", text, StringComparison.Ordinal);
        Assert.DoesNotContain("guilty", text, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonDocument Json(Facts facts, IReadOnlyList<Decision> decisions) =>
        JsonDocument.Parse(CanonicalJson.Bytes(w => AssessmentJson.Write(Assessor.Assess(facts, LawPack.Load(), decisions), w)));
}
