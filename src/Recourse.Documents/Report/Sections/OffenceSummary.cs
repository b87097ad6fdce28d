using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>One offence of one actor at a glance.</summary>
internal static class OffenceSummary
{
    public static void Write(HtmlWriter html, ReportContext context, string actor, OffenceResult offence)
    {
        using (html.Tag("section", ("class", "offence")))
        {
            using (html.Tag("h4"))
            using (html.Tag("a", ("href", "#" + Anchors.Offence(actor, offence.Offence))))
            {
                html.Inline(offence.Title);
            }

            using (html.Tag("dl", ("class", "verdict")))
            {
                Results(html, offence);
                Row(html, new("有关数字", "Figures behind it"), () => Figures(html, context.Behind(actor, ReportContext.Acts(offence))));
                Row(html, new("尚待查明", "What would settle what is open"), () => Open(html, offence));
                var decided = Decided(offence);
                if (decided.Length > 0)
                {
                    Row(html, new("人的决定（与计算结果并列）", "Decided by a person, beside the computed"), () => Decisions(html, decided));
                }
            }

            Readings(html, offence.Alternatives);
            using (html.Tag("div", ("class", "sides")))
            {
                Side(html, actor, offence, "limb", new("构成要件与情节", "Elements and seriousness"), [.. offence.Limbs], forAccused: false);
                Side(html, actor, offence, "against", new("对行为人有利的事项", "What speaks for the accused"), [.. offence.Against], forAccused: true);
            }
        }
    }

    private static void Results(HtmlWriter html, OffenceResult offence)
    {
        Row(html, new("整体结果", "Outcome"), () => Marks.Whole(html, offence));
        Row(html, new("列明情节", "Seriousness by the stated limbs"), () =>
        {
            using (html.Tag("strong"))
            {
                html.Inline(Words.Of(offence.Grade));
            }
        });
        Row(html, new("程序走向", "Route"), () =>
        {
            using (html.Tag("strong"))
            {
                html.Inline(Words.Of(offence.Route));
            }
        });
    }

    private static void Row(HtmlWriter html, Bilingual name, Action value)
    {
        using (html.Tag("div"))
        {
            html.Both("dt", name);
            using (html.Tag("dd"))
            {
                value();
            }
        }
    }

    private static void Figures(HtmlWriter html, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            html.Both("p", new("没有与其行为相连的统计结果。", "No finding is linked to its acts."));
            return;
        }

        using (html.Tag("ul", ("class", "plain")))
        {
            foreach (var finding in findings)
            {
                using (html.Tag("li"))
                {
                    Marks.Figure(html, finding);
                    html.Text(" ");
                    using (html.Tag("span", ("class", "of")))
                    {
                        html.Inline(finding.Title);
                    }
                }
            }
        }
    }

    private static void Open(HtmlWriter html, OffenceResult offence)
    {
        if (offence.WouldSettle.IsEmpty)
        {
            html.Both("p", new("无。", "Nothing."));
        }
        else
        {
            Marks.List(html, offence.WouldSettle);
        }

        if (offence.Questions.IsEmpty)
        {
            return;
        }

        using (html.Tag("details"))
        {
            html.Both("summary", new($"无人主张、值得一问的事项（{offence.Questions.Length}）", $"Nobody alleges; worth asking ({offence.Questions.Length})"));
            Marks.List(html, offence.Questions);
        }
    }

    private static ImmutableArray<(LimbResult Limb, StandingDecision Decision)> Decided(OffenceResult offence) =>
        [.. offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances)
            .Where(static limb => limb.Decision is not null).Select(static limb => (limb, limb.Decision!))];

    private static void Decisions(HtmlWriter html, ImmutableArray<(LimbResult Limb, StandingDecision Decision)> decided)
    {
        foreach (var (limb, decision) in decided)
        {
            using (html.Tag("div", ("class", "beside")))
            {
                using (html.Tag("p"))
                {
                    html.Code(limb.Id);
                    html.Text(" ");
                    html.Inline(limb.Title);
                    html.Text(" ");
                    Marks.Outcome(html, limb.Outcome, limb.Kind);
                }

                Marks.Decision(html, decision);
            }
        }
    }

    private static void Readings(HtmlWriter html, ImmutableArray<Alternative> alternatives)
    {
        if (alternatives.IsEmpty)
        {
            return;
        }

        using (html.Tag("div", ("class", "scroll")))
        using (html.Tag("table", ("class", "readings")))
        {
            html.Both("caption", new("有争议的读法（并列，程序不作选择）", "Contested readings, side by side; the program picks none"));
            using (html.Tag("thead"))
            using (html.Tag("tr"))
            {
                foreach (var alternative in alternatives)
                {
                    using (html.Tag("th", ("scope", "col")))
                    {
                        html.Both(alternative.Reading);
                    }
                }
            }

            using (html.Tag("tbody"))
            using (html.Tag("tr"))
            {
                foreach (var alternative in alternatives)
                {
                    html.Both("td", Words.Of(alternative.Grade));
                }
            }
        }
    }

    private static void Side(HtmlWriter html, string actor, OffenceResult offence, string list, Bilingual title, ImmutableArray<LimbResult> limbs, bool forAccused)
    {
        using (html.Tag("div", ("class", "side")))
        {
            html.Both("h5", title);
            if (limbs.IsEmpty)
            {
                html.Both("p", new("无。", "None."));
                return;
            }

            using (html.Tag("ul", ("class", "limbs")))
            {
                for (var at = 0; at < limbs.Length; at++)
                {
                    using (html.Tag("li"))
                    {
                        using (html.Tag("a", ("href", "#" + Anchors.Limb(actor, offence.Offence, list, at))))
                        {
                            html.Inline(limbs[at].Title);
                        }

                        html.Text(" ");
                        if (limbs[at].Act.Length > 0)
                        {
                            html.Data(limbs[at].Act);
                            html.Text(" ");
                        }

                        Marks.Outcome(html, limbs[at], forAccused);
                    }
                }
            }
        }
    }
}
