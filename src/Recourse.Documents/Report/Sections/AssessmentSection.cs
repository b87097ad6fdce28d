using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>The assessment limb by limb.</summary>
internal static class AssessmentSection
{
    private static readonly (string Tag, Bilingual Meaning)[] Tags =
    [
        ("V-…", new("逐字核对过留存文本（V-LRB、V-JL 为法规文本，V-CASE 为裁判文书，V-WEB 为网页摘录）。可作依据；启用前仍须与公报文本比对。",
            "Verbatim from a stored text (V-LRB, V-JL: statutes; V-CASE: a judgment; V-WEB: an excerpt of a page). It decides; compare it with the gazette before relying on it.")),
        ("P", new("部分核对（textPartlyVerified）：部分词句见于来源，其余未核对。可作依据，但一律标明。",
            "Partly verified (textPartlyVerified): some words were seen in a source, the rest were not. It decides, and is always marked.")),
        ("M", new("未经核对：只能使结果未定或改变上下限，直至具名复核人启用。", "Unverified: it only leaves a result undecided or moves a bound, until a named reviewer activates it.")),
    ];

    public static void Write(HtmlWriter html, ReportContext context)
    {
        using (html.Tag("section", ("class", "break"), ("aria-labelledby", "assessment")))
        {
            html.Both("h2", Titles.Assessment, ("id", "assessment"));
            Sources(html);
            foreach (var actor in context.Model.Assessment.Actors)
            {
                SummarySection.Actor(html, context, actor.Actor);
                foreach (var offence in actor.Offences)
                {
                    Offence(html, context, actor.Actor, offence);
                }
            }
        }
    }

    private static void Sources(HtmlWriter html)
    {
        using (html.Tag("table", ("class", "tags")))
        {
            html.Both("caption", new("条文来源标记", "Source tags of the texts of law"));
            Tables.Head(html, new("标记", "Tag"), new("含义", "Meaning"));
            using (html.Tag("tbody"))
            {
                foreach (var (tag, meaning) in Tags)
                {
                    using (html.Tag("tr"))
                    {
                        using (html.Tag("th", ("scope", "row")))
                        {
                            html.Code(tag);
                        }

                        html.Both("td", meaning);
                    }
                }
            }
        }
    }

    private static void Offence(HtmlWriter html, ReportContext context, string actor, OffenceResult offence)
    {
        html.Both("h4", offence.Title, ("id", Anchors.Offence(actor, offence.Offence)));
        using (html.Tag("p", ("class", "line")))
        {
            Marks.Outcome(html, offence.Outcome, offence.Kind);
            html.Text(" ");
            html.Inline(Words.Of(offence.Grade));
            html.Text(" · ");
            html.Inline(Words.Of(offence.Route));
        }

        if (!offence.RouteBecause.IsEmpty)
        {
            html.Both("h5", new("程序走向的理由", "Why this route"));
            Marks.List(html, offence.RouteBecause);
        }

        Limbs(html, context, actor, offence, "limb", new("构成要件与情节", "Elements and seriousness"), offence.Limbs);
        Limbs(html, context, actor, offence, "against", new("对行为人有利的事项", "What speaks for the accused"), offence.Against);
        Limbs(html, context, actor, offence, "circumstance", new("从重情节与公诉条件", "Heavier punishment and conditions of public prosecution"), offence.Circumstances);
        if (!offence.Questions.IsEmpty)
        {
            html.Both("h5", new("值得一问", "Questions worth asking"));
            Marks.List(html, offence.Questions);
        }
    }

    private static void Limbs(HtmlWriter html, ReportContext context, string actor, OffenceResult offence, string list, Bilingual title,
        ImmutableArray<LimbResult> limbs)
    {
        if (limbs.IsEmpty)
        {
            return;
        }

        html.Both("h5", title);
        for (var at = 0; at < limbs.Length; at++)
        {
            LimbDetail.Write(html, context, actor, limbs[at], Anchors.Limb(actor, offence.Offence, list, at), forAccused: list == "against");
        }
    }
}
