using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary><c>recourse report CASE</c>: the documents again, from the sealed findings, without recounting: the same bytes as the run's own report.</summary>
public static class ReportCase
{
    /// <summary>Renders the report of the latest run.</summary>
    /// <exception cref="UsageException">There is no such case, or it was not run.</exception>
    public static Answer Execute(string path, string by, CancellationToken cancellation)
    {
        var folder = CaseFolder.Open(path);
        using var vault = SealCase.OpenVault(folder, by);
        var latest = LatestRun.Open(folder, vault);
        cancellation.ThrowIfCancellationRequested();
        var report = ReportPage.Render(ReportModels.Of(latest, ReportedTimes.Now(folder, vault, cancellation)));
        RunCase.Publish(folder, vault, "report.html", CaseFolder.ReportRole, report);
        var written = Path.Combine(path, "out", "report.html");
        return new Answer
        {
            ExitStatus = ExitStatus.Done,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("report", written);
                writer.WriteString("findings", latest.FindingsDigest);
                writer.WriteEndObject();
            },
            Lines = [new Bilingual($"报告：{written}", $"Report: {written}")],
        };
    }
}
