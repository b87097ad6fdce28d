using System.Text;

namespace Recourse.Records;

/// <summary>
/// Rows that must wait because another document is open: a table that comes back later in a dump, a table inside a table. They are kept outside
/// the memory where they are many.
/// </summary>
internal sealed class DeferredRows : IDisposable
{
    private const int Memory = 64 << 20;
    private readonly Dictionary<string, List<(long Position, long Number)>> _rows = new(StringComparer.Ordinal);
    private Stream _store = new MemoryStream();

    /// <summary>Names that have rows waiting, in the order in which they first came.</summary>
    public List<string> Names { get; } = [];

    public void Add(string name, long number, AssembledRow row)
    {
        if (!_rows.TryGetValue(name, out var list))
        {
            _rows[name] = list = [];
            Names.Add(name);
        }

        if (_store is MemoryStream { Length: > Memory } memory)
        {
            _store = TemporaryFile.Open();
            memory.WriteTo(_store);
            memory.Dispose();
        }

        _store.Position = _store.Length;
        list.Add((_store.Position, number));
        using var writer = new BinaryWriter(_store, Encoding.UTF8, leaveOpen: true);
        row.Save(writer);
    }

    /// <summary>Gives back the rows of a name in the order in which they came.</summary>
    public void Replay(string name, AssembledRow into, Action<long> row)
    {
        using var reader = new BinaryReader(_store, Encoding.UTF8, leaveOpen: true);
        foreach (var (position, number) in _rows.GetValueOrDefault(name) ?? [])
        {
            _store.Position = position;
            into.Load(reader);
            row(number);
        }
    }

    public void Dispose() => _store.Dispose();
}
