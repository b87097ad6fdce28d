using System.Buffers;
using System.Text;

namespace Recourse.Records;

/// <summary>Reads HTML pages: each table is a document, the rest of the page is one of lines. Everything leads to the raw bytes of the page.</summary>
internal static class HtmlPage
{
    private static readonly SearchValues<byte> s_names = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"u8);

    /// <summary>Bytes of a page that are held in memory; a longer one is read as plain text.</summary>
    private const int Most = 256 << 20;

    /// <summary>True where the document is a page: by how it begins, or by its name and a tag.</summary>
    public static bool IsPage(string file, ReadOnlySpan<byte> window)
    {
        var sample = window[..Math.Min(window.Length, 1 << 16)];
        var start = sample.TrimStart(" \t\r\n"u8);
        var named = file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".shtml", StringComparison.OrdinalIgnoreCase);
        return Begins(start, "<!doctype html"u8) || Begins(start, "<html"u8) || Begins(start, "<table"u8) || Begins(start, "<head>"u8) || Begins(start, "<meta "u8)
            || (named && sample.Contains((byte)'<'));
    }

    /// <summary>Reads the page; false where it is too long, and nothing was taken.</summary>
    public static bool Read(ReadContext context, DocumentInput input, Func<string, ColumnHints> hints, long length, string digest, List<DocumentSummary> summaries)
    {
        while (input.Window.Length <= Most && input.More())
        {
        }

        if (input.Window.Length > Most)
        {
            context.Losses.Add("whole file", $"the page is longer than {Most} bytes: its tables are not told apart, it is read as lines of text with its tags");
            return false;
        }

        // The whole page is here, so what its tables state of it is known before their first row.
        (length, digest) = digest.Length > 0 ? (length, digest) : (input.Bytes, input.Digest());
        context.Begin(DocumentFormat.Html, input.Name, []);
        var page = input.Window;
        Charset(context, page, input.Name);
        var outline = HtmlOutline.Of(page, context.Cancellation);
        var row = new AssembledRow(input, context.Limits.MaxRowBytes);
        var cells = new HtmlRow(row);
        for (var at = 0; at < outline.Tables.Count; at++)
        {
            var table = new TableDocument(context, $"table{at + 1}", context.InnerPath);
            Rows(context, table, page, outline.Tables[at], cells, row, hints, input.Name);
            if (table.Begun)
            {
                summaries.Add(table.End(length, digest));
            }
        }

        var messages = TelegramPage.IsOne(page) ? TelegramPage.Find(page, context.Cancellation) : [];
        if (messages.Count > 0)
        {
            summaries.Add(Messages(context, page, messages, cells, row, input.Name, length, digest));
        }

        var text = new TableDocument(context, "text", context.InnerPath);
        text.Begin(input.Name, [], DocumentFormat.Text);
        var (number, next, taken) = (0L, 0, TelegramPage.Taken(messages));
        foreach (var (start, end) in outline.Lines)
        {
            context.Cancellation.ThrowIfCancellationRequested();

            // What stands in a message was told as one.
            while (next < taken.Count && taken[next].End < end)
            {
                next++;
            }

            if (start < end && (next == taken.Count || start < taken[next].Start) && cells.Line(page, start, end))
            {
                text.Row(++number, row);
            }
        }

        if (outline.LeftOut > 0)
        {
            text.Notice("page", $"{outline.LeftOut} bytes of scripts, styles and comments are left out, as are the attributes of tags");
        }

        if (outline.CutOff)
        {
            text.Losses.Add($"bytes={input.ToSource(page.Length, 0).Offset}+0", "the page ends inside a table: it is cut off; the rows before the break are read");
        }

        summaries.Add(text.End(length, digest));
        return true;
    }

    private static void Rows(
        ReadContext context, TableDocument table, ReadOnlySpan<byte> page, List<(int Start, int End)> rows, HtmlRow cells, AssembledRow row,
        Func<string, ColumnHints> hints, string encoding)
    {
        var first = new List<string[]>();
        var ordinals = new List<int>();
        cells.Restart();
        for (var at = 0; at < rows.Count && first.Count < HeaderRow.Rows; at++)
        {
            cells.Read(page, rows[at].Start, rows[at].End);
            if (row.HasText)
            {
                first.Add(Texts(row));
                ordinals.Add(at);
            }
        }

        if (first.Count == 0)
        {
            return;
        }

        var header = HeaderRow.Find(first, table.Hints(hints));
        var columns = header < 0 ? [] : HeaderRow.Names(first[header]);
        table.Begin(encoding, columns);
        cells.Restart();
        for (var at = 0; at < rows.Count; at++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            cells.Read(page, rows[at].Start, rows[at].End);
            if (!row.HasText || (header >= 0 && at == ordinals[header]))
            {
                continue;
            }

            if (header >= 0 && at < ordinals[header])
            {
                row.ShiftColumns(columns.Length);
            }

            table.Row(at + 1, row);
        }
    }

    private static DocumentSummary Messages(
        ReadContext context, ReadOnlySpan<byte> page, List<PageMessage> messages, HtmlRow cells, AssembledRow row, string encoding, long length, string digest)
    {
        var table = new TableDocument(context, "messages", context.InnerPath);
        table.Begin(encoding, TelegramPage.Columns);
        for (var at = 0; at < messages.Count; at++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            cells.Message(page, messages[at]);
            table.Row(at + 1, row);
        }

        return table.End(length, digest);
    }

    private static string[] Texts(AssembledRow row)
    {
        var texts = new string[row.Cells[^1].Column + 1];
        Array.Fill(texts, "");
        for (var at = 0; at < row.Count; at++)
        {
            texts[row.Cells[at].Column] = Encoding.UTF8.GetString(row[at]);
        }

        return texts;
    }

    /// <summary>Says so where the page names an encoding that it was not read in.</summary>
    private static void Charset(ReadContext context, ReadOnlySpan<byte> page, string read)
    {
        var head = page[..Math.Min(page.Length, 4096)];
        var at = head.IndexOf("charset="u8);
        if (at < 0)
        {
            return;
        }

        var value = head[(at + 8)..].TrimStart("\"' "u8);
        var end = value.IndexOfAnyExcept(s_names);
        var name = Encoding.UTF8.GetString(value[..Math.Clamp(end < 0 ? value.Length : end, 0, 40)]).ToLowerInvariant();
        var known = name switch { "gbk" or "gb2312" or "gb18030" or "x-gbk" or "gb_2312-80" => "gb18030", "utf-8" or "utf8" => "utf-8", "utf-16" => read, _ => name };
        // Plain ASCII is the same in all of them.
        if (known != read && !System.Text.Ascii.IsValid(page))
        {
            context.Losses.Add("charset", $"the page says that its encoding is {name}, its bytes were read as {read}: what is neither may be misread");
        }
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
