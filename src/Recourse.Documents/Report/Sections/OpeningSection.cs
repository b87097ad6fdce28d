using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Title, what the report is and is not, contents.</summary>
internal static class OpeningSection
{
    private static readonly Bilingual[] Nature =
    [
        new("本报告供人判断之用：列明材料中能数出什么、如何数出、依照现行规定落在何处。结论由人作出，程序不作定罪结论，不对人评分或排序。",
            "This report informs: it states what the material holds, how it was counted and where that falls under the law in force. A person decides. It finds no crime, and scores or ranks nobody."),
        new("未经人民法院依法判决，对任何人都不得确定为犯罪。缺少的事实一律为“不明”，不当作“没有”或“有”。",
            "Everyone is presumed innocent until a court has judged according to law. A fact that is absent is unknown, never taken for true or false."),
        new("每个数字都能点开，直到封存材料的字节；有争议的剔除只改变上下限，各种读法并列。对行为人有利的事实以同等篇幅列出。",
            "Every figure opens down to the bytes of a sealed exhibit. Disputed exclusions move only the bounds; contested readings stand side by side. What speaks for the accused has the same place."),
    ];

    public static void Write(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("div", ("class", "title")))
        {
            html.Both("p", new("核查报告", "Report"), ("class", "kind"));
            if (model.Case.Title.Length > 0)
            {
                html.DataIn("h1", model.Case.Title);
            }
            else
            {
                html.Both("h1", new("案件核查报告", "Report on a case"));
            }

            using (html.Tag("dl", ("class", "facts")))
            {
                Fact(html, new("决定日期", "Day of decision"), model.Case.DecisionDate is { } day ? Numbers.Day(day) : null);
                Fact(html, new("程序版本", "Program"), model.Program);
                Fact(html, new("结果摘要值", "Digest of the findings"), model.FindingsDigest);
            }
        }

        using (html.Tag("section", ("class", "nature"), ("aria-labelledby", "nature")))
        {
            html.Both("h2", new("本报告是什么，不是什么", "What this report is, and is not"), ("id", "nature"));
            foreach (var text in Nature)
            {
                html.Both("p", text);
            }
        }

        Contents(html, model);
    }

    private static void Contents(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("nav", ("class", "contents"), ("aria-label", "目录 / Contents")))
        using (html.Tag("ol"))
        {
            Entry(html, "summary", Titles.Summary);
            Entry(html, "assessment", Titles.Assessment);
            Entry(html, "decisions", Titles.Decisions);
            Entry(html, "findings", Titles.Findings);
            if (PicturesSection.Any(model))
            {
                Entry(html, "pictures", Titles.Pictures);
            }

            Entry(html, "exhibits", Titles.Exhibits);
            Entry(html, "losses", Titles.Losses);
            Entry(html, "not-proved", Titles.NotProved);
            Entry(html, "verify", Titles.Verify);
        }
    }

    private static void Entry(HtmlWriter html, string id, Bilingual title)
    {
        using (html.Tag("li"))
        using (html.Tag("a", ("href", "#" + id)))
        {
            html.Inline(title);
        }
    }

    private static void Fact(HtmlWriter html, Bilingual name, string? value)
    {
        using (html.Tag("div"))
        {
            using (html.Tag("dt"))
            {
                html.Inline(name);
            }

            using (html.Tag("dd"))
            {
                if (value is null)
                {
                    html.Inline(Words.Unknown);
                }
                else
                {
                    html.Data(value);
                }
            }
        }
    }
}
