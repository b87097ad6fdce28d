using System.Globalization;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Pictures;

/// <summary>What is recognised is held to where it was drawn: the planted numbers all come back, each from its own place on the picture.</summary>
public sealed class PictureProofTests
{
    private const int Left = 60, Wide = 420, Top = 30, High = 60;

    [Fact]
    public void Every_planted_number_is_recognised_and_its_locator_names_the_place_where_it_was_drawn()
    {
        var list = InventedList.Of(16);
        // Identity number and mobile.
        int[] columns = [1, 2];
        var picture = MadePicture.Of(Left + (Wide * columns.Length), Top + (High * list.Rows.Count), [.. list.Rows.SelectMany((row, at) =>
            columns.Select((column, place) => (Left + (place * Wide), Top + (at * High), row[column])))]);
        using var folder = new Folder();
        var sink = new Areas();
        var summaries = DocumentReader.Read(
            new SourceFile("list.png", folder.Write("list.png", picture)), _ => ColumnHints.None, sink, ReaderLimits.Default with { MaxPictures = 1 }, TestContext.Current.CancellationToken);
        Assert.Empty(summaries.SelectMany(summary => summary.Lost));
        for (var at = 0; at < list.Rows.Count; at++)
        {
            for (var place = 0; place < columns.Length; place++)
            {
                var (value, left, top) = (list.Rows[at][columns[place]], Left + (place * Wide), Top + (at * High));
                var found = Assert.Single(sink.Found, word => word.Text == value);
                var box = found.Where.Area.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                Assert.True(box[0] > left - 15 && box[0] < left + 15 && box[1] > top - 5 && box[1] + box[3] < top + High && box[0] + box[2] < left + Wide, $"{value} was drawn at {left},{top} and found at {found.Where.Area}");
                Assert.Equal((0L, picture.LongLength, "ocr"), (found.Where.Offset, found.Where.Length, found.Where.Via));
            }
        }
    }

    private sealed class Areas : IRowSink
    {
        public List<(string Text, Locator Where)> Found { get; } = [];

        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row)
        {
            if (row.Document.Via.Length > 0)
            {
                var text = System.Text.Encoding.UTF8.GetString(row.Text);
                foreach (var word in text.Split('\t', ' ').Where(word => word.Length > 8))
                {
                    Found.Add((word, row.Locate(System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf(word, StringComparison.Ordinal))), word.Length)));
                }
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
