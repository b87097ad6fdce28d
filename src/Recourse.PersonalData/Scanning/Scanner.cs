using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Finds and counts personal information in files.</summary>
public static class Scanner
{
    private const int ManyRows = 1 << 20;

    /// <summary>Scans files. The result is the same for any number of threads and any order of the files.</summary>
    /// <param name="files">What to scan.</param>
    /// <param name="options">How.</param>
    /// <param name="hits">Receives every hit in the order of the material, whatever the threads; null for nobody.</param>
    /// <param name="cancellation">Stops the scan.</param>
    /// <returns>What was found; release it when nothing more is counted or listed from it.</returns>
    public static ScanResult Run(IReadOnlyList<SourceFile> files, ScanOptions options, IHitWriter? hits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToImmutableArray();
        options = options with { Pictures = PictureShares.Of(sorted, options.Limits.MaxPictures) };
        using var store = new RowStore(options.RowBlocksInMemory);
        using var addresses = new RowStore(0);
        var (documents, identifiers, known, points) = Read(sorted, options, hits, store, addresses, cancellation);
        if (documents.Sum(document => (long)document.Rows.Count) > ManyRows)
        {
            // The texts are most of what is in memory. Left to itself the collector takes them when the persons already stand beside them.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        var rows = RowTable.Of(documents, known, points, options.RowBlocksInMemory);
        var read = Recognised.Left(rows);
        var all = BatchCounter.Count(rows, rows.Documents, BatchRules.None, rows.Marks);
        return new ScanResult
        {
            Files = [.. documents.Select(document => document.Summary)],
            Identifiers = identifiers,
            Items = all.Result,
            ItemsRead = read,
            Rows = rows,
            All = all,
            Sources = sorted,
            Options = options,
        };
    }

    /// <summary>
    /// Reads the files. A method of its own, never inlined, so that texts and numbers by which rows were told apart are garbage when it returns: persons
    /// are compared by their numbers alone, which takes the memory that the texts had.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<DocumentFacts> Documents, ImmutableArray<IdentifierCount> Identifiers, Interner Addresses, PointTable Points) Read(
        ImmutableArray<SourceFile> files, ScanOptions options, IHitWriter? hits, RowStore store, RowStore addresses, CancellationToken cancellation)
    {
        var found = new Identifiers();
        var documents = new IReadOnlyList<DocumentFacts>[files.Length];
        long done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(options.Threads, 1), CancellationToken = cancellation };
        try
        {
            Parallel.For(0, files.Length, parallel, ScanFile);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.Count == 1)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        return ([.. documents.SelectMany(file => file)], found.Counts(), found.Texts.Addresses, found.Texts.Points);

        void ScanFile(int at)
        {
            using var sink = hits?.File(at);
            var scan = new FileScan(options, found.Texts, store, addresses, sink, options.Beside(files[at]));
            var summaries = DocumentReader.Read(files[at], options.Hints, scan, options.LimitsOf(files[at]), cancellation);
            documents[at] = InOrder(scan, summaries);
            found.Add(scan.Found);
            options.Progress(Interlocked.Increment(ref done), files.Length);
        }
    }

    /// <summary>A container's own summary comes before its documents', though it ends after them.</summary>
    private static List<DocumentFacts> InOrder(FileScan scan, IReadOnlyList<DocumentSummary> summaries)
    {
        // A hostile archive may hold two entries of one name: they are matched in turn.
        var byFile = scan.Documents.GroupBy(document => document.Summary.Info.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<DocumentFacts>(group), StringComparer.Ordinal);
        return [.. summaries.Select(summary => byFile[summary.Info.File].Dequeue())];
    }
}
