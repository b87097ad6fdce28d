using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>Where a term stands on a day. Every clock is in exactly one state, whether or not a last day could be computed.</summary>
public enum ClockState
{
    /// <summary>The last day has passed and the thing is not done.</summary>
    Overdue,

    /// <summary>Today is the last day.</summary>
    DueToday,

    /// <summary>Within the days of warning.</summary>
    DueSoon,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Not counted for now.</summary>
    Paused,

    /// <summary>No last day: a person must set one.</summary>
    NeedsDate,

    /// <summary>Done by the last day.</summary>
    DoneInTime,

    /// <summary>Done after the last day.</summary>
    DoneLate,

    /// <summary>Done; no last day was ever set.</summary>
    DoneWithoutDate,
}

/// <summary>One step of the reckoning.</summary>
/// <param name="On">The day the step arrives at.</param>
/// <param name="Text">What was done and by which rule.</param>
public sealed record ClockStep(DateOnly On, Bilingual Text);

/// <summary>What a clock comes to under one calendar: the last day, how it was found, and what else could be said.</summary>
public sealed record ClockReading
{
    /// <summary>The clock that was read.</summary>
    public required Clock Clock { get; init; }

    /// <summary>Its rule.</summary>
    public required ClockRule Rule { get; init; }

    /// <summary>The last day that the rule gives; <see langword="null"/> while paused or where the law gives no length.</summary>
    public required DateOnly? Computed { get; init; }

    /// <summary>
    /// The last day under the other published reading of months (the day before the same day), or, for a term whose end depends on custody nobody has stated, the
    /// day it ends for a person in custody; <see langword="null"/> where it is the same or does not arise.
    /// </summary>
    public required DateOnly? Other { get; init; }

    /// <summary>How <see cref="Computed"/> was found, step by step.</summary>
    public required ImmutableArray<ClockStep> Steps { get; init; }

    /// <summary>What a person should look at: a ground used too often, a prolongation after the end, a calendar not yet published, a rule not verified.</summary>
    public required ImmutableArray<Bilingual> Warnings { get; init; }

    /// <summary>The rule, the article and the result in one sentence.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>The version of the calendar used.</summary>
    public required string Calendar { get; init; }

    /// <summary>The last day that counts: entered by hand where a person did so, otherwise computed.</summary>
    public DateOnly? Due => Clock.ByHand?.Due ?? Computed;

    /// <summary>Where the term stands on a day.</summary>
    public ClockState On(DateOnly day)
    {
        if (Clock.Done is { } done)
        {
            return Due is not { } end ? ClockState.DoneWithoutDate : done <= end ? ClockState.DoneInTime : ClockState.DoneLate;
        }

        if (Due is not { } due)
        {
            return Rule.Length.Unit is TermUnit.None ? ClockState.NeedsDate : ClockState.Paused;
        }

        return day > due ? ClockState.Overdue
            : day == due ? ClockState.DueToday
            : due.DayNumber - day.DayNumber <= Rule.WarnDays ? ClockState.DueSoon
            : ClockState.Running;
    }
}
