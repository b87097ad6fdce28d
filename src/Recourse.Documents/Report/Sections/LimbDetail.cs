using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>One limb with everything that it rests on.</summary>
internal static class LimbDetail
{
    public static void Write(HtmlWriter html, ReportContext context, string actor, LimbResult limb, string anchor, bool forAccused)
    {
        using (html.Tag("details", ("class", "limb"), ("id", anchor)))
        {
            using (html.Tag("summary"))
            {
                html.Code(limb.Id);
                html.Text(" ");
                html.Inline(limb.Title);
                html.Text(" ");
                if (limb.Act.Length > 0)
                {
                    html.Data(limb.Act);
                    html.Text(" ");
                }

                Marks.Outcome(html, limb, forAccused);
            }

            using (html.Tag("dl", ("class", "detail")))
            {
                Texts(html, new("依据", "Because"), limb.Because);
                Texts(html, new("能使之确定的事实", "What would settle it"), limb.Missing);
                Texts(html, new("无人主张", "Nobody alleges"), limb.Unalleged);
                Acts(html, context, actor, limb);
                if (limb.Source.Length > 0)
                {
                    html.Both("dt", new("条文来源", "Source of the text"));
                    using (html.Tag("dd"))
                    {
                        Marks.Source(html, limb.Source);
                    }
                }

                Facts(html, limb);
                if (limb.Decision is { } decision)
                {
                    html.Both("dt", new("人的决定", "A person's decision"));
                    using (html.Tag("dd"))
                    {
                        Marks.Decision(html, decision);
                    }
                }
            }
        }
    }

    private static void Texts(HtmlWriter html, Bilingual name, IReadOnlyCollection<Bilingual> texts)
    {
        if (texts.Count > 0)
        {
            html.Both("dt", name);
            using (html.Tag("dd"))
            {
                Marks.List(html, texts);
            }
        }
    }

    private static void Acts(HtmlWriter html, ReportContext context, string actor, LimbResult limb)
    {
        var findings = context.Behind(actor, limb.Act.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (findings.Count == 0)
        {
            return;
        }

        html.Both("dt", new("该行为的统计结果", "Findings on the act"));
        using (html.Tag("dd"))
        using (html.Tag("ul", ("class", "plain")))
        {
            foreach (var finding in findings)
            {
                using (html.Tag("li"))
                {
                    Marks.Figure(html, finding);
                    html.Text(" ");
                    html.Inline(finding.Title);
                }
            }
        }
    }

    private static void Facts(HtmlWriter html, LimbResult limb)
    {
        if (limb.FactsRead.IsEmpty)
        {
            return;
        }

        html.Both("dt", new("读取的事实", "Facts read"));
        using (html.Tag("dd", ("class", "paths")))
        {
            foreach (var path in limb.FactsRead)
            {
                html.Code(path);
                html.Text(" ");
            }

            if (limb.FactsDigest.Length > 0)
            {
                using (html.Tag("span", ("class", "hash d"), ("title", limb.FactsDigest)))
                {
                    html.Text(limb.FactsDigest);
                }
            }
        }
    }
}
