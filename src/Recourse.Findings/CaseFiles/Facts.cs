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
