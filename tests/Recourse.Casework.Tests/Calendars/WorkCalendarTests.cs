using Recourse.Law;

namespace Recourse.Casework.Tests.Calendars;

public sealed class WorkCalendarTests
{
    private const string Notice = """
        year: 2026
        published: 2025-11-04
        notice: {zh: 通知, en: notice}
        tag: V-WEB
        off:
          - {from: 2026-01-01, to: 2026-01-03, zh: 元旦, en: New Year}
        work: [2026-01-04]
        """;

    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUp)]
    [InlineData("2026-02-15", DayKind.Holiday)]
    [InlineData("2026-02-23", DayKind.Holiday)]
    [InlineData("2026-02-24", DayKind.Working)]
    [InlineData("2026-03-01", DayKind.Weekend)]
    [InlineData("2022-12-31", DayKind.Holiday)]
    [InlineData("2020-02-01", DayKind.Holiday)]
    public void A_day_is_what_the_notice_says(string day, DayKind kind) =>
        Assert.Equal(kind, WorkCalendar.China.Kind(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Public holidays per year as the regulations set them: eleven days before 2025, thirteen from then on; each further day off is worked on a weekend or is one.</summary>
    [Theory]
    [InlineData(2021, 11)]
    [InlineData(2022, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void Days_off_and_days_made_up_balance(int year, int holidays)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();
        var offOnWorkdays = days.Count(d => WorkCalendar.China.Kind(d) is DayKind.Holiday && !WorkCalendar.IsWeekend(d));
        var made = days.Count(d => WorkCalendar.China.Kind(d) is DayKind.MakeUp);

        // A statutory holiday that falls on a weekend is given on another day, so weekdays off equal the statutory days and those made up.
        Assert.Equal(holidays, offOnWorkdays - made);
    }

    [Fact]
    public void The_newest_notice_of_a_year_stands()
    {
        Assert.Contains("2020@2020-01-27", WorkCalendar.China.Version, StringComparison.Ordinal);
        Assert.DoesNotContain("2020@2019-11-21", WorkCalendar.China.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_notice_joins_a_calendar()
    {
        var calendar = WorkCalendar.Of([]).With(CalendarReader.Read("n.yaml", Notice));
        Assert.Equal("2026@2025-11-04", calendar.Version);
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 1, 2)));
    }

    [Theory]
    [InlineData("work: [2026-01-04]", "work: [2026-01-05]", "no Saturday or Sunday")]
    [InlineData("work: [2026-01-04]", "work: [2026-01-03]", "both off and worked")]
    [InlineData("to: 2026-01-03", "to: 2025-12-31", "'to' lies before 'from'")]
    [InlineData("year: 2026", "year: 2027", "does not end in 2027")]
    [InlineData("tag: V-WEB", "tag: hearsay", "can't be 'hearsay'")]
    [InlineData("work: [2026-01-04]", "work: [2026-01-4]", "must hold dates")]
    [InlineData("work: [2026-01-04]", "work: []\nextra: 1", "unknown key 'extra'")]
    public void A_notice_that_contradicts_itself_is_refused(string part, string by, string says) =>
        Assert.Contains(says, Assert.Throws<LawPackException>(() => CalendarReader.Read("n.yaml", Notice.Replace(part, by, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
}
