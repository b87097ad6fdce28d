namespace Recourse.Records;

/// <summary>
/// Stands between the readers and the sink: exceptions of the sink are remembered, and after the first it takes nothing more; on the way, the first rows of
/// each document are weighed, so that its summary says what its columns seem to hold.
/// </summary>
internal sealed class WatchedSink(IRowSink sink, SharedState shared, Func<string, ColumnHints> hints) : IRowSink
{
    private const int Rows = 50;

    /// <summary>Documents with columns that are open; a mail is open while its parts are read.</summary>
    private readonly Dictionary<DocumentInfo, ColumnSample> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DocumentInfo, IReadOnlyList<ColumnGuess>> _weighed = new(ReferenceEqualityComparer.Instance);
    private ColumnSample? _sample;
    private DocumentInfo? _of;

    public void Begin(DocumentInfo document)
    {
        shared.ThrowSinkFailure();
        (_sample, _of) = (new ColumnSample(Rows), document);
        _open.Add(document, _sample);
        try
        {
            sink.Begin(document);
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }

    public void Row(in RowView row)
    {
        if (!ReferenceEquals(_of, row.Document))
        {
            (_sample, _of) = (_open.GetValueOrDefault(row.Document), row.Document);
        }

        if (_sample is { } sample)
        {
            sample.Add(row);
            _sample = sample.IsFull ? null : sample;
        }

        try
        {
            sink.Row(in row);
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }

    public void End(DocumentSummary summary)
    {
        shared.ThrowSinkFailure();
        if (_open.Remove(summary.Info, out var sample) && summary.Info.Columns.Count > 0)
        {
            _weighed[summary.Info] = sample.Weigh(summary.Info.Columns, ColumnHints.For(hints, summary.Info.File));
        }

        try
        {
            sink.End(WithColumns(summary));
        }
        catch (Exception problem) when (shared.Remember(problem))
        {
            throw;
        }
    }

    /// <summary>The summary with what was weighed.</summary>
    public DocumentSummary WithColumns(DocumentSummary summary) => _weighed.TryGetValue(summary.Info, out var columns) ? summary with { Columns = columns } : summary;
}
