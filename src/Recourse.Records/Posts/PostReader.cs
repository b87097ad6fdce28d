namespace Recourse.Records;

/// <summary>Reads posts, forwards, comments and counters of any export.</summary>
public static class PostReader
{
    /// <summary>Reads files; documents that hold no posts are passed over.</summary>
    /// <param name="files">The files, in the order in which their records shall stand.</param>
    /// <param name="hints">What is known of each document's columns, by its name.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static PostMaterial Read(IReadOnlyList<SourceFile> files, Func<string, ColumnHints> hints, ReaderLimits limits, CancellationToken cancellation)
    {
        var collector = new PostCollector(hints);
        var documents = new List<DocumentSummary>();
        foreach (var file in files)
        {
            documents.AddRange(DocumentReader.Read(file, hints, collector, limits, cancellation));
        }

        return collector.Material(documents);
    }
}
