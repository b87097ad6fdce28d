namespace Recourse.Records;

/// <summary>Finds the layout of a document or object by the names of its fields. The one with more telling names wins; of equals, the first in the list.</summary>
internal static class ShapeFinder
{
    /// <summary>The layout of a table by its head; tables that are only known to hold posts by their columns' roles come last.</summary>
    public static BoundShape? OfTable(DocumentInfo document, ColumnHints hints) =>
        CascadeShapes.Of(document, hints) ?? Of(document.Columns, hints, "") ?? PostTables.Of(document.Columns, hints);

    /// <summary>The layout of a row that may hold the titles of columns: only layouts that people's tables have.</summary>
    public static BoundShape? OfTitles(IReadOnlyList<string> names, ColumnHints hints) => Of(names, hints, "");

    /// <summary>The layout of an object; captures that wrap the platform's object are looked into.</summary>
    public static BoundShape? OfObject(DocumentInfo document, IReadOnlyList<string> names, ColumnHints hints)
    {
        if (CascadeShapes.Of(document, names, hints) is { } cascade)
        {
            return cascade;
        }

        if (Of(names, hints, "") is { } plain)
        {
            return plain;
        }

        const string Prefix = "data.";
        var inner = names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).ToList();
        return (inner.Count > 1 ? Of(inner, hints, Prefix) : null) ?? PostTables.Of(names, hints);
    }

    private static BoundShape? Of(IReadOnlyList<string> names, ColumnHints hints, string prefix)
    {
        if (names.Count < 2)
        {
            return null;
        }

        PlatformShape? best = null;
        var stated = hints.Platform?.ToLowerInvariant() ?? "";
        foreach (var shape in PlatformShapes.All)
        {
            if (!shape.Knows(names))
            {
                continue;
            }

            // What case.yaml states of the platform comes before what the names weigh.
            if (best is null || (IsOf(shape, stated), shape.Weight).CompareTo((IsOf(best, stated), best.Weight)) > 0)
            {
                best = shape;
            }
        }

        return best is null ? null : new BoundShape(best, hints, prefix);
    }

    private static int IsOf(PlatformShape shape, string stated) => stated.Length > 0 && shape.Platform == stated ? 1 : 0;
}
