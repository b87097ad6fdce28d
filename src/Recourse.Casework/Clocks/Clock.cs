using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A prolongation that was granted.</summary>
/// <param name="Ground">Names the <see cref="ExtensionGround"/>.</param>
/// <param name="On">The day of the decision.</param>
public sealed record ClockExtension(string Ground, DateOnly On);

/// <summary>An event that began the term anew.</summary>
/// <param name="Ground">Names the <see cref="RestartGround"/>.</param>
/// <param name="On">The day of the event; it is not counted.</param>
public sealed record ClockRestart(string Ground, DateOnly On);

/// <summary>Time that is not counted.</summary>
/// <param name="Ground">Names the <see cref="PauseGround"/>.</param>
/// <param name="From">The first day that is not counted.</param>
/// <param name="Until">The day on which counting goes on; <see langword="null"/> while the pause lasts.</param>
public sealed record ClockPause(string Ground, DateOnly From, DateOnly? Until);

/// <summary>A last day that a person entered because he knows better. It stands beside the computed one and is always marked.</summary>
/// <param name="Due">The last day.</param>
/// <param name="By">Who entered it.</param>
/// <param name="On">When.</param>
/// <param name="Why">Why.</param>
public sealed record DueByHand(DateOnly Due, string By, DateOnly On, string Why);

/// <summary>One term that runs in a case.</summary>
public sealed record Clock
{
    /// <summary>Names the clock in the register.</summary>
    public required string Id { get; init; }

    /// <summary>Names the <see cref="ClockRule"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The day of the event it runs from; that day is not counted.</summary>
    public required DateOnly Started { get; init; }

    /// <summary>Whether the person is in custody when the term ends; <see langword="null"/> where nobody has said: the reading then shows both.</summary>
    public bool? InCustody { get; init; }

    /// <summary>Prolongations granted, in any order.</summary>
    public ImmutableArray<ClockExtension> Extensions { get; init; } = [];

    /// <summary>Events that began it anew, in any order.</summary>
    public ImmutableArray<ClockRestart> Restarts { get; init; } = [];

    /// <summary>Time not counted, in any order.</summary>
    public ImmutableArray<ClockPause> Pauses { get; init; } = [];

    /// <summary>A last day entered by hand.</summary>
    public DueByHand? ByHand { get; init; }

    /// <summary>The day the thing was done; <see langword="null"/> while it is open.</summary>
    public DateOnly? Done { get; init; }
}
