using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>A row that is being judged: the reader's view of it, or a copy of a row that was held back until its columns were known.</summary>
internal readonly ref struct RowText
{
    private readonly RowView _view;
    private readonly HeldRow? _held;

    /// <summary>The row that the reader is at.</summary>
    public RowText(in RowView view) => _view = view;

    /// <summary>A row that was held back.</summary>
    public RowText(HeldRow held) => _held = held;

    public DocumentInfo Document => _held is null ? _view.Document : _held.Document;

    public long Number => _held?.Number ?? _view.Number;

    /// <summary>Its text in UTF-8.</summary>
    public ReadOnlySpan<byte> Text => _held is null ? _view.Text : _held.Text;

    public ReadOnlySpan<CellSpan> Cells => _held is null ? _view.Cells : _held.Cells;

    public bool Damaged => _held?.Damaged ?? _view.Damaged;

    /// <summary>The unescaped text of a cell; valid until the next one.</summary>
    public ReadOnlySpan<byte> Cell(int index) => _held is null ? _view.Cell(index) : _held.Cell(index);

    /// <summary>The bytes of the document that a stretch was read from.</summary>
    public (long Offset, long Length) ToSource(int start, int length) => _held is null ? _view.ToSource(start, length) : _held.ToSource(start, length);
}

/// <summary>A copy of a row. Where its places in the document are wanted, those of its cells and of the hits in it are kept.</summary>
internal sealed class HeldRow
{
    private readonly byte[]?[] _cells;
    private readonly Dictionary<(int Start, int Length), (long Offset, long Length)> _sources = [];

    /// <summary>Copies a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hits">What was found in it.</param>
    /// <param name="places">Whether the places of cells and hits will be asked for.</param>
    public HeldRow(in RowView row, List<Hit> hits, bool places)
    {
        (Document, Number, Damaged) = (row.Document, row.Number, row.Damaged);
        (Text, Cells, Hits) = (row.Text.ToArray(), row.Cells.ToArray(), [.. hits]);
        _cells = new byte[Cells.Length][];
        for (var at = 0; at < Cells.Length; at++)
        {
            _cells[at] = Cells[at].Escaped ? row.Cell(at).ToArray() : null;
        }

        _sources[(0, Text.Length)] = row.ToSource(0, Text.Length);
        if (!places)
        {
            return;
        }

        foreach (var cell in Cells)
        {
            _sources[(cell.Start, cell.Length)] = row.ToSource(cell.Start, cell.Length);
        }

        foreach (var hit in hits)
        {
            _sources[(hit.Start, hit.Length)] = row.ToSource(hit.Start, hit.Length);
        }
    }

    public DocumentInfo Document { get; }

    public long Number { get; }

    public bool Damaged { get; }

    public byte[] Text { get; }

    public CellSpan[] Cells { get; }

    public List<Hit> Hits { get; }

    public ReadOnlySpan<byte> Cell(int index) => _cells[index] ?? Text.AsSpan(Cells[index].Start, Cells[index].Length);

    /// <exception cref="KeyNotFoundException">The stretch is neither the row, nor a cell, nor a hit.</exception>
    public (long Offset, long Length) ToSource(int start, int length) => _sources[(start, length)];
}
