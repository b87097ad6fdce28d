using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// Scans one file: identifiers of every row's text, and what each row says about whom. The first rows of a document are held back until they have shown what
/// its columns hold, then judged in their order.
/// </summary>
internal sealed class FileScan(ScanOptions options, Interners texts, RowStore store, RowStore addresses, IHitSink? hits, IRowSink? beside) : IRowSink
{
    /// <summary>Rows that show what the columns hold. A stretch, not a sample: the result must not depend on how far somebody reads.</summary>
    private const int Shown = 100;

    private readonly RowDetector _detector = new(options.AsOf);
    private readonly RowReader _reader = new(texts);
    private readonly List<Hit> _hits = [];

    /// <summary>Rows of the documents that are open: a mail has a row of its own before its parts, and ends behind them.</summary>
    private readonly Dictionary<DocumentInfo, DocumentInHand> _open = new(ReferenceEqualityComparer.Instance);
    private readonly List<HeldRow> _held = [];
    private DocumentInfo? _of;
    private DocumentInHand? _inHand;

    public List<DocumentFacts> Documents { get; } = [];

    /// <summary>What was found, by kind.</summary>
    public FoundIdentifiers Found { get; } = new(texts);

    public void Begin(DocumentInfo document)
    {
        Settle();
        _open[document] = new DocumentInHand(new RowList<RowFacts>(store), new TextSpill(addresses));
        Turn(document);
        beside?.Begin(document);
    }

    public void Row(in RowView row)
    {
        beside?.Row(row);
        if (!ReferenceEquals(_of, row.Document))
        {
            Settle();
            Turn(row.Document);
        }

        var hand = _inHand!;
        hand.Roles ??= new Roles(
            row.Document, ColumnHints.For(options.Hints, row.Document.File),
            DocumentNames.Outward(row.Document.File).Select(options.KindHint).FirstOrDefault(kind => kind is not null));
        if (hand.Roles.Count != row.Document.Columns.Count)
        {
            hand.Roles.Extend(row.Document, ColumnHints.For(options.Hints, row.Document.File));
        }

        _detector.Find(new RowText(row), hand.Roles, _hits);
        if (!hand.IsSettled && hand.Roles.Count > 0)
        {
            _held.Add(new HeldRow(row, _hits, places: hits is not null));
            if (_held.Count == Shown)
            {
                Settle();
            }

            return;
        }

        _detector.FindUntold(new RowText(row), hand.Roles, _hits);
        Take(new RowText(row), hand, _hits);
    }

    public void End(DocumentSummary summary)
    {
        Settle();
        beside?.End(summary);
        if (!_open.Remove(summary.Info, out var hand))
        {
            hand = new DocumentInHand(new RowList<RowFacts>(store), new TextSpill(addresses));
        }

        _of = ReferenceEquals(_of, summary.Info) ? null : _of;
        Documents.Add(new DocumentFacts(summary, hand.Rows, hand.Addresses, hand.Roles is null ? [] : [.. hand.Roles.Findings]));
    }

    private void Turn(DocumentInfo document)
    {
        (_of, _inHand) = (document, _open[document]);
        _reader.Addresses = _inHand.Addresses;
    }

    /// <summary>Weighs the rows that are held back and judges them.</summary>
    private void Settle()
    {
        if (_held.Count == 0)
        {
            return;
        }

        var hand = _inHand!;
        var evidence = new ColumnEvidence(_detector.LastBirth);
        foreach (var row in _held)
        {
            evidence.Add(row);
        }

        hand.Roles!.Settle(evidence);
        hand.IsSettled = true;
        foreach (var row in _held)
        {
            _detector.FindUntold(new RowText(row), hand.Roles, row.Hits);
            Take(new RowText(row), hand, row.Hits);
        }

        _held.Clear();
    }

    private void Take(in RowText row, DocumentInHand hand, List<Hit> found)
    {
        var roles = hand.Roles!;
        if (found.Count > 0 && roles.Drops)
        {
            RowDetector.DropChance(row, roles, found);
        }

        foreach (var hit in found)
        {
            Found.Add(row, hit);
            hits?.Write(row, hit);
        }

        // A line of plain text, or a run of text among bytes, that holds no identifier is no record about anybody, nor is a broken line of JSON, which is listed as lost.
        if (!row.Damaged && (row.Document.Format is DocumentFormat.Text or DocumentFormat.Blob || IsBroken(row)) && !MakesRecord(found))
        {
            return;
        }

        var (offset, length) = row.ToSource(0, row.Text.Length);
        hand.Rows.Add(_reader.Read(row, roles, found, offset, length));
    }

    private static bool MakesRecord(List<Hit> found)
    {
        var (name, address) = (false, false);
        foreach (var hit in found)
        {
            if (hit.Ground != Ground.Masked && IdentifierKinds.MakesRecord(hit.Kind))
            {
                return true;
            }

            name |= hit.Kind == IdentifierKind.Name;
            address |= hit.Kind == IdentifierKind.Address;
        }

        return name && address;
    }

    /// <summary>A line that is no JSON value comes as one cell that is the whole line.</summary>
    private static bool IsBroken(in RowText row) =>
        row.Document.Format is DocumentFormat.Json or DocumentFormat.NdJson && row.Cells.Length == 1 && row.Cells[0].Length == row.Text.Length;

    private sealed class DocumentInHand(RowList<RowFacts> rows, TextSpill addresses)
    {
        public RowList<RowFacts> Rows { get; } = rows;

        public TextSpill Addresses { get; } = addresses;

        public Roles? Roles { get; set; }

        public bool IsSettled { get; set; }
    }
}
