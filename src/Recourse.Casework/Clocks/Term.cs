namespace Recourse.Casework;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Set by a person case by case; the law gives no number.</summary>
    None,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days on which offices work.</summary>
    WorkingDays,

    /// <summary>Calendar months.</summary>
    Months,
}

/// <summary>The length of a term. The day of the event is not counted (刑事诉讼法第一百零五条 / Criminal Procedure Law art. 105).</summary>
/// <param name="Count">How many; zero only for <see cref="TermUnit.None"/>.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Term(int Count, TermUnit Unit);

/// <summary>Whether a last day that is off moves to the next working day (刑事诉讼法第一百零五条 / art. 105).</summary>
public enum HolidayRule
{
    /// <summary>Always.</summary>
    Next,

    /// <summary>Unless the person is in custody: the term then ends on its day.</summary>
    Custody,

    /// <summary>Never: a term of custody itself.</summary>
    Never,
}

/// <summary>Counts days and months as terms do.</summary>
internal static class Terms
{
    /// <summary>
    /// Months from a day to the same day of a later month; a day that month lacks becomes its last; the last day of a month runs to the last day of a month
    /// (法释〔2021〕1号 art. 202).
    /// </summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var to = day.AddMonths(months);
        return day.AddDays(1).Month != day.Month ? new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month)) : to;
    }
}
