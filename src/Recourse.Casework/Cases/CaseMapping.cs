using System.Text.Json;

namespace Recourse.Casework;

/// <summary>Between rows of the database and what the register shows.</summary>
internal static class CaseMapping
{
    public static CaseSummary Summary(CaseRow row) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Title = row.Title,
        Kind = row.Kind,
        Region = row.Region,
        Office = row.Office,
        Online = row.Online,
        Opened = row.Opened,
        Closed = row.Closed,
        Folder = row.Folder,
        Supervised = row.Supervised,
        Version = row.Version,
    };

    public static StageEvent Event(StageRow row) => new()
    {
        Id = row.Id,
        Case = row.CaseId,
        Person = row.PersonId,
        Offence = row.Offence,
        Transition = row.Transition,
        Stage = row.Stage,
        On = row.OnDay,
        Approval = row.Approval,
        Note = row.Note,
        StruckBecause = row.StruckBecause,
    };

    public static Clock Clock(ClockRow row) => JsonSerializer.Deserialize<Clock>(row.Body, RegisterJson.Options)!;

    public static CaseClock Reading(ClockRow row, WorkCalendar calendar) => new(row.CaseId, row.PersonId, row.Offence, ClockReckoner.Read(Clock(row), calendar));

    /// <summary>Writes a clock into its row, with the last day that it comes to.</summary>
    public static void Set(ClockRow row, Clock clock, WorkCalendar calendar)
    {
        row.Started = clock.Started;
        row.Done = clock.Done;
        row.Due = ClockReckoner.Read(clock, calendar).Due;
        row.Body = RegisterJson.Text(clock);
        row.Calendar = calendar.Version;
    }

    /// <summary>The name, or its first character where the caller stated no purpose. Units are not masked: the law protects natural persons.</summary>
    public static string Shown(string name, bool unit, Caller caller) =>
        unit || caller.Purpose.Length > 0 || name.Length == 0 ? name : char.IsHighSurrogate(name[0]) && name.Length > 1 ? name[..2] + "**" : name[..1] + "**";
}
