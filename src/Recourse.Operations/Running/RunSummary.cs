using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>The outcome of a run in a few lines for the terminal; the report says the rest.</summary>
internal static class RunSummary
{
    /// <summary>Documents that the terminal names; the findings name all.</summary>
    private const int MostFiles = 20;

    public static IEnumerable<Bilingual> Lines(CaseResults results) =>
    [
        new Bilingual(
            $"  {results.Inputs.Material.Length} 件材料，{results.Counts.Findings.Length} 项结论。",
            $"  {results.Inputs.Material.Length} exhibits, {results.Counts.Findings.Length} findings."),
        .. results.Scan.Files.SelectMany(file => file.ReadAs.Select(entry => (file.Info.File, Read: entry))).Take(MostFiles).Select(entry => new Bilingual(
            $"  {entry.File} 读作 {Name(entry.Read, "帖文表")}，{entry.Read.Records} 条：{entry.Read.Recognition.Zh}",
            $"  {entry.File} read as {Name(entry.Read, "a table of posts")}, {entry.Read.Records} records, because {entry.Read.Recognition.En}")),
        .. AssessmentText.Summary(results.Assessment),
    ];

    private static string Name(ReadAs read, string table) => read.Recognition.Layout.Length > 0 ? read.Recognition.Layout : table;
}
