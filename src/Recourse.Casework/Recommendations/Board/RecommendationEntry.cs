using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>One recommendation on the board.</summary>
public sealed record RecommendationEntry
{
    /// <summary>The recommendation with its terms.</summary>
    public required RecommendationReading Reading { get; init; }

    /// <summary>Its place on the day.</summary>
    public required RecommendationPlace Place { get; init; }

    /// <summary>What is overdue; <see langword="null"/> elsewhere.</summary>
    public RecommendationLateness? Lateness { get; init; }

    /// <summary>The day that its place turns on: a last day, or the day after which the board speaks up; <see langword="null"/> where there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The last day of an urging that still runs: nothing is offered before it has passed.</summary>
    public DateOnly? QuietUntil { get; init; }

    /// <summary>The steps that the table allows next, each with its article; a person chooses. Empty while an urging runs.</summary>
    public required ImmutableArray<RecommendationRule> Next { get; init; }

    /// <summary>What else a person should see: filing, refused entries, clocks that disagree, no movement.</summary>
    public required ImmutableArray<Bilingual> Alerts { get; init; }

    /// <summary>Whether somebody should look at it today.</summary>
    public required bool NeedsSomeone { get; init; }

    /// <summary>Names the recommendation.</summary>
    public string Id => Reading.Standing.Header.Id;
}
