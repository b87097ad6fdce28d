namespace Recourse.Documents;

/// <summary>Data in a drawing.</summary>
internal static class SvgText
{
    public static void Write(HtmlWriter html, double x, double y, string text, string anchor, string? look = null)
    {
        using (html.Tag("text", ("class", look is null ? "d" : "d " + look), ("x", Numbers.Place(x)), ("y", Numbers.Place(y)), ("text-anchor", anchor)))
        {
            html.Text(text);
        }
    }

    /// <summary>A text cut to so many characters for drawing; the whole of it belongs into a title.</summary>
    public static string Cut(string text, int most)
    {
        var letters = new System.Globalization.StringInfo(text);
        return letters.LengthInTextElements <= most ? text : letters.SubstringByTextElements(0, most - 1) + "…";
    }
}
