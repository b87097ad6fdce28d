using Recourse.Law;
using Recourse.PersonalData;
using Recourse.Records;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary>
/// Read → count → assess, as a function of the inputs alone: no clock, no path, no state. <c>run</c> and <c>verify</c> call the same code, so a recount
/// that differs means that something was changed. Beside the results it streams the list of every row, which need not fit into memory.
/// </summary>
internal static class CaseAnalysis
{
    public static CaseResults Compute(CaseInputs inputs, LawPack pack, int threads, Stream items, ProgressReport progress, CancellationToken cancellation)
    {
        var hints = new MaterialHints(inputs.Case);
        var refused = hints.Refuse(inputs.Sources, cancellation);
        var posts = new PostsBeside(hints.Columns);
        var options = new ScanOptions
        {
            Hints = hints.Columns,
            KindHint = hints.Kind,
            Threads = threads,
            Limits = ReaderLimits.Default with { MaxPictures = (int)Math.Min(inputs.Case.Ocr, int.MaxValue) },
            AsOf = inputs.Case.DecisionDate,
            Beside = posts.Of,
            Progress = (done, total) => progress("read", done, total),
        };
        using var read = Scanner.Run(inputs.Sources, options, null, cancellation);
        var material = posts.Material(inputs.Sources, read.Files);
        var scan = read with { Files = PostsBeside.ReadAs(read.Files, material.Documents) };

        progress("count", 0, 0);
        var counted = Counts.Of(inputs, scan, material, cancellation);
        var itemsDigest = ItemsFile.Write(items, scan, counted.Conducts);

        progress("assess", 0, 0);
        var assessment = Assessor.Assess(counted.Facts, pack, inputs.Decisions);
        return new CaseResults
        {
            Inputs = inputs,
            Scan = scan,
            Counts = counted,
            ItemsDigest = itemsDigest,
            Timelines = Timelines.Of(counted.Spread),
            Cascades = Cascades.Of(counted.Spread),
            Assessment = assessment,
            Decisions = StandingDecisions.Of(inputs.Decisions, counted, assessment),
            Lost = [.. inputs.CaseProblems, .. hints.Misspelt(), .. refused, .. Losses(scan, material), .. hints.Unused(scan.Files)],
        };
    }

    /// <summary>Both readers list the same document's losses; each is told once.</summary>
    private static IEnumerable<Loss> Losses(ScanResult scan, PostMaterial material) =>
        scan.Files.SelectMany(file => file.Lost)
            .Concat(material.Documents.SelectMany(document => document.Lost))
            .Distinct()
            .OrderBy(loss => loss.File, StringComparer.Ordinal)
            .ThenBy(loss => loss.Place, StringComparer.Ordinal)
            .ThenBy(loss => loss.Reason, StringComparer.Ordinal);
}
