namespace Recourse.Records;

/// <summary>Reads typed records of any material: posts, accounts, payments, log-ins, messages, calls, transfers. One streaming pass.</summary>
public static class RecordReader
{
    /// <summary>Reads files; documents that no layout knows are passed over, but their losses are told.</summary>
    /// <param name="files">The files, in the order in which their records shall come.</param>
    /// <param name="hints">What is known of each document, by its name; it comes before what its fields tell.</param>
    /// <param name="sink">Receives the records.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Every document that was opened, with what could not be read, and each row that did not fit its layout.</returns>
    public static IReadOnlyList<DocumentSummary> Read(
        IReadOnlyList<SourceFile> files, Func<string, ColumnHints> hints, IRecordSink sink, ReaderLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        var rows = new RecordRowSink(sink, hints);
        var documents = new List<DocumentSummary>();
        foreach (var file in files)
        {
            documents.AddRange(DocumentReader.Read(file, hints, rows, limits, cancellation));
        }

        return rows.Findings(documents);
    }
}
