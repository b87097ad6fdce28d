// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>Which of day and month a file writes first where the year stands last.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>15/11/2023.</summary>
    DayFirst,

    /// <summary>11/15/2023.</summary>
    MonthFirst,
}

/// <summary>Dates with the year last. Which of day and month stands first is told by a number over 12, by points between them, or by nothing.</summary>
internal static partial class DayMonth
{
    /// <summary>The reading; null where the text has not this form. An order that nothing tells gives the interval that covers both readings.</summary>
    /// <param name="raw">The text as written.</param>
    /// <param name="text">The folded text.</param>
    /// <param name="order">What the file's other dates tell.</param>
    /// <param name="zone">Zone of the time.</param>
    /// <param name="shortYears">True where the layout is known to write years of two digits.</param>
    public static TimeReading? Read(string raw, string text, DateOrder order, string zone, bool shortYears)
    {
        var match = Form().Match(text);
        if (!match.Success || (match.Groups["y"].Length == 2 && !shortYears))
        {
            return null;
        }

        Clock? clock = null;
        if (match.Groups["c"].Length > 0 && (clock = Clock.Parse(Points().Replace(match.Groups["c"].Value, ":"))) is null)
        {
            return null;
        }

        var year = TimeReader.Number(match, "y");
        year = match.Groups["y"].Length == 2 ? year + 2000 : year;
        var (first, second) = (TimeReader.Number(match, "a"), TimeReader.Number(match, "b"));
        var rule = clock is null ? TimeRules.Day : TimeRules.Local;
        var dayFirst = Clock.Date(year, second, first) is { } day ? TimeReader.Of(raw, rule, day, clock, zone, null) : null;
        var monthFirst = Clock.Date(year, first, second) is { } other ? TimeReader.Of(raw, rule, other, clock, zone, null) : null;
        return (order == DateOrder.Unknown && match.Groups["s"].Value == "." ? DateOrder.DayFirst : order) switch
        {
            DateOrder.DayFirst => dayFirst ?? TimeReading.Unknown(raw, TimeRules.Impossible, null, zone),
            DateOrder.MonthFirst => monthFirst ?? TimeReading.Unknown(raw, TimeRules.Impossible, null, zone),
            _ => Either(dayFirst, monthFirst) ?? TimeReading.Unknown(raw, TimeRules.Impossible, null, zone),
        };
    }

    /// <summary>What one date tells of the order: a number over 12 is no month.</summary>
    public static DateOrder Told(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return DateOrder.Unknown;
        }

        var (first, second) = (TimeReader.Number(match, "a"), TimeReader.Number(match, "b"));
        return match.Groups["s"].Value == "." || (first > 12 && second <= 12) ? DateOrder.DayFirst : second > 12 && first <= 12 ? DateOrder.MonthFirst : DateOrder.Unknown;
    }

    /// <summary>True where the text has the form and the same day whichever way it is read, or another form altogether.</summary>
    public static bool NeedsOrder(string text)
    {
        var match = Form().Match(text);
        return match.Success && match.Groups["s"].Value != "." && TimeReader.Number(match, "a") <= 12 && TimeReader.Number(match, "b") <= 12
            && TimeReader.Number(match, "a") != TimeReader.Number(match, "b");
    }

    private static TimeReading? Either(TimeReading? one, TimeReading? other)
    {
        if (one is null || other is null || one.From == other.From)
        {
            return one ?? other;
        }

        return one with
        {
            Rule = TimeRules.DayOrMonth,
            From = one.From < other.From ? one.From : other.From,
            To = one.To > other.To ? one.To : other.To,
        };
    }

    [GeneratedRegex(
        @"^(?<a>\d{1,2})(?<s>[/.\-])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})\.?(?:,? ?(?:(?:à|at|um|kl\.?|в|alle|às) )?(?<=[ ,])(?<c>\D*\d.*))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<=\d)\.(?=\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
