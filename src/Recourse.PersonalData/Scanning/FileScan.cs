using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Scans one file: identifiers of every row's text, and what each row says about whom.</summary>
internal sealed class FileScan(ScanOptions options, Interners texts, RowStore store, RowStore addresses, IHitSink? hits, IRowSink? beside) : IRowSink
{
    private readonly Detector _detector = new(options.AsOf);
    private readonly RowReader _reader = new(texts);
    private readonly List<Hit> _hits = [];
    private Roles? _roles;
    private RowList<RowFacts> _rows = new(store);

    public List<DocumentFacts> Documents { get; } = [];

    public long[] Occurrences { get; } = new long[IdentifierKinds.All.Length];

    /// <summary>Different numbers; addresses of mail are told apart by the interner.</summary>
    public NumberSet[] Distinct { get; } = [.. IdentifierKinds.All.Select(_ => new NumberSet())];

    public void Begin(DocumentInfo document)
    {
        _roles = null;
        _rows = new RowList<RowFacts>(store);
        _reader.Addresses = new TextSpill(addresses);
        beside?.Begin(document);
    }

    public void Row(in RowView row)
    {
        beside?.Row(row);
        if (_roles is null || _roles.Count != row.Document.Columns.Count)
        {
            _roles = new Roles(row.Document, options.Hints(row.Document.File), options.KindHint(row.Document.File));
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

        // A line of plain text that holds no identifier is no record about anybody, nor is a broken line of JSON, which is listed as lost.
        if (_hits.Count == 0 && !row.Damaged && (row.Document.Format == DocumentFormat.Text || IsBroken(row)))
        {
            return;
        }

        var (offset, length) = row.ToSource(0, row.Text.Length);
        _rows.Add(_reader.Read(row, _roles, _hits, offset, length));
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
        Documents.Add(new DocumentFacts(summary, _rows, _reader.Addresses ?? new TextSpill(addresses)));
        _rows = new RowList<RowFacts>(store);
        _reader.Addresses = new TextSpill(addresses);
    }
}
