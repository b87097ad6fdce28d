using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Recourse.Findings;

/// <summary>What a decision is about.</summary>
public enum DecisionSubject
{
    /// <summary>A limb or element of an offence for an actor: target <c>A1/Defamation/2013-21/2(iv)</c>.</summary>
    Element,

    /// <summary>An exclusion from a count: target <c>FINDING/REASON</c>, e.g. <c>spread/I1/forwards/victim-side</c>.</summary>
    Exclusion,

    /// <summary>A group of posts as the same information: target is the information's id or label; see <see cref="Decision.Outcome"/>.</summary>
    Group,
}

/// <summary>
/// What a person decided: who, when, why, on what. Sealed and in the ledger. It never overwrites a computed outcome: it stands beside it,
/// and lapses visibly when the facts under it change.
/// </summary>
public sealed record Decision
{
    /// <summary>Identifier: <c>D</c> and its number in the ledger's order.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required DecisionSubject Subject { get; init; }

    /// <summary>The address of what it is about, see <see cref="DecisionSubject"/>.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// For an element <c>Met</c> or <c>NotMet</c>; for an exclusion <c>Accepted</c> (settled) or <c>Rejected</c> (not taken off);
    /// for a group <c>Confirmed</c>, <c>Split</c> or <c>Joined:ID</c>.
    /// </summary>
    public required string Outcome { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Because { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When, with zone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The sealed exhibits, or places in them, that it was taken on; null where none was named. An exhibit is its digest, so the evidence itself
    /// never changes under a decision.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<DecisionEvidence>? Evidence { get; init; }

    /// <summary>Digest of the facts under the decision when it was taken (SHA-256, hexadecimal); another digest later means that it has lapsed.</summary>
    public required string FactsDigest { get; init; }
}

/// <summary>A piece of evidence that a decision names.</summary>
/// <param name="Exhibit">SHA-256 of the sealed exhibit, 64 lower-case hexadecimal digits.</param>
/// <param name="Name">Its name in the ledger when the decision was taken: <c>posts.csv</c>.</param>
/// <param name="Place">The place inside it as a locator writes it (<c>!/inner.csv#row=4</c>); empty for the whole exhibit.</param>
public sealed record DecisionEvidence(string Exhibit, string Name, string Place)
{
    /// <summary>For people: name, place and digest.</summary>
    public override string ToString() => $"{Name}{Place} (sha256:{Exhibit})";
}

/// <summary>A decision as it stands now.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Lapsed">True where the facts under it have changed since.</param>
public sealed record StandingDecision(Decision Decision, bool Lapsed);
