using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Summary: each actor and offence, then every figure of the case.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        using (html.Tag("section", ("aria-labelledby", "summary")))
        {
            html.Both("h2", Titles.Summary, ("id", "summary"));
            if (context.Model.Assessment.Actors.IsEmpty)
            {
                html.Both("p", new("案件文件未列行为人，未作评估。", "The case file names no actor; nothing was assessed."));
            }

            foreach (var actor in context.Model.Assessment.Actors)
            {
                using (html.Tag("article", ("class", "actor")))
                {
                    Actor(html, context, actor.Actor);
                    if (actor.Offences.IsEmpty)
                    {
                        html.Both("p", new("没有可评估的行为。", "No conduct to assess."));
                    }

                    foreach (var offence in actor.Offences)
                    {
                        OffenceSummary.Write(html, context, actor.Actor, offence);
                    }
                }
            }

            Figures(html, context);
        }
    }

    public static void Actor(HtmlWriter html, ReportContext context, string actor)
    {
        using (html.Tag("h3"))
        {
            html.Data(actor);
            if (context.ActorName(actor) is { Length: > 0 } name)
            {
                html.Text(" ");
                html.Data(name);
            }
        }
    }

    private static void Figures(HtmlWriter html, ReportContext context)
    {
        html.Both("h3", new("全部数字", "Every figure"));
        if (context.Model.Findings.IsEmpty)
        {
            html.Both("p", new("没有统计结果。", "There are no findings."));
            return;
        }

        using (html.Tag("div", ("class", "scroll")))
        using (html.Tag("table", ("class", "figures")))
        {
            html.Both("caption", new("点开数字可见其计算与证据。区间为有争议的剔除所致的下限与上限。",
                "Each figure opens to how it was counted and on what. A range gives the bounds that disputed exclusions leave."));
            Tables.Head(html, new("结果", "Finding"), new("数", "Figure", true), new("原始", "Raw", true));
            using (html.Tag("tbody"))
            {
                foreach (var finding in context.Model.Findings)
                {
                    using (html.Tag("tr"))
                    {
                        using (html.Tag("th", ("scope", "row")))
                        {
                            html.Both(finding.Title);
                        }

                        using (html.Tag("td", ("class", "n")))
                        {
                            Marks.Figure(html, finding);
                        }

                        using (html.Tag("td", ("class", "n")))
                        {
                            Raw(html, finding);
                        }
                    }
                }
            }
        }
    }

    private static void Raw(HtmlWriter html, Finding finding)
    {
        if (finding.Tally is not { } tally)
        {
            html.Text("–");
            return;
        }

        using (html.Tag("a", ("class", "fig"), ("href", "#" + Anchors.Finding(finding.Id))))
        {
            html.Number(tally.Raw);
        }
    }
}
