using System.Text;

namespace Recourse.Records;

/// <summary>Records of a table: its head tells the layout, or, under the banner lines of statements, the row that holds the titles of its columns.</summary>
internal sealed class TableRecords(DocumentInfo document, ColumnHints hints, IRecordSink sink, RecordFindings findings)
    : DocumentRecords(document, hints, sink, findings)
{
    /// <summary>Rows among which the titles are looked for.</summary>
    private const int BannerRows = 100;

    private BoundShape? _shape;
    private bool _isAsked;
    private bool _isUnwanted;
    private int _rows;
    private string _firstTitle = "";
    private IReadOnlyList<string> _titles = [];

    public override void Row(in RowView row)
    {
        if (!_isAsked)
        {
            _isAsked = true;
            Bind(ShapeFinder.OfTable(Document, Hints), Document.Columns);
        }

        // What stands above a head has no column; parts of a row over the limit are no record.
        if (_isUnwanted || row.Number == 0 || IsTitles(in row))
        {
            return;
        }

        if (_shape is not null && !IsAbove(in row))
        {
            Take(in row, _shape);
        }
    }

    private void Bind(BoundShape? found, IReadOnlyList<string> titles)
    {
        if (found is null)
        {
            return;
        }

        // The titles of a second page need no second announcement.
        if (_shape?.Shape.Layout != found.Shape.Layout)
        {
            Announce(found);
        }

        (_shape, _titles) = (found, titles);
        _firstTitle = titles.FirstOrDefault(title => title.Length > 0) ?? "";
        _isUnwanted = !Sink.Wants(found.Shape.Makes) && found.Shape.AsPost is null;
    }

    /// <summary>True where the row holds the titles of columns: of this table, or of its next page.</summary>
    private bool IsTitles(in RowView row)
    {
        if (_shape is not null)
        {
            return IsRepeated(in row);
        }

        if (_rows++ >= BannerRows || row.Cells.Length < 3)
        {
            return false;
        }

        var names = Names(in row);
        var found = ShapeFinder.OfTitles(names, Hints);
        found?.Rebind(names);
        Bind(found, names);
        return found is not null;
    }

    private bool IsRepeated(in RowView row)
    {
        if (_firstTitle.Length == 0 || row.Cells.Length < 2)
        {
            return false;
        }

        for (var at = 0; at < row.Cells.Length; at++)
        {
            var cell = row.Cell(at).Trim(" \t"u8);
            if (cell.IsEmpty)
            {
                continue;
            }

            // Nearly every row is told by its first cell alone.
            return Encoding.UTF8.GetString(cell) == _firstTitle.Trim()
                && Names(in row).Where(name => name.Length > 0).SequenceEqual(_titles.Where(title => title.Length > 0).Select(title => title.Trim()), StringComparer.Ordinal);
        }

        return false;
    }

    private bool IsAbove(in RowView row)
    {
        foreach (var cell in row.Cells)
        {
            if (_shape!.PartOf(cell.Column, Document.Columns).Part != Part.None)
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> Names(in RowView row)
    {
        var names = new List<string>();
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var column = row.Cells[at].Column;
            while (names.Count <= column && column < 4096)
            {
                names.Add("");
            }

            if (column < names.Count)
            {
                names[column] = Encoding.UTF8.GetString(row.Cell(at)).Trim();
            }
        }

        return names;
    }
}
