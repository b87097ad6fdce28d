namespace Recourse.Documents;

/// <summary>The sealed exhibits, and links to them by digest.</summary>
internal static class ExhibitsSection
{
    public static void Write(HtmlWriter html, ReportModel model)
    {
        using (html.Tag("section", ("class", "break"), ("aria-labelledby", "exhibits")))
        {
            html.Both("h2", Titles.Exhibits, ("id", "exhibits"));
            if (model.Exhibits.IsEmpty)
            {
                html.Both("p", new("没有封存材料。", "Nothing is sealed."));
                return;
            }

            using (html.Tag("table", ("class", "exhibits")))
            {
                html.Both("caption", new("按名称排列。SHA-256 为材料的地址，SM3 并列记录。",
                    "In the order of their names. SHA-256 is the address of an exhibit; SM3 is recorded beside it."));
                Tables.Head(html, new("名称与来源", "Name and source"), new("字节数", "Bytes", true), new("摘要值", "Digests"));
                using (html.Tag("tbody"))
                {
                    foreach (var exhibit in model.Exhibits)
                    {
                        // One content may stand under two names; its address leads to the first.
                        Row(html, exhibit);
                    }
                }
            }

            if (model.Times is { } times)
            {
                Times(html, times);
            }
        }
    }

    /// <summary>Name and digest of an exhibit; the digest alone where the model does not list it.</summary>
    public static void Link(HtmlWriter html, ReportContext context, string sha256)
    {
        if (context.Exhibit(sha256) is { } exhibit)
        {
            html.Data(exhibit.Name);
            html.Text(" ");
        }

        Hash(html, context, sha256);
    }

    /// <summary>A digest: the style sheet shows its beginning, copying gives all of it.</summary>
    public static void Hash(HtmlWriter html, ReportContext context, string sha256)
    {
        var known = context.Exhibit(sha256) is not null;
        using (html.Tag(known ? "a" : "span", ("class", "hash d"), ("href", known ? "#" + Anchors.Exhibit(sha256) : null), ("title", sha256)))
        {
            html.Text(sha256);
        }
    }

    private static void Row(HtmlWriter html, ReportExhibit exhibit)
    {
        using (html.Tag("tr", ("id", Anchors.Exhibit(exhibit.Sha256))))
        {
            using (html.Tag("th", ("scope", "row")))
            {
                html.Data(exhibit.Name);
                if (exhibit.Source.Length > 0)
                {
                    html.DataIn("p", exhibit.Source, ("class", "small"));
                }
            }

            using (html.Tag("td", ("class", "n")))
            {
                html.Number(exhibit.Bytes);
            }

            using (html.Tag("td", ("class", "digests")))
            {
                Digest(html, "SHA-256", exhibit.Sha256);
                Digest(html, "SM3", exhibit.Sm3);
                if (exhibit.Time is { } time)
                {
                    Time(html, time);
                }
            }
        }
    }

    private static void Time(HtmlWriter html, ReportTime time)
    {
        using (html.Tag("p", ("class", "time")))
        {
            html.Inline(new("时间", "Time"));
            using (html.Tag("span", ("class", time.ByTwo ? null : "caution")))
            {
                html.Inline(time.Level);
            }

            if (time.NotAfter.Length > 0)
            {
                html.Inline(new("，不晚于 ", ", not after "));
                html.Code(time.NotAfter);
            }
        }
    }

    private static void Times(HtmlWriter html, ReportTimes times)
    {
        html.Both("h3", new("时间证明", "Proofs of time"));
        if (times.Tokens.IsEmpty)
        {
            html.Both("p", new(
                "本案尚无时间戳：封存时间仅为操作人计算机的时间。可在 run 或者 seal 时用 --time 向两家时间戳机构申请。",
                "The case has no time stamp yet: the times of sealing are those of the operator's machine. Ask two authorities with --time when running or sealing."));
            return;
        }

        using (html.Tag("ul", ("class", "tokens")))
        {
            foreach (var token in times.Tokens)
            {
                html.Both("li", token);
            }
        }

        html.Both("p", times.Limits, ("class", "small"));
    }

    private static void Digest(HtmlWriter html, string name, string value)
    {
        using (html.Tag("p"))
        {
            html.Data(name);
            html.Text(" ");
            html.Code(value);
        }
    }
}
