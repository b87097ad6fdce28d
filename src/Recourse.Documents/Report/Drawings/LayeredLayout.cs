using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Places the people of a chain in columns: whoever hands on stands left of whoever receives, as far as hand-overs run in no circle.</summary>
internal sealed class LayeredLayout
{
    public const int Box = 140, Gap = 132, Slot = 22, Between = 18;

    public LayeredLayout(HandOverChart chart)
    {
        var count = chart.Nodes.Length;
        (Layer, X, Y, Tall) = (new int[count], new double[count], new double[count], new double[count]);
        Columns(chart);
        var below = new double[Layer.DefaultIfEmpty(0).Max() + 1];
        foreach (var at in Order(chart))
        {
            var slots = Math.Max(chart.Edges.Count(edge => edge.To == at), chart.Edges.Count(edge => edge.From == at));
            Tall[at] = Math.Max(34, (slots * Slot) + 8);
            X[at] = Layer[at] * (Box + Gap);
            Y[at] = below[Layer[at]];
            below[Layer[at]] += Tall[at] + Between;
        }

        Height = below.Max() - Between;
        Width = (below.Length * Box) + ((below.Length - 1) * Gap);
        for (var at = 0; at < count; at++)
        {
            Y[at] += (Height - (below[Layer[at]] - Between)) / 2;
        }
    }

    public int[] Layer { get; }

    public double[] X { get; }

    public double[] Y { get; }

    public double[] Tall { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The longest way from somebody who received nothing; a circle is broken at the one named first.</summary>
    private void Columns(HandOverChart chart)
    {
        var open = new int[chart.Nodes.Length];
        foreach (var edge in chart.Edges)
        {
            open[edge.To] += edge.From == edge.To ? 0 : 1;
        }

        var left = Enumerable.Range(0, chart.Nodes.Length).ToList();
        while (left.Count > 0)
        {
            var next = left.FindIndex(at => open[at] == 0);
            var node = left[Math.Max(0, next)];
            left.RemoveAt(Math.Max(0, next));
            foreach (var edge in chart.Edges.Where(edge => edge.From == node && edge.To != node && left.Contains(edge.To)))
            {
                open[edge.To]--;
                Layer[edge.To] = Math.Max(Layer[edge.To], Layer[node] + 1);
            }
        }
    }

    /// <summary>Column by column, each at the middle of its givers, so that lines cross little.</summary>
    private IEnumerable<int> Order(HandOverChart chart)
    {
        var rank = new double[chart.Nodes.Length];
        foreach (var column in Enumerable.Range(0, chart.Nodes.Length).GroupBy(at => Layer[at]).OrderBy(static column => column.Key))
        {
            var sorted = column
                .OrderBy(at => chart.Edges.Where(edge => edge.To == at && Layer[edge.From] < Layer[at]).Select(edge => rank[edge.From]).DefaultIfEmpty(0).Average())
                .ThenBy(static at => at).ToList();
            for (var place = 0; place < sorted.Count; place++)
            {
                rank[sorted[place]] = place;
                yield return sorted[place];
            }
        }
    }
}
