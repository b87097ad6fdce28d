namespace Recourse.Casework;

/// <summary>Periods that figures are compared over.</summary>
public static class Periods
{
    /// <summary>The same day a year before; the last day of a month stays the last, so that a February compares with a whole February.</summary>
    public static DateOnly YearBefore(DateOnly day) => day.AddDays(1).Day == 1 ? new DateOnly(day.Year - 1, day.Month, 1).AddMonths(1).AddDays(-1) : day.AddYears(-1);
}
