namespace Recourse.Cli.Tests;

/// <summary><c>recourse law explain</c> through the real program.</summary>
public sealed class LawExplainTests
{
    [Fact]
    public async Task Why_not_names_the_limb_that_failed_and_the_json_is_the_schema()
    {
        using var made = new Workplace();
        var answer = Terminal.Run("law", "explain", made.Facts(), "--json");
        Assert.Equal(0, answer.Status);
        await Schemas.Valid("law-explain", answer.Output);
        var explained = answer.Json.GetProperty("explanations").EnumerateArray().Single();
        Assert.Equal("NotMet", explained.GetProperty("outcome").GetString());
        var sets = explained.GetProperty("change").GetProperty("sets").EnumerateArray().Select(set => string.Join('+', set.EnumerateArray().Select(l => l.GetProperty("id").GetString())));
        Assert.Contains("2013-21/2(i)", sets);
        var why = explained.GetProperty("why").EnumerateArray().Single(l => l.GetProperty("id").GetString() == "2013-21/2(i)");
        Assert.Contains(why.GetProperty("because").EnumerateArray(), b => b.GetProperty("en").GetString()!.Contains("views 4999 against ≥ 5000", StringComparison.Ordinal));
    }

    [Fact]
    public void What_next_puts_the_question_first_that_settles_it_and_says_why_it_is_asked()
    {
        using var made = new Workplace();
        var answer = Terminal.Run("law", "explain", made.Facts(views: 6000, falsehood: "unknown"), "--json");
        var questions = answer.Json.GetProperty("explanations")[0].GetProperty("questions").EnumerateArray().ToArray();
        Assert.Equal("actors[A1].statements[S1].falsehood", questions[0].GetProperty("path").GetString());
        Assert.True(questions[0].GetProperty("settles").GetBoolean());
        Assert.Equal("是否虚假", questions[0].GetProperty("title").GetProperty("zh").GetString());
        Assert.Contains(questions[0].GetProperty("limbs").EnumerateArray(), l => l.GetProperty("id").GetString() == "2013-21/1(i)");
        Assert.Equal(questions.OrderByDescending(q => q.GetProperty("settles").GetBoolean()).ThenByDescending(q => q.GetProperty("moves").GetInt32()).Select(q => q.ToString()), questions.Select(q => q.ToString()));
    }

    [Fact]
    public void What_if_moves_the_limb_the_grade_and_the_outcome()
    {
        using var made = new Workplace();
        var answer = Terminal.Run(
            "law", "explain", made.Facts(), "--json", "--what-if", "actors[A1].statements[S1].views=5000", "--what-if", "actors[A1].statements[S1].forwards=499");
        var tried = answer.Json.GetProperty("whatIf").EnumerateArray().ToArray();
        var moved = tried[0].GetProperty("moved").EnumerateArray().Select(m => $"{m.GetProperty("what").GetString()}:{m.GetProperty("before").GetString()}>{m.GetProperty("after").GetString()}").ToArray();
        Assert.Contains("outcome:NotMet>Met", moved);
        Assert.Contains("grade:NotMet>Serious", moved);
        Assert.Contains("2013-21/2(i):NotMet>Met", moved);
        Assert.Empty(tried[1].GetProperty("moved").EnumerateArray());
    }

    [Fact]
    public void The_text_is_in_the_language_asked_for()
    {
        using var made = new Workplace();
        var facts = made.Facts();
        var (zh, en) = (Terminal.Run("law", "explain", facts, "--lang", "zh").Output, Terminal.Run("law", "explain", facts, "--lang", "en").Output);
        Assert.Contains("为什么：", zh, StringComparison.Ordinal);
        Assert.Contains("接下来问什么", zh, StringComparison.Ordinal);
        Assert.DoesNotContain("what to ask next", zh, StringComparison.Ordinal);
        Assert.Contains("what would change it:", en, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", en.Replace("受害人甲", "", StringComparison.Ordinal));
        Assert.DoesNotContain("guilty", en, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("有罪", zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--actor", "A9")]
    [InlineData("--offence", "Murder")]
    [InlineData("--what-if", "views")]
    [InlineData("--what-if", "actors[A9].birthDate=1990-01-01")]
    [InlineData("--what-if", "actors[A1].birthDate=tomorrow")]
    [InlineData("--pack", "0123456789ab")]
    [InlineData("--pack", "9216")]
    public void What_does_not_exist_is_named_with_status_2(string option, string value)
    {
        using var made = new Workplace();
        var answer = Terminal.Run("law", "explain", made.Facts(), option, value);
        Assert.Equal(2, answer.Status);
        Assert.Contains(value.Split('=')[0], answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_facts_that_is_not_understood_is_listed_and_the_rest_is_explained()
    {
        using var made = new Workplace();
        var facts = made.Write("facts.yaml", File.ReadAllText(made.Facts()).Replace("mode: spread", "mode: whispered", StringComparison.Ordinal));
        var answer = Terminal.Run("law", "explain", facts, "--json");
        Assert.Equal(2, answer.Status);
        Assert.Contains("line=", answer.Json.GetProperty("lost")[0].GetProperty("place").GetString()!, StringComparison.Ordinal);
        Assert.Single(answer.Json.GetProperty("explanations").EnumerateArray());
    }
}
