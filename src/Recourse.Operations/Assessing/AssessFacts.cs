using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary><c>recourse assess</c>: facts weighed under the law in force, of a case that was run or of a file.</summary>
public static class AssessFacts
{
    /// <summary>Weighs.</summary>
    /// <param name="subject">A case folder, or a file of FACTS in JSON or YAML.</param>
    /// <param name="by">Who asks, where a case is opened.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">There is no such case or file, or the case was not run.</exception>
    public static Answer Execute(string subject, string by, CancellationToken cancellation)
    {
        var (assessment, lost) = Directory.Exists(subject) ? (OfCase(subject, by), []) : OfFile(subject);
        cancellation.ThrowIfCancellationRequested();
        return new Answer
        {
            ExitStatus = lost.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => LossJson.WriteWith(writer, inner => AssessmentJson.Write(assessment, inner), lost),
            Lines = [.. AssessmentText.Lines(assessment), .. LossJson.Lines(lost)],
        };
    }

    private static Assessment OfCase(string path, string by)
    {
        var folder = CaseFolder.Open(path);
        using var vault = SealCase.OpenVault(folder, by);
        return Assessor.Assess(LatestRun.Open(folder, vault).Facts, LawPack.Load(), CaseInputs.AllDecisions(vault));
    }

    private static (Assessment Assessment, List<Loss> Lost) OfFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"没有这个案件目录或事实文件：{path}", $"There is no such case folder or file of facts: {path}");
        }

        var name = path.Replace('\\', '/');
        var read = FactsReader.Read(File.ReadAllBytes(path), name);
        return (Assessor.Assess(read.File, LawPack.Load(), []), [.. read.Problems.Select(problem => new Loss(name, problem.Place, problem.Text.En))]);
    }
}
