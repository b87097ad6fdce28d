using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Recourse.Casework;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>
/// A figure beside the same period a year before, as bars (SVG): the whole, then its parts. The same figure draws the same bytes; every number stands beside its bar, so that
/// it reads in print and without colour, and a title and a description say it to a screen reader.
/// </summary>
public static class FigureChart
{
    private const int Left = 240;
    private const int Full = 420;
    private const int Bar = 16;
    private const int Step = 50;
    private const int Top = 96;
    private const int Width = 760;

    /// <summary>Draws.</summary>
    /// <param name="comparison">The figure and the one before.</param>
    /// <param name="filter">What was counted.</param>
    /// <param name="by">By what the parts are.</param>
    /// <param name="toPublic">Whether small parts are withheld.</param>
    public static string Svg(Comparison comparison, StageFilter filter, StatisticsGroup by, bool toPublic)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var press = PressText.Of(comparison, filter);
        var rows = Rows(comparison, by, toPublic);
        var most = Math.Max(1, rows.Max(r => Math.Max(r.Now ?? 0, r.Before ?? 0)));
        var height = Top + (rows.Length * Step) + 56;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t d\" ")
            .Append("font-family=\"'Noto Sans CJK SC','Noto Sans SC',sans-serif\" font-size=\"13\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{Escaped(press.Zh)} {Escaped(press.En)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"d\">{Escaped(comparison.Now.Definition.Zh)}。{Escaped(comparison.Now.Definition.En)}.</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        Line(svg, 24, 28, press.Zh, "font-size=\"16\" font-weight=\"bold\"");
        Line(svg, 24, 48, press.En, "");
        Key(svg, 24, "#1f4e79", Period(filter.From, filter.To));
        Key(svg, 330, "#a9bfd6", Period(comparison.BeforeFrom, comparison.BeforeTo));
        for (var i = 0; i < rows.Length; i++)
        {
            Row(svg, rows[i], Top + (i * Step), most);
        }

        Line(svg, 24, height - 28, comparison.Now.Unit == StatisticsUnit.Persons ? "单位：人 unit: persons" : "单位：件 unit: cases", "font-size=\"11\" fill=\"#555555\"");
        if (rows.Any(r => r.Now is null || r.Before is null))
        {
            Line(svg, 24, height - 12, "少于3的不公布 parts under 3 are withheld", "font-size=\"11\" fill=\"#555555\"");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static ImmutableArray<(Bilingual Name, long? Now, long? Before)> Rows(Comparison comparison, StatisticsGroup by, bool toPublic)
    {
        var (now, before) = (Parts(comparison.Now, toPublic), Parts(comparison.Before, toPublic));
        var keys = now.Keys.Concat(before.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        // Months of two years never meet by their key: they are left to the table.
        return by is StatisticsGroup.Month or StatisticsGroup.None ? [(new("合计", "total"), comparison.Now.Value, comparison.Before.Value)]
            : [(new("合计", "total"), comparison.Now.Value, comparison.Before.Value), .. keys.Select(k => (FigureNames.Part(by, k), Of(now, k), Of(before, k)))];
    }

    private static long? Of(Dictionary<string, long?> parts, string key) => parts.TryGetValue(key, out var value) ? value : 0;

    private static Dictionary<string, long?> Parts(RegisterFigure figure, bool toPublic) =>
        (toPublic ? PublicTable.Of(figure) : [.. figure.Parts.Select(p => new PublicPart(p.Key, p.Value))]).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private static void Row(StringBuilder svg, (Bilingual Name, long? Now, long? Before) row, int y, long most)
    {
        Line(svg, Left - 12, y + 13, row.Name.Zh, "text-anchor=\"end\"");
        Line(svg, Left - 12, y + 29, row.Name.En, "text-anchor=\"end\" font-size=\"11\" fill=\"#555555\"");
        One(svg, row.Now, y, "#1f4e79", most);
        One(svg, row.Before, y + Bar + 2, "#a9bfd6", most);
    }

    private static void One(StringBuilder svg, long? value, int y, string colour, long most)
    {
        // Whole pixels, rounded half up: no floating point in a drawing that must come out the same everywhere.
        var width = value is { } known ? (((known * Full * 2) + most) / (most * 2)) : 0;
        if (width > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{width}\" height=\"{Bar}\" fill=\"{colour}\" stroke=\"#1f4e79\" stroke-width=\"0.5\"/>\n");
        }

        Line(svg, Left + (int)width + 6, y + 13, value is { } shown ? shown.ToString("N0", CultureInfo.InvariantCulture) : "—", "");
    }

    private static void Key(StringBuilder svg, int x, string colour, string text)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"62\" width=\"14\" height=\"14\" fill=\"{colour}\" stroke=\"#1f4e79\" stroke-width=\"0.5\"/>\n");
        Line(svg, x + 20, 74, text, "");
    }

    private static string Period(DateOnly from, DateOnly to) => FormattableString.Invariant($"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}");

    private static void Line(StringBuilder svg, int x, int y, string text, string style) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\"{(style.Length > 0 ? " " + style : "")}>{Escaped(text)}</text>\n");

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
