using System.Text;

namespace Recourse.Records;

/// <summary>The first rows of a document, from which its columns are weighed.</summary>
/// <param name="most">Rows that are kept.</param>
internal sealed class ColumnSample(int most)
{
    /// <summary>Longer values are cut: what a column holds shows in their beginning.</summary>
    private const int MostBytes = 400;
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<long> _numbers = [];
    private int _seen;

    /// <summary>True where no more rows are needed.</summary>
    public bool IsFull => _rows.Count >= most || _seen >= 20 * most;

    public void Add(in RowView row)
    {
        if (IsFull || row.Document.Columns.Count == 0)
        {
            return;
        }

        _seen++;

        var cells = new List<string>();
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var column = row.Cells[at].Column;
            if (column >= row.Document.Columns.Count)
            {
                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            var cell = row.Cell(at);
            cells[column] = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, MostBytes)]);
        }

        if (cells.Count > 0)
        {
            _rows.Add(cells);
            _numbers.Add(row.Number);
        }
    }

    public IReadOnlyList<ColumnGuess> Weigh(IReadOnlyList<string> names, ColumnHints hints) => ColumnProposal.Weigh([.. names], _rows, hints, _numbers);
}
