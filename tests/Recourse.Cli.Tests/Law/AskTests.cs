namespace Recourse.Cli.Tests;

/// <summary><c>recourse assess --ask</c> with typed input.</summary>
public sealed class AskTests
{
    [Fact]
    public void The_most_decisive_question_comes_first_and_its_answer_moves_the_result_and_is_written()
    {
        using var made = new Workplace();
        var written = Path.Combine(made.Folder, "answered.json");
        var answer = Terminal.Typed("fabricated\nq\n", "assess", made.Facts(views: 6000, falsehood: "unknown"), "--ask", "--out", written, "--lang", "en");
        Assert.True(answer.Status == 0, answer.Error);
        Assert.Contains("falsehood", answer.Output.Split("> ")[0], StringComparison.Ordinal);
        Assert.Contains("是否虚假 / ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("A1 Defamation outcome: undecided (the norm asks for judgment) → met", answer.Output, StringComparison.Ordinal);
        Assert.Contains("The program informs; a person decides.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("fabricated", File.ReadAllText(written), StringComparison.Ordinal);
        Assert.Equal("Met", Outcome(written));
    }

    [Fact]
    public void In_chinese_every_outcome_and_answer_is_in_chinese()
    {
        using var made = new Workplace();
        var answer = Terminal.Typed("a\nu\nq\n", "assess", made.Facts(views: 6000, falsehood: "unknown"), "--ask", "--out", Path.Combine(made.Folder, "answered.json"), "--lang", "zh");
        Assert.True(answer.Status == 0, answer.Error);
        Assert.Contains("a  捏造 → 符合，情节严重标准", answer.Output, StringComparison.Ordinal);
        Assert.Contains("结果：未定（规范须由人裁量） → 符合", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(?:Undecided|NotMet|Met|Serious|MissingFact|OpenNorm|fabricated|knownFalse|outcome|grade|unknown|settles)\b", answer.Output);
    }

    [Fact]
    public void What_no_fact_settles_is_shown_as_a_decision_to_take()
    {
        using var made = new Workplace();
        var facts = made.Facts(views: 6000, falsehood: "knownFalse");
        var answer = Terminal.Typed(string.Concat(Enumerable.Repeat("u\n", 200)), "assess", facts, "--ask", "--out", Path.Combine(made.Folder, "answered.json"), "--lang", "en");
        Assert.Contains("--target \"A1/Defamation/2013-21/1(knowing)\"", answer.Output, StringComparison.Ordinal);
        var explained = Terminal.Run("law", "explain", facts, "--json").Json.GetProperty("explanations")[0];
        Assert.Contains(explained.GetProperty("decidable").EnumerateArray(), e => e.GetProperty("target").GetString() == "A1/Defamation/2013-21/1(knowing)" && e.GetProperty("settles").GetBoolean());
    }

    [Fact]
    public void Unknown_is_always_an_answer_and_changes_nothing()
    {
        using var made = new Workplace();
        var facts = made.Facts(views: 6000, falsehood: "unknown");
        var written = Path.Combine(made.Folder, "answered.json");
        var answer = Terminal.Typed(string.Concat(Enumerable.Repeat("u\n", 200)), "assess", facts, "--ask", "--out", written, "--lang", "en");
        Assert.Contains("It stays unknown.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("No other question can change a result.", answer.Output, StringComparison.Ordinal);
        Assert.Equal(Terminal.Run("assess", facts, "--json").Output, Terminal.Run("assess", written, "--json").Output);
    }

    [Fact]
    public void What_is_no_answer_is_asked_again_and_the_end_of_input_ends()
    {
        using var made = new Workplace();
        var written = Path.Combine(made.Folder, "answered.json");
        var answer = Terminal.Typed("whatever\na\n", "assess", made.Facts(views: 6000, falsehood: "unknown"), "--ask", "--out", written, "--json", "--lang", "en");
        Assert.Contains("That is no answer here", answer.Error, StringComparison.Ordinal);
        Assert.Equal("Met", answer.Json.GetProperty("actors")[0].GetProperty("offences")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void Without_a_file_to_write_to_nothing_is_asked()
    {
        using var made = new Workplace();
        var answer = Terminal.Typed("a\n", "assess", made.Facts(), "--ask");
        Assert.Equal(2, answer.Status);
        Assert.Contains("--out", answer.Error, StringComparison.Ordinal);
    }

    private static string? Outcome(string facts) =>
        Terminal.Run("assess", facts, "--json").Json.GetProperty("actors")[0].GetProperty("offences")[0].GetProperty("outcome").GetString();
}
