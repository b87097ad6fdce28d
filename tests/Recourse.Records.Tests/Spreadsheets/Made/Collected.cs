using System.Text;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>One cell as it was handed on.</summary>
public sealed record ReadCell(int Column, string Text, Locator Locator);

/// <summary>One row as it was handed on.</summary>
public sealed record ReadRow(DocumentInfo Document, long Number, IReadOnlyList<ReadCell> Cells, Locator Locator, string Text)
{
    public string this[int column] => Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? "";
}

/// <summary>Keeps everything that a reader hands on, and holds it to the rule that one document is open at a time.</summary>
public sealed class Collected : IRowSink
{
    public List<ReadRow> Rows { get; } = [];

    public List<DocumentSummary> Ended { get; } = [];

    public IReadOnlyList<DocumentSummary> Summaries { get; private set; } = [];

    public IEnumerable<Loss> Lost => Summaries.SelectMany(summary => summary.Lost);

    private DocumentInfo? Open { get; set; }

    public static Collected Read(string file, int chunk = 1 << 20, ColumnHints? hints = null, ReaderLimits? limits = null)
    {
        var sink = new Collected();
        sink.Summaries = DocumentReader.Read(
            new SourceFile(Path.GetFileName(file), file), _ => hints ?? ColumnHints.None, sink, (limits ?? ReaderLimits.Default) with { Chunk = chunk }, CancellationToken.None);
        Assert.Equal(sink.Summaries.Count, sink.Ended.Count);
        foreach (var summary in sink.Summaries.Where(summary => !IsContainer(summary.Info)))
        {
            // A row of JSON that is no value is listed and handed on as text, but is no record.
            var rows = sink.Rows.Count(row => row.Document.Index == summary.Info.Index);
            Assert.True(
                rows == summary.Records || (rows > summary.Records && summary.Info.Format is DocumentFormat.Json or DocumentFormat.NdJson && summary.Lost.Count > 0),
                $"{summary.Info.File}: {rows} rows, {summary.Records} records");
        }

        return sink;
    }

    public static Collected Read(string name, byte[] bytes, int chunk = 1 << 20, ColumnHints? hints = null, ReaderLimits? limits = null)
    {
        using var folder = new Folder();
        return Read(folder.Write(name, bytes), chunk, hints, limits);
    }

    public IReadOnlyList<ReadRow> Of(string document) => [.. Rows.Where(row => row.Document.File == document)];

    public DocumentSummary Summary(string document) => Summaries.Single(summary => summary.Info.File == document);

    /// <summary>Everything in one text, to compare two readings.</summary>
    public string Whole() => string.Join('\n', Rows.Select(row => $"{row.Document.File}|{row.Number}|{row.Locator}|{string.Join('|', row.Cells)}"))
        + string.Join('\n', Summaries.Select(summary => $"{summary.Info.File} {string.Join(',', summary.Info.Columns)} {summary.Records} {summary.Bytes} {summary.Sha256} "
            + string.Join(';', summary.Lost) + string.Join(';', summary.Notices)));

    /// <summary>Its records are the documents inside, or what stands around its records reaches the sink too (JSON).</summary>
    private static bool IsContainer(DocumentInfo document) => document.Format is not (DocumentFormat.Unknown or DocumentFormat.Text or DocumentFormat.Csv or DocumentFormat.Tsv
        or DocumentFormat.Table or DocumentFormat.Blob);

    public void Begin(DocumentInfo document) => Open = document;

    public void Row(in RowView row)
    {
        Assert.Same(Open, row.Document);
        var cells = new List<ReadCell>();
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var cell = row.Cells[at];
            cells.Add(new ReadCell(cell.Column, Encoding.UTF8.GetString(row.Cell(at)), row.Locate(cell.Start, cell.Length, cell.Column + 1)));
        }

        Rows.Add(new ReadRow(row.Document, row.Number, cells, row.Locate(), Encoding.UTF8.GetString(row.Text)));
    }

    public void End(DocumentSummary summary)
    {
        Ended.Add(summary);
        Open = null;
    }
}

/// <summary>A folder that vanishes.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("recourse-test-").FullName;

    public string Write(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Compares lists of texts.</summary>
public static class Check
{
    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual) => Assert.Equal<string>(expected, actual, StringComparer.Ordinal);
}
