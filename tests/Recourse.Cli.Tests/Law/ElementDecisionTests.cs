namespace Recourse.Cli.Tests;

/// <summary>A person's decision on an element stands beside the computed outcome and lapses visibly when its facts change.</summary>
public sealed class ElementDecisionTests
{
    private const string Limb = "2013-21/1(i)";

    [Fact]
    public void A_decision_reaches_the_assessment_with_who_and_why_and_lapses_when_the_facts_under_it_change()
    {
        using var made = new Workplace();
        var folder = made.Case();
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var before = Standing(folder);
        var decided = Terminal.Run(
            "decide", folder, "--on", "element", "--target", "A1/Defamation/" + Limb, "--outcome", "NotMet", "--because", "有合理依据", "--by", "检察官甲");
        Assert.True(decided.Status == 0, decided.Error);
        Assert.Equal(0, Terminal.Run("run", folder).Status);

        var limb = Standing(folder);
        var decision = limb.GetProperty("decision");
        Assert.Equal("检察官甲", decision.GetProperty("by").GetString());
        Assert.Equal("有合理依据", decision.GetProperty("because").GetString());
        Assert.False(decision.GetProperty("lapsed").GetBoolean());
        Assert.NotEmpty(decision.GetProperty("at").GetString()!);

        // The computed outcome is overwritten by nobody.
        Assert.Equal(before.GetProperty("outcome").GetString(), limb.GetProperty("outcome").GetString());

        var facts = Path.Combine(folder, "case.yaml");
        File.WriteAllText(facts, File.ReadAllText(facts).Replace("falsehood: fabricated", "falsehood: altered", StringComparison.Ordinal));
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        Assert.True(Standing(folder).GetProperty("decision").GetProperty("lapsed").GetBoolean());
        Assert.Contains("lapsed: the facts under it have changed", Terminal.Run("assess", folder, "--lang", "en").Output, StringComparison.Ordinal);

        var opinion = Path.Combine(made.Folder, "opinion.html");
        Assert.Equal(0, Terminal.Run("assess", folder, "--opinion", opinion).Status);
        Assert.Contains("Lapsed: the facts under it have changed", File.ReadAllText(opinion), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_a_decision_is_an_exhibit_and_goes_into_findings_assessment_report_and_opinion()
    {
        using var made = new Workplace();
        var folder = made.Case();
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var sealedAs = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "material", "posts.csv"))));
        string[] decide = ["decide", folder, "--on", "element", "--target", "A1/Defamation/" + Limb, "--outcome", "Met", "--because", "供述与后台日志", "--by", "检察官甲"];
        var decided = Terminal.Run([.. decide, "--evidence", "posts.csv", "--evidence", $"sha256:{sealedAs}#row=2", "--evidence", sealedAs[..8].ToUpperInvariant(), "--json"]);
        Assert.True(decided.Status == 0, decided.Error);

        // Named by its name and by its first digits it is the same exhibit, once.
        var named = decided.Json.GetProperty("decision").GetProperty("evidence").EnumerateArray().ToArray();
        Assert.Equal(["", "#row=2"], named.Select(e => e.GetProperty("place").GetString()));
        Assert.All(named, e => Assert.Equal((sealedAs, "posts.csv"), (e.GetProperty("exhibit").GetString(), e.GetProperty("name").GetString())));

        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var assessed = Terminal.Run("assess", folder, "--json");
        await Schemas.Valid("assess", assessed.Output);
        Assert.Equal(2, Standing(folder).GetProperty("decision").GetProperty("evidence").GetArrayLength());
        var findings = File.ReadAllText(Path.Combine(folder, "out", "findings.json"));
        await Schemas.Valid("findings", findings);
        Assert.Equal(2, System.Text.Json.JsonDocument.Parse(findings).RootElement.GetProperty("standing")[0].GetProperty("decision").GetProperty("evidence").GetArrayLength());
        Assert.Contains("posts.csv#row=2", File.ReadAllText(Path.Combine(folder, "out", "report.html")), StringComparison.Ordinal);
        Assert.Contains($"taken on: posts.csv#row=2 (sha256:{sealedAs})", Terminal.Run("assess", folder, "--lang", "en").Output, StringComparison.Ordinal);
        var opinion = Path.Combine(made.Folder, "opinion.html");
        Assert.Equal(0, Terminal.Run("assess", folder, "--opinion", opinion).Status);
        Assert.Contains("posts.csv#row=2", File.ReadAllText(opinion), StringComparison.Ordinal);
        Assert.Equal(0, Terminal.Run("verify", folder).Status);

        // Other material under the name lapses nothing by itself; the decision still names the bytes that it was taken on.
        var facts = Path.Combine(folder, "case.yaml");
        File.WriteAllText(facts, File.ReadAllText(facts).Replace("falsehood: fabricated", "falsehood: unknown", StringComparison.Ordinal));
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var lapsed = Standing(folder).GetProperty("decision");
        Assert.True(lapsed.GetProperty("lapsed").GetBoolean());
        Assert.Equal(sealedAs, lapsed.GetProperty("evidence")[1].GetProperty("exhibit").GetString());
    }

    [Fact]
    public async Task What_next_and_what_if_and_the_questions_of_the_terminal_go_by_the_decisions_that_stand()
    {
        using var made = new Workplace();
        var folder = made.Case();
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        const string Age = "cl/17";
        var before = Terminal.Run("law", "explain", folder, "--json").Json.GetProperty("explanations")[0];
        Assert.False(before.TryGetProperty("asDecided", out _));
        Assert.Equal(0, Terminal.Run("decide", folder, "--on", "element", "--target", "A1/Defamation/" + Age, "--outcome", "Met", "--because", "户籍证明", "--by", "检察官甲").Status);

        var answer = Terminal.Run("law", "explain", folder, "--json", "--what-if", "actors[A1].birthDate=1980-01-01");
        await Schemas.Valid("law-explain", answer.Output);
        var after = answer.Json.GetProperty("explanations")[0];
        Assert.Equal("NotMet", after.GetProperty("asDecided").GetProperty("outcome").GetString());
        Assert.Equal(before.GetProperty("outcome").GetString(), after.GetProperty("outcome").GetString());
        Assert.DoesNotContain(after.GetProperty("questions").EnumerateArray(), q => q.GetProperty("path").GetString()!.EndsWith("birthDate", StringComparison.Ordinal));
        Assert.Contains(answer.Json.GetProperty("whatIf")[0].GetProperty("moved").EnumerateArray(), m => m.GetProperty("what").GetString() == "decision D1 cl/17" && m.GetProperty("after").GetString() == "lapsed");
        Assert.Contains("按决定计", Terminal.Run("law", "explain", folder, "--lang", "zh").Output, StringComparison.Ordinal);

        var asked = Terminal.Typed(string.Concat(Enumerable.Repeat("u\n", 200)), "assess", folder, "--ask", "--out", Path.Combine(made.Folder, "answered.json"), "--lang", "zh");
        Assert.True(asked.Status == 0, asked.Error);
        Assert.DoesNotContain("].birthDate", asked.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.csv")]
    [InlineData("deadbeef")]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    public void Evidence_that_is_not_sealed_is_refused_and_no_decision_is_recorded(string evidence)
    {
        using var made = new Workplace();
        var folder = made.Case();
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var decided = Terminal.Run(
            "decide", folder, "--on", "element", "--target", "A1/Defamation/" + Limb, "--outcome", "Met", "--because", "理由", "--evidence", evidence, "--lang", "en");
        Assert.Equal(2, decided.Status);
        Assert.Contains("nothing sealed answers to it", decided.Error, StringComparison.Ordinal);
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        Assert.False(Standing(folder).TryGetProperty("decision", out _));
    }

    private static System.Text.Json.JsonElement Standing(string folder) => Terminal.Run("assess", folder, "--json").Json
        .GetProperty("actors")[0].GetProperty("offences").EnumerateArray().Single(o => o.GetProperty("offence").GetString() == "Defamation")
        .GetProperty("limbs").EnumerateArray().First(l => l.GetProperty("id").GetString() == Limb);
}
