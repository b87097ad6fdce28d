using System.Collections.Immutable;

namespace Recourse.Findings;

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

    /// <summary>What proves it: names, numbers or SHA-256 of exhibits, or addresses in them; an opinion cites them.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
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
