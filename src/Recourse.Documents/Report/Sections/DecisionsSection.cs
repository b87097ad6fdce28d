using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Decisions of persons beside what was computed.</summary>
internal static class DecisionsSection
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        using (html.Tag("section", ("aria-labelledby", "decisions")))
        {
            html.Both("h2", Titles.Decisions, ("id", "decisions"));
            html.Both("p", new(
                "决定与计算结果并列，不改写计算结果；所依据的事实一变，决定即失效并标明。",
                "A decision stands beside the computed outcome and never overwrites it; when the facts under it change it lapses, visibly."));
            var decisions = Every(context.Model);
            if (decisions.Count == 0)
            {
                html.Both("p", new("尚无决定。", "Nobody has decided anything yet."));
                return;
            }

            using (html.Tag("div", ("class", "scroll")))
            using (html.Tag("table", ("class", "decisions")))
            {
                html.Both("caption", new("全部决定，含已失效的", "All decisions, lapsed ones included"));
                Tables.Head(html, new("编号", "No."), new("事项", "About"), new("计算结果", "Computed"), new("决定", "Decided"),
                    new("理由、决定人、时间", "Why, who, when"), new("现状", "State"));
                using (html.Tag("tbody"))
                {
                    foreach (var standing in decisions)
                    {
                        Row(html, context, standing);
                    }
                }
            }
        }
    }

    /// <summary>The listed decisions, and any that only a limb carries: its link must lead somewhere.</summary>
    private static List<StandingDecision> Every(ReportModel model)
    {
        var listed = model.Decisions.Select(static standing => standing.Decision.Id).ToHashSet(StringComparer.Ordinal);
        var carried = Limbs(model).Select(static entry => entry.Limb.Decision).OfType<StandingDecision>().Where(standing => listed.Add(standing.Decision.Id));
        return [.. model.Decisions, .. carried];
    }

    private static IEnumerable<(string Actor, string Offence, LimbResult Limb)> Limbs(ReportModel model) =>
        model.Assessment.Actors.SelectMany(static actor => actor.Offences.SelectMany(offence =>
            offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances).Select(limb => (actor.Actor, offence.Offence, limb))));

    private static void Row(HtmlWriter html, ReportContext context, StandingDecision standing)
    {
        var decision = standing.Decision;
        using (html.Tag("tr", ("id", Anchors.Decision(decision.Id)), ("class", standing.Lapsed ? "lapsed" : null)))
        {
            html.DataIn("th", decision.Id, ("scope", "row"));
            using (html.Tag("td"))
            {
                html.Both(Words.Of(decision.Subject));
                html.Text(" ");
                html.Code(decision.Target);
            }

            using (html.Tag("td"))
            {
                Computed(html, context, decision);
            }

            using (html.Tag("td"))
            using (html.Tag(standing.Lapsed ? "s" : "strong"))
            {
                html.Both(Words.Decided(decision.Outcome));
            }

            using (html.Tag("td"))
            {
                html.DataIn("p", decision.Because);
                html.DataIn("p", $"{decision.By}, {Numbers.Instant(decision.At)}", ("class", "small"));
                Marks.Evidence(html, decision);
            }

            using (html.Tag("td"))
            {
                html.Both(standing.Lapsed ? Marks.Lapsed : new("有效", "Standing"));
            }
        }
    }

    private static void Computed(HtmlWriter html, ReportContext context, Decision decision)
    {
        var some = decision.Subject == DecisionSubject.Element ? Elements(html, context, decision) : Figures(html, context, decision);
        if (!some)
        {
            html.Both(new("无对应的计算结果", "No computed result answers to it"));
        }
    }

    private static bool Elements(HtmlWriter html, ReportContext context, Decision decision)
    {
        var limbs = Limbs(context.Model)
            .Where(entry => entry.Limb.Decision?.Decision.Id == decision.Id || $"{entry.Actor}/{entry.Offence}/{entry.Limb.Id}" == decision.Target)
            .ToList();
        foreach (var (_, _, limb) in limbs)
        {
            using (html.Tag("p"))
            {
                Marks.Outcome(html, limb.Outcome, limb.Kind);
            }
        }

        return limbs.Count > 0;
    }

    /// <summary>The findings that an exclusion or a group is about: named in its target, or stating in their parameters that they went by it.</summary>
    private static bool Figures(HtmlWriter html, ReportContext context, Decision decision)
    {
        var named = decision.Subject == DecisionSubject.Exclusion ? decision.Target[..Math.Max(0, decision.Target.LastIndexOf('/'))] : decision.Target;
        var findings = context.Model.Findings
            .Where(finding => finding.Id == named
                || (decision.Subject == DecisionSubject.Group
                    && (finding.Id.StartsWith($"same/{named}/", StringComparison.Ordinal) || finding.Id.StartsWith($"spread/{named}/", StringComparison.Ordinal)))
                || finding.Parameters.Any(parameter => parameter.Name == $"decision {decision.Target}"))
            .ToList();
        foreach (var finding in findings)
        {
            using (html.Tag("p"))
            {
                Marks.Figure(html, finding);
            }
        }

        return findings.Count > 0;
    }
}
