namespace Recourse.Records;

/// <summary>
/// A sink that keeps the posts among the rows. Payments, log-ins, messages and the other typed records are made too, so that what is broken in them is listed and
/// each document says what it was read as and how many there are, but they are not kept; <see cref="RecordReader"/> hands them on.
/// </summary>
public sealed class PostCollector : IRowSink
{
    private readonly Kept _kept = new();
    private readonly RecordRowSink _rows;

    /// <summary>Begins with nothing.</summary>
    /// <param name="hints">What is known of each document, by its name.</param>
    public PostCollector(Func<string, ColumnHints> hints) => _rows = new RecordRowSink(_kept, hints);

    /// <inheritdoc/>
    public void Begin(DocumentInfo document) => _rows.Begin(document);

    /// <inheritdoc/>
    public void Row(in RowView row) => _rows.Row(in row);

    /// <inheritdoc/>
    public void End(DocumentSummary summary) => _rows.End(summary);

    /// <summary>What was collected.</summary>
    public PostMaterial Material(IReadOnlyList<DocumentSummary> documents) => new(_kept.Posts, _kept.Counters, _rows.Findings(documents));

    private sealed class Kept : IRecordSink
    {
        public List<PostRecord> Posts { get; } = [];

        public List<CounterReading> Counters { get; } = [];

        public bool KeepsFields => false;

        public void Post(PostRecord post) => Posts.Add(post);

        public void Counter(CounterReading reading) => Counters.Add(reading);
    }
}
