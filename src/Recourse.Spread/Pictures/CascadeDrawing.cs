using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>Chooses the marks of one cascade.</summary>
internal sealed class CascadeDrawing
{
    private readonly CountedInformation _information;
    private readonly CountedRow[] _rows;

    /// <summary>Children of the root at 0 and of row <c>r</c> at <c>r + 1</c>, in the order of reading.</summary>
    private readonly List<int>?[] _children;

    /// <summary>Posts below, all generations; the root at 0.</summary>
    private readonly long[] _below;

    public CascadeDrawing(CountedInformation information)
    {
        (_information, _rows) = (information, information.Rows);
        _children = new List<int>?[_rows.Length + 1];
        _below = new long[_rows.Length + 1];
        var byDepth = new List<int>(_rows.Length);
        for (var place = 0; place < _rows.Length; place++)
        {
            if (!_rows[place].IsDuplicate)
            {
                (_children[_rows[place].Parent + 1] ??= []).Add(place);
                byDepth.Add(place);
            }
        }

        byDepth.Sort((a, b) => _rows[b].Depth.CompareTo(_rows[a].Depth));
        foreach (var place in byDepth)
        {
            _below[_rows[place].Parent + 1] += _below[place + 1] + 1;
        }
    }

    public ImmutableArray<CascadeNode> Draw()
    {
        var drawn = Choose();
        var nodes = ImmutableArray.CreateBuilder<CascadeNode>();
        nodes.Add(new(-1, _information.Root is { } root ? Masking.Name(root.Author) : "?", _below[0], 1, Name(Edge.Declared)));

        // Depth first, without recursion: a chain may be as long as the cascade.
        var open = new Stack<(int Slot, int Node, int Next, long Folded, Edge? FoldEdge)>();
        open.Push((0, 0, 0, 0, null));
        while (open.TryPop(out var at))
        {
            var children = _children[at.Slot];
            if (children is null || at.Next == children.Count)
            {
                if (at.Folded > 0)
                {
                    nodes.Add(new(at.Node, $"×{at.Folded}", 0, at.Folded, Name(at.FoldEdge ?? Edge.Declared)));
                }

                continue;
            }

            var child = children[at.Next];
            var edge = _rows[child].Edge;
            if (!drawn[child])
            {
                open.Push(at with { Next = at.Next + 1, Folded = at.Folded + _below[child + 1] + 1, FoldEdge = at.Folded == 0 || at.FoldEdge == edge ? edge : Edge.Declared });
                continue;
            }

            open.Push(at with { Next = at.Next + 1 });
            nodes.Add(new(at.Node, Masking.Name(_rows[child].Post.Author), _below[child + 1], 1, Name(edge)));
            open.Push((child + 1, nodes.Count - 1, 0, 0, null));
        }

        return nodes.ToImmutable();
    }

    /// <summary>Opens the largest branches first (then the shallower, then the earlier read) while marks and folds stay within the limit.</summary>
    private bool[] Choose()
    {
        var drawn = new bool[_rows.Length];
        var hidden = new int[_rows.Length + 1];
        var queue = new PriorityQueue<int, (long Below, int Depth, int Place)>();
        var marks = 1;
        Offer(0);
        while (queue.TryDequeue(out var place, out _))
        {
            var parent = _rows[place].Parent + 1;
            var after = marks + 1 - (hidden[parent] == 1 ? 1 : 0) + (_children[place + 1] is null ? 0 : 1);
            if (after > Cascades.MostMarks)
            {
                continue;
            }

            marks = after - (_children[place + 1] is null ? 0 : 1);
            hidden[parent]--;
            drawn[place] = true;
            Offer(place + 1);
        }

        return drawn;

        void Offer(int slot)
        {
            if (_children[slot] is not { } children)
            {
                return;
            }

            hidden[slot] = children.Count;
            marks++;
            foreach (var child in children)
            {
                queue.Enqueue(child, (-_below[child + 1], _rows[child].Depth, child));
            }
        }
    }

    private static string Name(Edge edge) => edge switch
    {
        Edge.Direct => "direct",
        Edge.Unresolved => "unresolved",
        Edge.Circle => "unresolved",
        _ => "declared",
    };
}
