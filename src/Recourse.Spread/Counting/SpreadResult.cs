using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>The spread of some material: what <c>recourse spread</c> prints.</summary>
public sealed record SpreadResult
{
    /// <summary>One entry a root post, by first instant (unknown last), then root id, then platform (ordinal).</summary>
    public required ImmutableArray<Information> Information { get; init; }

    /// <summary>Roots that carry one statement, by id (ordinal). Every root stands in exactly one group.</summary>
    public required ImmutableArray<InformationGroup> SameInformation { get; init; }

    /// <summary>What people stated and the count could not use: allegations without grounds, decisions without a target, lapsed decisions.</summary>
    public ImmutableArray<Bilingual> Notices { get; init; } = [];

    /// <summary>The decisions that were applied.</summary>
    internal Decisions Decided { get; init; } = null!;

    /// <summary>What the count was made of, to merge and to open figures.</summary>
    internal CountedMaterial Counted { get; init; } = null!;
}

/// <summary>A root post and everything under it.</summary>
public sealed record Information
{
    /// <summary>Address: <c>R-PLATFORM-ROOT</c>, percent-encoded where the platform's id has other characters; <c>_</c> for an unknown platform.</summary>
    public required string Id { get; init; }

    /// <summary>Platform; empty = unknown.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's id of the root post; empty where the rows name none.</summary>
    public required string Root { get; init; }

    /// <summary>Whether the root post itself stands in the material; if not, its text, author and time are unknown.</summary>
    public required bool RootRead { get; init; }

    /// <summary>Distinct rows and the root.</summary>
    public required long Posts { get; init; }

    /// <summary>Every row under the root.</summary>
    public required Tally Rows { get; init; }

    /// <summary>Forwards; null where the material cannot tell.</summary>
    public required Tally? Forwards { get; init; }

    /// <summary>Comments; null where the material cannot tell.</summary>
    public required Tally? Comments { get; init; }

    /// <summary>Views of the root post as its platform counts them; null where there is no such counter.</summary>
    public required Tally? Views { get; init; }

    /// <summary>The platform's figures of the root post.</summary>
    public required DeclaredFigures Declared { get; init; }

    /// <summary>Distinct known accounts among the distinct rows, the root's author left out.</summary>
    public required long Accounts { get; init; }

    /// <summary>Distinct rows whose account is unknown: neither merged into one nor counted in <see cref="Accounts"/>.</summary>
    public required long UnknownAccounts { get; init; }

    /// <summary>Longest chain below the root; a direct child is 1, no rows 0.</summary>
    public required int Depth { get; init; }

    /// <summary>Most posts at one depth ≥ 1; 0 without rows.</summary>
    public required long MaxBreadth { get; init; }

    /// <summary>Earliest known instant of its posts, root included; null where none is known.</summary>
    public required DateTimeOffset? First { get; init; }

    /// <summary>Latest known instant of its posts, root included; null where none is known.</summary>
    public required DateTimeOffset? Last { get; init; }

    /// <summary>Distinct rows whose named parent is not in this cascade; they hang under the root.</summary>
    public required long UnresolvedParents { get; init; }

    /// <summary>Rows whose id was already read.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Circles of parents that were opened: of each circle the row that comes first in its file hangs under the root.</summary>
    public required long Circles { get; init; }

    /// <summary>The rows behind the figures.</summary>
    internal CountedInformation Counted { get; init; } = null!;
}

/// <summary>The platform's own figures of a root post, latest reading of each. Never topic reads or exposure.</summary>
/// <param name="Forwards">Forwards; null = no such counter.</param>
/// <param name="Views">Views, clicks, plays; null = no such counter.</param>
/// <param name="AsOf">The later of the instants at which the two were read; null = not stated.</param>
public sealed record DeclaredFigures(long? Forwards, long? Views, DateTimeOffset? AsOf);

/// <summary>Roots that carry one statement.</summary>
public sealed record InformationGroup
{
    /// <summary>The label of the case file, else <c>I-</c> and the first hexadecimal digits (12, more where two would be equal) of a SHA-256.</summary>
    public required string Id { get; init; }

    /// <summary>All labels of the case file that meet here, sorted.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Platform ids of the roots, sorted (ordinal).</summary>
    public required ImmutableArray<string> Roots { get; init; }

    /// <summary>Ids of the <see cref="Spread.Information"/> entries, sorted (ordinal).</summary>
    public required ImmutableArray<string> Members { get; init; }

    /// <summary>Forwards of the members whose forwards are known; null where none are.</summary>
    public required Tally? Forwards { get; init; }

    /// <summary>Views of the members whose views are known; null where none are.</summary>
    public required Tally? Views { get; init; }

    /// <summary>True where <see cref="Forwards"/> is known for some members only.</summary>
    public required bool ForwardsIncomplete { get; init; }

    /// <summary>True where <see cref="Views"/> is known for some members only.</summary>
    public required bool ViewsIncomplete { get; init; }

    /// <summary>True where a person confirmed the group.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Every id and label by which decisions and statements may call the group.</summary>
    internal ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Member → its forwards as they enter the group's figure; null where unknown.</summary>
    internal ImmutableSortedDictionary<string, Tally?> MemberForwards { get; init; } = ImmutableSortedDictionary<string, Tally?>.Empty;
}
