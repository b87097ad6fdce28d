using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>Cascades as trees, for drawing.</summary>
public static class Cascades
{
    /// <summary>Most marks of a drawn cascade, root and folds included.</summary>
    public const int MostMarks = 300;

    /// <summary>
    /// One tree for each information with at least one row that counts. Branches are opened from the largest down while the marks last; what is not
    /// opened under a mark is folded into one mark <c>×N</c> that stands for N posts. All marks together stand for every post.
    /// </summary>
    public static ImmutableArray<Cascade> Of(SpreadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Information.Where(static entry => entry.Counted.Counts.Distinct > 0).Select(Of)];
    }

    private static Cascade Of(Information entry)
    {
        var (zh, en) = SpreadFindings.Name(entry);
        return new($"spread/{entry.Id}/rows", new($"{zh}的传播图", $"Cascade of {en}"), new CascadeDrawing(entry.Counted).Draw());
    }
}
