using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What weighing a limb, an element or an offence came to.</summary>
public enum Outcome
{
    /// <summary>The facts meet it.</summary>
    Met,

    /// <summary>The facts do not meet it.</summary>
    NotMet,

    /// <summary>It is open; a person decides. See <see cref="UndecidedKind"/>.</summary>
    Undecided,
}

/// <summary>Why something is undecided.</summary>
public enum UndecidedKind
{
    /// <summary>A fact is not stated, or stated within bounds that straddle the threshold.</summary>
    MissingFact,

    /// <summary>A fact is alleged or denied and not settled.</summary>
    DisputedFact,

    /// <summary>The norm itself asks for a person's judgment.</summary>
    OpenNorm,

    /// <summary>Courts split.</summary>
    SplitPractice,

    /// <summary>It rests on a text that nobody has verified against the gazette (source tag [M]).</summary>
    UnverifiedText,
}

/// <summary>Seriousness as the stated limbs give it.</summary>
public enum Grade
{
    /// <summary>No stated limb is met.</summary>
    NotMet,

    /// <summary>情节严重.</summary>
    Serious,

    /// <summary>情节特别严重.</summary>
    EspeciallySerious,

    /// <summary>Open.</summary>
    Undecided,
}

/// <summary>Which way the law points the case.</summary>
public enum Route
{
    /// <summary>The victim's own suit (自诉).</summary>
    Private,

    /// <summary>Public prosecution (公诉).</summary>
    Public,

    /// <summary>Public prosecution may be open; a person must decide on the condition.</summary>
    PublicCandidate,

    /// <summary>Administrative penalty.</summary>
    Administrative,

    /// <summary>None of them.</summary>
    None,

    /// <summary>Open.</summary>
    Undecided,
}

/// <summary>One numbered condition of an article, weighed on the facts.</summary>
public sealed record LimbResult
{
    /// <summary>Instrument and limb as law.md writes them: <c>2017-10/5(1)(iii)</c>, <c>2013-21/2(i)</c>, <c>cl/17</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks, in our own words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why it is undecided; null where it is not.</summary>
    public UndecidedKind? Kind { get; init; }

    /// <summary>What the outcome rests on: facts with their figures, thresholds, the version of the law chosen.</summary>
    public ImmutableArray<Bilingual> Because { get; init; } = [];

    /// <summary>Facts that would settle it.</summary>
    public ImmutableArray<Bilingual> Missing { get; init; } = [];

    /// <summary>True where nobody alleges it: it is a question worth asking and is not weighed in the grade.</summary>
    public bool NotAlleged { get; init; }

    /// <summary>What nobody alleges of it.</summary>
    public ImmutableArray<Bilingual> Unalleged { get; init; } = [];

    /// <summary>The act that it was weighed on (<c>S1</c>, <c>P1</c>, several joined by <c>+</c>); empty where it is about the actor.</summary>
    public string Act { get; init; } = "";

    /// <summary>Source tag of the text: <c>V-LRB</c>, <c>P</c>, <c>M</c> …</summary>
    public string Source { get; init; } = "";

    /// <summary>First day in force of the version that was weighed; null where no version governs the acts. Not part of the contract's JSON.</summary>
    public DateOnly? InForce { get; init; }

    /// <summary>Paths of the facts that it read, sorted: a decision on it lapses when one of them changes.</summary>
    public ImmutableArray<string> FactsRead { get; init; } = [];

    /// <summary>Digest of those facts (SHA-256, hexadecimal).</summary>
    public string FactsDigest { get; init; } = "";

    /// <summary>A person's decision beside it; null where there is none.</summary>
    public StandingDecision? Decision { get; init; }
}

/// <summary>What an offence comes to under one reading, kept beside the others.</summary>
/// <param name="Id">Short name of the reading: <c>as-stated</c>, <c>ratio-floored</c>, <c>art-6-accepted</c>.</param>
/// <param name="Reading">The reading, for people.</param>
/// <param name="Grade">What it gives.</param>
public sealed record Alternative(string Id, Bilingual Reading, Grade Grade);

/// <summary>An offence weighed for an actor.</summary>
public sealed record OffenceResult
{
    /// <summary>Offence name of law.md §8: <c>Defamation</c>, <c>Insult</c>, <c>PiInfringement</c>.</summary>
    public required string Offence { get; init; }

    /// <summary>For people: name of the offence and its article.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The whole offence: subject, conduct, seriousness, carve-outs, age, limitation.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why it is undecided; null where it is not.</summary>
    public UndecidedKind? Kind { get; init; }

    /// <summary>Seriousness by the stated limbs.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Elements and limbs in the order of the law.</summary>
    public ImmutableArray<LimbResult> Limbs { get; init; } = [];

    /// <summary>What speaks for the accused: carve-outs, age, limitation, lawful business, leniency, always evaluated, each with what it came to.</summary>
    public ImmutableArray<LimbResult> Against { get; init; } = [];

    /// <summary>Contested readings side by side; empty where there is only one.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    /// <summary>Circumstances for heavier punishment (2023 No. 14 art. 8, art. 253-1 ¶2) and conditions of public prosecution.</summary>
    public ImmutableArray<LimbResult> Circumstances { get; init; } = [];

    /// <summary>Which way the law points.</summary>
    public required Route Route { get; init; }

    /// <summary>Why.</summary>
    public ImmutableArray<Bilingual> RouteBecause { get; init; } = [];

    /// <summary>
    /// For each of <see cref="RouteBecause"/> the articles, paragraphs and limbs that it rests on; an empty entry rests on what the offence came to
    /// as a whole. Empty for an assessment read back. Not part of the contract's JSON.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> RouteLaw { get; init; } = [];

    /// <summary>What would settle what is open.</summary>
    public ImmutableArray<Bilingual> WouldSettle { get; init; } = [];

    /// <summary>Questions worth asking: what nobody alleges.</summary>
    public ImmutableArray<Bilingual> Questions { get; init; } = [];
}

/// <summary>All offences weighed for one actor.</summary>
/// <param name="Actor">Identifier of the actor.</param>
/// <param name="Offences">In the order of the pack.</param>
public sealed record ActorResult(string Actor, ImmutableArray<OffenceResult> Offences);

/// <summary>The assessment of a case: the facts weighed under the law in force. It informs; a person decides.</summary>
/// <param name="Actors">In the order of the facts.</param>
/// <param name="Pack">Digest of the law pack (SHA-256, hexadecimal).</param>
public sealed record Assessment(ImmutableArray<ActorResult> Actors, string Pack);
