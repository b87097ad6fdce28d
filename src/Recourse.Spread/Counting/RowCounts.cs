using System.Collections.Immutable;
using System.Numerics;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>What a person decided about an exclusion.</summary>
internal enum Verdict
{
    /// <summary>Nothing: the exclusion stays disputed.</summary>
    Open,

    /// <summary>The exclusion is settled.</summary>
    Accepted,

    /// <summary>Not taken off.</summary>
    Rejected,
}

/// <summary>
/// Rows of one information, counted by kind and by the set of exclusions that fit their account. A row is taken off under one reason only, the
/// first of <see cref="InOrder"/> that was not rejected; keeping sets (16 of them) lets a decision be applied without reading rows again.
/// </summary>
internal sealed class RowCounts
{
    /// <summary>The disputed reasons in the order in which they are tried; bit <c>n</c> stands for entry <c>n</c>.</summary>
    public static readonly ImmutableArray<string> InOrder = [Reasons.Own, Reasons.VictimSide, Reasons.Maintenance, Reasons.Inflated];

    private const int Kinds = 4;
    private readonly long[] _distinct = new long[Kinds * 16];
    private readonly long[] _duplicates = new long[Kinds];

    /// <summary>Rows of a kind, duplicates included.</summary>
    public long Raw(PostKind kind)
    {
        var sum = _duplicates[(int)kind];
        for (var set = 0; set < 16; set++)
        {
            sum += _distinct[((int)kind * 16) + set];
        }

        return sum;
    }

    /// <summary>All duplicates.</summary>
    public long Duplicates => _duplicates.Sum();

    /// <summary>All rows that count.</summary>
    public long Distinct => _distinct.Sum();

    public void AddDuplicate(PostKind kind) => _duplicates[(int)kind]++;

    public void Add(PostKind kind, byte exclusions) => _distinct[((int)kind * 16) + exclusions]++;

    /// <summary>The tally of one kind, or of all rows where <paramref name="kind"/> is null.</summary>
    public Tally Tally(PostKind? kind, Func<string, Verdict> verdict)
    {
        var verdicts = InOrder.Select(verdict).ToArray();
        long raw = 0, duplicates = 0;
        var taken = new long[InOrder.Length];
        for (var k = 0; k < Kinds; k++)
        {
            if (kind is not null && (int)kind != k)
            {
                continue;
            }

            duplicates += _duplicates[k];
            raw += _duplicates[k];
            for (var set = 0; set < 16; set++)
            {
                var count = _distinct[(k * 16) + set];
                raw += count;
                if (ReasonOf(set, verdicts) is var reason and >= 0)
                {
                    taken[reason] += count;
                }
            }
        }

        return Recourse.Findings.Tally.Of(
            raw,
            taken.Select((count, at) => new ReasonCount(InOrder[at], verdicts[at] == Verdict.Accepted ? count : 0)).Append(new(Reasons.Duplicate, duplicates)),
            taken.Select((count, at) => new ReasonCount(InOrder[at], verdicts[at] == Verdict.Open ? count : 0)));
    }

    /// <summary>Index of the reason under which a row with this set of exclusions is taken off; −1 where it counts.</summary>
    public static int ReasonOf(int set, ReadOnlySpan<Verdict> verdicts)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            if (verdicts[at] != Verdict.Rejected)
            {
                return at;
            }
        }

        return -1;
    }
}
