using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>The page that a person harmed brings to a lawyer or a court: what was kept, what it proves and what not, what can be done next. Both languages, plain words.</summary>
public static class KeptPage
{
    private const string Style = """
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 11.5pt/1.7 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1a1f26; max-width: 178mm; margin: 8mm auto; padding: 0 4mm; }
        h1 { font-size: 18pt; margin: 0 0 4mm; } h2 { font-size: 13pt; margin: 8mm 0 2mm; break-after: avoid; } .en { display: block; color: #555; font-size: .88em; line-height: 1.45; font-weight: 400; }
        table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #bbb; padding: 1.5mm 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; } th { background: #f3f5f7; width: 34%; }
        code { font: 8.5pt/1.4 "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; } .bad { border-left: 4px solid #a3231b; padding-left: 3mm; } li { margin: 1.5mm 0; } thead th { width: auto; }
        """;

    private static readonly ImmutableArray<Bilingual> s_proves =
    [
        new("下列文件自封存以来没有改变：校验值和签名的日志可以核对（recourse verify）。", "The files below have not changed since they were sealed: check values and a signed ledger show it (recourse verify)."),
        new("这是本机程序的记录：浏览器在上述时间打开了这个网址，收到并显示了这些内容。", "It is the record of this machine's program: its browser opened the address at the time above, and received and showed this."),
    ];

    private static readonly ImmutableArray<Bilingual> s_not =
    [
        new("内容是否真实、是谁写的、别人看到的是否相同，都没有证明。", "Whether it is true, who wrote it, and whether others saw the same is not proved."),
        new("页面上的阅读、转发等数字是平台的说法。", "Views and forwards on the page are the platform's statement."),
    ];

    private static readonly ImmutableArray<Bilingual> s_next =
    [
        new("不要改动这个文件夹；复制一份另存，并保留当时使用的手机或者电脑。", "Change nothing in this folder; keep a copy elsewhere, and the phone or computer that you used."),
        new("要求平台删除之前，先把需要的都保存下来。", "Keep all that you need before you ask the platform to take it down."),
        new("可以向公安机关报案，也可以带着本页和整个文件夹请律师或者法律援助机构看。", "You may report it to the police, and show this page and the whole folder to a lawyer or a legal-aid office."),
        new("侮辱、诽谤一般由被害人自己向法院告诉；提供证据确有困难的，法院可以要求公安机关协助（刑法第二百四十六条）。",
            "Insult and defamation are mostly for the victim to bring to court; where evidence is truly hard to get, the court may ask the police for help (Criminal Law art. 246)."),
        new("正在发生的侵害可以申请法院责令停止（民法典第九百九十七条）；法院可以责令平台提供发布者的身份信息（网络侵害人身权益规定第三条）。",
            "A court may order a harm that is going on to stop (Civil Code art. 997), and a platform to name who posted (rules on harm to personal rights online, art. 3)."),
    ];

    /// <summary>Renders the page. The same paper gives the same bytes.</summary>
    public static byte[] Render(KeptPaper paper)
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
                    html.Text("网页保存说明");
                }

                html.Asset("style", Style);
            }

            using (html.Tag("body"))
            {
                html.Both("h1", new("网页保存说明", "What was kept of a page"));
                Facts(html, paper);
                Lists(html, paper);
                Files(html, paper);
            }
        }

        return html.ToBytes();
    }

    private static void Facts(HtmlWriter html, KeptPaper paper)
    {
        using (html.Tag("table"))
        using (html.Tag("tbody"))
        {
            Row(html, new("网址", "Address"), () => html.Code(paper.Address));
            Row(html, new("标题", "Title"), () => html.Data(paper.Title));
            Row(html, new("打开的时间（本机时钟）", "Opened at, by this machine's clock"), () => html.Data(paper.At));
            Row(html, new("与网站时钟相比", "Against the site's clock"), () => html.Both(paper.Clock));
            Row(html, new("是否完整", "Whether it is whole"), () => html.Both(paper.Verdict));
            if (!paper.Counters.IsEmpty)
            {
                Row(html, new("页面所示数字", "Figures that it showed"), () => html.Data(string.Join("；", paper.Counters)));
            }

            foreach (var (question, answer) in paper.Answers)
            {
                Row(html, question, () => html.Data(answer.Length > 0 ? answer : "—"));
            }
        }

        foreach (var reason in paper.Reasons)
        {
            html.Both("p", reason, ("class", "bad"));
        }
    }

    private static void Lists(HtmlWriter html, KeptPaper paper)
    {
        List(html, new("它证明什么", "What it proves"), s_proves);
        List(html, new("它不证明什么", "What it does not prove"),
        [
            .. s_not,
            paper.Times.IsEmpty
                ? new("时间只有本机时钟为据：没有第三方的时间戳。", "The time rests on this machine's clock alone: no time stamp of a third party.")
                : new("时间戳只说明文件在该时间之前已经存在。", "A time stamp shows that the files existed before its time, nothing more."),
        ]);
        if (!paper.Times.IsEmpty)
        {
            List(html, new("时间", "Time"), paper.Times);
        }

        List(html, new("接下来可以做什么", "What you can do next"), s_next);
    }

    private static void Files(HtmlWriter html, KeptPaper paper)
    {
        html.Both("h2", new("封存的文件", "The files that were sealed"));
        using (html.Tag("table"))
        {
            using (html.Tag("thead"))
            using (html.Tag("tr"))
            {
                html.Both("th", new("文件", "File"));
                html.Both("th", new("字节", "Bytes"));
                html.Both("th", new("校验值", "Check values"));
            }

            using (html.Tag("tbody"))
            {
                foreach (var file in paper.Files)
                {
                    using (html.Tag("tr"))
                    {
                        html.DataIn("td", file.Name);
                        html.DataIn("td", file.Bytes.ToString(CultureInfo.InvariantCulture));
                        using (html.Tag("td"))
                        {
                            html.Code("SHA-256 " + file.Sha256);
                            html.Void("br");
                            html.Code("SM3 " + file.Sm3);
                        }
                    }
                }
            }
        }

        html.Both("p", new("日志的公钥：", "The ledger's public key:"));
        using (html.Tag("p"))
        {
            html.Code(paper.PublicKey);
        }
    }

    private static void Row(HtmlWriter html, Bilingual name, Action value)
    {
        using (html.Tag("tr"))
        {
            html.Both("th", name);
            using (html.Tag("td"))
            {
                value();
            }
        }
    }

    private static void List(HtmlWriter html, Bilingual heading, ImmutableArray<Bilingual> lines)
    {
        html.Both("h2", heading);
        using (html.Tag("ul"))
        {
            foreach (var line in lines)
            {
                html.Both("li", line);
            }
        }
    }
}
