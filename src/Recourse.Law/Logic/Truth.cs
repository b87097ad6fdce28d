using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// A value of strong Kleene logic with the reason of the third value. What nobody alleges is a third value of its own
/// (<see cref="NotAlleged"/>): it is asked about, and is not weighed.
/// </summary>
internal readonly record struct Truth(Outcome Outcome, UndecidedKind? Kind = null, bool NotAlleged = false)
{
    public static readonly Truth Met = new(Outcome.Met);
    public static readonly Truth NotMet = new(Outcome.NotMet);
    public static readonly Truth Silent = new(Outcome.Undecided, UndecidedKind.MissingFact, NotAlleged: true);

    public bool IsOpen => Outcome == Outcome.Undecided && !NotAlleged;

    public static Truth Open(UndecidedKind kind) => new(Outcome.Undecided, kind);

    public static Truth Of(bool holds) => holds ? Met : NotMet;

    public static Truth Of(Ternary fact) => fact switch
    {
        Ternary.True => Met,
        Ternary.False => NotMet,
        _ => Open(UndecidedKind.MissingFact),
    };

    public static Truth Of(FactStatus? status) => status switch
    {
        null => Silent,
        FactStatus.Proved => Met,
        FactStatus.Disproved => NotMet,
        _ => Open(UndecidedKind.DisputedFact),
    };

    public Truth Negate() => Outcome switch
    {
        Outcome.Met => NotMet,
        Outcome.NotMet => Met,
        _ => this,
    };

    /// <summary>Everything must hold: one that fails decides; then what nobody alleges; then what is open.</summary>
    public static Truth All(params ReadOnlySpan<Truth> parts)
    {
        var (silent, kind) = (false, (UndecidedKind?)null);
        foreach (var part in parts)
        {
            if (part.Outcome == Outcome.NotMet)
            {
                return NotMet;
            }

            silent |= part.NotAlleged;
            kind = part.IsOpen ? Weightier(kind, part.Kind) : kind;
        }

        return silent ? Silent : kind is { } open ? Open(open) : Met;
    }

    /// <summary>One must hold. What nobody alleges gives way to what is stated.</summary>
    public static Truth Any(params ReadOnlySpan<Truth> parts)
    {
        var (silent, fails, kind) = (false, false, (UndecidedKind?)null);
        foreach (var part in parts)
        {
            if (part.Outcome == Outcome.Met)
            {
                return Met;
            }

            silent |= part.NotAlleged;
            fails |= part.Outcome == Outcome.NotMet;
            kind = part.IsOpen ? Weightier(kind, part.Kind) : kind;
        }

        return kind is { } open ? Open(open) : fails || !silent ? NotMet : Silent;
    }

    /// <summary>The kind to name where several stand together: what no further fact settles comes first.</summary>
    public static UndecidedKind? Weightier(UndecidedKind? left, UndecidedKind? right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(UndecidedKind? kind) => kind switch
    {
        null => 0,
        UndecidedKind.MissingFact => 1,
        UndecidedKind.OpenNorm => 2,
        UndecidedKind.DisputedFact => 3,
        UndecidedKind.UnverifiedText => 4,
        _ => 5,
    };
}
