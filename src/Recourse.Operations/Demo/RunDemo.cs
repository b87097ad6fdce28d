using Recourse.Findings;
using Recourse.Law;
using Recourse.Samples;

namespace Recourse.Operations;

/// <summary><c>recourse demo</c>: makes the invented cases, runs the main job on each. Asks nothing.</summary>
public static class RunDemo
{
    /// <summary>Makes and runs the demo cases.</summary>
    /// <param name="into">Folder to make them in. An earlier demo there is replaced; a folder that is not a demo is left alone.</param>
    /// <param name="by">Who runs it, for the ledger.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="progress">Progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">The folder holds something that is no demo.</exception>
    public static Answer Execute(string into, string by, int threads, ProgressReport progress, CancellationToken cancellation)
    {
        var runs = new List<(DemoCase Case, CompletedRun Run)>();
        foreach (var sample in DemoCases.All)
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = Path.Combine(into, sample.Name);
            Clear(folder);
            sample.Write(folder);
            File.WriteAllText(Path.Combine(folder, Marker), "Invented by `recourse demo`; it may be replaced.\n");
            runs.Add((sample, RunCase.Run(new RunRequest(folder, by, threads), LawPack.Load(), progress, cancellation)));
        }

        // The demo's damaged files are planted, so that a new user sees how losses are listed; they are no failure of the demo.
        return new Answer
        {
            ExitStatus = ExitStatus.Done,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("cases");
                foreach (var (sample, run) in runs)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", sample.Name);
                    writer.WriteString("case", Path.Combine(into, sample.Name));
                    writer.WriteString("report", run.ReportPath);
                    writer.WriteString("findings", run.FindingsDigest);
                    LossJson.Write(writer, run.Lost);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            Lines =
            [
                .. runs.SelectMany(run => (IEnumerable<Bilingual>)
                [
                    new Bilingual($"■ {run.Case.TitleZh}", $"■ {run.Case.TitleEn}"),
                    .. run.Run.KeyLines,
                    .. RunSummary.Lines(run.Run.Results),
                    .. run.Run.Lost.IsEmpty
                        ? Enumerable.Empty<Bilingual>()
                        : [new Bilingual($"  未能读取 {run.Run.Lost.Length} 处，均已列入报告。", $"  {run.Run.Lost.Length} places could not be read; the report lists them.")],
                    new Bilingual($"  报告：{run.Run.ReportPath}", $"  Report: {run.Run.ReportPath}"),
                ]),
                new Bilingual($"核对：recourse verify {Path.Combine(into, DemoCases.All[0].Name)}", $"Check them: recourse verify {Path.Combine(into, DemoCases.All[0].Name)}"),
            ],
        };
    }

    private const string Marker = ".demo";

    private static void Clear(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (!File.Exists(Path.Combine(folder, Marker)))
        {
            throw new UsageException($"{folder} 已存在且不是示例案件，未作改动。", $"{folder} exists and is no demo case; it was left alone.");
        }

        Directory.Delete(folder, recursive: true);
    }
}
