using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>One figure of the register, with what it counts.</summary>
public sealed record Figure
{
    /// <summary>The figure: each case or person once.</summary>
    public required long Value { get; init; }

    /// <summary>What is counted.</summary>
    public required StatisticsUnit Unit { get; init; }

    /// <summary>Unit, stage, offence, online or not, period clock and filters in one sentence.</summary>
    public required Bilingual Definition { get; init; }

    /// <summary>How many rows were counted over.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows without a person, which a count of persons can't hold; 0 for cases.</summary>
    public required long WithoutPerson { get; init; }

    /// <summary>The parts, by their key. A person or case may stand in several: the parts need not add up to the figure.</summary>
    public required ImmutableArray<FigurePart> Parts { get; init; }
}

/// <summary>A part of a figure.</summary>
/// <param name="Key">The offence, province, industry, kind or month; empty where it is not stated.</param>
/// <param name="Value">How many.</param>
public sealed record FigurePart(string Key, long Value);

/// <summary>A row that a figure counts.</summary>
/// <param name="Row">Names the row.</param>
/// <param name="Case">Names the case.</param>
/// <param name="Person">Names the person; <see langword="null"/> where nobody is known.</param>
/// <param name="Offence">The offence.</param>
/// <param name="Stage">The stage.</param>
/// <param name="On">The day.</param>
public sealed record FigureRow(string Row, string Case, string? Person, string Offence, string Stage, DateOnly On);

/// <summary>Two periods side by side.</summary>
/// <param name="Now">The period.</param>
/// <param name="Before">The one before.</param>
public sealed record Comparison(Figure Now, Figure Before)
{
    /// <summary>The change in tenths of a percent, half away from zero; <see langword="null"/> where the period before has none.</summary>
    public long? ChangePerMille => Before.Value == 0 ? null : Ratios.PerMille(Now.Value - Before.Value, Before.Value);
}

/// <summary>Ratios in whole tenths of a percent: exact, never through floating point.</summary>
public static class Ratios
{
    /// <summary>Part of whole in tenths of a percent, half away from zero.</summary>
    /// <param name="part">The part, may be negative.</param>
    /// <param name="whole">The whole; above 0.</param>
    public static long PerMille(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        var (twice, sign) = ((Int128)Math.Abs(part) * 2000, Math.Sign(part));
        return (long)((twice + whole) / ((Int128)whole * 2)) * sign;
    }

    /// <summary>Tenths of a percent as text, such as <c>12.5%</c>; without a sign.</summary>
    public static string Text(long perMille) => FormattableString.Invariant($"{Math.Abs(perMille) / 10}.{Math.Abs(perMille) % 10}%");
}
