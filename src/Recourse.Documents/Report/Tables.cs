using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Head of a column; numbers stand to the right.</summary>
internal readonly record struct Column(string Zh, string En, bool Number = false);

/// <summary>Parts of tables.</summary>
internal static class Tables
{
    public static void Head(HtmlWriter html, params ReadOnlySpan<Column> columns)
    {
        using (html.Tag("thead"))
        using (html.Tag("tr"))
        {
            foreach (var column in columns)
            {
                html.Both("th", new(column.Zh, column.En), ("scope", "col"), ("class", column.Number ? "n" : null));
            }
        }
    }

    public static void Cell(HtmlWriter html, string data, string? look = null) => html.DataIn("td", data, ("class", look));

    public static void Cell(HtmlWriter html, Bilingual text) => html.Both("td", text);
}
