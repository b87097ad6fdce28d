using System.Text;

namespace Recourse.Records.Tests.Containers;

/// <summary>Keeps every row with its address, and reads bytes as a file of a given name.</summary>
internal sealed class Rows : IRowSink
{
    public List<(string Path, long Number, string Text, Locator Where, string[] Cells)> All { get; } = [];

    public IReadOnlyList<DocumentSummary> Documents { get; private set; } = [];

    public IEnumerable<Loss> Lost => Documents.SelectMany(document => document.Lost);

    public static Rows Of(byte[] bytes, string name, ReaderLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("recourse-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "exhibit");
            File.WriteAllBytes(path, bytes);
            var rows = new Rows();
            rows.Documents = DocumentReader.Read(new SourceFile(name, path), _ => ColumnHints.None, rows, limits ?? ReaderLimits.Default, TestContext.Current.CancellationToken);
            return rows;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Begin(DocumentInfo document)
    {
    }

    public void Row(in RowView row)
    {
        var cells = new string[row.Cells.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = Encoding.UTF8.GetString(row.Cell(at));
        }

        All.Add((row.Document.InnerPath, row.Number, Encoding.UTF8.GetString(row.Text), row.Locate(), cells));
    }

    public void End(DocumentSummary summary)
    {
    }

    /// <summary>The rows of one document, without where it stands.</summary>
    public IEnumerable<(long, string, long, long)> In(string path) =>
        All.Where(row => row.Path == path).Select(row => (row.Number, row.Text, row.Where.Offset, row.Where.Length));
}
