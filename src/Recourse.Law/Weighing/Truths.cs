namespace Recourse.Law;

/// <summary>
/// What the limbs of an offence came to on sets of acts of one actor, each weighed once. A layer over another one stands for the same facts with
/// one of them tried otherwise: what cannot read that fact is taken from below.
/// </summary>
internal sealed class Truths
{
    private readonly BoundRule _rule;
    private readonly View _view;
    private readonly Truths? _under;
    private readonly ReadersOfFact? _readers;
    private readonly Settled? _settled;

    // One entry a set and version of a limb, for the context in which it was weighed first; most limbs look at no context. What was weighed in
    // further contexts, and all that a layer weighs, is found by its key.
    private (ActSet Acts, Entry[] Entries)[] _first = [];
    private Dictionary<(int Version, int Set, long Context), (ActSet Acts, Entry Entry)>? _further;

    /// <summary>The facts as stated. What people's decisions settle is as decided.</summary>
    public Truths(BoundRule rule, View view, Settled? settled = null) => (_rule, _view, _settled) = (rule, view, settled);

    /// <summary>The facts of another one with one tried otherwise. What people's decisions settle is as decided, in this layer only.</summary>
    public Truths(Truths under, View view, ReadersOfFact readers, Settled? settled = null) =>
        (_rule, _view, _under, _readers, _settled) = (under._rule, view, under, readers, settled);

    /// <summary>The facts that are weighed.</summary>
    public View View => _view;

    /// <summary>What a version of a limb, given by its number, came to; weighed where that is not known yet.</summary>
    public Truth Of(int version, ActSet acts, WeighingContext context)
    {
        if (_settled?.Of(_rule.Version(version), acts.Acts) is { } decided)
        {
            return decided;
        }

        if (_under is not null)
        {
            return _readers!.Contains(version, acts) ? Further(version, acts, context) : _under.Of(version, acts, context);
        }

        if (_first.Length <= acts.Number)
        {
            Array.Resize(ref _first, Math.Max(8, acts.Number * 2));
        }

        ref var first = ref _first[acts.Number];
        if (first.Entries is null)
        {
            first = (acts, new Entry[_rule.Versions]);
        }

        ref var entry = ref first.Entries[version];
        if (entry.Context is null)
        {
            entry = Weigh(version, acts, context);
        }

        return ReferenceEquals(entry.Context, context) || Code(version, entry.Context) == Code(version, context) ? entry.Truth : Further(version, acts, context);
    }

    /// <summary>
    /// For a layer: true where some limb that may read the fact comes to something else than below, in any of the contexts in which it was
    /// weighed there. Otherwise everything put together from the limbs is as it was under the same decisions.
    /// </summary>
    public bool Differs()
    {
        var under = _under!;
        foreach (var version in _readers!.Versions)
        {
            foreach (var (acts, entries) in under._first)
            {
                if (entries?[version] is { Context: not null } entry && Differs(version, acts, entry))
                {
                    return true;
                }
            }
        }

        foreach (var (key, (acts, entry)) in under._further ?? [])
        {
            if (Differs(key.Version, acts, entry))
            {
                return true;
            }
        }

        return false;
    }

    private bool Differs(int version, ActSet acts, Entry before) => _readers!.Contains(version, acts) && Further(version, acts, before.Context) != before.Truth;

    private Truth Further(int version, ActSet acts, WeighingContext context)
    {
        _further ??= [];
        var key = (version, acts.Number, Code(version, context));
        if (!_further.TryGetValue(key, out var found))
        {
            found = (acts, Weigh(version, acts, context));
            _further.Add(key, found);
        }

        return found.Entry.Truth;
    }

    private Entry Weigh(int version, ActSet acts, WeighingContext context) => new(context, LimbLogic.Truth(_rule.Version(version), acts, _view, context));

    private long Code(int version, WeighingContext context) => _rule.Version(version).Traits.Of(context);

    private readonly record struct Entry(WeighingContext Context, Truth Truth);
}

/// <summary>Which limbs may read a fact.</summary>
/// <param name="versions">The numbers of those versions of limbs that may.</param>
/// <param name="act">Position of the act of which the fact is stated; null where it is stated of the actor or of the case.</param>
internal sealed class ReadersOfFact(IReadOnlyList<int> versions, int? act)
{
    /// <summary>Nothing reads it: all facts are as stated.</summary>
    public static readonly ReadersOfFact None = new([], null);

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
