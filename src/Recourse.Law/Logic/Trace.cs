using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What a weighing rested on: the facts read, what was found, what would settle it.</summary>
internal sealed class Trace
{
    private readonly SortedDictionary<string, string> _read = new(StringComparer.Ordinal);
    private readonly List<Bilingual> _because = [];
    private readonly List<Bilingual> _missing = [];
    private readonly List<Bilingual> _unalleged = [];

    public ImmutableArray<Bilingual> Because => [.. _because.Distinct()];

    public ImmutableArray<Bilingual> Missing => [.. _missing.Distinct()];

    /// <summary>What nobody alleges: worth asking, and not weighed.</summary>
    public ImmutableArray<Bilingual> Unalleged => [.. _unalleged.Distinct()];

    public ImmutableArray<string> FactsRead => [.. _read.Keys];

    /// <summary>Digest of the facts read, path and value, in the order of the paths.</summary>
    public string FactsDigest => CanonicalJson.Digest(_read);

    public void Read(string path, string value) => _read[path] = value;

    public void Found(string zh, string en) => _because.Add(new(zh, en));

    public void Found(Bilingual text) => _because.Add(text);

    public void Lacks(string zh, string en) => _missing.Add(new(zh, en));

    public void Lacks(Bilingual text) => _missing.Add(text);

    public void Asks(string zh, string en) => _unalleged.Add(new(zh, en));

    /// <summary>Takes over another trace; <paramref name="label"/> (an act) goes before its lines, empty for none.</summary>
    public void Take(Trace other, string label)
    {
        foreach (var (path, value) in other._read)
        {
            _read[path] = value;
        }

        var (zh, en) = label.Length == 0 ? ("", "") : (label + "：", label + ": ");
        _because.AddRange(other._because.Select(b => new Bilingual(zh + b.Zh, en + b.En)));
        _missing.AddRange(other._missing.Select(b => new Bilingual(zh + b.Zh, en + b.En)));
        _unalleged.AddRange(other._unalleged.Select(b => new Bilingual(zh + b.Zh, en + b.En)));
    }
}
