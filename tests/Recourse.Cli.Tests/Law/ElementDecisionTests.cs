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

    private static System.Text.Json.JsonElement Standing(string folder) => Terminal.Run("assess", folder, "--json").Json
        .GetProperty("actors")[0].GetProperty("offences").EnumerateArray().Single(o => o.GetProperty("offence").GetString() == "Defamation")
        .GetProperty("limbs").EnumerateArray().First(l => l.GetProperty("id").GetString() == Limb);
}
