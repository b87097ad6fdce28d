using System.Collections.Immutable;
using System.Text;

namespace Recourse.Spread;

/// <summary>What became of a stretch of the medoid's text in an edited copy.</summary>
public enum EditKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the medoid only.</summary>
    Removed,

    /// <summary>It stands in the copy only.</summary>
    Added,
}

/// <summary>A stretch of text in the way from the medoid to a copy.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The characters as they are written.</param>
public sealed record Edit(EditKind Kind, string Text);

/// <summary>
/// Differences of two texts, character by character (Myers, "An O(ND) difference algorithm", 1986): the fewest characters removed and added. Where more
/// than <see cref="MostEdits"/> would be needed, the middle between what both begin and end with is shown as exchanged.
/// </summary>
public static class Differences
{
    /// <summary>Most characters removed and added that are looked for.</summary>
    public const int MostEdits = 400;

    /// <summary>The way from one text to another; joined without the added stretches it gives the first, without the removed ones the second.</summary>
    public static ImmutableArray<Edit> Between(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (left, right) = (Runes(from), Runes(to));
        var head = left.AsSpan().CommonPrefixLength(right);
        var tail = 0;
        while (tail < Math.Min(left.Length, right.Length) - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var edits = new List<(EditKind Kind, Rune Rune)>();
        edits.AddRange(left[..head].Select(static rune => (EditKind.Same, rune)));
        edits.AddRange(Middle(left.AsSpan()[head..^tail], right.AsSpan()[head..^tail]));
        edits.AddRange(left[^tail..].Select(static rune => (EditKind.Same, rune)));
        return Joined(edits);
    }

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static List<(EditKind Kind, Rune Rune)> Middle(ReadOnlySpan<Rune> left, ReadOnlySpan<Rune> right)
    {
        var most = Math.Min(left.Length + right.Length, MostEdits);
        var reach = new int[(2 * most) + 3];
        var trail = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = most + 1 + diagonal;
                var x = diagonal == -edits || diagonal != edits && reach[at - 1] < reach[at + 1] ? reach[at + 1] : reach[at - 1] + 1;
                while (x < left.Length && x - diagonal < right.Length && left[x] == right[x - diagonal])
                {
                    x++;
                }

                reach[at] = x;
                if (x >= left.Length && x - diagonal >= right.Length)
                {
                    return Back(left, right, trail, edits, diagonal);
                }
            }

            trail.Add(reach.AsSpan(most + 1 - edits, (2 * edits) + 1).ToArray());
        }

        return [.. Of(EditKind.Removed, left), .. Of(EditKind.Added, right)];
    }

    private static List<(EditKind Kind, Rune Rune)> Back(ReadOnlySpan<Rune> left, ReadOnlySpan<Rune> right, List<int[]> trail, int edits, int diagonal)
    {
        var way = new List<(EditKind Kind, Rune Rune)>();
        var (x, y) = (left.Length, right.Length);
        for (var step = edits; step > 0; step--)
        {
            var before = trail[step - 1];
            int Reach(int on) => Math.Abs(on) <= step - 1 ? before[on + step - 1] : 0;
            var down = diagonal == -step || diagonal != step && Reach(diagonal - 1) < Reach(diagonal + 1);
            var from = down ? Reach(diagonal + 1) : Reach(diagonal - 1) + 1;
            while (x > from)
            {
                way.Add((EditKind.Same, left[--x]));
                y--;
            }

            way.Add(down ? (EditKind.Added, right[--y]) : (EditKind.Removed, left[--x]));
            diagonal += down ? 1 : -1;
        }

        while (x > 0)
        {
            way.Add((EditKind.Same, left[--x]));
        }

        way.Reverse();
        return way;
    }

    private static List<(EditKind Kind, Rune Rune)> Of(EditKind kind, ReadOnlySpan<Rune> runes)
    {
        var edits = new List<(EditKind Kind, Rune Rune)>(runes.Length);
        foreach (var rune in runes)
        {
            edits.Add((kind, rune));
        }

        return edits;
    }

    private static ImmutableArray<Edit> Joined(List<(EditKind Kind, Rune Rune)> edits)
    {
        var joined = ImmutableArray.CreateBuilder<Edit>();
        for (var at = 0; at < edits.Count;)
        {
            var text = new StringBuilder();
            var kind = edits[at].Kind;
            for (; at < edits.Count && edits[at].Kind == kind; at++)
            {
                text.Append(edits[at].Rune.ToString());
            }

            joined.Add(new(kind, text.ToString()));
        }

        return joined.ToImmutable();
    }
}
