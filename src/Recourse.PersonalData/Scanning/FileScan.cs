using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Scans one file: identifiers of every row's text, and what each row says about whom.</summary>
internal sealed class FileScan(ScanOptions options, Interner interner, RowStore store, IHitWriter? hits, IRowSink? beside) : IRowSink
{
    private readonly Detector _detector = new(options.AsOf);
    private readonly RowReader _reader = new(interner);
    private readonly List<Hit> _hits = [];

    /// <summary>Rows of the documents that are open: a mail has a row of its own before its parts, and ends behind them.</summary>
    private readonly Dictionary<DocumentInfo, RowList> _open = new(ReferenceEqualityComparer.Instance);
    private Roles? _roles;
    private DocumentInfo? _of;
    private RowList _rows = new(store);

    public List<DocumentRows> Documents { get; } = [];

    public long[] Occurrences { get; } = new long[IdentifierKinds.All.Length];

    public NumberSet[] Distinct { get; } = [.. IdentifierKinds.All.Select(_ => new NumberSet())];

    public void Begin(DocumentInfo document)
    {
        (_roles, _of) = (null, document);
        _open[document] = _rows = new RowList(store);
        beside?.Begin(document);
    }

    public void Row(in RowView row)
    {
        beside?.Row(row);
        if (!ReferenceEquals(_of, row.Document))
        {
            (_roles, _of, _rows) = (null, row.Document, _open[row.Document]);
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
        var facts = _reader.Read(row, _roles, _hits, offset, length);
        foreach (var email in _reader.Emails)
        {
            Distinct[(int)IdentifierKind.Email].Add((ulong)email);
        }

        _rows.Add(facts);
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

            var (start, end, stated) = (cell.Start, cell.Start + cell.Length, roles.IsStated(cell.Column));
            _hits.RemoveAll(hit => hit.Start >= start && hit.Start < end
                && (stated || hit.Kind is IdentifierKind.Mobile or IdentifierKind.BankCard));
        }
    }

    public void End(DocumentSummary summary)
    {
        beside?.End(summary);
        Documents.Add(new DocumentRows(summary, _open.Remove(summary.Info, out var rows) ? rows : new RowList(store)));
    }
}
