using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Recourse.Casework;

/// <summary>Writes last days as an iCalendar feed (RFC 5545). It names clocks and terms, never a person.</summary>
public static class ClockFeed
{
    /// <summary>One all-day event for each open clock that has a last day, ordered by day and name; a reminder as many days ahead as the rule warns.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="chinese">Chinese if true, otherwise English.</param>
    /// <param name="stamp">The instant of writing, stated by the caller so that the same input gives the same bytes.</param>
    public static string Write(IEnumerable<ClockReading> readings, bool chinese, DateTimeOffset stamp)
    {
        var calendar = new Calendar { ProductId = "-//Recourse//Terms//EN" };
        foreach (var reading in readings.Where(r => r.Clock.Done is null && r.Due is not null)
            .OrderBy(r => r.Due)
            .ThenBy(r => r.Clock.Id, StringComparer.Ordinal))
        {
            calendar.Events.Add(Event(reading, chinese, stamp));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(ClockReading reading, bool chinese, DateTimeOffset stamp)
    {
        var due = reading.Due!.Value;
        var title = chinese ? reading.Rule.Title.Zh : reading.Rule.Title.En;
        var marked = reading.Clock.ByHand is not null ? (chinese ? "（人工）" : " (by hand)")
            : reading.Rule.Unverified ? (chinese ? "（规则未核实）" : " (rule unverified)")
            : "";
        var made = new CalendarEvent
        {
            Uid = reading.Clock.Id + "@recourse",
            Summary = $"{title}{marked} [{reading.Clock.Id}]",
            Description = chinese ? reading.Sentence.Zh : reading.Sentence.En,
            Start = new CalDateTime(due),
            DtStamp = new CalDateTime(stamp.UtcDateTime, "UTC"),
        };
        made.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = title, Trigger = new Trigger(Duration.FromDays(-reading.Rule.WarnDays)) });
        return made;
    }
}
