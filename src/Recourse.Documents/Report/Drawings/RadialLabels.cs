using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Words beside a mark of a cascade.</summary>
/// <param name="Node">The mark.</param>
/// <param name="Text">What stands there.</param>
/// <param name="X">Where it begins, or ends where it stands to the left.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Right">True where it stands to the right of the mark.</param>
/// <param name="Wide">An estimate of its width.</param>
internal readonly record struct RadialLabel(int Node, string Text, double X, double Y, bool Right, double Wide)
{
    public double Left => Right ? X : X - Wide;

    public double End => Right ? X + Wide : X;
}

/// <summary>Chooses the words of a cascade: the root and the marks that stand for most, as far as they do not run into each other.</summary>
internal static class RadialLabels
{
    private const int Most = 26, Letters = 20;
    private const double Up = 10, Down = 3, Margin = 8;

    public static List<RadialLabel> Of(ImmutableArray<CascadeNode> nodes, RadialLayout layout)
    {
        var labels = new List<RadialLabel>();
        var first = Enumerable.Range(0, nodes.Length)
            .OrderByDescending(at => at == 0 ? long.MaxValue : Math.Max(nodes[at].Below, nodes[at].Folded)).ThenBy(static at => at);
        foreach (var at in first)
        {
            if (labels.Count == Most || (at > 0 && nodes[at] is { Below: 0, Folded: <= 1 }))
            {
                break;
            }

            var label = Beside(nodes[at], layout, at);
            if (!labels.Exists(other => Meet(label, other)))
            {
                labels.Add(label);
            }
        }

        return labels;
    }

    /// <summary>The frame around all marks and words.</summary>
    public static (double Left, double Top, double Right, double Bottom) Around(RadialLayout layout, List<RadialLabel> labels)
    {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0);
        for (var at = 0; at < layout.X.Length; at++)
        {
            left = Math.Min(left, layout.X[at] - layout.Size[at]);
            right = Math.Max(right, layout.X[at] + layout.Size[at]);
            top = Math.Min(top, layout.Y[at] - layout.Size[at]);
            bottom = Math.Max(bottom, layout.Y[at] + layout.Size[at]);
        }

        foreach (var label in labels)
        {
            left = Math.Min(left, label.Left);
            right = Math.Max(right, label.End);
            top = Math.Min(top, label.Y - Up);
            bottom = Math.Max(bottom, label.Y + Down);
        }

        return (left - Margin, top - Margin, right + Margin, bottom + Margin);
    }

    private static RadialLabel Beside(CascadeNode node, RadialLayout layout, int at)
    {
        var text = SvgText.Cut(node.Label, Letters) + (node.Folded > 1 ? "" : $" ↓{Numbers.Grouped(node.Below)}");
        var wide = SvgText.Room(text) * 6.4;
        // Rounded, so that straight up and straight down do not hang on the last digit of the sine.
        var right = at == 0 || Math.Round(Math.Sin(layout.Angle[at]), 6) >= 0;
        return new(at, text, layout.X[at] + (right ? layout.Size[at] + 3 : -layout.Size[at] - 3), layout.Y[at] + 4, right, wide);
    }

    private static bool Meet(RadialLabel one, RadialLabel other) =>
        one.Left < other.End && other.Left < one.End && one.Y - Up < other.Y + Down && other.Y - Up < one.Y + Down;
}
