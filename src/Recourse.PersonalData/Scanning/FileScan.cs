using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Scans one file: identifiers of every row's text, and what each row says about whom.</summary>
internal sealed class FileScan(ScanOptions options, Interners texts, RowStore store, RowStore addresses, IHitSink? hits, IRowSink? beside) : IRowSink
{
    private readonly Detector _detector = new(options.AsOf);
    private readonly RowReader _reader = new(texts);
    private readonly List<Hit> _hits = [];

    /// <summary>Rows of the documents that are open: a mail has a row of its own before its parts, and ends behind them.</summary>
    private readonly Dictionary<DocumentInfo, DocumentInHand> _open = new(ReferenceEqualityComparer.Instance);
    private Roles? _roles;
    private DocumentInfo? _of;
    private DocumentInHand _inHand;

    public List<DocumentFacts> Documents { get; } = [];

    public long[] Occurrences { get; } = new long[IdentifierKinds.All.Length];

    /// <summary>Different numbers; addresses of mail are told apart by the interner.</summary>
    public NumberSet[] Distinct { get; } = [.. IdentifierKinds.All.Select(_ => new NumberSet())];

    public void Begin(DocumentInfo document)
    {
        _inHand = new DocumentInHand(new RowList<RowFacts>(store), new TextSpill(addresses));
        (_roles, _of) = (null, document);
        (_open[document], _reader.Addresses) = (_inHand, _inHand.Addresses);
        beside?.Begin(document);
    }

    public void Row(in RowView row)
    {
        beside?.Row(row);
        if (!ReferenceEquals(_of, row.Document))
        {
            (_roles, _of, _inHand) = (null, row.Document, _open[row.Document]);
            _reader.Addresses = _inHand.Addresses;
        }

        if (_roles is null || _roles.Count != row.Document.Columns.Count)
        {
            _roles = new Roles(
                row.Document, ColumnHints.For(options.Hints, row.Document.File),
                DocumentNames.Outward(row.Document.File).Select(options.KindHint).FirstOrDefault(kind => kind is not null));
        }

        _detector.Find(row.Text, _hits);
        if (_hits.Count > 0 && _roles.HasSerialNumbers)
        {
            DropSerialNumbers(row, _roles);
        }

        foreach (var hit in _hits)
        {
            Occurrences[(int)hit.Kind]++;
            if (hit.Kind != IdentifierKind.Email)
            {
                Distinct[(int)hit.Kind].Add(hit.Packed);
            }

            hits?.Write(row, hit);
        }

        // A line of plain text, or a run of text among bytes, that holds no identifier is no record about anybody, nor is a broken line of JSON, which is listed as lost.
        if (_hits.Count == 0 && !row.Damaged && (row.Document.Format is DocumentFormat.Text or DocumentFormat.Blob || IsBroken(row)))
        {
            return;
        }

        var (offset, length) = row.ToSource(0, row.Text.Length);
        _inHand.Rows.Add(_reader.Read(row, _roles, _hits, offset, length));
    }

    /// <summary>A line that is no JSON value comes as one cell that is the whole line.</summary>
    private static bool IsBroken(in RowView row) =>
        row.Document.Format is DocumentFormat.Json or DocumentFormat.NdJson && row.Cells.Length == 1 && row.Cells[0].Length == row.Text.Length;

    /// <summary>
    /// An order number that passes for a card or a mobile number by chance identifies the row, not a person. A resident id passes check digit, date and
    /// region by chance once in millions, so it is dropped only where somebody stated what the column is.
    /// </summary>
    private void DropSerialNumbers(in RowView row, Roles roles)
    {
        foreach (var cell in row.Cells)
        {
            if (roles[cell.Column] != ColumnRole.SerialNumber)
            {
                continue;
            }

            var (kept, stated) = (0, roles.IsStated(cell.Column));
            for (var at = 0; at < _hits.Count; at++)
            {
                var hit = _hits[at];
                if (hit.Start < cell.Start || hit.Start >= cell.Start + cell.Length || (!stated && hit.Kind is not (IdentifierKind.Mobile or IdentifierKind.BankCard)))
                {
                    _hits[kept++] = hit;
                }
            }

            _hits.RemoveRange(kept, _hits.Count - kept);
        }
    }

    public void End(DocumentSummary summary)
    {
        beside?.End(summary);
        var (rows, spilled) = _open.Remove(summary.Info, out var inHand) ? inHand : new DocumentInHand(new RowList<RowFacts>(store), new TextSpill(addresses));
        Documents.Add(new DocumentFacts(summary, rows, spilled));
    }

    private readonly record struct DocumentInHand(RowList<RowFacts> Rows, TextSpill Addresses);
}
