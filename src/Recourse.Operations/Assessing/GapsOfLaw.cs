using System.Globalization;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary><c>recourse law gaps</c>: which elements most often end undecided, by kind, over stored assessments: what the norms leave open, and what the files leave out.</summary>
public static class GapsOfLaw
{
    /// <summary>Counts over the assessments as they stand; facts without an assessment are weighed under a pack.</summary>
    /// <param name="paths">Case folders that were run, assessments (JSON), FACTS files, or folders of them.</param>
    /// <param name="pack">The pack for facts without an assessment, by digest or folder; null for the present one.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">A path does not exist, or the pack is not to be had.</exception>
    public static Answer Execute(IReadOnlyList<string> paths, string? pack, CancellationToken cancellation)
    {
        var law = PackChoice.Of(pack);
        var (items, lost) = StoredAssessments.Find(paths);
        var assessments = new List<Assessment>();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            assessments.Add(item.Assessment ?? Assessor.Assess(item.Facts!, law, []));
        }

        var gaps = LawGaps.Of(assessments);
        var kinds = Enum.GetValues<UndecidedKind>().Select(kind => (Kind: kind, Count: gaps.Where(gap => gap.Kind == kind).Sum(gap => gap.Count))).ToArray();
        var titles = Titles(assessments);
        return new Answer
        {
            ExitStatus = lost.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("assessments", assessments.Count);
                writer.WriteStartObject("kinds");
                foreach (var (kind, count) in kinds)
                {
                    writer.WriteNumber(kind.ToString(), count);
                }

                writer.WriteEndObject();
                writer.WritePropertyName("gaps");
                ExplainJson.WriteItems(gaps, writer);
                LossJson.Write(writer, lost);
                writer.WriteEndObject();
            },
            Lines =
            [
                new($"{assessments.Count} 份评估。未定的要件，按次数：", $"{assessments.Count} assessments. Elements left undecided, the most frequent first:"),
                .. ExplainText.Of(gaps).Zip(gaps.Select(gap => titles.GetValueOrDefault(gap.Limb)).DefaultIfEmpty(), (line, title) => new Bilingual($"{line.Zh}  {title.Zh}".TrimEnd(), $"{line.En}  {title.En}".TrimEnd())),
                .. kinds.Where(entry => entry.Count > 0).Select(entry =>
                {
                    var count = entry.Count.ToString(CultureInfo.InvariantCulture);
                    var kind = ResultWords.Of(entry.Kind);
                    return new Bilingual($"合计 {kind.Zh}：{count}", $"all, {kind.En}: {count}");
                }),
                .. LossJson.Lines(lost),
            ],
        };
    }

    private static Dictionary<string, Bilingual> Titles(IEnumerable<Assessment> assessments) =>
        assessments.SelectMany(a => a.Actors).SelectMany(a => a.Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances))
            .DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, l => l.Title, StringComparer.Ordinal);
}
