using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>
/// Reckons the last day of a term (刑事诉讼法第一百零五条 / Criminal Procedure Law art. 105): the day of the event is not counted; a last day that is off moves to the
/// next working day unless custody forbids it. A pure function of clock, rule and calendar.
/// </summary>
public static class ClockReckoner
{
    /// <summary>Reads a clock under its rule.</summary>
    /// <exception cref="ClockException">No such rule or ground, or days in an impossible order.</exception>
    public static ClockReading Read(Clock clock, WorkCalendar calendar) =>
        Read(clock, ClockRules.Find(clock.Rule) ?? throw new ClockException(clock.Id, $"there is no term '{clock.Rule}'"), calendar);

    /// <summary>Reads a clock under a given rule.</summary>
    /// <exception cref="ClockException">A ground the rule does not have, or days in an impossible order.</exception>
    public static ClockReading Read(Clock clock, ClockRule rule, WorkCalendar calendar)
    {
        var run = ClockRun.Of(clock, rule);
        var steps = ImmutableArray.CreateBuilder<ClockStep>();
        var warnings = ImmutableArray.CreateBuilder<Bilingual>();
        warnings.AddRange(run.Warnings);
        steps.Add(new ClockStep(run.Start, run.StartText));

        DateOnly? computed = null;
        DateOnly? other = null;
        if (rule.Length.Unit is not TermUnit.None && !run.Paused)
        {
            var moves = Moves(clock, rule);
            var end = TermEnd.Of(run, rule, calendar, moves, dayBefore: false);
            steps.AddRange(end.Steps);
            warnings.AddRange(end.Warnings);
            computed = end.Last;
            other = Other(run, clock, rule, calendar, moves, end.Last);
            warnings.AddRange(ClockWords.About(rule, calendar, end.Last, Undecided(clock, rule) ? other : null));
        }

        return new ClockReading
        {
            Clock = clock,
            Rule = rule,
            Computed = computed,
            Other = other,
            Steps = steps.ToImmutable(),
            Warnings = warnings.ToImmutable(),
            Sentence = ClockWords.Sentence(clock, rule, run, computed),
            Calendar = calendar.Version,
        };
    }

    /// <summary>Whether a last day off moves; where custody decides and nobody has stated it, it moves and the other end is shown beside.</summary>
    private static bool Moves(Clock clock, ClockRule rule) =>
        rule.Holiday is HolidayRule.Next || (rule.Holiday is HolidayRule.Custody && clock.InCustody is not true);

    private static bool Undecided(Clock clock, ClockRule rule) => rule.Holiday is HolidayRule.Custody && clock.InCustody is null;

    private static DateOnly? Other(ClockRun run, Clock clock, ClockRule rule, WorkCalendar calendar, bool moves, DateOnly last)
    {
        var held = Undecided(clock, rule) ? TermEnd.Of(run, rule, calendar, moves: false, dayBefore: false).Last : last;
        if (held != last)
        {
            return held;
        }

        var before = rule.Length.Unit is TermUnit.Months ? TermEnd.Of(run, rule, calendar, moves, dayBefore: true).Last : last;
        return before != last ? before : null;
    }
}
