namespace Recourse.Records;

/// <summary>A document inside a file that has rows of its own: a sheet, a table. Its name is for people, its path leads to the bytes.</summary>
internal sealed class TableDocument(ReadContext context, string name, string innerPath)
{
    private readonly List<Notice> _notices = [];
    private DocumentInfo? _info;

    /// <summary>The name as people see it: <c>book.xlsx!/Sheet1</c>.</summary>
    public string File { get; } = $"{context.File}!/{name}";

    public LossList Losses { get; } = new($"{context.File}!/{name}");

    /// <summary>Rows that were handed on.</summary>
    public long Records { get; private set; }

    public bool Begun => _info is not null;

    public void Notice(string place, string text) => _notices.Add(new Notice(place, text));

    public void Begin(string encoding, IReadOnlyList<string> columns, DocumentFormat format = DocumentFormat.Table)
    {
        _info = new DocumentInfo(context.Shared.Next++, File, context.Source.Sha256, innerPath, format, encoding, columns);
        context.Sink.Begin(_info);
    }

    public void Row(long number, AssembledRow row)
    {
        if (row.Text.Overflowed)
        {
            Losses.Add($"row={number}", $"the row's text is longer than {context.Limits.MaxRowBytes} bytes; cells that did not fit are left out");
        }

        if (!Utf8Check.IsValid(row.Text.Span))
        {
            row.MarkDamaged();
            var (offset, length) = row.ToSource(0, row.Text.Length);
            Losses.Add($"row={number};bytes={offset}+{length}", "bytes that are no character of utf-8");
        }

        var view = new RowView(_info!, number, row.Text.Span, row.Cells, row);
        context.Sink.Row(in view);
        Records++;
    }

    public DocumentSummary End(long bytes, string sha256)
    {
        if (_info is null)
        {
            Begin("", []);
        }

        var summary = new DocumentSummary(_info!, bytes, sha256, Records, Losses.ToList()) { Notices = _notices };
        context.Sink.End(summary);
        return summary;
    }

    /// <summary>What is known of the columns: of this table, else of the file it stands in.</summary>
    public ColumnHints Hints(Func<string, ColumnHints> hints) => ColumnHints.For(hints, File);
}
