using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>The chain from the source to the last receiver; each hand-over is numbered, and a table says what it was.</summary>
internal static class HandOverDrawing
{
    private const int Margin = 8, Around = 64, Lane = 16, Straight = 70, LabelLength = 19;

    public static void Write(HtmlWriter html, HandOverChart given)
    {
        var edges = given.Edges.Where(edge => edge.From >= 0 && edge.From < given.Nodes.Length && edge.To >= 0 && edge.To < given.Nodes.Length);
        var chart = given with { Edges = [.. edges] };
        using (html.Tag("figure", ("class", "drawing chain")))
        {
            html.Both("h3", new("转手图：从源头到最后的接收者", "Hand-overs, from the source to the last receiver"));
            var layout = new LayeredLayout(chart);
            var back = chart.Edges.Count(edge => Back(layout, edge));
            var side = back > 0 ? Around : Margin;
            var (width, height) = (layout.Width + (2 * side), layout.Height + (2 * Margin) + (back * Lane) + (back > 0 ? Lane : 0));
            using (html.Tag("div", ("class", "scroll")))
            using (html.Tag("svg", ("viewBox", $"{-side} {-Margin} {Numbers.Place(width)} {Numbers.Place(height)}"),
                ("style", $"min-width:{Numbers.Place(width * 0.6)}px;max-width:{Numbers.Place(width)}px"),
                ("role", "img"), ("aria-label", "转手图 / Hand-overs")))
            {
                for (var at = 0; at < chart.Edges.Length; at++)
                {
                    Line(html, chart, layout, at);
                }

                for (var at = 0; at < chart.Nodes.Length; at++)
                {
                    Box(html, chart.Nodes[at], layout, at);
                }
            }

            Table(html, chart);
        }
    }

    private static void Line(HtmlWriter html, HandOverChart chart, LayeredLayout layout, int at)
    {
        var edge = chart.Edges[at];
        var (out1, in2) = (chart.Edges.Count(other => other.From == edge.From), chart.Edges.Count(other => other.To == edge.To));
        var (before1, before2) = (chart.Edges.Take(at).Count(other => other.From == edge.From), chart.Edges.Take(at).Count(other => other.To == edge.To));
        var (x1, y1) = (layout.X[edge.From] + LayeredLayout.Box, layout.Y[edge.From] + Place(layout.Tall[edge.From], out1, before1));
        var (x2, y2) = (layout.X[edge.To], layout.Y[edge.To] + Place(layout.Tall[edge.To], in2, before2));
        var lane = layout.Height + ((chart.Edges.Take(at).Count(other => Back(layout, other)) + 1) * Lane);
        html.Void("path", ("class", "hand"), ("d", Back(layout, edge) ? Behind(x1, y1, x2, y2, lane) : Ahead(x1, y1, x2, y2)));
        html.Void("path", ("class", "tip"), ("d", $"M{Numbers.Place(x2)} {Numbers.Place(y2)}l-8 -4v8z"));
        SvgText.Write(html, x2 - 11, y2 - 4, $"{at + 1} · {Numbers.Grouped(edge.Items)}", "end", "label");
    }

    /// <summary>True for a hand-over that runs against the columns, because the chain runs in a circle.</summary>
    private static bool Back(LayeredLayout layout, HandOverEdge edge) => layout.Layer[edge.To] <= layout.Layer[edge.From];

    /// <summary>The last part runs straight, so that the words above it stay clear of the line.</summary>
    private static string Ahead(double x1, double y1, double x2, double y2)
    {
        var middle = (x1 + x2 - Straight) / 2;
        return $"M{Numbers.Place(x1)} {Numbers.Place(y1)}C{Numbers.Place(middle)} {Numbers.Place(y1)} {Numbers.Place(middle)} {Numbers.Place(y2)}"
            + $" {Numbers.Place(x2 - Straight)} {Numbers.Place(y2)}H{Numbers.Place(x2 - 7)}";
    }

    /// <summary>Round the bottom of the drawing, each line in a lane of its own.</summary>
    private static string Behind(double x1, double y1, double x2, double y2, double lane) =>
        $"M{Numbers.Place(x1)} {Numbers.Place(y1)}C{Numbers.Place(x1 + 40)} {Numbers.Place(y1)} {Numbers.Place(x1 + 40)} {Numbers.Place(lane)}"
        + $" {Numbers.Place(x1)} {Numbers.Place(lane)}"
        + $"H{Numbers.Place(x2)}C{Numbers.Place(x2 - 70)} {Numbers.Place(lane)} {Numbers.Place(x2 - 70)} {Numbers.Place(y2)} {Numbers.Place(x2 - 7)} {Numbers.Place(y2)}";

    /// <summary>The point on a box's side where its so-and-so-many-th line ends.</summary>
    private static double Place(double tall, int lines, int line) => (tall / 2) + ((line - ((lines - 1) / 2.0)) * LayeredLayout.Slot);

    private static void Box(HtmlWriter html, HandOverNode node, LayeredLayout layout, int at)
    {
        using (html.Tag("g"))
        {
            using (html.Tag("rect", ("class", "person"), ("x", Numbers.Place(layout.X[at])), ("y", Numbers.Place(layout.Y[at])),
                ("width", Numbers.Plain(LayeredLayout.Box)),
                ("height", Numbers.Place(layout.Tall[at])), ("rx", "2")))
            using (html.Tag("title"))
            {
                html.Text($"{node.Id} {node.Label}");
            }

            SvgText.Write(html, layout.X[at] + (LayeredLayout.Box / 2), layout.Y[at] + (layout.Tall[at] / 2) + 4, SvgText.Cut(node.Label, LabelLength), "middle");
        }
    }

    private static void Table(HtmlWriter html, HandOverChart chart)
    {
        using (html.Tag("div", ("class", "scroll")))
        using (html.Tag("table"))
        {
            html.Both("caption", new("图中各次转手（线旁为序号与净条数）", "The hand-overs drawn (beside each line: its number and net items)"));
            Tables.Head(html, new("序号", "No."), new("提供方", "From"), new("接收方", "To"), new("文件与日期", "Files and day"), new("净条数", "Net items", true));
            using (html.Tag("tbody"))
            {
                for (var at = 0; at < chart.Edges.Length; at++)
                {
                    var edge = chart.Edges[at];
                    using (html.Tag("tr"))
                    {
                        html.DataIn("th", Numbers.Plain(at + 1), ("scope", "row"));
                        Tables.Cell(html, chart.Nodes[edge.From].Label);
                        Tables.Cell(html, chart.Nodes[edge.To].Label);
                        Tables.Cell(html, edge.Label);
                        using (html.Tag("td", ("class", "n")))
                        {
                            html.Number(edge.Items);
                        }
                    }
                }
            }
        }
    }
}
