using System.Globalization;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Numbers and days as the report prints them, the same in every culture.</summary>
internal static class Numbers
{
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A coordinate in a drawing, one decimal; never a negative zero, which would hang on the machine's sine.</summary>
    public static string Place(double number)
    {
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>The number for people, the plain digits for programs.</summary>
    public static void Number(this HtmlWriter html, long number)
    {
        using (html.Tag("data", ("value", Plain(number))))
        {
            html.Text(Grouped(number));
        }
    }

    /// <summary>The bounds of a tally: one number where they are one.</summary>
    public static void Bounds(this HtmlWriter html, Tally tally)
    {
        html.Number(tally.AtLeast);
        if (tally.AtMost != tally.AtLeast)
        {
            html.Text("–");
            html.Number(tally.AtMost);
        }
    }
}
