using System.Collections;

namespace Recourse.Records;

/// <summary>Column names of JSON records: they are known only as records come, so the list grows, and an index once given stays.</summary>
internal sealed class ColumnTable : IReadOnlyList<string>
{
    private const int Most = 4096;
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ColumnTable() => _lookup = _index.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    /// <summary>Index of a name. Records that each invent new names share the nameless column once there are 4096.</summary>
    public int IndexOf(ReadOnlySpan<char> name)
    {
        if (!_lookup.TryGetValue(name, out var index))
        {
            if (_names.Count >= Most && name.Length > 0)
            {
                return IndexOf("");
            }

            index = _names.Count;
            _lookup[name] = index;
            _names.Add(name.ToString());
        }

        return index;
    }

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
