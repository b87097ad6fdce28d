using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>What is due on a day: every clock in exactly one list, so that nothing can be overlooked.</summary>
public sealed record DueList
{
    private DueList(DateOnly day, ImmutableArray<(ClockReading Reading, ClockState State)> all) => (Day, All) = (day, all);

    /// <summary>The day asked about.</summary>
    public DateOnly Day { get; }

    /// <summary>Every reading with its state: overdue first, then by last day, then by name. Those without a last day stand before those still far off.</summary>
    public ImmutableArray<(ClockReading Reading, ClockState State)> All { get; }

    /// <summary>The readings in one state.</summary>
    public IEnumerable<ClockReading> In(ClockState state) => All.Where(r => r.State == state).Select(r => r.Reading);

    /// <summary>What a person must look at today: overdue, due today, due soon, and what lacks a date.</summary>
    public IEnumerable<ClockReading> NeedsSomeone =>
        All.Where(r => r.State is ClockState.Overdue or ClockState.DueToday or ClockState.DueSoon or ClockState.NeedsDate).Select(r => r.Reading);

    /// <summary>Sorts readings by where they stand on a day.</summary>
    public static DueList Of(DateOnly day, IEnumerable<ClockReading> readings) => new(
        day,
        [
            .. readings.Select(r => (Reading: r, State: r.On(day)))
                .OrderBy(r => Rank(r.State))
                .ThenBy(r => r.Reading.Due ?? DateOnly.MaxValue)
                .ThenBy(r => r.Reading.Clock.Id, StringComparer.Ordinal),
        ]);

    private static int Rank(ClockState state) => state switch
    {
        ClockState.Overdue => 0,
        ClockState.DueToday => 1,
        ClockState.DueSoon => 2,
        ClockState.NeedsDate => 3,
        ClockState.Running => 4,
        ClockState.Paused => 5,
        _ => 6,
    };
}
