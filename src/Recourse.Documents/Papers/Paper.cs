using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>A part of a paper.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs: standing texts in both languages; what people wrote in both as they wrote it; what nobody has written is marked to be filled in.</param>
public sealed record PaperPart(Bilingual Heading, ImmutableArray<Bilingual> Paragraphs);

/// <summary>A paper of the office: Chinese in the customary layout, with the headings and standing texts in English behind it.</summary>
public sealed record Paper
{
    /// <summary>The office that makes it.</summary>
    public required string Organ { get; init; }

    /// <summary>What it is.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Its number; empty before it has one.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whom it is for.</summary>
    public required string Addressee { get; init; }

    /// <summary>Why it is not in force; <see langword="null"/> where it was issued.</summary>
    public Bilingual? Draft { get; init; }

    /// <summary>What stands before the parts.</summary>
    public required Bilingual Opening { get; init; }

    /// <summary>Its parts.</summary>
    public required ImmutableArray<PaperPart> Parts { get; init; }

    /// <summary>The day it was issued; <see langword="null"/> before.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where each figure of the text can be checked: the figure, and the finding in the case folder.</summary>
    public ImmutableArray<(string Figure, string Finding)> Figures { get; init; } = [];
}
