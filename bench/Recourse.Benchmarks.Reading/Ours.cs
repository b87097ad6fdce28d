using System.Globalization;
using Recourse.Records;

namespace Recourse.Benchmarks.Reading;

/// <summary>Reads through the whole reader, as a scan does, into a sink that counts. The digest is given, as it is in a case.</summary>
internal static class Ours
{
    public static string Read(string path)
    {
        var sink = new Counting();
        var summaries = DocumentReader.Read(new SourceFile(Path.GetFileName(path), path, new string('0', 64)), _ => ColumnHints.None, sink, ReaderLimits.Default, CancellationToken.None);
        return string.Create(CultureInfo.InvariantCulture, $"{sink.Rows} rows, {sink.Cells} cells, {summaries.Sum(summary => summary.Lost.Count)} lost");
    }

    private sealed class Counting : IRowSink
    {
        public long Rows { get; private set; }

        public long Cells { get; private set; }

        public long Bytes { get; private set; }

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            Rows++;
            Cells += row.Cells.Length;
            Bytes += row.Cells.IsEmpty ? 0 : row.Cell(0).Length;
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
