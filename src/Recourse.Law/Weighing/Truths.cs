using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Recourse.Law;

/// <summary>
/// What limbs came to on sets of acts of one actor, each weighed once. A layer over another one stands for the same facts with one of them
/// changed: what does not read that fact is taken from below.
/// </summary>
internal sealed class Truths
{
    private readonly Dictionary<Key, Truth> _known = [];
    private readonly Truths? _under;
    private readonly Func<LawLimb, bool>? _touched;
    private readonly Settled? _settled;

    public Truths()
    {
    }

    /// <summary>The facts of another one with one changed; <paramref name="touched"/> tells which limbs may read it. What people's decisions settle is as decided.</summary>
    public Truths(Truths under, Func<LawLimb, bool> touched, Settled? settled = null) => (_under, _touched, _settled) = (under, touched, settled);

    /// <summary>What the limb came to; weighed where that is not known yet.</summary>
    public Truth Of(LawLimb limb, ImmutableArray<Act> acts, WeighingContext context, LimbWeigher weigher)
    {
        if (_settled?.Of(limb, acts) is { } decided)
        {
            return decided;
        }

        if (_under is not null && !_touched!(limb))
        {
            return _under.Of(limb, acts, context, weigher);
        }

        var key = new Key(limb, acts, limb.Traits.Of(context));
        if (!_known.TryGetValue(key, out var truth))
        {
            truth = weigher.Fresh(limb, acts, context, Trace.Silent, out _);
            _known.Add(key, truth);
        }

        return truth;
    }

    private readonly struct Key(LawLimb limb, ImmutableArray<Act> acts, long context) : IEquatable<Key>
    {
        private readonly LawLimb _limb = limb;
        private readonly ImmutableArray<Act> _acts = acts;
        private readonly long _context = context;

        public bool Equals(Key other)
        {
            if (!ReferenceEquals(_limb, other._limb) || _context != other._context || _acts.Length != other._acts.Length)
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
            var hash = HashCode.Combine(RuntimeHelpers.GetHashCode(_limb), _context);
            foreach (var act in _acts)
            {
                hash = HashCode.Combine(hash, act.Key);
            }

            return hash;
        }
    }
}
