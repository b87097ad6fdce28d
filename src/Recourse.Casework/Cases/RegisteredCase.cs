using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A case as a list shows it.</summary>
public sealed record CaseSummary
{
    /// <summary>Names the case.</summary>
    public required string Id { get; init; }

    /// <summary>The office's number.</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The offence it was opened for.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of the region.</summary>
    public required string Region { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>Whether online; <see langword="null"/> where nobody has said.</summary>
    public required bool? Online { get; init; }

    /// <summary>The day it came in.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>The day it was closed; <see langword="null"/> while it is open.</summary>
    public required DateOnly? Closed { get; init; }

    /// <summary>The case folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The level of supervision; empty where there is none.</summary>
    public required string Supervised { get; init; }

    /// <summary>The version that the next write must name.</summary>
    public required long Version { get; init; }
}

/// <summary>A person in a case. The name is masked unless the caller stated a purpose.</summary>
/// <param name="Person">Names the person in the register.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Whether it is a unit.</param>
/// <param name="Industry">The industry; may be empty.</param>
/// <param name="Role">The role.</param>
/// <param name="Represents">Whom he represents; may be empty.</param>
public sealed record CaseParty(string Person, string Name, bool Unit, string Industry, PartyRole Role, string Represents);

/// <summary>What joins the case to others.</summary>
/// <param name="Kind"><c>account</c>, <c>phone</c>, <c>digest</c>, <c>information</c>, <c>joined-into</c>, <c>separated-from</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Others">The other cases that hold it.</param>
public sealed record CaseLink(string Kind, string Value, ImmutableArray<string> Others);

/// <summary>A clock with whom and what it is about.</summary>
/// <param name="Case">Names the case.</param>
/// <param name="Person">Names the person; <see langword="null"/> where it is of the case.</param>
/// <param name="Offence">Names the offence.</param>
/// <param name="Reading">What it comes to.</param>
public sealed record CaseClock(string Case, string? Person, string Offence, ClockReading Reading);

/// <summary>What may follow for one person and one offence.</summary>
/// <param name="Person">Names the person; <see langword="null"/> while nobody is known.</param>
/// <param name="Offence">Names the offence.</param>
/// <param name="Now">The stages that stand, one a track.</param>
/// <param name="Next">The steps that may be taken.</param>
public sealed record CaseStanding(string? Person, string Offence, ImmutableArray<StageEvent> Now, ImmutableArray<Transition> Next);

/// <summary>A case whole.</summary>
/// <param name="Case">The case.</param>
/// <param name="Parties">The people in it, by role and name.</param>
/// <param name="Rows">Its rows, in the order in which they were entered.</param>
/// <param name="Standing">Where each person and offence stands.</param>
/// <param name="Clocks">Its terms.</param>
/// <param name="Links">What joins it to others.</param>
public sealed record RegisteredCase(
    CaseSummary Case,
    ImmutableArray<CaseParty> Parties,
    ImmutableArray<StageEvent> Rows,
    ImmutableArray<CaseStanding> Standing,
    ImmutableArray<CaseClock> Clocks,
    ImmutableArray<CaseLink> Links);
