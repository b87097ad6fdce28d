using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What is weighed: the facts of a case that was run, with its decisions, or those of a file.</summary>
/// <param name="Path">The path as the user named it, with forward slashes.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Decisions">People's decisions; none for a file.</param>
/// <param name="Lost">What of a file was not understood.</param>
/// <param name="Run">The run of the case; null for a file.</param>
internal sealed record Subject(string Path, CaseFile Facts, ImmutableArray<Decision> Decisions, ImmutableArray<Loss> Lost, LatestRun? Run)
{
    /// <exception cref="UsageException">There is no such case or file, or the case was not run.</exception>
    public static Subject Open(string path, string by) => Directory.Exists(path) ? OfCase(path, by) : OfFile(path);

    public Assessment Weigh(LawPack pack) => Assessor.Assess(Facts, pack, Decisions);

    private static Subject OfCase(string path, string by)
    {
        var folder = CaseFolder.Open(path);
        using var vault = SealCase.OpenVault(folder, by);
        var run = LatestRun.Open(folder, vault);
        return new(path.Replace('\\', '/'), run.Facts, CaseInputs.AllDecisions(vault), [], run);
    }

    private static Subject OfFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"没有这个案件目录或事实文件：{path}", $"There is no such case folder or file of facts: {path}");
        }

        var name = path.Replace('\\', '/');
        var read = FactsReader.Read(File.ReadAllBytes(path), name);
        return new(name, read.File, [], [.. read.Problems.Select(problem => new Loss(name, problem.Place, problem.Text.En))], null);
    }
}
