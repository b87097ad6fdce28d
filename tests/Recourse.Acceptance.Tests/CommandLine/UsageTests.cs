using Recourse.Acceptance.Tests.Cases;

namespace Recourse.Acceptance.Tests.CommandLine;

/// <summary>Exit statuses and messages, as contracts.md has them.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("run")]
    [InlineData("run", "no/such/case")]
    [InlineData("scan")]
    [InlineData("assess", "no/such/file.yaml")]
    [InlineData("verify", "no/such/case")]
    [InlineData("scan", ".", "--threads", "0")]
    [InlineData("scan", ".", "--hits", "h.ndjson", "--unmask")]
    [InlineData("law", "show", "no-such-article")]
    public void Bad_usage_gives_status_2_and_says_why(params string[] arguments)
    {
        var answer = Terminal.Run(arguments);
        Assert.Equal(2, answer.Status);
        Assert.NotEqual("", answer.Error + answer.Output);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("run")]
    [InlineData("seal")]
    [InlineData("scan")]
    [InlineData("spread")]
    [InlineData("assess")]
    [InlineData("law")]
    [InlineData("decide")]
    [InlineData("verify")]
    [InlineData("report")]
    public void Every_command_has_help_with_an_example(string command)
    {
        var answer = Terminal.Run(command, "--help");
        Assert.Equal(0, answer.Status);
        Assert.Contains("Example: recourse " + command, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_status_2_and_the_rest_is_counted()
    {
        using var made = new TemporaryCase();
        made.Write("material/good.csv", "姓名,手机号\n张样一,13800138001");
        File.WriteAllBytes(Path.Combine(made.Material, "broken.zip"), [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00]);
        File.CreateSymbolicLink(Path.Combine(made.Material, "gone.csv"), Path.Combine(made.Folder, "nowhere.csv"));

        var answer = Terminal.Run("scan", made.Material, "--json");
        Assert.Equal(2, answer.Status);
        Assert.Equal(1, answer.Json.GetProperty("identifiers").GetProperty("mobile").GetProperty("occurrences").GetInt64());
        Assert.Contains(answer.Json.GetProperty("files").EnumerateArray(), file => file.GetProperty("path").GetString()!.EndsWith("broken.zip", StringComparison.Ordinal) && file.GetProperty("lost").GetArrayLength() > 0);
        Assert.Contains("gone.csv", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_told() => Assert.Matches(@"^\d+\.\d+\.\d+", Terminal.Run("--version").Output);
}
