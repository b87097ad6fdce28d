using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>A stretch of days off that a notice names, both ends included.</summary>
/// <param name="From">First day off.</param>
/// <param name="To">Last day off.</param>
/// <param name="Name">The festival.</param>
public sealed record Holiday(DateOnly From, DateOnly To, Bilingual Name);

/// <summary>One notice of the State Council's General Office on the holidays of a year. A later notice takes the place of an earlier one of the same year.</summary>
public sealed record YearNotice
{
    /// <summary>The year the notice arranges.</summary>
    public required int Year { get; init; }

    /// <summary>The day the notice was published.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>What the notice is called.</summary>
    public required Bilingual Notice { get; init; }

    /// <summary>Where the days were read (tags as in the law packs).</summary>
    public required string Tag { get; init; }

    /// <summary>Days off. A year's first holiday may begin in the December before.</summary>
    public required ImmutableArray<Holiday> Off { get; init; }

    /// <summary>Saturdays and Sundays worked in exchange.</summary>
    public required ImmutableArray<DateOnly> MakeUpDays { get; init; }

    /// <summary>Names this version of this year: <c>2026@2025-11-04</c>.</summary>
    public string Version => FormattableString.Invariant($"{Year}@{Published:yyyy-MM-dd}");
}
