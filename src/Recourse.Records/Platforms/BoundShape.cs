using System.Globalization;

namespace Recourse.Records;

/// <summary>A layout as one document writes it: which column is which part, and what is known of the document as a whole.</summary>
internal sealed class BoundShape
{
    private readonly List<(Part Part, int Rank)> _parts = [];
    private readonly ColumnHints _hints;
    private readonly string _prefix;

    /// <param name="shape">The layout.</param>
    /// <param name="hints">What <c>case.yaml</c> fixes; it wins.</param>
    /// <param name="prefix">What stands before the layout's own names: <c>data.</c> in captures that wrap the platform's object.</param>
    public BoundShape(PlatformShape shape, ColumnHints hints, string prefix = "")
    {
        (Shape, _hints, _prefix) = (shape, hints, prefix);
        Platform = hints.Platform is { Length: > 0 } stated ? stated.ToLowerInvariant() : shape.Platform;
    }

    public PlatformShape Shape { get; }

    /// <summary>The platform: as stated, else as the layout tells.</summary>
    public string Platform { get; }

    /// <summary>Root of all its rows, where the file is named for it; else empty.</summary>
    public string FixedRoot { get; init; } = "";

    /// <summary>Author of that root.</summary>
    public string FixedAuthor { get; init; } = "";

    /// <summary>True where the file holds the root itself.</summary>
    public bool IsRootFile { get; init; }

    /// <summary>True where the title of the amounts says yuan.</summary>
    public bool YuanTitle { get; private set; }

    /// <summary>How the file writes dates whose year stands last; null where the layout has a form of its own.</summary>
    public DateOrder? Dates { get; set; }

    /// <summary>Name of the author of the record before, for exports that write it once for several in a row.</summary>
    public string LastAuthor { get; set; } = "";

    /// <summary>Name of the chat, for exports that write it once.</summary>
    public string LastChat { get; set; } = "";

    /// <summary>What relative times are resolved against where the record states nothing better.</summary>
    public DateTimeOffset? AsOf => _hints.AsOf;

    /// <summary>What a column is taken for; columns beyond the names are nothing.</summary>
    public (Part Part, int Rank) PartOf(int column, IReadOnlyList<string> names)
    {
        while (_parts.Count <= column && _parts.Count < names.Count)
        {
            _parts.Add(Bind(_parts.Count, names[_parts.Count]));
        }

        return column < _parts.Count ? _parts[column] : (Part.None, 0);
    }

    /// <summary>Fixes the columns by names that stand in a row, not in the head.</summary>
    public void Rebind(IReadOnlyList<string> names)
    {
        _parts.Clear();
        for (var at = 0; at < names.Count; at++)
        {
            _parts.Add(Bind(at, names[at]));
        }
    }

    private (Part Part, int Rank) Bind(int at, string name)
    {
        if (_hints.Columns.TryGetValue(name, out var role) || _hints.Columns.TryGetValue("#" + (at + 1).ToString(CultureInfo.InvariantCulture), out role))
        {
            // A stated role that no typed record has a place for takes the column out.
            return (RoleParts.Of(role, Shape.Makes), -1);
        }

        if (name == "__import_meta.timestamp_collected" || (_prefix.Length > 0 && name == "timestamp_collected"))
        {
            return (Part.AsOf, 9);
        }

        if (_prefix.Length > 0)
        {
            name = name.StartsWith(_prefix, StringComparison.Ordinal) ? name[_prefix.Length..] : "";
        }

        var found = Shape.PartOf(name);
        if (found.Part is Part.Amount or Part.AmountIn or Part.AmountOut && (name.Contains('元', StringComparison.Ordinal) || name.Contains("人民币", StringComparison.Ordinal)
            || name.Contains("CNY", StringComparison.OrdinalIgnoreCase) || name.Contains("RMB", StringComparison.OrdinalIgnoreCase)) && !name.Contains("美元", StringComparison.Ordinal)
            && !name.Contains("港元", StringComparison.Ordinal) && !name.Contains("欧元", StringComparison.Ordinal) && !name.Contains("日元", StringComparison.Ordinal))
        {
            YuanTitle = true;
        }

        return found;
    }
}
