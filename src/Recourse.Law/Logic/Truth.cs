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

    /// <summary>Everything must hold: see <see cref="Conjunction"/>.</summary>
    public static Truth All(params ReadOnlySpan<Truth> parts)
    {
        var all = default(Conjunction);
        foreach (var part in parts)
        {
            all.Add(part);
        }

        return all.Result;
    }

    /// <summary>One must hold: see <see cref="Disjunction"/>.</summary>
    public static Truth Any(params ReadOnlySpan<Truth> parts)
    {
        var any = default(Disjunction);
        foreach (var part in parts)
        {
            any.Add(part);
        }

        return any.Result;
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

/// <summary>Everything must hold: one that fails decides; then what nobody alleges; then what is open.</summary>
internal struct Conjunction
{
    private bool _fails;
    private bool _silent;
    private UndecidedKind? _kind;

    public readonly bool IsNotMet => _fails;

    public readonly Truth Result => _fails ? Truth.NotMet : _silent ? Truth.Silent : _kind is { } open ? Truth.Open(open) : Truth.Met;

    public void Add(Truth part)
    {
        _fails |= part.Outcome == Outcome.NotMet;
        _silent |= part.NotAlleged;
        _kind = part.IsOpen ? Truth.Weightier(_kind, part.Kind) : _kind;
    }
}

/// <summary>One must hold. What nobody alleges gives way to what is stated.</summary>
internal struct Disjunction
{
    private bool _holds;
    private bool _silent;
    private bool _fails;
    private UndecidedKind? _kind;

    public readonly bool IsMet => _holds;

    public readonly Truth Result => _holds ? Truth.Met : _kind is { } open ? Truth.Open(open) : _fails || !_silent ? Truth.NotMet : Truth.Silent;

    public void Add(Truth part)
    {
        _holds |= part.Outcome == Outcome.Met;
        _silent |= part.NotAlleged;
        _fails |= part.Outcome == Outcome.NotMet;
        _kind = part.IsOpen ? Truth.Weightier(_kind, part.Kind) : _kind;
    }
}
