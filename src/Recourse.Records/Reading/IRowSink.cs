namespace Recourse.Records;

/// <summary>
/// Receives what a reader finds, in one pass over the bytes. One sink serves one document at a time; a sink for another thread is another instance,
/// and partial results merge (they are addressed by document, so the order of reading does not matter).
/// </summary>
public interface IRowSink
{
    /// <summary>A document begins. A container begins before and ends after the documents inside it; it has no rows of its own, except that
    /// the headers of a mail are one row, which comes before the parts.</summary>
    void Begin(DocumentInfo document);

    /// <summary>One row. The view dies when the method returns.</summary>
    void Row(in RowView row);

    /// <summary>The document ended, whole or not; <paramref name="summary"/> lists what was lost.</summary>
    void End(DocumentSummary summary);
}
