using System.Text;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>What a report says of the times of exhibits, and that a check renders it again.</summary>
public sealed class ReportedTimesTests
{
    [Fact]
    public void A_report_says_of_each_exhibit_how_its_time_is_proved_and_is_rendered_again_by_a_check()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var without = Report(made);
        Assert.Equal(3, Count(without, "time not proved: only the clock"));
        Assert.Contains("The case has no time stamp yet", without, StringComparison.Ordinal);

        Assert.Equal(0, Terminal.Run("run", made.Folder, "--time", "office").Status);
        var with = Report(made);
        Assert.Equal(3, Count(with, "time not proved by anybody outside"));
        Assert.Equal(3, Count(with, ", not after "));
        Assert.Contains("the office&#39;s own, no independent third party".Replace("&#39;", "'", StringComparison.Ordinal), with.Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);

        // Tokens that came after the report are no part of it.
        Assert.Equal(0, Terminal.Run("seal", made.Folder, "--time", "office").Status);
        var checkedAgain = Terminal.Run("verify", made.Folder, "--json");
        Assert.True(checkedAgain.Status == 0, checkedAgain.Output);
        Assert.Contains("report.html recomputed from the sealed exhibits", checkedAgain.Output, StringComparison.Ordinal);
        Assert.Equal(with, Report(made));
    }

    private static string Report(TemporaryCase made) => Encoding.UTF8.GetString(made.Output("report.html"));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
