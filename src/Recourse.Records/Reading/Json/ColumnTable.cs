using System.Collections;

namespace Recourse.Records;

/// <summary>Column names of JSON records: they are known only as records come, so the list grows, and an index once given stays.</summary>
internal sealed class ColumnTable : IReadOnlyList<string>
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public int IndexOf(string name)
    {
        if (!_index.TryGetValue(name, out var index))
        {
            index = _names.Count;
            _index[name] = index;
            _names.Add(name);
        }

        return index;
    }

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
