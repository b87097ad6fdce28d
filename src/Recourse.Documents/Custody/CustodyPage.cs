using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>The record and the list as one page to print (from a browser also as PDF). The same paper gives the same bytes.</summary>
public static class CustodyPage
{
    private const string Style = """
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 11pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #111; max-width: 178mm; margin: 8mm auto; padding: 0 4mm; }
        h1 { font-size: 17pt; text-align: center; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 8mm 0 2mm; break-after: avoid; }
        .en { display: block; color: #555; font-size: .86em; line-height: 1.4; font-weight: 400; }
        td p { margin: 0; } .note { border: 1px solid #999; padding: 2mm 3mm; font-size: 9.5pt; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; } th, td { border: 1px solid #777; padding: 1.2mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; }
        thead { display: table-header-group; } thead th { background: #f0f0f0; } tr { break-inside: avoid; } .small td, .small th { font-size: 9pt; }
        code { font: 8pt/1.35 "DejaVu Sans Mono", Consolas, monospace; display: block; } .fatal, .curable { font-weight: 700; } .fatal { border: 2px solid #111; } .none { color: #666; }
        .sign td { height: 16mm; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; }
        """;

    /// <summary>Renders a paper.</summary>
    public static byte[] Render(CustodyPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var html = new HtmlWriter();
        using (html.Tag("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "zh-Hans")))
        {
            using (html.Tag("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                using (html.Tag("title"))
                {
                    html.Text(CustodyWords.Title.Zh + " · " + paper.Case);
                }

                html.Asset("style", Style);
            }

            using (html.Tag("body"))
            {
                html.Both("h1", CustodyWords.Title);
                html.DataIn("p", paper.Case);
                html.Both("p", CustodyWords.Note, ("class", "note"));
                Fields(html, paper);
                Items(html, paper);
                History(html, paper);
                Checks(html, paper);
                Signatures(html, paper);
            }
        }

        return html.ToBytes();
    }

    private static void Fields(HtmlWriter html, CustodyPaper paper)
    {
        using (html.Tag("table"))
        using (html.Tag("tbody"))
        {
            foreach (var (id, name) in CustodyFields.All.Where(field => paper.Fields.ContainsKey(field.Id)))
            {
                using (html.Tag("tr"))
                {
                    html.Both("th", name, ("scope", "row"), ("style", "width: 34%"));
                    Words(html, "td", CustodyWords.Of(paper.Fields[id]), paper.Fields[id].State == RecordField.Unknown ? "none" : null);
                }
            }
        }
    }

    private static void Items(HtmlWriter html, CustodyPaper paper)
    {
        html.Both("h2", CustodyWords.ListTitle);
        using (html.Tag("table", ("class", "small")))
        {
            Head(html, ("5%", new("序号", "No.")), ("24%", new("名称、来源", "Name, source")), ("16%", new("类别、格式", "Category, format")), ("13%", new("字节数", "Bytes")),
                ("42%", new("校验值（SHA-256、SM3）、封存时间", "Check values, sealed at")));
            using (html.Tag("tbody"))
            {
                for (var at = 0; at < paper.Items.Length; at++)
                {
                    var item = paper.Items[at];
                    using (html.Tag("tr"))
                    {
                        html.DataIn("td", FormattableString.Invariant($"{at + 1}"));
                        using (html.Tag("td"))
                        {
                            html.Data(item.Name);
                            html.DataIn("p", item.Source);
                        }

                        using (html.Tag("td"))
                        {
                            html.Both(item.Category);
                            html.Text(" ");
                            html.Data(item.Format);
                        }

                        html.DataIn("td", FormattableString.Invariant($"{item.Bytes}"));
                        using (html.Tag("td"))
                        {
                            html.Code(item.Sha256);
                            html.Code(item.Sm3);
                            html.Data(item.SealedAt);
                        }
                    }
                }
            }
        }
    }

    private static void History(HtmlWriter html, CustodyPaper paper)
    {
        html.Both("h2", CustodyWords.HistoryTitle);
        if (paper.History.IsEmpty)
        {
            html.Both("p", CustodyWords.NoHistory);
            return;
        }

        using (html.Tag("table", ("class", "small")))
        {
            Head(html, ("17%", new("时间（记录号）", "When (entry)")), ("19%", new("事项、对象", "Act, exhibit")), ("30%", new("参加人", "People")), ("20%", new("用途、依据", "Purpose, ground")),
                ("14%", new("校验值重算", "Recomputed")));
            using (html.Tag("tbody"))
            {
                foreach (var line in paper.History)
                {
                    using (html.Tag("tr"))
                    {
                        html.DataIn("td", FormattableString.Invariant($"{line.At} ({line.Entry})"));
                        using (html.Tag("td"))
                        {
                            html.Both(line.Act);
                            html.DataIn("p", line.Exhibit);
                        }

                        Words(html, "td", line.People, null);
                        Words(html, "td", line.Purpose, null);
                        html.Both("td", line.CheckValue);
                    }
                }
            }
        }
    }

    private static void Checks(HtmlWriter html, CustodyPaper paper)
    {
        html.Both("h2", CustodyWords.CheckTitle);
        using (html.Tag("table", ("class", "small")))
        {
            Head(html, ("7%", new("项", "Item")), ("28%", new("要求", "Asks for")), ("17%", new("状态", "State")), ("30%", new("缺少", "Missing")), ("18%", new("依据", "Rests on")));
            using (html.Tag("tbody"))
            {
                foreach (var check in paper.Checks)
                {
                    using (html.Tag("tr"))
                    {
                        html.DataIn("th", check.Id, ("scope", "row"));
                        html.Both("td", check.Title);
                        html.Both("td", CustodyWords.Of(check.State), ("class", check.State switch { RecordState.Excluded => "fatal", RecordState.Curable => "curable", _ => null }));
                        Words(html, "td", CustodyWords.Missing(check), null);
                        html.DataIn("td", string.Join(", ", check.Provisions) + (check.Source == "M" ? " [M]" : ""));
                    }
                }
            }
        }
    }

    private static void Signatures(HtmlWriter html, CustodyPaper paper)
    {
        html.Both("h2", CustodyWords.SignTitle);
        using (html.Tag("table", ("class", "sign")))
        using (html.Tag("tbody"))
        {
            foreach (var (role, reason) in CustodyWords.Signers)
            {
                using (html.Tag("tr"))
                {
                    html.Both("th", role, ("scope", "row"), ("style", "width: 28%"));
                    html.DataIn("td", reason.Length > 0 && paper.Fields.TryGetValue(reason, out var stated) ? stated.Text : "");
                    html.Both("td", new("年　　月　　日", "Date"), ("style", "width: 24%"));
                }
            }
        }

        using (html.Tag("pre"))
        {
            html.Text(paper.Checkpoint + "recourse " + paper.Program);
        }
    }

    private static void Head(HtmlWriter html, params ReadOnlySpan<(string Width, Bilingual Text)> columns)
    {
        using (html.Tag("thead"))
        using (html.Tag("tr"))
        {
            foreach (var (width, text) in columns)
            {
                html.Both("th", text, ("scope", "col"), ("style", "width: " + width));
            }
        }
    }

    // What people stated stands in their own language only.
    private static void Words(HtmlWriter html, string tag, Bilingual text, string? kind)
    {
        if (text.En.Length > 0)
        {
            html.Both(tag, text, ("class", kind));
        }
        else
        {
            html.DataIn(tag, text.Zh, ("class", kind));
        }
    }
}
