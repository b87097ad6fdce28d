using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>
/// Places a tree on rings: the root in the middle, each generation on its ring, every branch in a sector as wide as its marks need on their
/// rings. No two branches cross, and a cascade of any shape fits a page.
/// </summary>
internal sealed class RadialLayout
{
    private const double Outer = 320, Widened = 1.2, WidestRing = 130, Space = 2.3;

    public RadialLayout(ImmutableArray<CascadeNode> nodes)
    {
        var count = nodes.Length;
        (X, Y, Size, Angle) = (new double[count], new double[count], new double[count], new double[count]);
        var (depth, weight, children) = (new int[count], new double[count], new List<int>?[count]);
        for (var at = 0; at < count; at++)
        {
            var parent = Parent(nodes, at);
            depth[at] = parent < 0 ? 0 : depth[parent] + 1;
            Size[at] = at == 0 ? 6 : nodes[at].Folded > 1 ? 4 + Math.Min(9, 2.2 * Math.Log10(nodes[at].Folded)) : 2.6;
            if (parent >= 0)
            {
                (children[parent] ??= []).Add(at);
            }
        }

        for (var at = count - 1; at >= 0; at--)
        {
            weight[at] = Math.Max(weight[at], Size[at] / Math.Max(1, depth[at]));
            if (Parent(nodes, at) is >= 0 and var parent)
            {
                weight[parent] += weight[at];
            }
        }

        // A mark's angle times its ring is its width: where the marks do not fit around, the rings move out as far as the page allows.
        var generations = Math.Max(1, depth.DefaultIfEmpty(0).Max());
        var needed = weight.FirstOrDefault() * Space / (2 * Math.PI);
        var least = Math.Min(WidestRing, Outer / generations);
        var ring = Math.Clamp(needed, least, Outer * Widened / generations);
        var (from, wide) = (new double[count], new double[count]);
        Array.Fill(wide, 2 * Math.PI, 0, Math.Min(1, count));
        for (var at = 0; at < count; at++)
        {
            Angle[at] = from[at] + (wide[at] / 2);
            (X[at], Y[at]) = (depth[at] * ring * Math.Sin(Angle[at]), -depth[at] * ring * Math.Cos(Angle[at]));
            var next = from[at];
            var sum = children[at]?.Sum(child => weight[child]) ?? 0;
            foreach (var child in children[at] ?? [])
            {
                (from[child], wide[child]) = (next, wide[at] * weight[child] / sum);
                next += wide[child];
            }
        }
    }

    public double[] X { get; }

    public double[] Y { get; }

    /// <summary>Radius of the mark.</summary>
    public double[] Size { get; }

    /// <summary>Direction from the middle, clockwise from the top, in radians.</summary>
    public double[] Angle { get; }

    /// <summary>The parent; a model in which a node does not follow its parent is drawn under the root rather than not at all.</summary>
    public static int Parent(ImmutableArray<CascadeNode> nodes, int at) => at == 0 ? -1 : nodes[at].Parent >= 0 && nodes[at].Parent < at ? nodes[at].Parent : 0;
}
