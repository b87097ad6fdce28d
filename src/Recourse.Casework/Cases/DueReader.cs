using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>A term that needs somebody, with its case.</summary>
/// <param name="Clock">The term.</param>
/// <param name="State">Where it stands on the day asked about.</param>
/// <param name="Title">Title of the case.</param>
/// <param name="Office">The office that handles it.</param>
public sealed record DueItem(CaseClock Clock, ClockState State, string Title, string Office);

/// <summary>What needs somebody on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Overdue">How many terms are over.</param>
/// <param name="Today">How many end on the day.</param>
/// <param name="Ahead">How many end within the days looked ahead.</param>
/// <param name="WithoutDate">How many open terms have no last day: paused, or nobody has set one.</param>
/// <param name="Items">A part of them: overdue first, then by last day, those without one at the end.</param>
/// <param name="Next">Names the place of the next part; <see langword="null"/> at the end.</param>
public sealed record DuePage(DateOnly Day, int Overdue, int Today, int Ahead, int WithoutDate, ImmutableArray<DueItem> Items, string? Next);

/// <summary>Reads what is due from the database, a part at a time: an office with a hundred thousand terms asks every morning.</summary>
/// <param name="register">The register.</param>
/// <param name="calendar">The working days.</param>
public sealed class DueReader(Register register, WorkCalendar calendar)
{
    private const int PageSize = 100;

    /// <summary>The terms that are over, end on the day or within the days ahead, and those without a last day.</summary>
    /// <param name="day">The day; <see langword="null"/> for today in China.</param>
    /// <param name="ahead">Days to look ahead, 0 to 366.</param>
    /// <param name="after">Where to go on, as the part before named it.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RegisterException">Days out of range, or not a place that a part named.</exception>
    public Task<DuePage> ReadAsync(DateOnly? day, int ahead, string? after, Caller caller, CancellationToken cancel = default)
    {
        caller.MayRead();
        CaseDesk.Need(ahead is >= 0 and <= 366, "days ahead are 0 to 366");
        var today = day ?? register.Today;
        var until = today.AddDays(ahead);
        var place = Place(after);
        return register.ReadAsync(caller, "due", "", new { day = today, ahead, after }, async context =>
        {
            var open = context.Clocks.AsNoTracking().Where(c => c.Done == null);
            var asked = open.Where(c => c.Due == null || c.Due <= until);
            if (place is { } from)
            {
                asked = from.Due is { } due
                    ? asked.Where(c => c.Due == null || c.Due > due || (c.Due == due && c.Id.CompareTo(from.Id) > 0))
                    : asked.Where(c => c.Due == null && c.Id.CompareTo(from.Id) > 0);
            }

            var rows = await (from c in asked join of in context.Cases on c.CaseId equals of.Id orderby c.Due == null, c.Due, c.Id select new { Clock = c, of.Title, of.Office })
                .Take(PageSize + 1).ToListAsync(cancel);
            var items = rows.Take(PageSize).Select(r =>
            {
                var clock = CaseMapping.Reading(r.Clock, calendar);
                return new DueItem(clock, clock.Reading.On(today), r.Title, r.Office);
            }).ToImmutableArray();
            return new DuePage(
                today,
                await open.CountAsync(c => c.Due < today, cancel),
                await open.CountAsync(c => c.Due == today, cancel),
                await open.CountAsync(c => c.Due > today && c.Due <= until, cancel),
                await open.CountAsync(c => c.Due == null, cancel),
                items,
                rows.Count > PageSize ? Place(rows[PageSize - 1].Clock) : null);
        }, cancel);
    }

    private static string Place(ClockRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Due:yyyy-MM-dd}_{row.Id}");

    private static (DateOnly? Due, string Id)? Place(string? after)
    {
        if (after is null)
        {
            return null;
        }

        var cut = after.IndexOf('_', StringComparison.Ordinal);
        var due = default(DateOnly);
        CaseDesk.Need(cut == 0 || (cut == 10 && DateOnly.TryParseExact(after.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out due)), $"'{after}' is no place in the list");
        return (cut == 0 ? null : due, after[(cut + 1)..]);
    }
}
