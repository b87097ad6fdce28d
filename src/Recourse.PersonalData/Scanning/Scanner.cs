using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Finds and counts personal information in files.</summary>
public static class Scanner
{
    /// <summary>Scans files. The result is the same for any number of threads and any order of the files.</summary>
    /// <param name="files">What to scan.</param>
    /// <param name="options">How.</param>
    /// <param name="hits">Receives every hit in the order of the material, which needs one thread; null for nobody.</param>
    /// <param name="cancellation">Stops the scan.</param>
    public static ScanResult Run(IReadOnlyList<SourceFile> files, ScanOptions options, IHitWriter? hits, CancellationToken cancellation)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        var interner = new Interner();
        var store = new RowStore(options.RowBlocksInMemory);
        var scans = new FileScan[sorted.Length];
        var documents = new IReadOnlyList<DocumentSummary>[sorted.Length];
        long done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = hits is null ? Math.Max(options.Threads, 1) : 1, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, sorted.Length, parallel, ScanFile);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.Count == 1)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        var rows = new RowTable([.. scans.SelectMany((scan, at) => InOrder(scan, documents[at]))]);
        return new ScanResult
        {
            Files = [.. documents.SelectMany(file => file)],
            Identifiers = Identifiers(scans),
            Items = BatchCounter.Count(rows, rows.Documents, BatchRules.None).Result(),
            Rows = rows,
            Sources = [.. sorted],
            Options = options,
        };

        void ScanFile(int at)
        {
            var scan = new FileScan(options, interner, store, hits, options.Beside(sorted[at]));
            documents[at] = DocumentReader.Read(sorted[at], options.Hints, scan, options.Limits, cancellation);
            scans[at] = scan;
            options.Progress(Interlocked.Increment(ref done), sorted.Length);
        }
    }

    /// <summary>A container's own summary comes before its documents', though it ends after them.</summary>
    private static IEnumerable<DocumentRows> InOrder(FileScan scan, IReadOnlyList<DocumentSummary> summaries)
    {
        // A hostile archive may hold two entries of one name: they are matched in turn.
        var byFile = scan.Documents.GroupBy(document => document.Summary.Info.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<DocumentRows>(group), StringComparer.Ordinal);
        return summaries.Select(summary => byFile[summary.Info.File].Dequeue());
    }

    private static ImmutableArray<IdentifierCount> Identifiers(FileScan[] scans) =>
    [
        .. IdentifierKinds.All
            .Select(kind =>
            {
                var distinct = scans.Length > 0 ? scans[0].Distinct[(int)kind] : new NumberSet();
                foreach (var scan in scans.Skip(1))
                {
                    distinct.UnionWith(scan.Distinct[(int)kind]);
                }

                return new IdentifierCount(IdentifierKinds.Name(kind), scans.Sum(scan => scan.Occurrences[(int)kind]), distinct.Count);
            })
            .Where(count => count.Occurrences > 0)
            .OrderBy(count => count.Kind, StringComparer.Ordinal),
    ];
}
