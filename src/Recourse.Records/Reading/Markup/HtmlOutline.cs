namespace Recourse.Records;

/// <summary>Where a page's tables have their rows and where its lines of text lie, as positions in the window.</summary>
internal sealed class HtmlOutline
{
    /// <summary>How deep tables may stand in tables; what is deeper belongs to the innermost that is followed.</summary>
    private const int Deepest = 200;

    /// <summary>Elements that begin or end a line.</summary>
    private static readonly string[] s_lines =
    [
        "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "title", "section", "article", "header", "footer",
        "nav", "main", "aside", "form", "fieldset", "blockquote", "option", "select", "textarea", "body", "head", "html", "table", "figure", "address", "caption",
    ];

    private readonly Stack<Open> _open = new();

    /// <summary>Tables in the order in which they begin; of each, its rows.</summary>
    public List<List<(int Start, int End)>> Tables { get; } = [];

    /// <summary>Lines of text outside tables.</summary>
    public List<(int Start, int End)> Lines { get; } = [];

    /// <summary>Bytes of scripts, styles and comments.</summary>
    public long LeftOut { get; private set; }

    /// <summary>True where the page ends inside a table.</summary>
    public bool CutOff { get; private set; }

    public static HtmlOutline Of(ReadOnlySpan<byte> page, CancellationToken cancellation)
    {
        var outline = new HtmlOutline();
        outline.Read(page, cancellation);
        return outline;
    }

    public static bool IsLine(ReadOnlySpan<byte> name)
    {
        foreach (var line in s_lines)
        {
            if (name.Length == line.Length && System.Text.Ascii.EqualsIgnoreCase(name, line))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(ReadOnlySpan<byte> page, CancellationToken cancellation)
    {
        var tags = new HtmlTags(page);
        var line = 0;
        while (tags.Next())
        {
            if (tags.Is("table"u8))
            {
                cancellation.ThrowIfCancellationRequested();
                if (_open.Count == 0)
                {
                    Lines.Add((line, tags.Start));
                }

                Table(tags.IsEnd, tags.Start);
                line = tags.End;
            }
            else if (_open.TryPeek(out var table))
            {
                Row(table, ref tags);
                line = tags.End;
            }
            else if (IsLine(tags.Name))
            {
                Lines.Add((line, tags.Start));
                line = tags.End;
            }

            LeftOut += tags.Name.IsEmpty || tags.Is("script"u8) || tags.Is("style"u8) ? tags.End - tags.Start : 0;
        }

        CutOff = _open.Count > 0;
        if (!CutOff)
        {
            Lines.Add((line, page.Length));
        }

        while (_open.TryPop(out var rest))
        {
            rest.Close(page.Length);
        }
    }

    private void Table(bool end, int at)
    {
        if (end)
        {
            if (_open.TryPop(out var closed))
            {
                closed.Close(at);
            }
        }
        else if (_open.Count < Deepest)
        {
            Tables.Add([]);
            _open.Push(new Open(Tables[^1]));
        }
    }

    private static void Row(Open table, ref HtmlTags tags)
    {
        if (tags.Is("tr"u8))
        {
            table.Close(tags.IsEnd ? tags.End : tags.Start);
            table.Start = tags.IsEnd ? -1 : tags.Start;
        }
        else if (!tags.IsEnd && table.Start < 0 && (tags.Is("td"u8) || tags.Is("th"u8) || tags.Is("caption"u8)))
        {
            table.Start = tags.Start;
        }
        else if (tags.Is("tbody"u8) || tags.Is("thead"u8) || tags.Is("tfoot"u8) || (tags.IsEnd && tags.Is("caption"u8)))
        {
            table.Close(tags.Start);
        }
    }

    private sealed class Open(List<(int Start, int End)> rows)
    {
        public int Start { get; set; } = -1;

        public void Close(int at)
        {
            if (Start >= 0)
            {
                rows.Add((Start, at));
                Start = -1;
            }
        }
    }
}
