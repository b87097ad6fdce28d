namespace Recourse.Records;

/// <summary>
/// A sink of rows that makes typed records of those that a layout knows. What no layout knows is passed over: it is read by others. What a layout knows and
/// a record does not fit is listed, see <see cref="Findings"/>.
/// </summary>
/// <param name="records">Receives the records.</param>
/// <param name="hints">What <c>case.yaml</c> fixes about a document, by its name.</param>
public sealed class RecordRowSink(IRecordSink records, Func<string, ColumnHints> hints) : IRowSink
{
    private readonly Dictionary<int, DocumentRecords?> _open = [];
    private readonly Dictionary<(string File, int Index), RecordFindings> _findings = [];
    private DocumentRecords? _last;
    private int _lastIndex = -1;

    /// <inheritdoc/>
    public void Begin(DocumentInfo document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var findings = new RecordFindings(document.File);
        _findings[(document.File, document.Index)] = findings;
        var stated = ColumnHints.For(hints, document.File);
        _open[document.Index] = _last = document.Format switch
        {
            DocumentFormat.Csv or DocumentFormat.Tsv or DocumentFormat.Table => new TableRecords(document, stated, records, findings),
            DocumentFormat.Json or DocumentFormat.NdJson => new JsonObjects(document, stated, records, findings),
            DocumentFormat.Text => new ChatLines(document, stated, records, findings),
            _ => null,
        };
        _lastIndex = document.Index;
    }

    /// <inheritdoc/>
    public void Row(in RowView row)
    {
        if (row.Document.Index != _lastIndex)
        {
            (_last, _lastIndex) = (_open.GetValueOrDefault(row.Document.Index), row.Document.Index);
        }

        _last?.Row(in row);
    }

    /// <inheritdoc/>
    public void End(DocumentSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (_open.Remove(summary.Info.Index, out var open))
        {
            open?.End();
        }

        (_last, _lastIndex) = (null, -1);
        if (_findings.TryGetValue((summary.Info.File, summary.Info.Index), out var findings) && findings.IsEmpty)
        {
            _findings.Remove((summary.Info.File, summary.Info.Index));
        }
    }

    /// <summary>The summaries with what they were read as and what of their records did not fit.</summary>
    public IReadOnlyList<DocumentSummary> Findings(IReadOnlyList<DocumentSummary> documents) =>
        [.. documents.Select(document => _findings.TryGetValue((document.Info.File, document.Info.Index), out var more)
            ? document with { Lost = [.. document.Lost, .. more.Losses], Notices = [.. document.Notices, .. more.Notices], ReadAs = more.ReadAs }
            : document)];
}

/// <summary>Makes records of one document.</summary>
internal abstract class DocumentRecords(DocumentInfo document, ColumnHints hints, IRecordSink sink, RecordFindings findings)
{
    protected DocumentInfo Document { get; } = document;

    protected ColumnHints Hints { get; } = hints;

    protected IRecordSink Sink { get; } = sink;

    protected RecordFindings Findings { get; } = findings;

    protected RecordMaker Maker { get; } = new(sink, findings);

    protected FieldBag Bag { get; } = new();

    protected long Order { get; set; }

    public abstract void Row(in RowView row);

    public virtual void End()
    {
    }

    /// <summary>Makes the record of a row, where it is one.</summary>
    protected void Take(in RowView row, BoundShape shape)
    {
        Bag.Begin(shape, Document.File, row.Locate(), Order);
        Bag.Fill(in row, Sink.KeepsFields);
        if (shape.Shape.Fits?.Invoke(Bag) ?? true)
        {
            Order++;
            Maker.Make(Bag);
        }
    }

    protected void Announce(BoundShape bound)
    {
        var recognition = PlatformShapes.Why(bound);
        if (Findings.Recognise(recognition))
        {
            Sink.Recognised(Document, recognition);
        }
    }
}
