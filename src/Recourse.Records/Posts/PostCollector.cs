using System.Text;

namespace Recourse.Records;

/// <summary>A sink that keeps the posts among the rows.</summary>
public sealed class PostCollector(Func<string, ColumnHints> hints) : IRowSink
{
    private readonly List<PostRecord> _posts = [];
    private readonly List<CounterReading> _counters = [];
    private readonly Dictionary<string, List<Loss>> _lost = new(StringComparer.Ordinal);
    private PostShape? _shape;
    private int _columns = -1;
    private long _order;

    /// <inheritdoc/>
    public void Begin(DocumentInfo document)
    {
        _shape = null;
        _columns = -1;
        _order = 0;
    }

    /// <inheritdoc/>
    public void Row(in RowView row)
    {
        // JSON columns are known only as records come.
        if (_columns != row.Document.Columns.Count)
        {
            _columns = row.Document.Columns.Count;
            _shape = PostShape.Of(row.Document, ColumnHints.For(hints, row.Document.File));
        }

        // Text around JSON records, and parts of a row over the limit, are no records.
        if (_shape is null || row.Number == 0)
        {
            return;
        }

        var cells = new Dictionary<ColumnRole, string>();
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var column = row.Cells[at].Column;
            if (column < _shape.Roles.Count && _shape.Roles[column] is var role and not ColumnRole.Other && !cells.ContainsKey(role))
            {
                cells[role] = Encoding.UTF8.GetString(row.Cell(at)).Trim();
            }
        }

        _shape.Take(cells, row.Locate(), _order++, row.Document.File, _posts, _counters, Lose);
    }

    /// <inheritdoc/>
    public void End(DocumentSummary summary)
    {
    }

    /// <summary>What was collected.</summary>
    public PostMaterial Material(IReadOnlyList<DocumentSummary> documents) => new(
        _posts,
        _counters,
        [.. documents.Select(document => _lost.TryGetValue(document.Info.File, out var more) ? document with { Lost = [.. document.Lost, .. more] } : document)]);

    private void Lose(Loss loss)
    {
        if (!_lost.TryGetValue(loss.File, out var list))
        {
            _lost[loss.File] = list = [];
        }

        list.Add(loss);
    }
}
