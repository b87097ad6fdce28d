// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>A time of day as written: to the minute or to the second.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59; −1 where none is written.</param>
internal readonly partial record struct Clock(int Hour, int Minute, int Second)
{
    /// <summary>False where no clock shows it.</summary>
    public bool IsPossible => Hour is >= 0 and < 24 && Minute is >= 0 and < 60 && Second < 60;

    public TimeSpan OfDay => new(Hour, Minute, Math.Max(Second, 0));

    /// <summary>How long the time shown lasts.</summary>
    public TimeSpan Width => Second < 0 ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1);

    /// <summary>Reads <c>17:45</c>, <c>17:45:03</c>, <c>下午5:45</c>, <c>5:45 PM</c>, <c>17时45分03秒</c>; null where the text is no time of day.</summary>
    public static Clock? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var (hour, minute) = (TimeReader.Number(match, "h"), TimeReader.Number(match, "m"));
        var half = match.Groups["a"].Value + match.Groups["b"].Value.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal);
        hour = half switch
        {
            "" => hour,
            "AM" or "凌晨" or "上午" or "早上" or "清晨" => hour == 12 ? 0 : hour,
            "中午" => hour < 3 ? hour + 12 : hour,
            "PM" or "下午" or "傍晚" => hour < 12 ? hour + 12 : hour,

            // 晚上12:10 is the first minutes of a day, and which day is not written: no reading.
            _ => hour < 12 ? hour + 12 : hour == 12 ? -1 : hour,
        };
        return new Clock(hour, minute, match.Groups["s"].Length > 0 ? TimeReader.Number(match, "s") : -1);
    }

    /// <summary>The date; null where there is none such.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(
        @"^(?<a>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里)? ?(?<h>\d{1,2})(?::|时|点)(?<m>\d{1,2})(?:分)?(?::?(?<s>\d{1,2})(?:\.\d{1,7})?秒?)? ?(?<b>[AaPp]\.?[Mm]\.?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
