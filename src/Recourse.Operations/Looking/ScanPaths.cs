using Recourse.PersonalData;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What to scan.</summary>
/// <param name="Paths">Files or folders.</param>
/// <param name="Hits">File for one JSON line a hit; null for none.</param>
/// <param name="Unmask">Values in full.</param>
/// <param name="Purpose">Why, where <paramref name="Unmask"/> is set.</param>
/// <param name="Operator">Who scans.</param>
/// <param name="Threads">Worker threads.</param>
public sealed record ScanRequest(IReadOnlyList<string> Paths, string? Hits, bool Unmask, string Purpose, string Operator, int Threads)
{
    /// <summary>Pictures of all files together in which text is recognised. <value>0</value></summary>
    public int Pictures { get; init; }
}

/// <summary><c>recourse scan</c>: personal information in any files, no case needed.</summary>
public static class ScanPaths
{
    /// <summary>Scans.</summary>
    /// <exception cref="UsageException">Values in full are asked for without a purpose.</exception>
    public static Answer Execute(ScanRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        if (request.Unmask && string.IsNullOrWhiteSpace(request.Purpose))
        {
            throw new UsageException("--unmask 必须说明目的（--purpose）。", "--unmask needs --purpose TEXT.");
        }

        if (request.Unmask && request.Hits is null)
        {
            throw new UsageException("--unmask 仅用于 --hits。", "--unmask goes with --hits; nothing else prints values.");
        }

        if (request.Unmask)
        {
            UnmaskingLog.Write(request);
        }

        var (files, lost) = FileWalk.Expand(request.Paths);
        using var result = Scan(files, request, progress, cancellation);
        var losses = lost.Concat(result.Files.SelectMany(file => file.Lost)).ToList();
        return new Answer
        {
            ExitStatus = losses.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => ScanJson.Write(result, writer),
            Lines = [.. ScanSummary.Lines(result), .. LossJson.Lines(losses)],
        };
    }

    private static ScanResult Scan(IReadOnlyList<SourceFile> files, ScanRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        var options = new ScanOptions { Threads = request.Threads, Limits = ReaderLimits.Default with { MaxPictures = request.Pictures } };
        if (request.Hits is null)
        {
            return Scanner.Run(files, options, null, cancellation);
        }

        using var output = new FileStream(request.Hits, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        using var hits = new HitLines(output, request.Unmask);
        return Scanner.Run(files, options, hits, cancellation);
    }
}
