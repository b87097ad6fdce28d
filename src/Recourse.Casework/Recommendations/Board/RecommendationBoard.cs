using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>All recommendations on a day, each in exactly one place, so that none can be overlooked.</summary>
public sealed record RecommendationBoard
{
    private RecommendationBoard(DateOnly day, ImmutableArray<RecommendationEntry> entries) => (Day, Entries) = (day, entries);

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Every recommendation: by place, the most pressing first, then by day, then by name.</summary>
    public ImmutableArray<RecommendationEntry> Entries { get; }

    /// <summary>What somebody should look at today.</summary>
    public IEnumerable<RecommendationEntry> NeedsSomeone => Entries.Where(e => e.NeedsSomeone);

    /// <summary>What stands in one place.</summary>
    public IEnumerable<RecommendationEntry> In(RecommendationPlace place) => Entries.Where(e => e.Place == place);

    /// <summary>The board of a day. For a day gone by, hand in what was known then (<see cref="Recommendation.AsOf"/>).</summary>
    public static RecommendationBoard On(DateOnly day, IEnumerable<Recommendation> recommendations, WorkCalendar calendar) =>
        On(day, recommendations.Select(r => RecommendationReading.Of(r, calendar)));

    /// <summary>The board of a day from terms reckoned before.</summary>
    public static RecommendationBoard On(DateOnly day, IEnumerable<RecommendationReading> readings) => new(
        day,
        [
            .. readings.Select(r => BoardPlacing.Of(r, day, BoardSettings.Shipped))
                .OrderBy(e => e.Place)
                .ThenBy(e => e.Due ?? DateOnly.MaxValue)
                .ThenBy(e => e.Id, StringComparer.Ordinal),
        ]);
}
