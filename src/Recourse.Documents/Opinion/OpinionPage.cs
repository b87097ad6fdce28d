using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>An opinion as one page of HTML (XML as well) that needs nothing else. The same opinion gives the same bytes.</summary>
public static class OpinionPage
{
    internal static readonly Bilingual Title = new("法律评估意见", "Opinion under the law");

    internal static readonly Bilingual Note = new(
        "本意见由程序按所陈述的事实计算，只提供信息，由人决定。没有陈述的事实是未知，不是没有。",
        "A program computed this opinion from the facts stated. It informs; a person decides. A fact that is not stated is unknown, never false.");

    private const string Style = """
        body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 54rem; color: #1c1c1c; font: 16px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, Georgia, serif; }
        h1 { font-size: 1.7rem; margin: 0 0 .4rem; }
        h2 { font-size: 1.3rem; margin: 2.4rem 0 .4rem; padding-bottom: .2rem; border-bottom: 2px solid #23395b; color: #23395b; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
        .zh, .en { display: block; }
        h1 .en, h2 .en, h3 .en { font-size: .85em; font-weight: normal; color: #555; }
        .s { margin: 0 0 .9rem; padding-left: .9rem; border-left: 3px solid #d5dbe5; break-inside: avoid; }
        .s .en { color: #444; }
        .cite { font: 12.5px/1.5 "Noto Sans CJK SC", Arial, sans-serif; color: #5a5a5a; margin-top: .25rem; overflow-wrap: anywhere; }
        .cite span { display: block; }
        .note { font-size: .9rem; color: #444; overflow-wrap: anywhere; }
        code { font: 12px/1.4 "DejaVu Sans Mono", Consolas, monospace; }
        @page { margin: 2cm; }
        @media print { body { padding: 0; max-width: none; font-size: 11pt; } }

        """;

    /// <summary>Renders an opinion, UTF-8 without byte order mark.</summary>
    public static byte[] Render(Opinion opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        var html = new HtmlWriter();
        using (html.Tag("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "zh-Hans")))
        {
            using (html.Tag("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                using (html.Tag("title"))
                {
                    html.Text($"{Title.Zh} {Title.En}");
                }

                html.Asset("style", Style.ReplaceLineEndings("\n"));
            }

            using (html.Tag("body"))
            {
                html.Both("h1", Title);
                html.Both("p", Note, ("class", "note"));
                foreach (var part in opinion.Parts)
                {
                    Part(html, part);
                }

                foreach (var (label, digest) in Sources(opinion))
                {
                    using (html.Tag("p", ("class", "note")))
                    {
                        html.Both(label);
                        html.Code(digest);
                    }
                }
            }
        }

        return html.ToBytes();
    }

    /// <summary>The provision and its version in one line.</summary>
    internal static string Line(CitedProvision law) => $"{law.Citation.Zh} {law.Citation.En} · {law.Id} · {(law.Version == "none" ? "无有效文本 no version in force" : law.Version)}";

    /// <summary>The evidence in one line.</summary>
    internal static string Line(CitedEvidence evidence) =>
        $"{evidence.Source} · SHA-256 {Short(evidence.Sha256)} · {(evidence.Facts.IsEmpty ? "全部事实 the facts as a whole" : string.Join("; ", evidence.Facts))}";

    /// <summary>What the opinion rests on, each with its whole digest: statements cite the first digits of it.</summary>
    internal static IEnumerable<(Bilingual Label, string Sha256)> Sources(Opinion opinion) =>
    [
        .. opinion.Facts is { } facts ? new[] { (new Bilingual($"事实 {facts.Source}（SHA-256）：", $"Facts, {facts.Source} (SHA-256):"), facts.Sha256) } : [],
        .. opinion.Sealed.Select(exhibit => (new Bilingual($"材料 {exhibit.Name}（SHA-256）：", $"Exhibit {exhibit.Name} (SHA-256):"), exhibit.Sha256)),
        (new("法律数据包（SHA-256）：", "Law pack (SHA-256):"), opinion.Pack),
    ];

    private static string Short(string digest) => digest.Length > 16 ? digest[..16] + "…" : digest;

    /// <summary>An exhibit in one line.</summary>
    internal static string Line(CitedExhibit exhibit) =>
        $"证据 exhibit {exhibit.Name}{(exhibit.Sha256.Length > 0 ? $" · SHA-256 {Short(exhibit.Sha256)}" : "")}{(exhibit.Through.Length > 0 ? $" · {exhibit.Through}" : "")}";

    private static void Part(HtmlWriter html, OpinionPart part)
    {
        html.Both("h2", part.Title);
        foreach (var section in part.Sections)
        {
            html.Both("h3", section.Title);
            foreach (var statement in section.Statements)
            {
                using (html.Tag("div", ("class", "s")))
                {
                    html.Both(statement.Text);
                    using (html.Tag("div", ("class", "cite")))
                    {
                        foreach (var law in statement.Law)
                        {
                            using (html.Tag("span", ("class", "law"), ("data-provision", law.Id), ("data-version", law.Version)))
                            {
                                html.Text(Line(law));
                            }
                        }

                        using (html.Tag("span", ("class", "evidence"), ("data-sha256", statement.Evidence.Sha256)))
                        {
                            html.Text(Line(statement.Evidence));
                        }

                        foreach (var exhibit in statement.Evidence.Exhibits)
                        {
                            using (html.Tag("span", ("class", "exhibit"), ("data-exhibit", exhibit.Sha256.Length > 0 ? exhibit.Sha256 : exhibit.Name)))
                            {
                                html.Text(Line(exhibit));
                            }
                        }
                    }
                }
            }
        }
    }
}
