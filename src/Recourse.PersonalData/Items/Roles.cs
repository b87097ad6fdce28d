using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>The roles of a document's columns and the kind that case.yaml fixes for it.</summary>
internal sealed class Roles
{
    private readonly ColumnRole[] _roles;
    private readonly bool[] _stated;

    public Roles(DocumentInfo document, ColumnHints hints, string? kind)
    {
        _roles = [.. ColumnProposal.Roles(document.Columns, hints)];
        _stated = [.. document.Columns.Select((name, at) => hints.Columns.ContainsKey(name)
            || hints.Columns.ContainsKey("#" + (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        Fixed = kind is not null && Enum.TryParse<ItemKind>(kind, out var known) ? known : null;
    }

    /// <summary>Kind that every row is, as stated; null where the row decides.</summary>
    public ItemKind? Fixed { get; }

    /// <summary>True where a column numbers the rows.</summary>
    public bool HasSerialNumbers => Array.IndexOf(_roles, ColumnRole.SerialNumber) >= 0;

    /// <summary>How many columns are known.</summary>
    public int Count => _roles.Length;

    /// <summary>True where somebody stated what the column holds.</summary>
    public bool IsStated(int column) => column < _stated.Length && _stated[column];

    public ColumnRole this[int column] => column < _roles.Length ? _roles[column] : ColumnRole.Other;
}
