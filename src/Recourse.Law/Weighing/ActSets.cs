using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Some acts of an actor, weighed together.</summary>
/// <param name="number">Its number among the sets of the actor.</param>
/// <param name="acts">The acts.</param>
/// <param name="day">Number of the latest day on which one of them ended, see <see cref="ActSets.Days"/>.</param>
internal sealed class ActSet(int number, ImmutableArray<Act> acts, int day)
{
    private ActSet[]? _alone;
    private ImmutableArray<Act>[]? _each;
    private ImmutableArray<Act>[]? _informations;
    private ImmutableArray<Act>[]? _whole;
    private (decimal Days, ImmutableArray<Act>[] Windows)? _windows;

    public int Number => number;

    public ImmutableArray<Act> Acts => acts;

    public int Day => day;

    public bool IsEmpty => acts.IsEmpty;

    /// <summary>True where nobody states the day of any of the acts.</summary>
    public bool IsUndated(ActSets sets) => sets.Days[day] is null;

    /// <summary>Each of the acts as a set of its own, in the same order. Kept: most of what decides an offence is weighed act by act.</summary>
    public ActSet[] Alone(ActSets sets) => _alone ??= acts.Length == 1 ? [this] : [.. acts.Select(sets.Of)];

    /// <summary>True where one of the acts has this position among those of the actor.</summary>
    public bool Holds(int index)
    {
        foreach (var act in acts)
        {
            if (act.Index == index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The groups of acts over which a limb is weighed; it is met where it is met on one of them.</summary>
    public ImmutableArray<Act>[] Over(LawLimb limb) => limb.Over switch
    {
        _ when acts.IsEmpty => [],
        _ when acts.Length == 1 && limb.Over != Law.Over.Window => _whole ??= [acts],
        Law.Over.Act => _each ??= [.. acts.Select(a => ImmutableArray.Create(a))],
        Law.Over.Information => _informations ??= [.. acts.GroupBy(Information, StringComparer.Ordinal).Select(g => g.ToImmutableArray())],
        Law.Over.Window => Windows(limb.Window!.Value),
        _ => _whole ??= [acts],
    };

    private ImmutableArray<Act>[] Windows(decimal days)
    {
        if (_windows is not { } known || known.Days != days)
        {
            known = (days, [.. Law.Windows.Of(acts, (int)days)]);
            _windows = known;
        }

        return known.Windows;
    }

    private static string Information(Act act) => act.Statement is { Information.Length: > 0 } statement ? "i:" + statement.Information : "a:" + act.Id;
}

/// <summary>The sets of acts of one actor that an offence is weighed on, each made once and numbered.</summary>
internal sealed class ActSets(ImmutableArray<Act> own)
{
    private readonly List<ActSet> _all = [];
    private readonly List<DateOnly?> _days = [];
    private readonly Dictionary<Key, ActSet> _known = [];

    /// <summary>The acts of the actor as stated.</summary>
    public ImmutableArray<Act> Own => own;

    /// <summary>The sets made so far.</summary>
    public IReadOnlyList<ActSet> All => _all;

    /// <summary>The days that are numbered so far; null for an unknown one.</summary>
    public IReadOnlyList<DateOnly?> Days => _days;

    public ActSet Of(Act act) => Of([act]);

    public ActSet Of(ImmutableArray<Act> acts)
    {
        var key = new Key(acts);
        if (!_known.TryGetValue(key, out var set))
        {
            acts = AsStated(acts);
            set = new(_all.Count, acts, Number(Last(acts)));
            _all.Add(set);
            _known.Add(new(acts), set);
        }

        return set;
    }

    /// <summary>The latest day on which one of the acts ended; null where no day is stated.</summary>
    private static DateOnly? Last(ImmutableArray<Act> acts)
    {
        DateOnly? last = null;
        foreach (var act in acts)
        {
            last = act.Last is { } day && !(day <= last) ? day : last;
        }

        return last;
    }

    private int Number(DateOnly? day)
    {
        var at = _days.IndexOf(day);
        if (at < 0)
        {
            at = _days.Count;
            _days.Add(day);
        }

        return at;
    }

    /// <summary>A set stands for its acts as stated: one that was first met while a fact was tried otherwise must not keep that.</summary>
    private ImmutableArray<Act> AsStated(ImmutableArray<Act> acts)
    {
        for (var i = 0; i < acts.Length; i++)
        {
            var (act, stated) = (acts[i], own[acts[i].Index]);
            if (!act.InsiderAside && !(ReferenceEquals(act.Statement, stated.Statement) && ReferenceEquals(act.Conduct, stated.Conduct)))
            {
                acts = acts.SetItem(i, act with { Statement = stated.Statement, Conduct = stated.Conduct });
            }
        }

        return acts;
    }

    private readonly struct Key(ImmutableArray<Act> acts) : IEquatable<Key>
    {
        private readonly ImmutableArray<Act> _acts = acts;

        public bool Equals(Key other)
        {
            if (_acts.Length != other._acts.Length)
            {
                return false;
            }

            for (var i = 0; i < _acts.Length; i++)
            {
                if (_acts[i].Key != other._acts[i].Key)
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = _acts.Length;
            foreach (var act in _acts)
            {
                hash = unchecked((hash * 31) + act.Key);
            }

            return hash;
        }
    }
}
