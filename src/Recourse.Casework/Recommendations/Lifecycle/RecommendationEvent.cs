using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Recourse.Casework;

/// <summary>One thing that happened to a recommendation. Immutable; ids and days come from the caller.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happened")]
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(Consulted), "consulted")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Vetted), "vetted")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Served), "served")]
[JsonDerivedType(typeof(Receipted), "receipted")]
[JsonDerivedType(typeof(TermSet), "termSet")]
[JsonDerivedType(typeof(CopiedTo), "copiedTo")]
[JsonDerivedType(typeof(FiledUpward), "filedUpward")]
[JsonDerivedType(typeof(Objected), "objected")]
[JsonDerivedType(typeof(Reviewed), "reviewed")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(Urged), "urged")]
[JsonDerivedType(typeof(FollowedUp), "followedUp")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Amended), "amended")]
public abstract record RecommendationEvent
{
    private protected RecommendationEvent()
    {
    }

    /// <summary>Names the event within its recommendation.</summary>
    public required string Id { get; init; }

    /// <summary>The day it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day it was entered; never before <see cref="On"/>.</summary>
    public required DateOnly Recorded { get; init; }

    /// <summary>Names the person or unit that took the step.</summary>
    public required string By { get; init; }

    /// <summary>In what role.</summary>
    public required RecommendationRole Role { get; init; }

    /// <summary>The event's name in the table of rules.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>A draft was begun, or begun anew.</summary>
    public sealed record Drafted : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "drafted";
    }

    /// <summary>The addressee was heard on the draft.</summary>
    /// <param name="Outcome">What came of it.</param>
    public sealed record Consulted(string Outcome) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "consulted";
    }

    /// <summary>Put before those who decide.</summary>
    public sealed record Submitted : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "submitted";
    }

    /// <summary>The department of law and policy research reviewed the draft.</summary>
    /// <param name="Opinion">Its opinion.</param>
    public sealed record Vetted(string Opinion) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "vetted";
    }

    /// <summary>Sent back to the draftsman.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Returned(string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "returned";
    }

    /// <summary>Decided on.</summary>
    public sealed record Approved : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "approved";
    }

    /// <summary>Numbered and sealed. Terms run from the receipt and are stated here as the paper states them.</summary>
    /// <param name="Number">The number of the paper.</param>
    public sealed record Issued(string Number) : RecommendationEvent
    {
        /// <summary>Whether a shorter term of reply is set because the matter is urgent.</summary>
        public bool Urgent { get; init; }

        /// <summary>Why it is urgent.</summary>
        public string UrgentWhy { get; init; } = "";

        /// <summary>The days for an urgent reply; <see langword="null"/> where nobody has set them yet.</summary>
        public int? ReplyDays { get; init; }

        /// <summary>The days for an objection; <see langword="null"/> where the paper states none.</summary>
        public int? ObjectionDays { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "issued";
    }

    /// <summary>Handed to the addressee.</summary>
    /// <param name="Means">In writing or announced.</param>
    /// <param name="Receipt">The day of the receipt; <see langword="null"/> while it has not come back.</param>
    public sealed record Served(ServiceMeans Means, DateOnly? Receipt) : RecommendationEvent
    {
        /// <summary>Third parties present at the announcement.</summary>
        public ImmutableArray<string> Present { get; init; } = [];

        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "served";
    }

    /// <summary>The receipt came back; a later one corrects an earlier.</summary>
    /// <param name="Receipt">The day stated on it.</param>
    public sealed record Receipted(DateOnly Receipt) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "receipted";
    }

    /// <summary>A person set the days of an urgent reply.</summary>
    /// <param name="Days">From the receipt; at least 1.</param>
    /// <param name="Why">Why.</param>
    public sealed record TermSet(int Days, string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "term-set";
    }

    /// <summary>A copy went out.</summary>
    /// <param name="To">To what kind of body.</param>
    /// <param name="Name">Its name.</param>
    public sealed record CopiedTo(CopyRecipient To, string Name) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "copied";
    }

    /// <summary>Filed with the superior procuratorate.</summary>
    /// <param name="With">Its name.</param>
    public sealed record FiledUpward(string With) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "filed";
    }

    /// <summary>The addressee objected.</summary>
    /// <param name="Grounds">Its grounds.</param>
    public sealed record Objected(string Grounds) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "objected";
    }

    /// <summary>The objection was reviewed.</summary>
    /// <param name="Outcome">What it came to.</param>
    /// <param name="Reasons">The reasons.</param>
    public sealed record Reviewed(ReviewOutcome Outcome, string Reasons) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => Outcome switch
        {
            ReviewOutcome.Revised => "review-revised",
            ReviewOutcome.Withdrawn => "review-withdrawn",
            _ => "review-rejected",
        };
    }

    /// <summary>The procuratorate, or its superior, found the recommendation wrong without an objection.</summary>
    /// <param name="Withdrawn">Whether it was withdrawn rather than changed.</param>
    /// <param name="Why">What was wrong.</param>
    public sealed record Corrected(bool Withdrawn, string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => Withdrawn ? "correct-withdrawn" : "correct-revised";
    }

    /// <summary>The addressee replied in writing.</summary>
    /// <param name="Summary">What it says it did.</param>
    public sealed record Replied(string Summary) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "replied";
    }

    /// <summary>The addressee was urged.</summary>
    /// <param name="Until">The last day it was given.</param>
    /// <param name="What">What it was urged to do.</param>
    public sealed record Urged(DateOnly Until, string What) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "urged";
    }

    /// <summary>The procuratorate looked after what was done.</summary>
    /// <param name="Means">How.</param>
    /// <param name="Note">What was found.</param>
    public sealed record FollowedUp(FollowUpMeans Means, string Note) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "followed-up";
    }

    /// <summary>Reported, passed on, or a suit brought.</summary>
    /// <param name="To">Where to.</param>
    /// <param name="Name">The body or court.</param>
    /// <param name="Why">Why.</param>
    public sealed record Escalated(EscalationTarget To, string Name, string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => To switch
        {
            EscalationTarget.SuperiorProcuratorate => "escalate-superior-procuratorate",
            EscalationTarget.SuperiorOrgan => "escalate-superior-organ",
            EscalationTarget.Regulator => "escalate-regulator",
            EscalationTarget.IndustryBody => "escalate-industry-body",
            EscalationTarget.PartyCongressGovernment => "escalate-party-congress-government",
            _ => "escalate-suit",
        };
    }

    /// <summary>Closed.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Closed(string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "closed";
    }

    /// <summary>A day entered wrongly was corrected; the event stays where it stands in the order.</summary>
    /// <param name="Event">The id of the event.</param>
    /// <param name="To">The right day.</param>
    /// <param name="Why">Why.</param>
    public sealed record Amended(string Event, DateOnly To, string Why) : RecommendationEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Kind => "amended";
    }
}
