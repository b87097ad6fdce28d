using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>Reasons for leaving something out of a count, spelt as the contract spells them.</summary>
public static class Reasons
{
    /// <summary>Read already: the same post id, the same person's set.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The author's own.</summary>
    public const string Own = "own";

    /// <summary>By the victim or the victim's side.</summary>
    public const string VictimSide = "victim-side";

    /// <summary>By the platform's own maintenance.</summary>
    public const string Maintenance = "maintenance";

    /// <summary>Bots or paid accounts that are not the author's.</summary>
    public const string Inflated = "inflated";

    /// <summary>Left out by a person's decision.</summary>
    public const string Named = "named";

    /// <summary>Could not be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A company's row, no natural person's.</summary>
    public const string Company = "company";

    /// <summary>Identifies nobody.</summary>
    public const string NoPerson = "no-person";

    /// <summary>The person consented.</summary>
    public const string Consented = "consented";

    /// <summary>Proved untrue.</summary>
    public const string Untrue = "untrue";

    /// <summary>Obtained and then provided: counted once (2017 No. 10 art. 11 ¶1).</summary>
    public const string DoubleAct = "double-act";

    /// <summary>Outside the window of time that the rule counts.</summary>
    public const string OutsideWindow = "outside-window";

    /// <summary>Already dealt with by a penalty or judgment.</summary>
    public const string DealtWith = "dealt-with";

    /// <summary>All reasons in the order in which a waterfall shows them.</summary>
    public static ImmutableArray<string> InOrder { get; } =
    [
        Unreadable, Company, NoPerson, Consented, Duplicate, DoubleAct, Untrue, OutsideWindow, DealtWith,
        Own, VictimSide, Maintenance, Inflated, Named,
    ];

    /// <summary>True for reasons settled by law or logic; the others are disputed until a rule is activated or a decision settles them.</summary>
    public static bool IsSettled(string reason) => reason is Duplicate or Unreadable or Company or NoPerson or DoubleAct or OutsideWindow or DealtWith;
}

/// <summary>How many were left out, and why.</summary>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Count">How many, ≥ 0.</param>
public readonly record struct ReasonCount(string Reason, long Count);

/// <summary>
/// A count with what was taken off it. <c>net = raw − Σ excluded</c>; a disputed reason moves only the bounds.
/// </summary>
/// <param name="Raw">Everything, before anything is left out.</param>
/// <param name="Excluded">Settled exclusions, in the order of <see cref="Reasons.InOrder"/>, zero counts left out.</param>
/// <param name="Disputed">Exclusions that rest on an unverified rule or disputed evidence; they count towards <see cref="AtLeast"/> only.</param>
public sealed record Tally(long Raw, ImmutableArray<ReasonCount> Excluded, ImmutableArray<ReasonCount> Disputed)
{
    /// <summary>Nothing counted.</summary>
    public static Tally Zero { get; } = new(0, [], []);

    /// <summary>What remains after the settled exclusions.</summary>
    public long Net => Raw - Sum(Excluded);

    /// <summary>The least that the count can be: every disputed exclusion taken off as well.</summary>
    public long AtLeast => Net - Sum(Disputed);

    /// <summary>The most that the count can be.</summary>
    public long AtMost => Net;

    /// <summary>Makes a tally: drops zero counts, joins equal reasons, sorts into the waterfall's order.</summary>
    /// <exception cref="ArgumentException">A count is negative, a reason is unknown, or more is taken off than there is.</exception>
    public static Tally Of(long raw, IEnumerable<ReasonCount>? excluded = null, IEnumerable<ReasonCount>? disputed = null)
    {
        var tally = new Tally(raw, Order(excluded), Order(disputed));
        return raw < 0 || tally.AtLeast < 0
            ? throw new ArgumentException($"A tally cannot take off more than there is: raw {raw}, at least {tally.AtLeast}.", nameof(raw))
            : tally;
    }

    /// <summary>The sum of two partial tallies over disjoint material. Associative and commutative.</summary>
    public Tally Merge(Tally other) => Of(Raw + other.Raw, Excluded.Concat(other.Excluded), Disputed.Concat(other.Disputed));

    /// <inheritdoc/>
    public bool Equals(Tally? other) =>
        other is not null && Raw == other.Raw && Excluded.SequenceEqual(other.Excluded) && Disputed.SequenceEqual(other.Disputed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Raw, Net, AtLeast);

    private static long Sum(ImmutableArray<ReasonCount> counts)
    {
        long sum = 0;
        foreach (var count in counts)
        {
            sum += count.Count;
        }

        return sum;
    }

    private static ImmutableArray<ReasonCount> Order(IEnumerable<ReasonCount>? counts)
    {
        if (counts is null)
        {
            return [];
        }

        var sums = new long[Reasons.InOrder.Length];
        foreach (var (reason, count) in counts)
        {
            var at = Reasons.InOrder.IndexOf(reason);
            if (at < 0 || count < 0)
            {
                throw new ArgumentException($"Unknown reason or negative count: {reason} {count}.", nameof(counts));
            }

            sums[at] += count;
        }

        return [.. sums.Select((count, at) => new ReasonCount(Reasons.InOrder[at], count)).Where(entry => entry.Count > 0)];
    }
}
