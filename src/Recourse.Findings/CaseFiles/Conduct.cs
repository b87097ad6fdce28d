using System.Collections.Immutable;

namespace Recourse.Findings;

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

    /// <summary>Numbers of network conduct; null = not alleged.</summary>
    public NetworkFigures? Network { get; init; }

    /// <summary>Other actors with whom the act was done jointly: it is stated once and stands for each of them.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>What proves it: names, numbers or SHA-256 of exhibits, or addresses in them; an opinion cites them.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

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
