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
    private Entry[]?[] _first = [];
    private Dictionary<(int Version, int Set, long Context), Entry>? _further;

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

        if (_first.Length <= acts.Number)
        {
            Array.Resize(ref _first, Math.Max(8, acts.Number * 2));
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
        var under = _under!;
        foreach (var version in _readers!.Versions)
        {
            foreach (var entries in under._first)
            {
                if (entries?[version] is { Acts: not null } entry && Differs(version, entry))
                {
                    return true;
                }
            }
        }

        foreach (var (key, entry) in under._further ?? [])
        {
            if (Differs(key.Version, entry))
            {
                return true;
            }
        }

        return false;
    }

    private bool Differs(int version, Entry before) =>
        _readers!.Contains(version, before.Acts!) && Further(before.Limb!, version, before.Acts!, before.Context!) != before.Truth;

    private Truth Further(LawLimb limb, int version, ActSet acts, WeighingContext context)
    {
        var code = limb.Traits.Of(context);
        _further ??= [];
        if (!_further.TryGetValue((version, acts.Number, code), out var entry))
        {
            entry = new(limb, acts, context, code, LimbLogic.Truth(limb, acts, _view, context));
            _further.Add((version, acts.Number, code), entry);
        }

        return entry.Truth;
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
