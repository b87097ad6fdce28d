using System.Collections.Immutable;
using Recourse.Documents;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Law;
using Recourse.PersonalData;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>The main job.</summary>
/// <param name="Case">The case folder.</param>
/// <param name="Operator">Who runs it, for the ledger.</param>
/// <param name="Threads">Worker threads; the findings are the same for any number.</param>
public sealed record RunRequest(string Case, string Operator, int Threads)
{
    /// <summary>Who is asked for the time afterwards.</summary>
    public TimeAuthorities Time { get; init; } = TimeAuthorities.None;
}

/// <summary><c>recourse run</c>: seal → read → count → assess → report.</summary>
public static class RunCase
{
    /// <summary>Runs the main job on a case.</summary>
    /// <exception cref="UsageException">There is no such case.</exception>
    public static Answer Execute(RunRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        var run = Run(request, LawPack.Load(), progress, cancellation);
        return new Answer
        {
            ExitStatus = run.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("case", request.Case);
                writer.WriteNumber("exhibits", run.Results.Inputs.Material.Length);
                writer.WriteString("report", run.ReportPath);
                writer.WriteString("findings", run.FindingsDigest);
                writer.WriteString("assessment", run.AssessmentDigest);
                writer.WriteString("pack", run.Results.Assessment.Pack);
                LossJson.Write(writer, run.Lost);
                StampCase.Write(writer, run.Stamps);
                DocumentJson.WriteAll(writer, run.Results.Scan.Files);
                writer.WriteEndObject();
            },
            Lines =
            [
                .. run.KeyLines, .. RunSummary.Lines(run.Results), .. StampCase.Lines(run.Stamps), .. LossJson.Lines(run.Lost),
                new Bilingual($"报告：{run.ReportPath}", $"Report: {run.ReportPath}"),
            ],
        };
    }

    internal static CompletedRun Run(RunRequest request, LawPack pack, ProgressReport progress, CancellationToken cancellation)
    {
        var folder = CaseFolder.Open(request.Case);
        using var vault = SealCase.OpenVault(folder, request.Operator);
        var keyLines = SealCase.KeyLines(vault).ToImmutableArray();
        var seal = SealCase.Seal(folder, vault, new SealCaseRequest(request.Case, [], request.Operator, "", request.Threads), progress, cancellation);

        var inputs = CaseInputs.Latest(vault);
        using var items = new ItemsFile(folder);
        var results = CaseAnalysis.Compute(inputs, pack, request.Threads, items.Output, progress, cancellation);
        items.Publish(vault);

        var findings = FindingsJson.Write(results);
        var assessment = results.AssessmentBytes();
        Publish(folder, vault, "findings.json", CaseFolder.FindingsRole, findings);
        Publish(folder, vault, "assessment.json", CaseFolder.AssessmentRole, assessment);

        // The tokens come before the report, which shows them; the report itself follows from what they cover.
        var stamps = StampCase.Stamp(vault, request.Time, progress, cancellation);
        var report = ReportPage.Render(ReportModels.Of(results, FindingsJson.Digest(findings), ReportedTimes.Now(folder, vault, cancellation)));
        Publish(folder, vault, "report.html", CaseFolder.ReportRole, report);
        return new CompletedRun(
            results,
            FindingsJson.Digest(findings),
            FindingsJson.Digest(assessment),
            Path.Combine(request.Case, "out", "report.html"),
            keyLines,
            [.. seal.Lost, .. results.Lost],
            stamps);
    }

    /// <summary>Writes a document to <c>out/</c> and seals the same bytes, so that a later check can tell whether the copy people hand round is the one computed.</summary>
    internal static void Publish(CaseFolder folder, Vault vault, string name, string role, byte[] bytes)
    {
        OutputFile.Write(Path.Combine(folder.Output, name), bytes);
        vault.SealBytes(bytes, "out/" + name, role, "recourse " + ProgramVersion.Text);
    }
}

/// <summary>A finished run.</summary>
internal sealed record CompletedRun(
    CaseResults Results,
    string FindingsDigest,
    string AssessmentDigest,
    string ReportPath,
    ImmutableArray<Bilingual> KeyLines,
    ImmutableArray<Loss> Lost,
    IReadOnlyList<TimeOutcome> Stamps);
