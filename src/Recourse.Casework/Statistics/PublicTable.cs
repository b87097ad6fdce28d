using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A part of a table for the public.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">How many; <see langword="null"/> where it is withheld.</param>
public sealed record PublicPart(string Key, long? Value);

/// <summary>
/// A table for the public: parts of 1 and 2 are withheld, since they could point to persons. Where one withheld part could be found by subtracting the others from the
/// figure, the smallest other part is withheld too. A part of 0 tells of nobody and stays.
/// </summary>
public static class PublicTable
{
    /// <summary>Parts below this are withheld.</summary>
    public const int Least = 3;

    /// <summary>The table.</summary>
    public static ImmutableArray<PublicPart> Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var hidden = figure.Parts.Select(p => p.Value is > 0 and < Least).ToArray();
        if (hidden.Count(h => h) == 1)
        {
            var other = figure.Parts.Select((p, i) => (p.Value, Index: i)).Where(p => !hidden[p.Index] && p.Value > 0).OrderBy(p => p.Value).ThenBy(p => p.Index).ToArray();
            if (other.Length > 0)
            {
                hidden[other[0].Index] = true;
            }
        }

        return [.. figure.Parts.Select((p, i) => new PublicPart(p.Key, hidden[i] ? null : p.Value))];
    }
}
