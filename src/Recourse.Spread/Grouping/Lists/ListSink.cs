using System.Text;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>
/// Takes the inputs out of documents of any format: each row of a list with a text or a picture, each picture, and each document without columns as
/// one text (each line of it, where it is the list itself).
/// </summary>
/// <param name="columns">What is stated of columns.</param>
/// <param name="lines">Whether each line of a document without columns is an input.</param>
/// <param name="picture">Gives the bytes of the picture that a row names; null where there is none.</param>
internal sealed class ListSink(ListColumns columns, bool lines, Func<string, byte[]?> picture) : IRowSink
{
    private const int MostText = 4 << 20;
    private readonly Dictionary<DocumentInfo, Open> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>In the order of reading.</summary>
    public List<ListInput> Inputs { get; } = [];

    /// <summary>What could not be used.</summary>
    public List<Loss> Lost { get; } = [];

    /// <summary>Takes a picture that a reader came upon.</summary>
    public void Take(PictureBytes picture)
    {
        ShownPicture? shown = null;
        if (picture.Content.Length > PictureReader.MostBytes)
        {
            Lost.Add(new(picture.File, "whole file", $"The picture is longer than {PictureReader.MostBytes} bytes and stands alone."));
        }
        else
        {
            var bytes = new byte[picture.Content.Length];
            picture.Content.ReadExactly(bytes);
            shown = ShownPicture.Of(bytes);
            if (shown.Reason.Length > 0)
            {
                Lost.Add(new(picture.File, "whole file", shown.Reason));
            }
        }

        Inputs.Add(new(picture.File, "", null, shown, picture.Locator));
    }

    public void Begin(DocumentInfo document) => _open.Add(document, new());

    public void Row(in RowView row)
    {
        var document = row.Document;
        var open = _open[document];
        open.Rows++;
        if (document.Format == DocumentFormat.Text && document.Columns.Count == 0)
        {
            if (!lines || document.InnerPath.Length > 0)
            {
                open.Append(row.Text, MostText);
            }
            else if (!row.Text.Trim(" \t\r"u8).IsEmpty)
            {
                Inputs.Add(new(document.File, RowId(row.Number), Encoding.UTF8.GetString(row.Text), null, row.Locate()));
            }

            return;
        }

        if (document.Columns.Count > 0)
        {
            Cells(in row, open);
        }
    }

    public void End(DocumentSummary summary)
    {
        _open.Remove(summary.Info, out var open);
        if (open!.Text.Length > 0)
        {
            Inputs.Add(new(summary.Info.File, "", open.Text.ToString(), null, new(summary.Info.Exhibit, summary.Info.InnerPath, 0, summary.Bytes) { Via = summary.Info.Via }));
            if (open.IsCut)
            {
                Lost.Add(new(summary.Info.File, "whole file", $"The text is longer than {MostText} characters; the rest is not compared."));
            }
        }

        if (summary.Info.Columns.Count > 0 && open.Rows > 0 && open.Taken == 0)
        {
            Lost.Add(new(summary.Info.File, "whole file", "No column of texts or pictures was found; state it with --text (columns: " + string.Join(", ", summary.Info.Columns.Take(20)) + ")."));
        }
        else
        {
            Lost.AddRange(open.Lost);
        }
    }

    private static string RowId(long row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"row={row}");

    private void Cells(in RowView row, Open open)
    {
        int id = -1, text = -1, image = -1, empty = -1;
        var named = false;
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var column = row.Cells[at].Column;
            if (column < 0 || column >= row.Document.Columns.Count)
            {
                continue;
            }

            named |= row.Document.Columns[column].Length > 0;
            switch (open.What(columns, row.Document.Columns, column))
            {
                case ListColumn.Id:
                    id = Better(open, row, id, at);
                    break;
                case ListColumn.Text:
                    text = Better(open, row, text, at);
                    empty = at;
                    break;
                case ListColumn.Image:
                    image = Better(open, row, image, at);
                    break;
                default:
                    break;
            }
        }

        var name = id >= 0 ? Encoding.UTF8.GetString(row.Cell(id)) : "";
        name = name.Length > 0 ? name : RowId(row.Number);
        if (text >= 0)
        {
            open.Taken++;
            var cell = row.Cells[text];
            Inputs.Add(new(row.Document.File, name, Encoding.UTF8.GetString(row.Cell(text)), null, row.Locate(cell.Start, cell.Length, cell.Column + 1)));
        }
        else if (image >= 0)
        {
            open.Taken++;
            Inputs.Add(new(row.Document.File, name, null, Shown(in row, image, open), row.Locate()));
        }
        else if (empty >= 0 && (id >= 0 || row.Document.Columns.Count > 1))
        {
            // An input that says nothing is an input all the same, and like no other.
            open.Taken++;
            Inputs.Add(new(row.Document.File, name, "", null, row.Locate()));
        }
        else if (named)
        {
            // What is no record at all the reader has listed itself.
            open.Lost.Add(new(row.Document.File, RowId(row.Number), "Neither a text nor a picture."));
        }
    }

    private ShownPicture? Shown(in RowView row, int image, Open open)
    {
        if (row.Document.InnerPath.Length > 0 && row.Document.Format != DocumentFormat.Table)
        {
            open.Lost.Add(new(row.Document.File, RowId(row.Number), "A list inside a container names a picture: it is not looked for, and the row is a group of its own."));
            return null;
        }

        var shown = picture(Encoding.UTF8.GetString(row.Cell(image))) is { } bytes ? ShownPicture.Of(bytes) : null;
        var reason = shown is null ? "The picture cannot be opened: the line is a group of its own." : shown.Reason;
        if (reason.Length > 0)
        {
            open.Lost.Add(new(row.Document.File, RowId(row.Number), reason));
        }

        return shown;
    }

    private static int Better(Open open, in RowView row, int best, int at) =>
        row.Cells[at].Length > 0 && (best < 0 || open.Rank(row.Cells[at].Column) < open.Rank(row.Cells[best].Column)) ? at : best;

    private sealed class Open
    {
        private readonly List<(ListColumn What, int Rank)> _columns = [];

        public long Rows { get; set; }

        public long Taken { get; set; }

        public StringBuilder Text { get; } = new();

        public bool IsCut { get; private set; }

        public List<Loss> Lost { get; } = [];

        public int Rank(int column) => _columns[column].Rank;

        public ListColumn What(ListColumns columns, IReadOnlyList<string> names, int column)
        {
            for (var at = _columns.Count; at <= column; at++)
            {
                _columns.Add(columns.Of(names[at]));
            }

            return _columns[column].What;
        }

        public void Append(ReadOnlySpan<byte> line, int most)
        {
            IsCut |= Text.Length > most;
            if (!IsCut)
            {
                Text.Append(Text.Length > 0 ? "\n" : "").Append(Encoding.UTF8.GetString(line));
            }
        }
    }
}
