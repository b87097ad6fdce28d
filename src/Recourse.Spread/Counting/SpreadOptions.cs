using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>What people state about the material, as far as the count needs it. All empty for a count without a case.</summary>
public sealed record SpreadOptions
{
    /// <summary>Nothing stated.</summary>
    public static SpreadOptions None { get; } = new();

    /// <summary>The accused with their accounts: rows by another account of the root author's person are the author's own.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>The harmed with their accounts: rows by them are <c>victim-side</c>.</summary>
    public ImmutableArray<Victim> Victims { get; init; } = [];

    /// <summary>Accounts to leave out, with grounds. One without grounds and without evidence leaves out nothing and is reported.</summary>
    public ImmutableArray<AccountExclusion> Exclusions { get; init; } = [];

    /// <summary>Labels of informations with the root posts that carry them.</summary>
    public ImmutableArray<InformationLabel> Labels { get; init; } = [];

    /// <summary>Decisions in the ledger's order; of several about one target the last that has not lapsed stands.</summary>
    public ImmutableArray<StandingDecision> Decisions { get; init; } = [];

    /// <summary>The options that a case file states.</summary>
    public static SpreadOptions Of(CaseFile file, IEnumerable<StandingDecision>? decisions = null) => new()
    {
        Actors = file.Actors,
        Victims = file.Victims,
        Exclusions = file.Exclusions,
        Labels = file.Information,
        Decisions = [.. decisions ?? []],
    };
}
