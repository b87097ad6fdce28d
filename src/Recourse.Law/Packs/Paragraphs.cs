using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What an article is: whether it states conditions that are weighed, and if not, what else it does.</summary>
public enum ArticleKind
{
    /// <summary>States conditions; its limbs are weighed.</summary>
    Rule,

    /// <summary>Says what a word of another article means.</summary>
    Definition,

    /// <summary>Says how other articles are applied (in time, at a threshold, in counting); the engine follows it, nothing is weighed.</summary>
    General,

    /// <summary>Steps, organs and time limits of a proceeding.</summary>
    Procedure,

    /// <summary>Policy of a normative document.</summary>
    Guidance,

    /// <summary>What follows a finding: fines, bans.</summary>
    Penalty,

    /// <summary>A claim or a measure that the person harmed can ask for.</summary>
    Remedy,

    /// <summary>How evidence is collected and examined.</summary>
    Evidence,
}

/// <summary>A part of an article that states no condition: it is restated and not weighed.</summary>
public sealed record LawParagraph
{
    /// <summary>Full id: <c>2017-10/12</c>, <c>cl/253-1(4)</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, short.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>A restatement in the project's own words; the official text decides.</summary>
    public required Bilingual Says { get; init; }

    /// <summary>Source tag of the text.</summary>
    public required string Source { get; init; }

    /// <summary>The numbers that it states; they inform and decide nothing.</summary>
    public ImmutableArray<LawConstant> Constants { get; init; } = [];
}

/// <summary>Where the official text can be opened.</summary>
/// <param name="Url">Address.</param>
/// <param name="Exact">True where it is the document itself; false where it is the official database, to be searched by title and article.</param>
public sealed record LawLink(string Url, bool Exact);
