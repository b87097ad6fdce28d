using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>A ground on which a term may be prolonged.</summary>
/// <param name="Id">Names the ground within its rule.</param>
/// <param name="Text">The ground.</param>
/// <param name="By">How much is added.</param>
/// <param name="Times">How often at most; at least 1.</param>
/// <param name="GrantedBy">Who may grant it.</param>
public sealed record ExtensionGround(string Id, Bilingual Text, Term By, int Times, Bilingual GrantedBy);

/// <summary>An event that begins a term anew.</summary>
/// <param name="Id">Names the event within its rule.</param>
/// <param name="Text">The event.</param>
/// <param name="Times">How often at most; <see langword="null"/> where the law sets no limit.</param>
public sealed record RestartGround(string Id, Bilingual Text, int? Times);

/// <summary>A stretch of time that a term does not count.</summary>
/// <param name="Id">Names it within its rule.</param>
/// <param name="Text">What it is.</param>
public sealed record PauseGround(string Id, Bilingual Text);

/// <summary>One term of procedure (law.md §5.2): length, start, what prolongs, pauses and restarts it, and its article.</summary>
public sealed record ClockRule
{
    /// <summary>Names the rule.</summary>
    public required string Id { get; init; }

    /// <summary>What the term is for.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The law that sets it.</summary>
    public required Bilingual Law { get; init; }

    /// <summary>The article.</summary>
    public required Bilingual Basis { get; init; }

    /// <summary>The event it runs from.</summary>
    public required Bilingual Starts { get; init; }

    /// <summary>How long.</summary>
    public required Term Length { get; init; }

    /// <summary>What a last day off does.</summary>
    public required HolidayRule Holiday { get; init; }

    /// <summary>Where the text was read (tags as in the law packs).</summary>
    public required string Tag { get; init; }

    /// <summary>How many days ahead the term is shown as due soon.</summary>
    public required int WarnDays { get; init; }

    /// <summary>What may prolong it, in the order the law takes them.</summary>
    public required ImmutableArray<ExtensionGround> Extensions { get; init; }

    /// <summary>What begins it anew.</summary>
    public required ImmutableArray<RestartGround> Restarts { get; init; }

    /// <summary>What it does not count.</summary>
    public required ImmutableArray<PauseGround> Pauses { get; init; }

    /// <summary>Whether the rule rests on memory and nobody has compared it with the official text: it runs, and every reading says so.</summary>
    public bool Unverified => string.Equals(Tag, "M", StringComparison.Ordinal);
}
