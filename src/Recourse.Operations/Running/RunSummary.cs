using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>The outcome of a run in a few lines for the terminal; the report says the rest.</summary>
internal static class RunSummary
{
    public static IEnumerable<Bilingual> Lines(CaseResults results) =>
    [
        new Bilingual(
            $"  {results.Inputs.Material.Length} 件材料，{results.Counts.Findings.Length} 项结论。",
            $"  {results.Inputs.Material.Length} exhibits, {results.Counts.Findings.Length} findings."),
        .. AssessmentText.Summary(results.Assessment),
    ];
}
