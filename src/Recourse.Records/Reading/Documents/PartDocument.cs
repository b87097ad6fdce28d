using System.Text;

namespace Recourse.Records;

/// <summary>A document inside a file that is put together from pieces: the text of a part, a table in it, a page. Its name is for people, its path leads to the bytes.</summary>
internal sealed class PartDocument(ReadContext context, string name, string innerPath)
{
    private const int MostNotices = 100;
    private readonly List<Notice> _notices = [];
    private DocumentInfo? _info;
    private int _moreNotices;

    /// <summary>The name as people see it: <c>letter.docx!/text</c>.</summary>
    public string File { get; } = $"{context.File}!/{name}";

    public LossList Losses { get; } = new($"{context.File}!/{name}");

    /// <summary>Rows that were handed on.</summary>
    public long Records { get; private set; }

    public void Notice(string place, string text)
    {
        if (_notices.Count < MostNotices)
        {
            _notices.Add(new Notice(place, text));
        }
        else
        {
            _moreNotices++;
        }
    }

    public void Begin(DocumentFormat format, string encoding, IReadOnlyList<string> columns, string via = "")
    {
        _info = new DocumentInfo(context.Shared.Next++, File, context.Source.Sha256, innerPath, format, encoding, columns) { Via = via };
        context.Sink.Begin(_info);
    }

    public void Row(long number, PiecedRow row)
    {
        if (row.Text.Overflowed)
        {
            Losses.Add($"row={number}", $"the row's text is longer than {context.Limits.MaxRowBytes} bytes; what did not fit is left out");
        }

        if (!System.Text.Unicode.Utf8.IsValid(row.Text.Span))
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
            Begin(DocumentFormat.Text, "", []);
        }

        if (_moreNotices > 0)
        {
            _notices.Add(new Notice("more", $"{_moreNotices} more notices of this document are not listed"));
        }

        var summary = new DocumentSummary(_info!, bytes, sha256, Records, Losses.ToList()) { Notices = _notices };
        context.Sink.End(summary);
        return summary;
    }

    /// <summary>What is known of the columns: of this table, else of the file it stands in.</summary>
    public ColumnHints Hints(Func<string, ColumnHints> hints) => ColumnHints.For(hints, File);

    /// <summary>The texts of a row's cells by column, to look for a header.</summary>
    public static string[] Texts(PiecedRow row)
    {
        var last = 0;
        foreach (var cell in row.Cells)
        {
            last = Math.Max(last, cell.Column);
        }

        var texts = new string[last + 1];
        Array.Fill(texts, "");
        for (var at = 0; at < row.Cells.Length; at++)
        {
            texts[row.Cells[at].Column] = Encoding.UTF8.GetString(row[at]);
        }

        return texts;
    }
}
