using System.Text.RegularExpressions;

namespace Recourse.Cli.Tests;

/// <summary><c>recourse law diff</c> and <c>recourse law gaps</c> through the real program.</summary>
public sealed class LawDiffTests
{
    [Fact]
    public async Task A_pack_with_another_threshold_changes_the_facts_that_lie_between()
    {
        using var made = new Workplace();
        var draft = Draft(made);
        made.Facts("facts/between.yaml", views: 4999);
        made.Facts("facts/beyond.yaml", views: 9000);
        made.Write("facts/notes.json", "{\"hello\": 1}");
        var answer = Terminal.Run("law", "diff", Path.Combine(made.Folder, "facts"), "--from", Present(), "--to", draft, "--json");
        await Schemas.Valid("law-diff", answer.Output);
        var compared = answer.Json.GetProperty("assessments").EnumerateArray().ToDictionary(a => Path.GetFileName(a.GetProperty("path").GetString()!), a => a.GetProperty("moved").EnumerateArray().ToArray());
        Assert.Contains(compared["between.yaml"], m => m.GetProperty("what").GetString() == "outcome" && m.GetProperty("after").GetString() == "Met");
        Assert.Empty(compared["beyond.yaml"]);
        Assert.Equal(1, answer.Json.GetProperty("changed").GetInt32());

        // What is no facts is listed, and the status says so.
        Assert.Equal(2, answer.Status);
        Assert.EndsWith("notes.json", answer.Json.GetProperty("lost").EnumerateArray().Last().GetProperty("file").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_compared_as_its_assessment_stands()
    {
        using var made = new Workplace();
        var folder = made.Case();
        Assert.Equal(0, Terminal.Run("run", folder).Status);
        var same = Terminal.Run("law", "diff", folder, "--json");
        Assert.Equal(0, same.Status);
        Assert.Equal(0, same.Json.GetProperty("changed").GetInt32());
        Assert.Equal(Present(), same.Json.GetProperty("assessments")[0].GetProperty("from").GetString());

        // An assessment of another day, by a pack that no program ships any more, is still compared as it stands.
        var stored = Path.Combine(folder, "out", "assessment.json");
        var changed = Regex.Replace(File.ReadAllText(stored), "\"route\": \"[A-Za-z]+\"", "\"route\": \"Public\"", RegexOptions.None, TimeSpan.FromSeconds(5));
        File.WriteAllText(stored, changed.Replace(Present(), new string('0', 64), StringComparison.Ordinal));
        var other = Terminal.Run("law", "diff", folder, "--lang", "en");
        Assert.Contains("000000000000 →", other.Output, StringComparison.Ordinal);
        Assert.Contains("Defamation route: public prosecution → ", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_count_what_ends_undecided_by_kind()
    {
        using var made = new Workplace();
        made.Facts("a/one.yaml", falsehood: "unknown", views: 6000);
        made.Facts("a/two.yaml", falsehood: "unknown", views: 6000, birthDate: "");
        var stored = made.Write("a/three.json", Terminal.Run("assess", made.Facts("b.yaml", views: 6000, birthDate: ""), "--json").Output);
        var answer = Terminal.Run("law", "gaps", Path.Combine(made.Folder, "a"), "--json");
        Assert.Equal(0, answer.Status);
        await Schemas.Valid("law-gaps", answer.Output);
        Assert.Equal(3, answer.Json.GetProperty("assessments").GetInt32());
        var counts = answer.Json.GetProperty("gaps").EnumerateArray().ToDictionary(g => g.GetProperty("limb").GetString()!, g => g.GetProperty("count").GetInt32(), StringComparer.Ordinal);
        Assert.Equal(2, counts["2013-21/1(i)"]);
        Assert.Equal(2, counts["cl/17"]);
        Assert.DoesNotContain("2013-21/2(iii)", counts.Keys);
        Assert.Equal(answer.Json.GetProperty("gaps").EnumerateArray().Sum(g => g.GetProperty("count").GetInt32()), answer.Json.GetProperty("kinds").EnumerateObject().Sum(k => k.Value.GetInt32()));
        Assert.Contains("cl/17", Terminal.Run("law", "gaps", stored, "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("gaps")]
    public void A_path_that_does_not_exist_gives_status_2(string command) => Assert.Equal(2, Terminal.Run("law", command, "no/such/path").Status);

    [Theory]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("gaps")]
    public void Each_has_help_with_an_example(string command) =>
        Assert.Contains("Example: recourse law " + command, Terminal.Run("law", command, "--help").Output, StringComparison.Ordinal);

    private static string Present() => Terminal.Run("law", "list", "--json").Json.GetProperty("pack").GetString()!;

    /// <summary>The law with another threshold of views.</summary>
    private static string Draft(Workplace made)
    {
        var law = Path.Combine(Repository.Root, "law");
        foreach (var file in Directory.GetFiles(law, "*.yaml", SearchOption.AllDirectories))
        {
            made.Write(Path.Combine("draft", Path.GetRelativePath(law, file)), File.ReadAllText(file));
        }

        var article = Path.Combine(made.Folder, "draft", "2013-21", "2", "2013-09-10.yaml");
        var text = File.ReadAllText(article);
        Assert.Contains("value: 5000", text, StringComparison.Ordinal);
        File.WriteAllText(article, text.Replace("value: 5000", "value: 4000", StringComparison.Ordinal));
        return Path.Combine(made.Folder, "draft");
    }
}
