using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Small marks that several sections print: outcomes, source tags, figures with their links.</summary>
internal static class Marks
{
    public static void Outcome(HtmlWriter html, Outcome outcome, UndecidedKind? kind, bool forAccused = false)
    {
        var look = outcome switch { Law.Outcome.Met => "met", Law.Outcome.NotMet => "not-met", _ => "undecided" };
        using (html.Tag("span", ("class", "outcome " + look)))
        {
            html.Inline(forAccused ? Words.ForAccused(outcome) : Words.Of(outcome));
        }

        if (kind is { } why)
        {
            using (html.Tag("span", ("class", "kind-of")))
            {
                html.Inline(Words.Of(why));
            }
        }
    }

    /// <summary>The outcome of a limb; one that nobody alleges is said to be so.</summary>
    public static void Outcome(HtmlWriter html, LimbResult limb, bool forAccused)
    {
        if (!limb.NotAlleged)
        {
            Outcome(html, limb.Outcome, limb.Kind, forAccused);
            return;
        }

        using (html.Tag("span", ("class", "outcome unalleged")))
        {
            html.Inline(new("无人主张", "Not alleged"));
        }
    }

    /// <summary>The outcome of an offence as a whole: what the facts come to, never a verdict.</summary>
    public static void Whole(HtmlWriter html, OffenceResult offence)
    {
        var look = offence.Outcome switch { Law.Outcome.Met => "met", Law.Outcome.NotMet => "not-met", _ => "undecided" };
        using (html.Tag("span", ("class", "outcome whole " + look)))
        {
            html.Inline(offence.Outcome switch
            {
                Law.Outcome.Met => new("现有事实符合各要件，由人决定", "The facts stated meet the elements; a person decides"),
                Law.Outcome.NotMet => new("现有事实不符合", "The facts stated do not meet the elements"),
                _ => Words.Of(offence.Outcome),
            });
        }

        if (offence.Kind is { } why)
        {
            using (html.Tag("span", ("class", "kind-of")))
            {
                html.Inline(Words.Of(why));
            }
        }
    }

    /// <summary>The tag, and a mark where the text behind it is not fully verified.</summary>
    public static void Source(HtmlWriter html, string source)
    {
        if (source.Length == 0)
        {
            return;
        }

        html.Code(source);
        var tags = source.Split([';', ',', '/', ' ', '[', ']', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (tags.Contains("P"))
        {
            Caution(html, new("条文部分核对（textPartlyVerified）", "text partly verified (textPartlyVerified)"));
        }

        if (tags.Contains("M"))
        {
            Caution(html, new("条文未经核对", "text unverified"));
        }
    }

    /// <summary>A finding's figure; it opens to the finding.</summary>
    public static void Figure(HtmlWriter html, Finding finding)
    {
        using (html.Tag("a", ("class", "fig"), ("href", "#" + Anchors.Finding(finding.Id))))
        {
            if (finding.Tally is { } tally)
            {
                html.Bounds(tally);
            }
            else
            {
                Range(html, finding);
            }
        }

        html.Text(" ");
        html.Inline(finding.Unit);
    }

    /// <summary>A finding without a tally may state bounds among its figures; unknown is said so.</summary>
    private static void Range(HtmlWriter html, Finding finding)
    {
        var (least, most) = (Bound(finding, "atLeast"), Bound(finding, "atMost"));
        if (least is not { } low)
        {
            html.Inline(Words.Unknown);
            return;
        }

        if (most is not { } high)
        {
            html.Inline(new("至少 ", "at least "));
            html.Number(low);
            return;
        }

        html.Number(low);
        if (high != low)
        {
            html.Text("–");
            html.Number(high);
        }
    }

    private static long? Bound(Finding finding, string name) =>
        finding.Figures.FirstOrDefault(figure => figure.Name == name) is { } figure
            && long.TryParse(figure.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>A decision beside a computed outcome.</summary>
    public static void Decision(HtmlWriter html, StandingDecision standing)
    {
        var decision = standing.Decision;
        using (html.Tag("div", ("class", standing.Lapsed ? "decision lapsed" : "decision")))
        {
            using (html.Tag("p"))
            {
                using (html.Tag("a", ("href", "#" + Anchors.Decision(decision.Id))))
                {
                    html.Data(decision.Id);
                }

                html.Text(" ");
                using (html.Tag(standing.Lapsed ? "s" : "strong"))
                {
                    html.Inline(Words.Decided(decision.Outcome));
                }

                html.Text(" ");
                html.Data($"{decision.By}, {Numbers.Instant(decision.At)}");
            }

            if (standing.Lapsed)
            {
                html.Both("p", Lapsed, ("class", "lapse"));
            }

            html.DataIn("p", decision.Because);
            Evidence(html, decision);
        }
    }

    /// <summary>The exhibits that a decision names; nothing where it names none.</summary>
    public static void Evidence(HtmlWriter html, Decision decision)
    {
        foreach (var named in decision.Evidence ?? [])
        {
            using (html.Tag("p", ("class", "small")))
            {
                html.Inline(new("所据证据：", "Taken on: "));
                html.Data(named.Name + named.Place);
                html.Text(" ");
                using (html.Tag("span", ("class", "hash d"), ("title", named.Exhibit)))
                {
                    html.Text(named.Exhibit);
                }
            }
        }
    }

    public static readonly Bilingual Lapsed = new("已失效：决定所依据的事实已变化，须重新决定。", "Lapsed: the facts under it have changed; it must be decided anew.");

    public static void Caution(HtmlWriter html, Bilingual text)
    {
        using (html.Tag("span", ("class", "caution")))
        {
            html.Inline(text);
        }
    }

    public static void List(HtmlWriter html, IEnumerable<Bilingual> texts)
    {
        using (html.Tag("ul"))
        {
            foreach (var text in texts)
            {
                html.Both("li", text);
            }
        }
    }
}
