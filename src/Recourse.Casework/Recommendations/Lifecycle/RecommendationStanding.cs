using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>Whether an event is allowed, by which rule, and if not, why.</summary>
/// <param name="Event">The event.</param>
/// <param name="Rule">The rule it goes by; where it is refused, the nearest rule about such an event, or <see langword="null"/> if no rule is about it.</param>
/// <param name="Refusal">Why it is refused, naming the rule; <see langword="null"/> where it is allowed.</param>
public sealed record RecommendationJudgement(RecommendationEvent Event, RecommendationRule? Rule, Bilingual? Refusal)
{
    /// <summary>Whether it is allowed.</summary>
    public bool Allowed => Refusal is null;
}

/// <summary>Where a recommendation stands after its events.</summary>
public sealed record RecommendationStanding
{
    /// <summary>What identifies it.</summary>
    public required RecommendationHeader Header { get; init; }

    /// <summary>Its state.</summary>
    public RecommendationState State { get; init; } = RecommendationState.None;

    /// <summary>The day of the event that led to <see cref="State"/>.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The latest day of any event.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The day of entry of the last event.</summary>
    public DateOnly? Recorded { get; init; }

    /// <summary>Whether an event was entered on an earlier day than the one entered before it: some machine's clock was wrong.</summary>
    public bool ClocksDisagree { get; init; }

    /// <summary>Whether the draft was reviewed since it was submitted.</summary>
    public bool Vetted { get; init; }

    /// <summary>The number of the paper; <see langword="null"/> before it is issued.</summary>
    public string? Number { get; init; }

    /// <summary>The day it was last issued.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>Whether the reply term is set by a person because the matter is urgent.</summary>
    public bool Urgent { get; init; }

    /// <summary>The days for an urgent reply.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>Who set them, when and why.</summary>
    public (string By, DateOnly On, string Why)? ReplyDaysSet { get; init; }

    /// <summary>The days for an objection.</summary>
    public int? ObjectionDays { get; init; }

    /// <summary>The day it was served.</summary>
    public DateOnly? Served { get; init; }

    /// <summary>How it was served.</summary>
    public ServiceMeans? Means { get; init; }

    /// <summary>The day of the receipt.</summary>
    public DateOnly? Receipt { get; init; }

    /// <summary>The day it was filed upward since it was last issued.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>The day of the last objection since it was last issued.</summary>
    public DateOnly? Objected { get; init; }

    /// <summary>The day of the reply to what was last asked; <see langword="null"/> while one is awaited.</summary>
    public DateOnly? Replied { get; init; }

    /// <summary>The day of the first reply since it was last issued.</summary>
    public DateOnly? FirstReply { get; init; }

    /// <summary>The last urging since it was last issued.</summary>
    public RecommendationEvent.Urged? Urge { get; init; }

    /// <summary>Where it was escalated to, in order.</summary>
    public ImmutableArray<EscalationTarget> Escalations { get; init; } = [];

    /// <summary>Copies sent.</summary>
    public ImmutableArray<RecommendationEvent.CopiedTo> Copies { get; init; } = [];

    /// <summary>Events that the rules of this build refuse. They moved nothing; a person must look.</summary>
    public ImmutableArray<RecommendationJudgement> Broken { get; init; } = [];

    /// <summary>The ids of the events taken in.</summary>
    internal ImmutableHashSet<string> Ids { get; init; } = [];
}
