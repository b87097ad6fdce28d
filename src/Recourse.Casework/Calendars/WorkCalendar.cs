using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What a day is in a calendar.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday, not off.</summary>
    Working,

    /// <summary>Saturday or Sunday, not worked.</summary>
    Weekend,

    /// <summary>Off by notice.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday worked by notice (调休).</summary>
    MakeUp,
}

/// <summary>
/// The working days of China: at most one notice a year, by the day it was published. A year without a notice knows weekends only; <see cref="Knows"/> tells.
/// Immutable; safe for many threads.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly Lazy<ImmutableArray<YearNotice>> s_shipped =
        new(() => [.. RegisterData.Files("calendars").Select(f => CalendarReader.Read(f.File, f.Text))]);

    private static readonly Lazy<WorkCalendar> s_china = new(() => new WorkCalendar(s_shipped.Value, DateOnly.MaxValue));

    private readonly FrozenDictionary<DateOnly, Holiday> _off;
    private readonly FrozenSet<DateOnly> _worked;
    private readonly FrozenSet<int> _years;

    private WorkCalendar(IEnumerable<YearNotice> notices, DateOnly by)
    {
        Notices =
        [
            .. notices.Where(n => n.Published <= by)
                .GroupBy(n => n.Year)
                .Select(g => g.MaxBy(n => n.Published)!)
                .OrderBy(n => n.Year),
        ];
        _off = Notices.SelectMany(n => n.Off).SelectMany(Days).DistinctBy(d => d.Day).ToFrozenDictionary(d => d.Day, d => d.Holiday);
        _worked = Notices.SelectMany(n => n.MakeUpDays).ToFrozenSet();
        _years = Notices.Select(n => n.Year).ToFrozenSet();
        Version = string.Join(' ', Notices.Select(n => n.Version));
    }

    /// <summary>The newest notices that this build carries.</summary>
    public static WorkCalendar China => s_china.Value;

    /// <summary>The notices in use, by year.</summary>
    public ImmutableArray<YearNotice> Notices { get; }

    /// <summary>Names the notices in use: the same version gives the same days.</summary>
    public string Version { get; }

    /// <summary>The calendar as it was known on a day: notices published later are left out.</summary>
    public static WorkCalendar KnownOn(DateOnly day) => new(s_shipped.Value, day);

    /// <summary>A calendar of given notices, the newest of each year.</summary>
    public static WorkCalendar Of(IEnumerable<YearNotice> notices) => new(notices, DateOnly.MaxValue);

    /// <summary>This calendar with a further notice.</summary>
    public WorkCalendar With(YearNotice notice) => new(Notices.Add(notice), DateOnly.MaxValue);

    /// <summary>Whether a notice arranges the year of the day.</summary>
    public bool Knows(DateOnly day) => _years.Contains(day.Year);

    /// <summary>What the day is.</summary>
    public DayKind Kind(DateOnly day) =>
        _off.ContainsKey(day) ? DayKind.Holiday
        : !IsWeekend(day) ? DayKind.Working
        : _worked.Contains(day) ? DayKind.MakeUp
        : DayKind.Weekend;

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => Kind(day) is DayKind.Working or DayKind.MakeUp;

    /// <summary>The festival of a day that is off by notice; otherwise <see langword="null"/>.</summary>
    public Bilingual? Festival(DateOnly day) => _off.TryGetValue(day, out var holiday) ? holiday.Name : null;

    /// <summary>The first working day on or after a day.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<(DateOnly Day, Holiday Holiday)> Days(Holiday holiday) =>
        Enumerable.Range(0, holiday.To.DayNumber - holiday.From.DayNumber + 1).Select(i => (holiday.From.AddDays(i), holiday));
}
