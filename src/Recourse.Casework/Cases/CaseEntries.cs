using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A case that is entered.</summary>
public sealed record NewCase
{
    /// <summary>The office's own number; may be empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The offence that it was opened for, as <see cref="Offences"/> names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of the region (GB/T 2260, 2 to 6 digits); empty where it is not stated.</summary>
    public string Region { get; init; } = "";

    /// <summary>The office that handles it.</summary>
    public string Office { get; init; } = "";

    /// <summary>Whether the act was done online; <see langword="null"/> where nobody has said.</summary>
    public bool? Online { get; init; }

    /// <summary>The day on which it came in.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>The case folder with its evidence, findings and assessments; may be empty.</summary>
    public string Folder { get; init; } = "";
}

/// <summary>A person or unit that is entered into a case.</summary>
public sealed record NewParty
{
    /// <summary>Names a person whom the register knows; empty for a new one.</summary>
    public string Person { get; init; } = "";

    /// <summary>The name of a new person.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is a unit.</summary>
    public bool Unit { get; init; }

    /// <summary>The industry of an insider's organisation, as law.md §8 names it.</summary>
    public string Industry { get; init; } = "";

    /// <summary>An office's own token for the person's identity, so that the same person in two cases is one; never the identity number itself.</summary>
    public string Identity { get; init; } = "";

    /// <summary>The role in the case.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Names the person who is represented, for a representative or close relative.</summary>
    public string Represents { get; init; } = "";
}

/// <summary>What a person or unit is in a case.</summary>
public enum PartyRole
{
    /// <summary>Suspect or defendant.</summary>
    Suspect,

    /// <summary>Victim.</summary>
    Victim,

    /// <summary>Close relative of a victim (刑事诉讼法第一百零八条).</summary>
    CloseRelative,

    /// <summary>Counsel, agent or legal representative.</summary>
    Representative,

    /// <summary>Platform.</summary>
    Platform,

    /// <summary>Institution, such as the organisation from which data leaked.</summary>
    Institution,
}

/// <summary>A step that is entered.</summary>
public sealed record NewStep
{
    /// <summary>Names the person; empty while nobody is known.</summary>
    public string Person { get; init; } = "";

    /// <summary>Names the offence.</summary>
    public required string Offence { get; init; }

    /// <summary>Names the <see cref="Transition"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The superior's approval where the step needs it.</summary>
    public string Approval { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The kind of personal information the offence is about (law.md §8); empty where it is not stated.</summary>
    public string Information { get; init; } = "";

    /// <summary>Whether the person is in custody; <see langword="null"/> where nobody has said.</summary>
    public bool? InCustody { get; init; }
}

/// <summary>A write that is done.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its version after the write: the next write names it.</param>
/// <param name="Made">Names what was made, such as the person or row; empty where nothing was.</param>
public sealed record CaseWritten(string CaseId, long Version, string Made = "") : ICaseAnswer
{
    /// <summary>What a person should look at.</summary>
    public ImmutableArray<Findings.Bilingual> Warnings { get; init; } = [];
}
