using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>A fact that may be unknown. An absent fact is unknown, never false.</summary>
public enum Ternary
{
    /// <summary>Nobody has stated it.</summary>
    Unknown,

    /// <summary>Stated as true.</summary>
    True,

    /// <summary>Stated as false.</summary>
    False,
}

/// <summary>How far an alleged fact is established.</summary>
public enum FactStatus
{
    /// <summary>Somebody says so; evidence is missing.</summary>
    Alleged,

    /// <summary>Established.</summary>
    Proved,

    /// <summary>Established by some evidence and denied by other.</summary>
    Disputed,

    /// <summary>Established not to be so.</summary>
    Disproved,
}

/// <summary>Who and what, as people state it, with the counts: what <c>assess</c> weighs. Spelt in JSON and YAML as contracts.md has it.</summary>
public record Facts
{
    /// <summary>Day on which the decision is taken; null = unknown.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>The persons harmed.</summary>
    public ImmutableArray<Victim> Victims { get; init; } = [];

    /// <summary>The persons and units whose conduct is weighed.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Where the proceedings stand.</summary>
    public Procedure Procedure { get; init; } = new();

    /// <summary>A network service provider's conduct towards the regulator.</summary>
    public Provider Provider { get; init; } = new();
}

/// <summary>A person harmed.</summary>
public sealed record Victim
{
    /// <summary>Identifier within the file.</summary>
    public required string Id { get; init; }

    /// <summary>Name as stated; empty = unknown.</summary>
    public string Name { get; init; } = "";

    /// <summary>Date of birth; null = unknown.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>A natural person or a unit.</summary>
    public PartyKind Kind { get; init; } = PartyKind.Person;

    /// <summary>Whether the person is disabled.</summary>
    public Ternary Disabled { get; init; }

    /// <summary>Accounts of the victim and the victim's side.</summary>
    public ImmutableArray<Account> Accounts { get; init; } = [];
}

/// <summary>A natural person or a unit (单位).</summary>
public enum PartyKind
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A unit.</summary>
    Unit,
}

/// <summary>An account on a platform.</summary>
public readonly record struct Account(string Platform, string Id);

/// <summary>A person or unit whose conduct is weighed.</summary>
public sealed record Actor
{
    /// <summary>Identifier within the file.</summary>
    public required string Id { get; init; }

    /// <summary>Name as stated; empty = unknown.</summary>
    public string Name { get; init; } = "";

    /// <summary>A natural person or a unit.</summary>
    public PartyKind Kind { get; init; } = PartyKind.Person;

    /// <summary>Date of birth; null = unknown.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The actor's accounts.</summary>
    public ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>Earlier penalties; empty = none alleged.</summary>
    public ImmutableArray<Prior> Priors { get; init; } = [];

    /// <summary>Circumstances of 2017 No. 10 art. 10 and the like.</summary>
    public Circumstances Circumstances { get; init; } = new();

    /// <summary>Courses of conduct with personal information.</summary>
    public ImmutableArray<PersonalInformationConduct> PersonalInformation { get; init; } = [];

    /// <summary>Alleged statements: defamation or insult.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Alleged consequences.</summary>
    public ImmutableArray<Harm> Harm { get; init; } = [];

    /// <summary>Facts on public order (art. 246 ¶2).</summary>
    public PublicOrder PublicOrder { get; init; } = new();
}

/// <summary>An earlier penalty.</summary>
/// <param name="Offence">Offence name of law.md §8.</param>
/// <param name="Kind">Criminal punishment or administrative penalty.</param>
/// <param name="Date">Day of the decision; null = unknown.</param>
public sealed record Prior(string Offence, PenaltyKind Kind, DateOnly? Date);

/// <summary>Kind of an earlier penalty.</summary>
public enum PenaltyKind
{
    /// <summary>Criminal punishment.</summary>
    Criminal,

    /// <summary>Administrative penalty.</summary>
    Administrative,
}

/// <summary>Circumstances that speak for leniency.</summary>
public sealed record Circumstances
{
    /// <summary>First offender.</summary>
    public Ternary FirstOffence { get; init; }

    /// <summary>All gains returned.</summary>
    public Ternary GainsReturned { get; init; }

    /// <summary>Genuine repentance.</summary>
    public Ternary Repentance { get; init; }
}

/// <summary>How personal information was handled.</summary>
public enum ConductMode
{
    /// <summary>Obtained, manner not stated.</summary>
    Obtain,

    /// <summary>Bought.</summary>
    Purchase,

    /// <summary>Received.</summary>
    Receive,

    /// <summary>Exchanged (obtains and provides).</summary>
    Exchange,

    /// <summary>Collected.</summary>
    Collect,

    /// <summary>Stolen.</summary>
    Steal,

    /// <summary>Sold.</summary>
    Sell,

    /// <summary>Provided to a specific person.</summary>
    Provide,

    /// <summary>Published.</summary>
    Publish,
}

/// <summary>Net items per tier of 2017 No. 10 art. 5.</summary>
/// <param name="T50">Whereabouts, communication content, credit reference, property.</param>
/// <param name="T500">Accommodation, communication records, health, transactions and others that may affect safety.</param>
/// <param name="T5000">Everything else.</param>
public readonly record struct TierCounts(CountRange T50, CountRange T500, CountRange T5000);

/// <summary>The part of a conduct got in performing duties or providing services and then sold or provided.</summary>
/// <param name="Net">Net items per tier; null = not counted.</param>
/// <param name="GainsYuan">Gains from that part, yuan; null = unknown.</param>
public sealed record InsiderPart(TierCounts? Net, decimal? GainsYuan);

/// <summary>An allegation that a limb which is no number is met.</summary>
/// <param name="Limb">Limb as law.md writes it without the instrument: <c>5(1)(i)</c>.</param>
/// <param name="Status">How far it is established.</param>
public sealed record Allegation(string Limb, FactStatus Status);

/// <summary>A claim that information was bought for lawful business (2017 No. 10 art. 6).</summary>
/// <param name="Claimed">Whether it is claimed.</param>
/// <param name="ProfitYuan">Profit made with the information, yuan; null = unknown.</param>
/// <param name="Resold">Whether it was sold on or provided; art. 6 ¶2 then leads back to art. 5.</param>
public sealed record LawfulBusiness(Ternary Claimed, decimal? ProfitYuan, Ternary Resold);

/// <summary>One course of conduct with personal information.</summary>
public sealed record PersonalInformationConduct
{
    /// <summary>Identifier within the file.</summary>
    public required string Id { get; init; }

    /// <summary>What was done; empty = unknown.</summary>
    public ImmutableArray<ConductMode> Modes { get; init; } = [];

    /// <summary>First day; null = unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null = unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Net items per tier; null = not counted.</summary>
    public TierCounts? Net { get; init; }

    /// <summary>Illegal gains, yuan; null = unknown.</summary>
    public decimal? GainsYuan { get; init; }

    /// <summary>The insider's part; null = not alleged.</summary>
    public InsiderPart? Insider { get; init; }

    /// <summary>Industry; empty = not stated.</summary>
    public string Industry { get; init; } = "";

    /// <summary>Alleged limbs that are no numbers.</summary>
    public ImmutableArray<Allegation> Alleged { get; init; } = [];

    /// <summary>Claim of lawful business; null = not alleged.</summary>
    public LawfulBusiness? LawfulBusiness { get; init; }

    /// <summary>Whether it was already dealt with.</summary>
    public DealtWith DealtWith { get; init; } = DealtWith.None;

    /// <summary>Case file only: the files that this conduct obtained, by name under <c>material/</c>.</summary>
    public ImmutableArray<string> Obtained { get; init; } = [];

    /// <summary>Case file only: true where what was obtained came in duty or service (so that what was sold of it is the insider's part).</summary>
    public Ternary InDuty { get; init; }
}

/// <summary>Whether an act was already dealt with.</summary>
public enum DealtWith
{
    /// <summary>Not dealt with.</summary>
    None,

    /// <summary>By an administrative penalty.</summary>
    Administrative,

    /// <summary>By a criminal judgment.</summary>
    Criminal,
}

/// <summary>Whether a statement is false, and how.</summary>
public enum Falsehood
{
    /// <summary>Nobody has stated it.</summary>
    Unknown,

    /// <summary>Made up by the actor.</summary>
    Fabricated,

    /// <summary>An original altered by the actor.</summary>
    Altered,

    /// <summary>Fabricated by another; the actor knew.</summary>
    KnownFalse,

    /// <summary>It has a factual basis.</summary>
    FactualBasis,
}

/// <summary>How a statement was made.</summary>
public enum StatementMode
{
    /// <summary>Nobody has stated it.</summary>
    Unknown,

    /// <summary>Spread by the actor.</summary>
    Spread,

    /// <summary>Fabricated.</summary>
    Fabricate,

    /// <summary>Altered.</summary>
    Alter,

    /// <summary>Spread although known to be fabricated.</summary>
    KnowinglySpread,

    /// <summary>Others were organised or directed to spread it.</summary>
    Organise,

    /// <summary>Insult: wanton abuse.</summary>
    Abuse,

    /// <summary>Insult: malicious vilification.</summary>
    Vilify,

    /// <summary>Insult: disclosing privacy.</summary>
    DisclosePrivacy,
}

/// <summary>An alleged defamation or insult.</summary>
public sealed record Statement
{
    /// <summary>Identifier within the file.</summary>
    public required string Id { get; init; }

    /// <summary><c>Defamation</c> or <c>Insult</c>.</summary>
    public required string Offence { get; init; }

    /// <summary>Label of the same information; empty = an information of its own.</summary>
    public string Information { get; init; } = "";

    /// <summary>Day of the act; null = unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Identifiers of the victims.</summary>
    public ImmutableArray<string> Victims { get; init; } = [];

    /// <summary>Whether it is false, and how.</summary>
    public Falsehood Falsehood { get; init; }

    /// <summary>How it was made.</summary>
    public StatementMode Mode { get; init; }

    /// <summary>Actual clicks and views; null = unknown.</summary>
    public CountRange? Views { get; init; }

    /// <summary>Forwards; null = unknown.</summary>
    public CountRange? Forwards { get; init; }

    /// <summary>Whether it was already dealt with.</summary>
    public DealtWith DealtWith { get; init; } = DealtWith.None;

    /// <summary>Whether it is comment or criticism (2023 No. 14 art. 10); null = not alleged.</summary>
    public Ternary? Criticism { get; init; }

    /// <summary>Whether it reports or exposes wrongdoing (2023 No. 14 art. 10); null = not alleged.</summary>
    public Ternary? Reporting { get; init; }

    /// <summary>Alleged limbs that are no numbers, e.g. <c>2(iv)</c>.</summary>
    public ImmutableArray<Allegation> Alleged { get; init; } = [];

    /// <summary>Case file only: platform ids of the root posts that make the statement.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];
}

/// <summary>An alleged consequence.</summary>
public sealed record Harm
{
    /// <summary>Identifier of the victim, or of the victim whose relative was harmed.</summary>
    public string To { get; init; } = "";

    /// <summary>Whether the victim, a close relative, or another was harmed.</summary>
    public HarmRelation Relation { get; init; }

    /// <summary>What happened.</summary>
    public HarmKind Kind { get; init; }

    /// <summary>How far the harm is established.</summary>
    public FactStatus Status { get; init; }

    /// <summary>How far it is established that the act caused it; null = nobody has stated it.</summary>
    public FactStatus? Causation { get; init; }
}

/// <summary>Who was harmed.</summary>
public enum HarmRelation
{
    /// <summary>The victim.</summary>
    Self,

    /// <summary>A close relative of the victim.</summary>
    CloseRelative,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>What happened to the person.</summary>
public enum HarmKind
{
    /// <summary>Another consequence.</summary>
    Other,

    /// <summary>Mental disorder.</summary>
    MentalDisorder,

    /// <summary>Self-harm.</summary>
    SelfHarm,

    /// <summary>Suicide, attempted suicide included.</summary>
    Suicide,

    /// <summary>Death.</summary>
    Death,

    /// <summary>Serious injury.</summary>
    SeriousInjury,

    /// <summary>Kidnapping.</summary>
    Kidnapping,

    /// <summary>Major economic loss.</summary>
    EconomicLoss,
}

/// <summary>Facts on public order.</summary>
public sealed record PublicOrder
{
    /// <summary>Whether the social effect is vile (社会影响恶劣).</summary>
    public Ternary VileSocialEffect { get; init; }

    /// <summary>Alleged grounds, <c>12(2)</c> (2023 No. 14) or <c>3(i)</c> (2013 No. 21).</summary>
    public ImmutableArray<Ground> Grounds { get; init; } = [];
}

/// <summary>An alleged ground of public prosecution.</summary>
/// <param name="Name">Limb: <c>12(1)</c>–<c>12(5)</c> of 2023 No. 14, <c>3(i)</c>–<c>3(vii)</c> of 2013 No. 21.</param>
/// <param name="Status">How far it is established.</param>
public sealed record Ground(string Name, FactStatus Status);

/// <summary>Where the proceedings stand.</summary>
public sealed record Procedure
{
    /// <summary><c>private</c>, <c>public</c>, or empty = not stated.</summary>
    public string Complaint { get; init; } = "";

    /// <summary>Day of the complaint to a court or organ; null = unknown.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>Day on which the police filed the case; null = not filed or unknown.</summary>
    public DateOnly? PoliceFiled { get; init; }
}

/// <summary>A provider's conduct towards the regulator (art. 286-1).</summary>
public sealed record Provider
{
    /// <summary>Whether a regulator ordered corrective measures.</summary>
    public Ternary Ordered { get; init; }

    /// <summary>Whether the provider refused.</summary>
    public Ternary Refused { get; init; }
}
