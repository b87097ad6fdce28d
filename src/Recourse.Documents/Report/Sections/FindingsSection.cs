using System.Globalization;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Every finding: figure, waterfall, derivation, parameters, inputs, records.</summary>
internal static class FindingsSection
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        using (html.Tag("section", ("class", "break"), ("aria-labelledby", "findings")))
        {
            html.Both("h2", Titles.Findings, ("id", "findings"));
            html.Both("p", new(
                "证据地址的写法：bytes=起点+长度（自 0 起，以最内层文件自身的字节计）；row= 第几行（首行为 1，含表头）；column= 第几列。摘录中的个人信息已遮蔽，原文在封存材料中。",
                "How an address is written: bytes=first+length (from 0, in the innermost file's own bytes); row= as a person counts (the first, header included, is 1); column= likewise. Personal information in excerpts is masked; the sealed material holds the original."));
            var budget = new EvidenceBudget();
            foreach (var finding in context.Model.Findings)
            {
                Finding(html, context, finding, budget);
            }
        }
    }

    private static void Finding(HtmlWriter html, ReportContext context, Finding finding, EvidenceBudget budget)
    {
        using (html.Tag("article", ("class", "finding"), ("id", Anchors.Finding(finding.Id))))
        {
            html.Both("h3", finding.Title);
            using (html.Tag("p", ("class", "figure-line")))
            {
                using (html.Tag("strong", ("class", "big")))
                {
                    if (finding.Tally is { } tally)
                    {
                        html.Bounds(tally);
                    }
                    else
                    {
                        html.Inline(new("不明：材料不能说明", "Unknown: the material cannot tell"));
                    }
                }

                html.Text(" ");
                html.Inline(finding.Unit);
                html.Text(" ");
                html.Code(finding.Id);
            }

            if (finding.Tally is not null)
            {
                Waterfall.Write(html, context, finding, finding.Tally);
            }

            Figures(html, finding);
            How(html, context, finding);
            EvidenceLists.Write(html, context, finding, budget);
            if (!finding.NotProved.IsEmpty)
            {
                using (html.Tag("div", ("class", "not-proved")))
                {
                    html.Both("h4", new("该数字不能证明", "What the figure does not prove"));
                    Marks.List(html, finding.NotProved);
                }
            }
        }
    }

    private static void Figures(HtmlWriter html, Finding finding)
    {
        if (finding.Figures.IsEmpty)
        {
            return;
        }

        using (html.Tag("table", ("class", "further")))
        {
            html.Both("caption", new("同一结果的其他数字", "Further figures of the same finding"));
            Tables.Head(html, new("项目", "Figure"), new("值", "Value", true));
            using (html.Tag("tbody"))
            {
                foreach (var figure in finding.Figures)
                {
                    using (html.Tag("tr"))
                    {
                        using (html.Tag("th", ("scope", "row")))
                        {
                            html.Both(figure.Title);
                        }

                        if (Words.Value(figure.Value) is { } words)
                        {
                            html.Both("td", words, ("class", "n"));
                        }
                        else if (long.TryParse(figure.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                        {
                            using (html.Tag("td", ("class", "n")))
                            {
                                html.Number(number);
                            }
                        }
                        else
                        {
                            Tables.Cell(html, figure.Value, "n");
                        }
                    }
                }
            }
        }
    }

    private static void How(HtmlWriter html, ReportContext context, Finding finding)
    {
        using (html.Tag("details", ("class", "how")))
        {
            using (html.Tag("summary"))
            {
                html.Inline(new("如何得出", "How it was derived"));
                html.Text(" ");
                html.Code(finding.Engine);
            }

            if (!finding.Derivation.IsEmpty)
            {
                using (html.Tag("ol"))
                {
                    foreach (var step in finding.Derivation)
                    {
                        html.Both("li", step);
                    }
                }
            }

            Parameters(html, finding);
            html.Both("h4", new("读取的封存材料", "Sealed exhibits read"));
            if (finding.Inputs.IsEmpty)
            {
                html.Both("p", new("无。", "None."));
                return;
            }

            using (html.Tag("ul", ("class", "plain")))
            {
                foreach (var input in finding.Inputs)
                {
                    using (html.Tag("li"))
                    {
                        ExhibitsSection.Link(html, context, input);
                    }
                }
            }
        }
    }

    private static void Parameters(HtmlWriter html, Finding finding)
    {
        if (finding.Parameters.IsEmpty)
        {
            return;
        }

        using (html.Tag("table"))
        {
            html.Both("caption", new("参数与规则", "Parameters and rules"));
            Tables.Head(html, new("名称", "Name"), new("值", "Value"));
            using (html.Tag("tbody"))
            {
                foreach (var parameter in finding.Parameters)
                {
                    using (html.Tag("tr"))
                    {
                        using (html.Tag("th", ("scope", "row")))
                        {
                            html.Code(parameter.Name);
                        }

                        Tables.Cell(html, parameter.Value);
                    }
                }
            }
        }
    }
}
