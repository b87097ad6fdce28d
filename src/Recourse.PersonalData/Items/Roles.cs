using System.Globalization;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>The roles of a document's columns, what its first rows showed of them, and the kind that case.yaml fixes for it.</summary>
internal sealed class Roles
{
    private ColumnRole[] _roles;
    private bool[] _stated;
    private ColumnFinding?[] _found = [];
    private bool[] _free;

    public Roles(DocumentInfo document, ColumnHints hints, string? kind)
    {
        Fixed = kind is not null && Enum.TryParse<ItemKind>(kind, out var known) ? known : null;
        (_roles, _stated, _free) = Of(document, hints);
        Drops = Array.IndexOf(_roles, ColumnRole.SerialNumber) >= 0;
    }

    /// <summary>Kind that every row is, as stated; null where the row decides.</summary>
    public ItemKind? Fixed { get; }

    /// <summary>True where a column numbers the rows, or what stands in one is not what it looks like.</summary>
    public bool Drops { get; private set; }

    /// <summary>How many columns are known.</summary>
    public int Count => _roles.Length;

    public ColumnRole this[int column] => column < _roles.Length ? _roles[column] : ColumnRole.Other;

    /// <summary>What the first rows showed, where it changes anything.</summary>
    public IEnumerable<ColumnFinding> Findings => _found.OfType<ColumnFinding>();

    /// <summary>Columns whose role only the first rows showed.</summary>
    public IReadOnlySet<int> Untold { get; private set; } = System.Collections.Frozen.FrozenSet<int>.Empty;

    /// <summary>True for a column of running text, as far as names tell: what the first rows show later changes nothing, so that all rows are read alike.</summary>
    public bool IsFree(int column) => column >= _free.Length || _free[column];

    /// <summary>True where somebody stated what the column holds.</summary>
    public bool IsStated(int column) => column < _stated.Length && _stated[column];

    /// <summary>True where some numbers in the column are such by chance.</summary>
    public bool HasChance(int column) => column < _found.Length && _found[column] is { Dropped: true };

    /// <summary>True where a number of that kind in the column is one by chance.</summary>
    public bool IsChance(int column, IdentifierKind kind) => column < _found.Length && _found[column] is { Dropped: true } found && found.Kind == kind;

    /// <summary>Takes over what the first rows showed.</summary>
    public void Settle(ColumnEvidence evidence)
    {
        _found = [.. Enumerable.Range(0, Count).Select(column => evidence.Of(column, this[column], IsStated(column)))];
        for (var column = 0; column < Count; column++)
        {
            _roles[column] = _found[column] is { Dropped: false } found ? found.Role : _roles[column];
        }

        Untold = _found.OfType<ColumnFinding>().Where(found => !found.Dropped).Select(found => found.Column).ToHashSet();
        Drops |= Array.Exists(_found, found => found is { Dropped: true });
    }

    /// <summary>Takes columns on that a document showed later, as JSON does.</summary>
    public void Extend(DocumentInfo document, ColumnHints hints)
    {
        var (roles, stated, free) = Of(document, hints);
        _roles.CopyTo(roles, 0);
        (_roles, _stated, _free) = (roles, stated, free);
        Drops |= Array.IndexOf(_roles, ColumnRole.SerialNumber) >= 0;
    }

    private static (ColumnRole[] Roles, bool[] Stated, bool[] Free) Of(DocumentInfo document, ColumnHints hints)
    {
        ColumnRole[] roles = [.. ColumnProposal.Roles(document.Columns, hints)];
        return
        (
            roles,
            [.. document.Columns.Select((name, at) => hints.Columns.ContainsKey(name) || hints.Columns.ContainsKey("#" + (at + 1).ToString(CultureInfo.InvariantCulture)))],
            [.. roles.Select(CellDetector.IsFree)]);
    }
}
