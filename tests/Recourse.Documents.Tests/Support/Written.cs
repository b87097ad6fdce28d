namespace Recourse.Documents.Tests;

/// <summary>Writes the invented reports for looking at, where <c>RECOURSE_REPORTS</c> names a folder.</summary>
public sealed class Written
{
    [Fact]
    public void The_invented_reports_are_written_where_a_folder_is_named()
    {
        var folder = Environment.GetEnvironmentVariable("RECOURSE_REPORTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "RECOURSE_REPORTS names no folder to write to.");
        File.WriteAllBytes(Path.Combine(folder!, "small.html"), ReportPage.Render(SmallReport.Make()));
        File.WriteAllBytes(Path.Combine(folder!, "rich.html"), ReportPage.Render(RichReport.Make()));
        Assert.True(new FileInfo(Path.Combine(folder!, "rich.html")).Length > 0);
    }
}
