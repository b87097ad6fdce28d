using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>From everything counted down to what remains, line by line, each line with its bar.</summary>
internal static class Waterfall
{
    private const int Width = 240;

    private enum Look
    {
        Whole,
        Excluded,
        Disputed,
    }

    public static void Write(HtmlWriter html, ReportContext context, Finding finding, Tally tally)
    {
        using (html.Tag("table", ("class", "waterfall")))
        {
            html.Both("caption", new("从原始数到净数", "From the raw count to the net"));
            Tables.Head(html, new("项目", "Line"), new("数", "Count", true), new("图示", "Bar"));
            using (html.Tag("tbody"))
            {
                var scale = new Scale(tally.Raw);
                Line(html, new("原始数", "Raw"), "", () => html.Number(tally.Raw), scale, 0, tally.Raw, Look.Whole);
                var left = tally.Raw;
                foreach (var (reason, count) in tally.Excluded)
                {
                    left -= count;
                    Taken(html, context, finding, reason, count, scale, left, Look.Excluded);
                }

                Line(html, new("净数", "Net"), "= ", () => html.Number(tally.Net), scale, 0, tally.Net, Look.Whole, "sum");
                foreach (var (reason, count) in tally.Disputed)
                {
                    left -= count;
                    Taken(html, context, finding, reason, count, scale, left, Look.Disputed);
                }

                if (!tally.Disputed.IsEmpty)
                {
                    Line(html, new("至少（争议全部剔除）", "At least (every disputed one taken off)"), "≥ ", () => html.Number(tally.AtLeast), scale, 0, tally.AtLeast,
                        Look.Whole, "sum");
                    Line(html, new("至多（争议均不剔除）", "At most (no disputed one taken off)"), "≤ ", () => html.Number(tally.AtMost), scale, 0, tally.AtMost,
                        Look.Whole, "sum");
                }
            }
        }
    }

    private static void Taken(HtmlWriter html, ReportContext context, Finding finding, string reason, long count, Scale scale, long from, Look look)
    {
        var words = Words.Reason(reason);
        var name = look == Look.Disputed ? new Bilingual($"有争议：{words.Zh}", $"disputed: {words.En}") : words;
        var anchor = Anchors.Group(finding.Id, reason);
        Line(html, name, "− ", Number, scale, from, count, look, look == Look.Disputed ? "disputed" : "taken");

        void Number()
        {
            if (!context.HasGroup(anchor))
            {
                html.Number(count);
                return;
            }

            using (html.Tag("a", ("href", "#" + anchor)))
            {
                html.Number(count);
            }
        }
    }

    private static void Line(HtmlWriter html, Bilingual name, string sign, Action number, Scale scale, long from, long count, Look look, string? row = null)
    {
        using (html.Tag("tr", ("class", row)))
        {
            using (html.Tag("th", ("scope", "row")))
            {
                html.Both(name);
            }

            using (html.Tag("td", ("class", "n")))
            {
                html.Text(sign);
                number();
            }

            using (html.Tag("td", ("class", "bar-cell")))
            using (html.Tag("svg", ("viewBox", $"0 0 {Width} 12"), ("width", Numbers.Plain(Width)), ("height", "12"), ("aria-hidden", "true"), ("class", "bars"),
                ("preserveAspectRatio", "none")))
            {
                if (count > 0)
                {
                    html.Void("rect", ("class", look.ToString().ToLowerInvariant()), ("x", scale.At(from)), ("y", "2"), ("width", scale.Wide(count)), ("height", "8"));
                }
            }
        }
    }

    private readonly struct Scale(long whole)
    {
        public string At(long from) => Numbers.Place(whole == 0 ? 0 : (double)from / whole * Width);

        /// <summary>At least one unit, so that a single record among a million is still seen.</summary>
        public string Wide(long count) => Numbers.Place(whole == 0 ? 0 : Math.Max(1, (double)count / whole * Width));
    }
}
