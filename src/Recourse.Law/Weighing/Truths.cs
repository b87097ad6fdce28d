using System.Diagnostics.CodeAnalysis;

namespace Recourse.Law;

/// <summary>
/// What the limbs of an offence came to on sets of acts of one actor, each weighed once. A layer over another one stands for the same facts with
/// one of them tried otherwise: what cannot read that fact is taken from below.
/// </summary>
internal sealed class Truths
{
    private readonly View _view;
    private readonly Truths? _under;
    private readonly ReadersOfFact? _readers;
    private readonly int _versions;

    // One entry a set and version of a limb, for the context in which it was weighed first; most limbs look at no context. What was weighed in
    // further contexts, and all that a layer weighs, is found by its key.
    private readonly List<Entry[]?> _first = [];
    private readonly Dictionary<(int Version, int Set, long Context), Entry> _further = [];

    /// <summary>The facts as stated.</summary>
    public Truths(BoundRule rule, View view) => (_view, _versions) = (view, rule.Versions);

    /// <summary>The facts of another one with one tried otherwise.</summary>
    public Truths(Truths under, View view, ReadersOfFact readers) => (_view, _under, _readers, _versions) = (view, under, readers, under._versions);

    /// <summary>The facts that are weighed.</summary>
    public View View => _view;

    /// <summary>What the limb came to; weighed where that is not known yet.</summary>
    public Truth Of(LawLimb limb, int version, ActSet acts, WeighingContext context)
    {
        if (_under is not null)
        {
            return _readers!.Contains(version, acts) ? Further(limb, version, acts, context) : _under.Of(limb, version, acts, context);
        }

        while (_first.Count <= acts.Number)
        {
            _first.Add(null);
        }

        ref var entry = ref (_first[acts.Number] ??= new Entry[_versions])[version];
        var code = limb.Traits.Of(context);
        if (entry.Context is null)
        {
            entry = new(limb, acts, context, code, LimbLogic.Truth(limb, acts, _view, context));
        }

        return entry.Code == code ? entry.Truth : Further(limb, version, acts, context);
    }

    /// <summary>
    /// For a layer: true where some limb that may read the fact comes to something else than below, in any of the contexts in which it was
    /// weighed there. Otherwise everything put together from the limbs is as it was.
    /// </summary>
    public bool Differs()
    {
        foreach (var entry in _under!.Known(_readers!))
        {
            if (Further(entry.Entry.Limb!, entry.Version, entry.Entry.Acts!, entry.Entry.Context!) != entry.Entry.Truth)
            {
                return true;
            }
        }

        return false;
    }

    private Truth Further(LawLimb limb, int version, ActSet acts, WeighingContext context)
    {
        var code = limb.Traits.Of(context);
        if (!_further.TryGetValue((version, acts.Number, code), out var entry))
        {
            entry = new(limb, acts, context, code, LimbLogic.Truth(limb, acts, _view, context));
            _further.Add((version, acts.Number, code), entry);
        }

        return entry.Truth;
    }

    /// <summary>What is known of the limbs that may read a fact.</summary>
    private IEnumerable<(int Version, Entry Entry)> Known(ReadersOfFact readers)
    {
        foreach (var entries in _first.OfType<Entry[]>())
        {
            foreach (var version in readers.Versions)
            {
                if (entries[version] is { Acts: { } acts } entry && readers.Contains(version, acts))
                {
                    yield return (version, entry);
                }
            }
        }

        foreach (var (key, entry) in _further)
        {
            if (readers.Contains(key.Version, entry.Acts!))
            {
                yield return (key.Version, entry);
            }
        }
    }

    [SuppressMessage("Performance", "CA1815", Justification = "Never compared.")]
    private readonly struct Entry(LawLimb limb, ActSet acts, WeighingContext context, long code, Truth truth)
    {
        public LawLimb? Limb { get; } = limb;

        public ActSet? Acts { get; } = acts;

        public WeighingContext? Context { get; } = context;

        public long Code { get; } = code;

        public Truth Truth { get; } = truth;
    }
}

/// <summary>Which limbs may read a fact.</summary>
/// <param name="versions">The numbers of those versions of limbs that may.</param>
/// <param name="act">Position of the act of which the fact is stated; null where it is stated of the actor or of the case.</param>
internal sealed class ReadersOfFact(IReadOnlyList<int> versions, int? act)
{
    public IReadOnlyList<int> Versions => versions;

    /// <summary>True where a version may read the fact when it is weighed on some acts.</summary>
    public bool Contains(int version, ActSet acts)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            if (versions[i] == version)
            {
                return act is not { } index || acts.Holds(index);
            }
        }

        return false;
    }
}
