using System.Text;

namespace Recourse.Records.Tests.Made;

/// <summary>A cell as the sink saw it, with the address of its bytes.</summary>
internal sealed record SeenCell(int Column, string Text, string Raw, long Offset, long Length);

/// <summary>A row as the sink saw it.</summary>
internal sealed record SeenRow(DocumentInfo Document, long Number, string Text, bool Damaged, Locator Locator, IReadOnlyList<SeenCell> Cells)
{
    public string this[string column] => Cells.First(cell => cell.Column < Document.Columns.Count && Document.Columns[cell.Column] == column).Text;
}

/// <summary>Reads bytes from memory and keeps everything that the sink is told.</summary>
internal sealed class Reading : IRowSink
{
    private int _open;

    public List<SeenRow> Rows { get; } = [];

    public List<DocumentSummary> Ended { get; } = [];

    public IReadOnlyList<DocumentSummary> Summaries { get; private set; } = [];

    public DocumentSummary Only => Assert.Single(Summaries);

    public IEnumerable<Loss> Lost => Summaries.SelectMany(summary => summary.Lost);

    public static Reading Of(string name, byte[] bytes, ColumnHints? hints = null, ReaderLimits? limits = null, CancellationToken? cancellation = null)
    {
        var reading = new Reading();
        using var stream = new MemoryStream(bytes, writable: false);
        reading.Summaries = DocumentReader.Read(
            new SourceFile(name, name, new string('0', 64)), stream, _ => hints ?? ColumnHints.None, reading, limits ?? ReaderLimits.Default,
            cancellation ?? TestContext.Current.CancellationToken);
        Assert.Equal(0, reading._open);
        Assert.Equal(reading.Summaries.OrderBy(summary => summary.Info.Index), reading.Ended.OrderBy(summary => summary.Info.Index));
        return reading;
    }

    public static Reading Of(string name, string text, ColumnHints? hints = null, ReaderLimits? limits = null) => Of(name, Encoding.UTF8.GetBytes(text), hints, limits);

    public void Begin(DocumentInfo document) => _open++;

    public void Row(in RowView row)
    {
        var cells = new List<SeenCell>();
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var span = row.Cells[at];
            var (offset, length) = row.ToSource(span.Start, span.Length);
            var raw = row.Text.Slice(span.Start, span.Length);
            cells.Add(new SeenCell(span.Column, Encoding.UTF8.GetString(row.Cell(at)), Encoding.UTF8.GetString(raw), offset, length));
        }

        Rows.Add(new SeenRow(row.Document, row.Number, Encoding.UTF8.GetString(row.Text), row.Damaged, row.Locate(), cells));
    }

    public void End(DocumentSummary summary)
    {
        _open--;
        Ended.Add(summary);
    }
}
