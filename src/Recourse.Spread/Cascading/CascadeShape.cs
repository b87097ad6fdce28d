namespace Recourse.Spread;

/// <summary>A figure between two bounds; equal where it is known.</summary>
/// <param name="AtLeast">Lower bound.</param>
/// <param name="AtMost">Upper bound.</param>
public readonly record struct Between(long AtLeast, long AtMost);

/// <summary>
/// The sum of the distances of all pairs of posts, in steps, between two bounds, and the number of pairs. Their quotient is the structural virality of
/// Goel, Anderson, Hofman, Watts, "The structural virality of online diffusion", Management Science 62 (2016): about 2 where everybody forwards the root,
/// larger the longer the chains.
/// </summary>
/// <param name="AtLeast">Least sum.</param>
/// <param name="AtMost">Greatest sum.</param>
/// <param name="Pairs">Pairs of posts; 0 for a post alone.</param>
public readonly record struct Virality(Int128 AtLeast, Int128 AtMost, Int128 Pairs)
{
    /// <summary>Lower bound in ten-thousandths, rounded down.</summary>
    public long Lower => Pairs == 0 ? 0 : (long)(AtLeast * 10_000 / Pairs);

    /// <summary>Upper bound in ten-thousandths, rounded up.</summary>
    public long Upper => Pairs == 0 ? 0 : (long)(((AtMost * 10_000) + Pairs - 1) / Pairs);
}

/// <summary>
/// Depth, breadth and virality of a cascade whose unknown parents may be any earlier post. Each edge parts the tree in two: of the part below it is known
/// how many posts it holds at least, and how many of those with an unknown parent can hang there at most; the sum of <c>s (n − s)</c> over all edges is the
/// sum of all distances. So the bounds hold for every tree that the material allows.
/// </summary>
internal sealed class CascadeShape
{
    private readonly CountedRow[] _rows;
    private readonly Link[] _links;

    /// <summary>Rows that count, children before parents.</summary>
    private readonly List<int> _upwards;

    /// <summary>Row → the row with an unknown parent that it hangs on, −1 where it hangs on the root.</summary>
    private int[] _head = [];

    public CascadeShape(CountedInformation cascade, Link[] links)
    {
        (_rows, _links) = (cascade.Rows, links);
        Below = new long[_rows.Length + 1];
        Reach = new long[_rows.Length + 1];
        Level = new int[_rows.Length];
        _upwards = Order();
        foreach (var at in _upwards)
        {
            if (links[at].Source != LinkSource.Unknown)
            {
                Below[links[at].Parent + 1] += Below[at + 1] + 1;
            }
        }

        Posts = _upwards.Count + 1;
        FillReach();
    }

    /// <summary>Distinct rows and the root.</summary>
    public long Posts { get; }

    /// <summary>Posts known to be below, all generations: the root at 0, row <c>r</c> at <c>r + 1</c>.</summary>
    public long[] Below { get; }

    /// <summary>Posts that may be below it besides: those that hang on unknown parents and are not earlier.</summary>
    public long[] Reach { get; }

    /// <summary>Row → steps from the root, or from the row with an unknown parent that it hangs on (which is 1).</summary>
    public int[] Level { get; }

    /// <summary>Rows that count, parents before children.</summary>
    public IEnumerable<int> Downwards => Enumerable.Reverse(_upwards);

    public Virality Virality()
    {
        Int128 least = 0, most = 0;
        var n = (Int128)Posts;
        foreach (var at in _upwards)
        {
            var (from, to) = ((Int128)Below[at + 1] + 1, (Int128)Below[at + 1] + 1 + Reach[at + 1]);
            to = Int128.Min(to, n - 1);
            var half = n / 2;
            var middle = from > half ? from : to < half ? to : half;
            least += Int128.Min(from * (n - from), to * (n - to));
            most += middle * (n - middle);
        }

        return new(least, most, n * (n - 1) / 2);
    }

    public Between Depth()
    {
        long known = 0, any = 0, chained = 0;
        var heights = Heights();
        foreach (var at in _upwards)
        {
            any = Math.Max(any, Level[at]);
            if (_links[at].Source == LinkSource.Unknown)
            {
                chained += heights[at];
            }
            else if (!IsLoose(at))
            {
                known = Math.Max(known, Level[at]);
            }
        }

        return new(any, known + chained);
    }

    public Between Breadth()
    {
        var widths = new Dictionary<(int Head, int Level), long>();
        foreach (var at in _upwards)
        {
            var key = (_head[at], Level[at]);
            widths[key] = widths.GetValueOrDefault(key) + 1;
        }

        var widest = widths.GroupBy(static entry => entry.Key.Head).Select(static part => part.Max(static entry => entry.Value)).ToList();
        return new(widest.DefaultIfEmpty(0).Max(), widest.Sum());
    }

    private bool IsLoose(int at) => _head[at] >= 0;

    // A head's height counts itself: 1 where nothing hangs under it.
    private int[] Heights()
    {
        var heights = new int[_rows.Length];
        foreach (var at in _upwards)
        {
            heights[at] = Math.Max(heights[at], 1);
            if (_links[at].Source != LinkSource.Unknown && _links[at].Parent >= 0)
            {
                heights[_links[at].Parent] = Math.Max(heights[_links[at].Parent], heights[at] + 1);
            }
        }

        return heights;
    }

    private List<int> Order()
    {
        _head = new int[_rows.Length];
        Array.Fill(_head, -2);
        var downwards = new List<int>(_rows.Length);
        var path = new Stack<int>();
        for (var start = 0; start < _rows.Length; start++)
        {
            for (var at = start; at >= 0 && _head[at] == -2 && !_rows[at].IsDuplicate; at = _links[at].Source == LinkSource.Unknown ? -1 : _links[at].Parent)
            {
                path.Push(at);
            }

            while (path.TryPop(out var at))
            {
                var above = _links[at].Parent;
                (_head[at], Level[at]) = _links[at].Source == LinkSource.Unknown ? (at, 1)
                    : above < 0 ? (-1, 1)
                    : (_head[above], Level[above] + 1);
                downwards.Add(at);
            }
        }

        downwards.Reverse();
        return downwards;
    }

    private void FillReach()
    {
        // Heads by time, unknown last: they may hang under anything. What may hang under a row are the heads not earlier than it, its own left out.
        var heads = _upwards.Where(at => _links[at].Source == LinkSource.Unknown).OrderBy(Ticks).ThenBy(static at => at).ToList();
        var times = heads.ConvertAll(at => Ticks(at));
        var later = new long[heads.Count + 1];
        for (var at = heads.Count - 1; at >= 0; at--)
        {
            later[at] = later[at + 1] + Below[heads[at] + 1] + 1;
        }

        Reach[0] = later[0];

        // A clock may put a child before its parent: what counts is the earliest post of the known part below.
        var earliest = new long[_rows.Length];
        foreach (var at in _upwards)
        {
            earliest[at] = Math.Min(earliest[at] == 0 ? long.MaxValue : earliest[at], _rows[at].Post.Time?.UtcTicks ?? 1);
            if (_links[at].Source != LinkSource.Unknown && _links[at].Parent is >= 0 and var above)
            {
                earliest[above] = earliest[above] == 0 ? earliest[at] : Math.Min(earliest[above], earliest[at]);
            }

            var own = _head[at];
            Reach[at + 1] = later[First(times, earliest[at])] - (own >= 0 && Ticks(own) >= earliest[at] ? Below[own + 1] + 1 : 0);
        }
    }

    private long Ticks(int at) => _rows[at].Post.Time?.UtcTicks ?? long.MaxValue;

    private static int First(List<long> times, long ticks)
    {
        var (low, high) = (0, times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
