using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>What identifies a recommendation. Cases and units are named by the ids of the register.</summary>
public sealed record RecommendationHeader
{
    /// <summary>Names the recommendation.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required RecommendationType Type { get; init; }

    /// <summary>The cases it came out of.</summary>
    public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>The procuratorate that makes it.</summary>
    public required string Organ { get; init; }

    /// <summary>The unit addressed.</summary>
    public required string Addressee { get; init; }

    /// <summary>The industry of the unit (law.md §8); <see langword="null"/> where nobody has stated it.</summary>
    public string? Industry { get; init; }
}

/// <summary>A recommendation: what identifies it and what happened, in the order of entry. Where it stands is a fold over the events.</summary>
/// <param name="Header">What identifies it.</param>
/// <param name="Events">What happened.</param>
public sealed record Recommendation(RecommendationHeader Header, ImmutableArray<RecommendationEvent> Events)
{
    /// <summary>A recommendation to which nothing has happened.</summary>
    public static Recommendation Of(RecommendationHeader header) => new(header, []);

    /// <summary>Where it stands.</summary>
    public RecommendationStanding Standing() => RecommendationMachine.Fold(this);

    /// <summary>Adds an event if the rules allow it.</summary>
    /// <returns>The judgement, and the recommendation with the event, or unchanged where it was refused.</returns>
    public (RecommendationJudgement Judgement, Recommendation Recommendation) Add(RecommendationEvent happened)
    {
        var standing = Standing();
        var judgement = RecommendationMachine.Judge(standing, happened);
        if (!judgement.Allowed)
        {
            return (judgement, this);
        }

        // A corrected day is read from the beginning: it must not make an earlier entry impossible.
        var next = this with { Events = Events.Add(happened) };
        return happened is RecommendationEvent.Amended && next.Standing().Broken is { } broken && broken.Length > standing.Broken.Length
            ? (judgement with { Refusal = RecommendationWords.Entry(judgement.Rule!, RecommendationWords.Breaks(broken[^1])) }, this)
            : (judgement, next);
    }

    /// <summary>The recommendation as it was known on a day: without what was entered later.</summary>
    public Recommendation AsOf(DateOnly day) => this with { Events = [.. Events.Where(e => e.Recorded <= day)] };
}
