using System.Collections.Immutable;

namespace Recourse.Spread;

/// <summary>The setting of a search for coordination. The defaults are the documented setting, at which the measured figures hold.</summary>
public sealed record CoordinationOptions
{
    /// <summary>Windows within which two accounts act together, ascending.</summary>
    public ImmutableArray<TimeSpan> Windows { get; init; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(60)];

    /// <summary>Fewest objects on which two accounts act together.</summary>
    public int LeastObjects { get; init; } = 4;

    /// <summary>False-discovery rate over all pairs of active accounts and all windows (Benjamini, Hochberg 1995).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.01;

    /// <summary>Fewest accounts of a group; each acts together with at least two others of it.</summary>
    public int LeastGroup { get; init; } = 3;

    /// <summary>How often the search is repeated on shuffled times.</summary>
    public int Shuffles { get; init; } = 5;

    /// <summary>Seed of the shuffles: the same material gives the same result.</summary>
    public int Seed { get; init; } = 20130910;
}
