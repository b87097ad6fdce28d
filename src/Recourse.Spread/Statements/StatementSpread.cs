using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>What the law asks about one alleged statement: how often it was viewed and forwarded (2013 No. 21 art. 2(i)).</summary>
public sealed record StatementSpread
{
    /// <summary>Id of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>Id of the statement.</summary>
    public required string Statement { get; init; }

    /// <summary>Views; null where nothing in the material tells. An upper bound of <see cref="long.MaxValue"/> is no bound.</summary>
    public required CountRange? Views { get; init; }

    /// <summary>Forwards; null where nothing in the material tells. An upper bound of <see cref="long.MaxValue"/> is no bound.</summary>
    public required CountRange? Forwards { get; init; }

    /// <summary>Ids of the informations whose roots are the statement: named by people, or of the same text and the same author.</summary>
    public required ImmutableArray<string> Attributed { get; init; }

    /// <summary>Ids of informations of the same group by other or unknown authors: they count towards the upper bounds only.</summary>
    public required ImmutableArray<string> Copies { get; init; }

    /// <summary>Ids of the groups of same information that it belongs to, sorted.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>How <see cref="Views"/> was derived.</summary>
    public required ImmutableArray<Bilingual> ViewsDerivation { get; init; }

    /// <summary>How <see cref="Forwards"/> was derived.</summary>
    public required ImmutableArray<Bilingual> ForwardsDerivation { get; init; }
}
