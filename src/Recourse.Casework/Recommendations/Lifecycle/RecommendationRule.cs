using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What a step needs besides a state.</summary>
public enum RecommendationNeed
{
    /// <summary>The paper was issued at least once.</summary>
    Issued,

    /// <summary>Not filed upward since it was last issued.</summary>
    NotFiled,

    /// <summary>Service is not entered.</summary>
    NotServed,

    /// <summary>The department of law and policy research reviewed the draft since it was submitted.</summary>
    Vetted,

    /// <summary>The matter is urgent and the reply term is set by a person.</summary>
    Urgent,

    /// <summary>A reply is there, to what was last asked.</summary>
    Reply,

    /// <summary>The addressee was urged, and the term of the urging has ended.</summary>
    UrgeEnded,

    /// <summary>
    /// The term of reply has run from the receipt, holidays left aside: they can only lengthen it, so that this refuses what is too early and never what is lawful.
    /// </summary>
    ReplyTermRun,
}

/// <summary>One step that the rules know (<c>register/recommendations/transitions.yaml</c>).</summary>
public sealed record RecommendationRule
{
    /// <summary>Names the rule.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of event it is about.</summary>
    public required string Event { get; init; }

    /// <summary>The step.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The types of recommendation it is for.</summary>
    public required ImmutableArray<RecommendationType> Types { get; init; }

    /// <summary>The states it starts from.</summary>
    public required ImmutableArray<RecommendationState> From { get; init; }

    /// <summary>The state it leads to; <see langword="null"/> where the state stays.</summary>
    public required RecommendationState? To { get; init; }

    /// <summary>Who may take it.</summary>
    public required ImmutableArray<RecommendationRole> By { get; init; }

    /// <summary>What else it needs.</summary>
    public required ImmutableArray<RecommendationNeed> Needs { get; init; }

    /// <summary>The law that sets it.</summary>
    public required Bilingual Law { get; init; }

    /// <summary>The article.</summary>
    public required Bilingual Basis { get; init; }

    /// <summary>Where the text was read (tags as in the law packs).</summary>
    public required string Tag { get; init; }

    /// <summary>Whether the rule rests on memory: it runs, and says so.</summary>
    public bool Unverified => string.Equals(Tag, "M", StringComparison.Ordinal);

    /// <summary>Law and article.</summary>
    public Bilingual Citation => new(Law.Zh + Basis.Zh, Law.En + " " + Basis.En);
}
