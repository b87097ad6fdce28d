using System.Collections.Immutable;
using System.Text;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>A cascade as a tree on rings, with a table of its largest branches.</summary>
internal static class CascadeDrawing
{
    private const int MostBranches = 10;
    private static readonly string[] Edges = ["declared", "direct", "unresolved"];

    public static void Write(HtmlWriter html, ReportContext context, Cascade cascade)
    {
        using (html.Tag("figure", ("class", "drawing cascade")))
        {
            PicturesSection.Caption(html, context, cascade.Title, cascade.Id);
            if (cascade.Nodes.IsEmpty)
            {
                html.Both("p", new("没有可绘的帖文。", "There is nothing to draw."));
                return;
            }

            var layout = new RadialLayout(cascade.Nodes);
            var labels = RadialLabels.Of(cascade.Nodes, layout);
            var (left, top, right, bottom) = RadialLabels.Around(layout, labels);
            var wide = right - left;
            var view = $"{Numbers.Place(left)} {Numbers.Place(top)} {Numbers.Place(wide)} {Numbers.Place(bottom - top)}";
            using (html.Tag("svg", ("viewBox", view), ("style", $"max-width:{Numbers.Place(wide)}px"), ("role", "img"),
                ("aria-label", $"{cascade.Title.Zh} / {cascade.Title.En}")))
            {
                foreach (var edge in Edges)
                {
                    Lines(html, cascade.Nodes, layout, edge);
                }

                for (var at = 0; at < cascade.Nodes.Length; at++)
                {
                    Mark(html, cascade.Nodes[at], layout, at);
                }

                foreach (var label in labels)
                {
                    SvgText.Write(html, label.X, label.Y, label.Text, label.Right ? "start" : "end", label.Node == 0 ? "label root-label" : "label");
                }
            }

            Legend(html);
            Branches(html, cascade.Nodes);
        }
    }

    private static string Edge(CascadeNode node) => Edges.Contains(node.Edge) ? node.Edge : "unresolved";

    private static void Lines(HtmlWriter html, ImmutableArray<CascadeNode> nodes, RadialLayout layout, string edge)
    {
        var path = new StringBuilder();
        for (var at = 1; at < nodes.Length; at++)
        {
            if (Edge(nodes[at]) == edge)
            {
                var parent = RadialLayout.Parent(nodes, at);
                path.Append('M').Append(Numbers.Place(layout.X[parent])).Append(' ').Append(Numbers.Place(layout.Y[parent]))
                    .Append('L').Append(Numbers.Place(layout.X[at])).Append(' ').Append(Numbers.Place(layout.Y[at]));
            }
        }

        if (path.Length > 0)
        {
            html.Void("path", ("class", "edge " + edge), ("d", path.ToString()));
        }
    }

    private static void Mark(HtmlWriter html, CascadeNode node, RadialLayout layout, int at)
    {
        var look = at == 0 ? "root" : node.Folded > 1 ? "fold" : "post";
        using (html.Tag("circle", ("class", look), ("cx", Numbers.Place(layout.X[at])), ("cy", Numbers.Place(layout.Y[at])), ("r", Numbers.Place(layout.Size[at]))))
        using (html.Tag("title"))
        {
            html.Text(node.Folded > 1 ? node.Label : $"{node.Label} ↓{Numbers.Grouped(node.Below)}");
        }
    }

    private static void Legend(HtmlWriter html)
    {
        using (html.Tag("figcaption"))
        using (html.Tag("ul", ("class", "legend")))
        {
            foreach (var edge in Edges)
            {
                using (html.Tag("li"))
                {
                    using (html.Tag("svg", ("width", "34"), ("height", "10"), ("viewBox", "0 0 34 10"), ("aria-hidden", "true")))
                    {
                        html.Void("path", ("class", "edge strong " + edge), ("d", "M1 5L33 5"));
                    }

                    html.Text(" ");
                    html.Inline(Words.Edge(edge));
                }
            }

            using (html.Tag("li"))
            {
                using (html.Tag("svg", ("width", "16"), ("height", "16"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")))
                {
                    html.Void("circle", ("class", "fold"), ("cx", "8"), ("cy", "8"), ("r", "6"));
                }

                html.Text(" ");
                html.Inline(new("×N：合并绘出的 N 条；↓N：其下各代共 N 条", "×N: N posts drawn as one mark; ↓N: N posts below, all generations"));
            }
        }
    }

    private static void Branches(HtmlWriter html, ImmutableArray<CascadeNode> nodes)
    {
        var largest = Enumerable.Range(1, Math.Max(0, nodes.Length - 1)).Where(at => nodes[at].Below > 0 && nodes[at].Folded <= 1)
            .OrderByDescending(at => nodes[at].Below).ThenBy(static at => at).Take(MostBranches).ToList();
        if (largest.Count == 0)
        {
            return;
        }

        using (html.Tag("table", ("class", "branches")))
        {
            html.Both("caption", new("最大的分支", "The largest branches"));
            Tables.Head(html, new("账号（已遮蔽）", "Account (masked)"), new("其下条数", "Posts below", true), new("与上级的关系", "Edge to its parent"));
            using (html.Tag("tbody"))
            {
                foreach (var at in largest)
                {
                    using (html.Tag("tr"))
                    {
                        html.DataIn("th", nodes[at].Label, ("scope", "row"));
                        using (html.Tag("td", ("class", "n")))
                        {
                            html.Number(nodes[at].Below);
                        }

                        Tables.Cell(html, Words.Edge(nodes[at].Edge));
                    }
                }
            }
        }
    }
}
