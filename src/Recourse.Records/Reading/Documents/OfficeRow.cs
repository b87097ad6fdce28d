namespace Recourse.Records;

/// <summary>What a piece of text of a part is.</summary>
internal enum OfficePieceKind
{
    /// <summary>Character data between two tags.</summary>
    Text,

    /// <summary>A break or tab, shown as a space.</summary>
    Space,

    /// <summary>One character that a tag names.</summary>
    Scalar,
}

/// <summary>A piece of text of a part.</summary>
internal readonly record struct OfficePiece(int Start, int End, OfficePieceKind Kind, int Value = 0);

/// <summary>A cell: its column and pieces.</summary>
internal sealed record OfficeCell(int Column, List<OfficePiece> Pieces);

/// <summary>A paragraph or the row of a table.</summary>
internal sealed class OfficeRow(int start)
{
    public int Start { get; } = start;

    public int End { get; set; } = start;

    public bool Hidden { get; set; }

    public List<OfficeCell> Cells { get; } = [];
}
