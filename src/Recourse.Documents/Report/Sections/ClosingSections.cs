using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Losses, what is not proved, how to verify.</summary>
internal static class ClosingSections
{
    private static readonly Bilingual[] General =
    [
        new("摘要值只证明材料自封存以来未变，不证明其内容真实，也不证明封存之前未变。",
            "A digest proves that an exhibit has not changed since it was sealed; not that its content is true, nor that it was unchanged before."),
        new("封存时间取自封存所用机器的时钟；没有时间证明的，时钟是否准确未经证明。",
            "The time of sealing is that of the machine's clock; without a time proof nothing shows that the clock was right."),
        new("导出文件中的行证明导出文件载有该行，不证明导出完整，也不证明账号由何人使用。",
            "A row of an export proves that the export holds it; not that the export is complete, nor who used an account."),
        new("案件文件所载身份、日期、危害后果是人的陈述，本报告照录，未加核实。",
            "Identities, dates and harm in the case file are what people state; the report repeats them and verifies none."),
        new("未读取的内容（见上）不在任何数字之内。", "What could not be read (see above) is in no figure."),
        new("条文以程序所附版本为准；标明部分核对或未经核对的，须与公报文本比对。",
            "The law is as the program's pack has it; texts marked as partly verified or unverified must be compared with the gazette."),
    ];

    public static void Losses(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("section", ("aria-labelledby", "losses")))
        {
            html.Both("h2", Titles.Losses, ("id", "losses"));
            if (model.Losses.IsEmpty)
            {
                html.Both("p", new("全部内容均已读取。", "Everything was read."));
                return;
            }

            using (html.Tag("div", ("class", "scroll")))
            using (html.Tag("table"))
            {
                html.Both("caption", new("其余内容照常计数；以下不在任何数字之内", "The rest was counted; what follows is in no figure"));
                Tables.Head(html, new("文件", "File"), new("位置", "Place"), new("原因", "Reason"));
                using (html.Tag("tbody"))
                {
                    foreach (var loss in model.Losses)
                    {
                        using (html.Tag("tr"))
                        {
                            html.DataIn("th", loss.File, ("scope", "row"));
                            Tables.Cell(html, loss.Place, "place");
                            Tables.Cell(html, loss.Reason);
                        }
                    }
                }
            }
        }
    }

    public static void NotProved(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("section", ("aria-labelledby", "not-proved")))
        {
            html.Both("h2", Titles.NotProved, ("id", "not-proved"));
            Marks.List(html, General.Concat(model.Findings.SelectMany(static finding => finding.NotProved)).Distinct());
        }
    }

    public static void Verify(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("section", ("aria-labelledby", "verify")))
        {
            html.Both("h2", Titles.Verify, ("id", "verify"));
            using (html.Tag("pre"))
            {
                html.Code("recourse verify CASE");
            }

            html.Both("p", new(
                "在案件文件夹上运行，不需联网：核对每件封存材料的字节与记录链，重新计算每个数字与评估（案件文件与决定在内），与下列摘要值比对。任一项不符即报出其位置。",
                "Run it on the case folder, offline: it checks the bytes of every exhibit and the ledger, recomputes every figure and the assessment (case file and decisions included) and compares them with the digests below. It names whatever does not hold."));
            using (html.Tag("table", ("class", "versions")))
            {
                html.Both("caption", new("本报告依据的版本", "What this report rests on"));
                Tables.Head(html, new("项目", "What"), new("值", "Value"));
                using (html.Tag("tbody"))
                {
                    Value(html, new("findings.json 的 SHA-256", "SHA-256 of findings.json"), model.FindingsDigest);
                    Value(html, new("法规包摘要值", "Digest of the law pack"), model.Assessment.Pack);
                    Value(html, new("程序版本", "Version of the program"), model.Program);
                }
            }
        }
    }

    private static void Value(HtmlWriter html, Bilingual name, string value)
    {
        using (html.Tag("tr"))
        {
            using (html.Tag("th", ("scope", "row")))
            {
                html.Both(name);
            }

            using (html.Tag("td", ("class", "wrap")))
            {
                html.Code(value);
            }
        }
    }
}
