using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>The last day of a run, and how it was reached.</summary>
/// <param name="Last">The last day.</param>
/// <param name="Steps">Length, prolongations, pauses, move.</param>
/// <param name="Warnings">Prolongations that came after the end and do not count.</param>
internal sealed record TermEnd(DateOnly Last, ImmutableArray<ClockStep> Steps, ImmutableArray<Bilingual> Warnings)
{
    /// <param name="run">What counts.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="moves">Whether a last day off moves on.</param>
    /// <param name="dayBefore">The other published reading of months: the day before the same day.</param>
    public static TermEnd Of(ClockRun run, ClockRule rule, WorkCalendar calendar, bool moves, bool dayBefore)
    {
        var steps = ImmutableArray.CreateBuilder<ClockStep>();
        var warnings = ImmutableArray.CreateBuilder<Bilingual>();
        var length = new Length().Add(rule.Length);
        var end = length.From(run.Start, run, calendar, dayBefore);
        steps.Add(new ClockStep(end, ClockWords.Length(rule, end)));

        foreach (var (ground, on) in run.Extensions)
        {
            // Judged by the last day as it stood before: what has ended can't be prolonged.
            var (_, current) = Settled(end, run, rule, calendar, moves);
            if (on > current)
            {
                warnings.Add(ClockWords.TooLate(ground.Text, on, current));
                continue;
            }

            length = length.Add(ground.By);
            end = length.From(run.Start, run, calendar, dayBefore);
            steps.Add(new ClockStep(end, ClockWords.Prolonged(ground, on, end)));
        }

        var (paused, last) = Settled(end, run, rule, calendar, moves);
        if (paused != end)
        {
            steps.Add(new ClockStep(paused, ClockWords.NotCounted(paused.DayNumber - end.DayNumber, paused)));
        }

        if (last != paused)
        {
            steps.Add(new ClockStep(last, ClockWords.Moved(paused, last, calendar)));
        }

        return new TermEnd(last, steps.ToImmutable(), warnings.ToImmutable());
    }

    /// <summary>Puts the days not counted behind the end, then moves it off a day without work. Working days have skipped both already.</summary>
    private static (DateOnly Paused, DateOnly Last) Settled(DateOnly end, ClockRun run, ClockRule rule, WorkCalendar calendar, bool moves)
    {
        var paused = end;
        if (rule.Length.Unit is not TermUnit.WorkingDays)
        {
            // A later end may reach into a further pause.
            for (var days = run.PausedDays(end); ; days = run.PausedDays(paused))
            {
                var next = end.AddDays(days);
                if (next == paused)
                {
                    break;
                }

                paused = next;
            }
        }

        return (paused, moves ? calendar.WorkingDayFrom(paused) : paused);
    }

    /// <summary>A length as the law adds it up: months together first, then days, so that a month end is cut once.</summary>
    private readonly record struct Length(int Months, int Days, int WorkingDays)
    {
        public Length Add(Term term) => term.Unit switch
        {
            TermUnit.Months => this with { Months = Months + term.Count },
            TermUnit.WorkingDays => this with { WorkingDays = WorkingDays + term.Count },
            _ => this with { Days = Days + term.Count },
        };

        public DateOnly From(DateOnly start, ClockRun run, WorkCalendar calendar, bool dayBefore)
        {
            var end = Months > 0 ? Terms.AddMonths(start, Months).AddDays(dayBefore ? -1 : 0) : start;
            end = end.AddDays(Days);
            for (var left = WorkingDays; left > 0;)
            {
                end = end.AddDays(1);
                if (calendar.IsWorkingDay(end) && !run.IsPaused(end))
                {
                    left--;
                }
            }

            return end;
        }
    }
}
