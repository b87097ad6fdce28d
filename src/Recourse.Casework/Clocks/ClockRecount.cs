using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A clock whose last day is another under a new calendar.</summary>
/// <param name="Clock">Names the clock.</param>
/// <param name="Before">The last day before; <see langword="null"/> where there was none.</param>
/// <param name="After">The last day after.</param>
/// <param name="Reading">The new reading, with its steps.</param>
public sealed record ClockMove(string Clock, DateOnly? Before, DateOnly? After, ClockReading Reading);

/// <summary>Reads open clocks again when a calendar changes, and lists what moved.</summary>
public static class ClockRecount
{
    /// <summary>The clocks whose computed last day differs, in the order given. Clocks that are done or stand by hand keep their day and are left out.</summary>
    /// <exception cref="ClockException">A clock that can't be read.</exception>
    public static ImmutableArray<ClockMove> Moves(IEnumerable<Clock> clocks, WorkCalendar before, WorkCalendar after)
    {
        var moves = ImmutableArray.CreateBuilder<ClockMove>();
        foreach (var clock in clocks.Where(c => c.Done is null && c.ByHand is null))
        {
            var was = ClockReckoner.Read(clock, before).Computed;
            var reading = ClockReckoner.Read(clock, after);
            if (was != reading.Computed)
            {
                moves.Add(new ClockMove(clock.Id, was, reading.Computed, reading));
            }
        }

        return moves.ToImmutable();
    }
}
