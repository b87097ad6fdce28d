using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>How many records a page may still list; a page that no browser opens shows nothing.</summary>
internal sealed class EvidenceBudget
{
    /// <summary>Records that one page lists.</summary>
    public const int Most = 30_000;

    /// <summary>Records that every group lists even when the page is full.</summary>
    public const int Least = 3;

    private int _left = Most;

    /// <summary>How many of so many records may be listed.</summary>
    public int Take(int wanted)
    {
        var taken = Math.Min(wanted, Math.Max(_left, Least));
        _left -= taken;
        return taken;
    }
}

/// <summary>The records behind a finding, group by group; within a group, under the file that they stand in.</summary>
internal static class EvidenceLists
{
    public static void Write(HtmlWriter html, ReportContext context, Finding finding, EvidenceBudget budget)
    {
        if (finding.Evidence.IsEmpty)
        {
            html.Both("p", new("没有列出的记录。", "No records are listed."), ("class", "small"));
            return;
        }

        using (html.Tag("details", ("class", "evidence")))
        {
            using (html.Tag("summary"))
            {
                html.Inline(new("证据记录", "Records behind it"));
            }

            foreach (var group in finding.Evidence)
            {
                Group(html, context, finding, group, budget.Take(group.Listed.Length));
            }
        }
    }

    private static void Group(HtmlWriter html, ReportContext context, Finding finding, EvidenceGroup group, int listed)
    {
        using (html.Tag("details", ("class", "group"), ("id", Anchors.Group(finding.Id, group.Name))))
        {
            using (html.Tag("summary"))
            {
                html.Inline(group.Title);
                html.Text(" ");
                html.Number(group.Total);
            }

            if (listed < group.Total)
            {
                html.Both("p", new(
                    $"共 {Numbers.Grouped(group.Total)} 条，此处列出前 {Numbers.Grouped(listed)} 条；其余见 findings.json，或由 recourse verify 重新得出。",
                    $"{Numbers.Grouped(group.Total)} in all; the first {Numbers.Grouped(listed)} are listed here. For the others see findings.json, or recompute them with recourse verify."),
                    ("class", "small"));
            }

            if (listed == 0)
            {
                return;
            }

            using (html.Tag("div", ("class", "scroll")))
            using (html.Tag("table", ("class", "rows")))
            {
                html.Both("caption", group.Title);
                var notes = group.Listed.Take(listed).Any(static row => row.Note.Length > 0);
                if (notes)
                {
                    Tables.Head(html, new("位置", "Place"), new("摘录（已遮蔽）", "Excerpt (masked)"), new("说明", "Note"));
                }
                else
                {
                    Tables.Head(html, new("位置", "Place"), new("摘录（已遮蔽）", "Excerpt (masked)"));
                }

                Rows(html, context, group, listed, notes);
            }
        }
    }

    private static void Rows(HtmlWriter html, ReportContext context, EvidenceGroup group, int listed, bool notes)
    {
        for (var at = 0; at < listed;)
        {
            var first = group.Listed[at];
            using (html.Tag("tbody"))
            {
                using (html.Tag("tr", ("class", "file")))
                using (html.Tag("th", ("scope", "rowgroup"), ("colspan", notes ? "3" : "2")))
                {
                    html.Data(first.File);
                    html.Text(" ");
                    ExhibitsSection.Hash(html, context, first.ExhibitDigest());
                    if (first.InnerPath().Length > 0)
                    {
                        html.Text(" ");
                        html.Data("!/" + first.InnerPath());
                    }
                }

                for (; at < listed && SameFile(first, group.Listed[at]); at++)
                {
                    Row(html, group.Listed[at], notes);
                }
            }
        }
    }

    private static void Row(HtmlWriter html, EvidenceRow row, bool notes)
    {
        using (html.Tag("tr"))
        {
            using (html.Tag("td", ("class", "place")))
            {
                html.Code(row.Place());
            }

            Tables.Cell(html, row.Excerpt);
            if (notes)
            {
                Tables.Cell(html, row.Note, "note");
            }
        }
    }

    private static bool SameFile(EvidenceRow left, EvidenceRow right) =>
        left.File == right.File && left.ExhibitDigest() == right.ExhibitDigest() && left.InnerPath() == right.InnerPath();
}
