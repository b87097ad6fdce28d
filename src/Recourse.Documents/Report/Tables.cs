using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Parts of tables.</summary>
internal static class Tables
{
    public static void Head(HtmlWriter html, params ReadOnlySpan<Bilingual> names)
    {
        using (html.Tag("thead"))
        using (html.Tag("tr"))
        {
            foreach (var name in names)
            {
                html.Both("th", name, ("scope", "col"));
            }
        }
    }

    public static void Cell(HtmlWriter html, string data, string? look = null) => html.DataIn("td", data, ("class", look));

    public static void Cell(HtmlWriter html, Bilingual text) => html.Both("td", text);
}
