namespace Recourse.Spread;

/// <summary>Sets that are joined two by two (union–find).</summary>
internal sealed class Partition
{
    private readonly int[] _above;

    public Partition(int count)
    {
        _above = new int[count];
        for (var at = 0; at < count; at++)
        {
            _above[at] = at;
        }
    }

    /// <summary>The lowest number in the set.</summary>
    public int Find(int at)
    {
        while (_above[at] != at)
        {
            _above[at] = _above[_above[at]];
            at = _above[at];
        }

        return at;
    }

    public void Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        _above[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The sets, by their lowest number; members ascending.</summary>
    public List<List<int>> Sets()
    {
        var sets = new SortedDictionary<int, List<int>>();
        for (var at = 0; at < _above.Length; at++)
        {
            var root = Find(at);
            if (!sets.TryGetValue(root, out var set))
            {
                sets.Add(root, set = []);
            }

            set.Add(at);
        }

        return [.. sets.Values];
    }
}
