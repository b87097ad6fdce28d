namespace Recourse.Findings;

/// <summary>A count that may be known only within bounds, both inclusive. A plain number has equal bounds.</summary>
/// <param name="AtLeast">Lower bound, ≥ 0.</param>
/// <param name="AtMost">Upper bound, ≥ <paramref name="AtLeast"/>; <see cref="long.MaxValue"/> where nothing bounds it.</param>
public readonly record struct CountRange(long AtLeast, long AtMost)
{
    /// <summary>Exactly this many.</summary>
    public static CountRange Exactly(long count) => new(count, count);

    /// <summary>True where both bounds are one number.</summary>
    public bool IsExact => AtLeast == AtMost;

    /// <summary>The bounds of a tally.</summary>
    public static CountRange Of(Tally tally) => new(tally.AtLeast, tally.AtMost);

    /// <summary>Adds bound by bound; an unbounded upper bound stays unbounded.</summary>
    public static CountRange operator +(CountRange left, CountRange right) =>
        new(left.AtLeast + right.AtLeast, left.AtMost == long.MaxValue || right.AtMost == long.MaxValue ? long.MaxValue : left.AtMost + right.AtMost);

    /// <summary>The sum, as a method.</summary>
    public CountRange Add(CountRange other) => this + other;
}
