using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Head of the page and the switch between the languages, which works by style alone.</summary>
internal static class PageFrame
{
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private static readonly (string Id, string? Lang, string Text)[] Languages =
    [
        ("lang-zh", "zh-Hans", "中文"),
        ("lang-en", "en", "English"),
        ("lang-both", null, "中文 + English"),
    ];

    public static void Head(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Void("link", ("rel", "icon"), ("href", "data:,"));
            using (html.Tag("title"))
            {
                html.Text(PlainTitle(model));
            }

            html.Asset("style", Assets.Style);
        }
    }

    /// <summary>The controls come before everything that they show or hide: style sheets look forward only.</summary>
    public static void Switch(HtmlWriter html)
    {
        using (html.Tag("a", ("class", "skip"), ("href", "#content")))
        {
            html.Inline(new("跳至正文", "Skip to the text"));
        }

        foreach (var (id, _, _) in Languages)
        {
            html.Void("input", ("type", "radio"), ("name", "lang"), ("id", id), ("class", "choice"), ("autocomplete", "off"),
                ("checked", id == "lang-zh" ? "checked" : null));
        }

        using (html.Tag("header", ("class", "bar")))
        {
            using (html.Tag("div", ("class", "languages")))
            {
                foreach (var (id, lang, text) in Languages)
                {
                    using (html.Tag("label", ("for", id), ("lang", lang)))
                    {
                        html.Data(text);
                    }
                }
            }

            using (html.Tag("div", ("class", "tools"), ("hidden", "hidden")))
            {
                Button(html, "open-all", new("全部展开", "Open all"));
                Button(html, "close-all", new("全部收起", "Close all"));
            }
        }
    }

    /// <summary>The title as plain text: an element of markup cannot stand in a title.</summary>
    private static string PlainTitle(ReportModel model) => model.Case.Title.Length > 0 ? $"{model.Case.Title} – 核查报告 / Report" : "核查报告 / Report";

    private static void Button(HtmlWriter html, string id, Bilingual text)
    {
        using (html.Tag("button", ("type", "button"), ("id", id)))
        {
            html.Inline(text);
        }
    }
}
