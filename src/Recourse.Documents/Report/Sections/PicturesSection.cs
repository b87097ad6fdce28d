using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Timelines, cascades and the chain of hand-overs.</summary>
internal static class PicturesSection
{
    /// <summary>Marks of cascades that one page draws.</summary>
    private const int MostMarks = 12_000;

    /// <summary>Bars of timelines that one page draws.</summary>
    private const int MostBars = 12_000;

    public static bool Any(ReportModel model) => !model.Timelines.IsEmpty || !model.Cascades.IsEmpty || model.HandOvers is { Nodes.IsEmpty: false };

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var model = context.Model;
        if (!Any(model))
        {
            return;
        }

        using (html.Tag("section", ("class", "break"), ("aria-labelledby", "pictures")))
        {
            html.Both("h2", Titles.Pictures, ("id", "pictures"));
            if (model.HandOvers is { Nodes.IsEmpty: false } chart)
            {
                HandOverDrawing.Write(html, chart);
            }

            var bars = 0;
            foreach (var timeline in model.Timelines)
            {
                bars += timeline.Counts.Length;
                if (bars <= MostBars)
                {
                    TimelineDrawing.Write(html, context, timeline);
                }
                else
                {
                    NotDrawn(html, context, timeline.Title, timeline.Id);
                }
            }

            var marks = 0;
            foreach (var cascade in model.Cascades)
            {
                marks += cascade.Nodes.Length;
                if (marks <= MostMarks)
                {
                    CascadeDrawing.Write(html, context, cascade);
                }
                else
                {
                    NotDrawn(html, context, cascade.Title, cascade.Id);
                }
            }
        }
    }

    /// <summary>A title that leads to its finding where there is one.</summary>
    public static void Caption(HtmlWriter html, ReportContext context, Bilingual title, string finding)
    {
        using (html.Tag("h3"))
        {
            if (context.Finding(finding) is null)
            {
                html.Both(title);
                return;
            }

            using (html.Tag("a", ("href", "#" + Anchors.Finding(finding))))
            {
                html.Both(title);
            }
        }
    }

    private static void NotDrawn(HtmlWriter html, ReportContext context, Bilingual title, string finding)
    {
        Caption(html, context, title, finding);
        html.Both("p", new("本页已满，此图未绘；数字见其统计结果。", "The page is full and this one is not drawn; its figures stand in the finding."));
    }
}
