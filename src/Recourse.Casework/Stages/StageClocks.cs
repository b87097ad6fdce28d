using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>What a step does to the terms of its person and offence.</summary>
public static class StageClocks
{
    /// <summary>
    /// The clocks after a step: those it fulfils are done on its day, those it restarts run anew, those it starts are added. A term that a restart meets and that is
    /// not open begins from the day of the step. Clocks that are already done stay as they are.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="on">Its day.</param>
    /// <param name="clocks">The clocks of the person and offence so far.</param>
    /// <param name="newId">Gives the names of new clocks.</param>
    /// <param name="inCustody">Whether the person is in custody; <see langword="null"/> where nobody has said.</param>
    public static ImmutableArray<Clock> After(Transition step, DateOnly on, IReadOnlyList<Clock> clocks, Func<string> newId, bool? inCustody)
    {
        var after = clocks.ToList();
        for (var i = 0; i < after.Count; i++)
        {
            if (after[i] is { Done: null } open && step.Ends.Contains(open.Rule, StringComparer.Ordinal) && open.Started <= on)
            {
                after[i] = open with { Done = on };
            }
        }

        foreach (var restart in step.Restarts)
        {
            var at = after.FindIndex(c => c.Done is null && string.Equals(c.Rule, restart.Rule, StringComparison.Ordinal));
            if (at >= 0)
            {
                after[at] = after[at] with { Restarts = after[at].Restarts.Add(new(restart.Ground, on)) };
            }
            else
            {
                after.Add(new() { Id = newId(), Rule = restart.Rule, Started = on, InCustody = inCustody });
            }
        }

        after.AddRange(step.Starts.Select(rule => new Clock { Id = newId(), Rule = rule, Started = on, InCustody = inCustody }));
        return [.. after];
    }
}
