using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>The stretch of a term that counts now: from its start or its last restart, with the prolongations and pauses that fall into it.</summary>
internal sealed record ClockRun
{
    public required DateOnly Start { get; init; }

    public required Bilingual StartText { get; init; }

    /// <summary>Grounds in the order of their decisions.</summary>
    public required ImmutableArray<(ExtensionGround Ground, DateOnly On)> Extensions { get; init; }

    /// <summary>Stretches not counted, joined where they touch, in order.</summary>
    public required ImmutableArray<(DateOnly From, DateOnly Until)> Pauses { get; init; }

    /// <summary>Whether a pause still lasts.</summary>
    public required bool Paused { get; init; }

    public required ImmutableArray<Bilingual> Warnings { get; init; }

    /// <exception cref="ClockException">A ground the rule does not have, or days in an impossible order.</exception>
    public static ClockRun Of(Clock clock, ClockRule rule)
    {
        var warnings = ImmutableArray.CreateBuilder<Bilingual>();
        var (start, text) = Started(clock, rule, warnings);
        var pauses = Pausing(clock, rule, start);
        return new ClockRun
        {
            Start = start,
            StartText = text,
            Extensions = Prolonged(clock, rule, start, warnings),
            Pauses = Joined(pauses),
            Paused = pauses.Any(p => p.Until is null),
            Warnings = warnings.ToImmutable(),
        };
    }

    /// <summary>Days not counted before a day.</summary>
    public int PausedDays(DateOnly before) => Pauses.TakeWhile(p => p.From <= before).Sum(p => p.Until.DayNumber - p.From.DayNumber);

    /// <summary>Whether a day falls into a pause.</summary>
    public bool IsPaused(DateOnly day) => Pauses.Any(p => day >= p.From && day < p.Until);

    private static (DateOnly Start, Bilingual Text) Started(Clock clock, ClockRule rule, ImmutableArray<Bilingual>.Builder warnings)
    {
        var start = (clock.Started, ClockWords.Start(rule.Starts, clock.Started));
        foreach (var (restart, count) in clock.Restarts.OrderBy(r => r.On).ThenBy(r => r.Ground, StringComparer.Ordinal).Select((r, i) => (r, i)))
        {
            var ground = rule.Restarts.FirstOrDefault(g => string.Equals(g.Id, restart.Ground, StringComparison.Ordinal))
                ?? throw new ClockException(clock.Id, $"the term '{rule.Id}' does not begin anew by '{restart.Ground}'");
            if (restart.On < start.Started)
            {
                throw new ClockException(clock.Id, ClockWords.Iso($"begins anew on {restart.On:yyyy-MM-dd}, before its start on {clock.Started:yyyy-MM-dd}"));
            }

            var before = clock.Restarts.Count(r => string.Equals(r.Ground, restart.Ground, StringComparison.Ordinal)
                && (r.On < restart.On || (r.On == restart.On && clock.Restarts.IndexOf(r) < clock.Restarts.IndexOf(restart))));
            if (ground.Times is { } times && before >= times)
            {
                warnings.Add(ClockWords.TooOften(ground.Text, times, restart.On));
            }

            start = (restart.On, ClockWords.Restart(ground.Text, restart.On));
        }

        return start;
    }

    private static ImmutableArray<(ExtensionGround Ground, DateOnly On)> Prolonged(
        Clock clock, ClockRule rule, DateOnly start, ImmutableArray<Bilingual>.Builder warnings)
    {
        var granted = ImmutableArray.CreateBuilder<(ExtensionGround Ground, DateOnly On)>();
        foreach (var extension in clock.Extensions.OrderBy(e => e.On).ThenBy(e => rule.Extensions.ToList().FindIndex(g => string.Equals(g.Id, e.Ground, StringComparison.Ordinal))))
        {
            var ground = rule.Extensions.FirstOrDefault(g => string.Equals(g.Id, extension.Ground, StringComparison.Ordinal))
                ?? throw new ClockException(clock.Id, $"the term '{rule.Id}' is not prolonged by '{extension.Ground}'");
            if (extension.On < clock.Started)
            {
                throw new ClockException(clock.Id, ClockWords.Iso($"was prolonged on {extension.On:yyyy-MM-dd}, before its start on {clock.Started:yyyy-MM-dd}"));
            }

            // A prolongation of an earlier run ended with that run.
            if (extension.On < start)
            {
                continue;
            }

            if (granted.Count(g => g.Ground == ground) >= ground.Times)
            {
                warnings.Add(ClockWords.TooOften(ground.Text, ground.Times, extension.On));
                continue;
            }

            granted.Add((ground, extension.On));
        }

        return granted.ToImmutable();
    }

    private static ImmutableArray<ClockPause> Pausing(Clock clock, ClockRule rule, DateOnly start)
    {
        foreach (var pause in clock.Pauses)
        {
            if (!rule.Pauses.Any(g => string.Equals(g.Id, pause.Ground, StringComparison.Ordinal)))
            {
                throw new ClockException(clock.Id, $"the term '{rule.Id}' does not pause for '{pause.Ground}'");
            }

            if (pause.Until < pause.From)
            {
                throw new ClockException(clock.Id, ClockWords.Iso($"a pause from {pause.From:yyyy-MM-dd} ends before it begins"));
            }
        }

        // What was paused before this run began no longer matters; a pause that reaches into it counts from its first day.
        return
        [
            .. clock.Pauses.Where(p => p.Until is null || p.Until > start.AddDays(1))
                .Select(p => p.From > start ? p : p with { From = start.AddDays(1) }),
        ];
    }

    private static ImmutableArray<(DateOnly From, DateOnly Until)> Joined(ImmutableArray<ClockPause> pauses)
    {
        var joined = new List<(DateOnly From, DateOnly Until)>();
        foreach (var pause in pauses.Where(p => p.Until is not null).OrderBy(p => p.From).ThenBy(p => p.Until))
        {
            if (joined.Count > 0 && pause.From <= joined[^1].Until)
            {
                joined[^1] = (joined[^1].From, pause.Until!.Value > joined[^1].Until ? pause.Until.Value : joined[^1].Until);
            }
            else
            {
                joined.Add((pause.From, pause.Until!.Value));
            }
        }

        return [.. joined];
    }
}
