using System.Collections.Immutable;
using Recourse.Records;

namespace Recourse.Findings;

/// <summary>
/// A named result with how it was derived. Deterministic: made of the exhibits' digests, the case file and the decisions only;
/// no clock, no path of the machine, no thread count.
/// </summary>
public sealed record Finding
{
    /// <summary>Stable address: <c>spread/I1/forwards</c>, <c>items/A1/P1</c>, <c>identifiers/resident-id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, for people.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What is counted: items, forwards, views, persons.</summary>
    public required Bilingual Unit { get; init; }

    /// <summary>The count with its waterfall; null where the material cannot tell.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Further figures that belong to it, in a fixed order: tiers, depth, accounts.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>How it was derived, step by step, for people.</summary>
    public ImmutableArray<Bilingual> Derivation { get; init; } = [];

    /// <summary>Parameters and rules used, name → value, in a fixed order.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>SHA-256 of the exhibits read, sorted.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>The records behind the figures, group by group.</summary>
    public ImmutableArray<EvidenceGroup> Evidence { get; init; } = [];

    /// <summary>What the figure does not prove.</summary>
    public ImmutableArray<Bilingual> NotProved { get; init; } = [];

    /// <summary>Engine and version that computed it, e.g. <c>spread/1</c>; raised whenever a result can change.</summary>
    public required string Engine { get; init; }
}

/// <summary>A further figure.</summary>
/// <param name="Name">Name of the contract: <c>depth</c>, <c>t500</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Value">The figure as text: a number, an instant, <c>unknown</c>.</param>
public sealed record Figure(string Name, Bilingual Title, string Value);

/// <summary>A parameter of a derivation.</summary>
public sealed record Parameter(string Name, string Value);

/// <summary>Records behind one part of a figure.</summary>
/// <param name="Name"><c>net</c>, or a reason of <see cref="Reasons"/>.</param>
/// <param name="Title">For people.</param>
/// <param name="Total">How many records there are in the group.</param>
/// <param name="Listed">The first of them in the order of the material; all of them where there are not more than the limit that the parameters state.</param>
public sealed record EvidenceGroup(string Name, Bilingual Title, long Total, ImmutableArray<EvidenceRow> Listed);

/// <summary>One record behind a figure.</summary>
/// <param name="Locator">Its bytes.</param>
/// <param name="File">Name of the file as the case has it.</param>
/// <param name="Excerpt">What it says, personal information masked.</param>
/// <param name="Note">Why it is in the group, e.g. the key it shares and the row it repeats.</param>
public sealed record EvidenceRow(Locator Locator, string File, string Excerpt, string Note);
