using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>An approval that some offences need before a step.</summary>
/// <param name="Offences">The offences that need it.</param>
/// <param name="Text">Whose approval, and on what ground.</param>
public sealed record NeededApproval(ImmutableArray<string> Offences, Bilingual Text);

/// <summary>A term that a step begins anew.</summary>
/// <param name="Rule">Names the <see cref="ClockRule"/>.</param>
/// <param name="Ground">Names its <see cref="RestartGround"/>.</param>
public sealed record RestartedTerm(string Rule, string Ground);

/// <summary>One step of procedure: from where, to where, who may take it, on what legal basis, with which papers, and what it does to the terms.</summary>
public sealed record Transition
{
    /// <summary>Names the step.</summary>
    public required string Id { get; init; }

    /// <summary>The stage that it leads to.</summary>
    public required Stage To { get; init; }

    /// <summary>The stages of the same track that it may be taken from.</summary>
    public required ImmutableArray<string> From { get; init; }

    /// <summary>Whether it may be the first on its track.</summary>
    public required bool FromStart { get; init; }

    /// <summary>Stages on other tracks of which one must stand; empty where none must.</summary>
    public required ImmutableArray<string> While { get; init; }

    /// <summary>Who may take it.</summary>
    public required Organ By { get; init; }

    /// <summary>The legal basis.</summary>
    public required Bilingual Basis { get; init; }

    /// <summary>Where the text was read (tags as in the law packs).</summary>
    public required string Tag { get; init; }

    /// <summary>The papers that go with it.</summary>
    public required ImmutableArray<Bilingual> Papers { get; init; }

    /// <summary>Approval that some offences need before it; <see langword="null"/> where none does.</summary>
    public required NeededApproval? Approval { get; init; }

    /// <summary>The terms that begin with it.</summary>
    public required ImmutableArray<string> Starts { get; init; }

    /// <summary>The terms that it fulfils.</summary>
    public required ImmutableArray<string> Ends { get; init; }

    /// <summary>The terms that begin anew with it.</summary>
    public required ImmutableArray<RestartedTerm> Restarts { get; init; }

    /// <summary>Whether the rule rests on memory and nobody has compared it with the official text.</summary>
    public bool Unverified => string.Equals(Tag, "M", StringComparison.Ordinal);
}
