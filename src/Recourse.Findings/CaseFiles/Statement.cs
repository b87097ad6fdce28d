using System.Collections.Immutable;

namespace Recourse.Findings;

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

    /// <summary>Numbers of network conduct; null = not alleged.</summary>
    public NetworkFigures? Network { get; init; }

    /// <summary>Other actors with whom the act was done jointly: it is stated once and stands for each of them.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>What proves it: names, numbers or SHA-256 of exhibits, or addresses in them; an opinion cites them.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Case file only: platform ids of the root posts that make the statement.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];
}
