namespace Recourse.PersonalData;

/// <summary>
/// Gives numbers other than 0 an index from 1, in the order in which they come. Open addressing in shards: what is copied when one grows is small. About
/// 18 bytes a number, exact.
/// </summary>
internal sealed class NumberIndex
{
    private readonly Shard[] _shards = new Shard[NumberSet.Shards];

    /// <summary>How many numbers have an index; the highest index.</summary>
    public int Count { get; private set; }

    /// <summary>The index of a number, new or known.</summary>
    public int Add(ulong number)
    {
        var mixed = NumberSet.Mix(number);
        ref var shard = ref _shards[NumberSet.ShardOf(mixed)];
        if (shard.Used >= shard.Length / 4 * 3)
        {
            Grow(ref shard);
        }

        var slot = Slot(shard, number, mixed);
        if (shard.Numbers[slot] == 0)
        {
            (shard.Numbers[slot], shard.Indexes[slot]) = (number, ++Count);
            shard.Used++;
        }

        return shard.Indexes[slot];
    }

    /// <summary>The index of a number; 0 where it has none.</summary>
    public int Find(ulong number)
    {
        var mixed = NumberSet.Mix(number);
        ref var shard = ref _shards[NumberSet.ShardOf(mixed)];
        return shard.Used == 0 ? 0 : shard.Indexes[Slot(shard, number, mixed)];
    }

    private static void Grow(ref Shard shard)
    {
        var old = shard;
        var length = NumberSet.Larger(old.Length);
        shard = new Shard { Numbers = new ulong[length], Indexes = new int[length], Used = old.Used };
        for (var at = 0; at < old.Length; at++)
        {
            if (old.Numbers[at] is not 0 and var number)
            {
                var slot = Slot(shard, number, NumberSet.Mix(number));
                (shard.Numbers[slot], shard.Indexes[slot]) = (number, old.Indexes[at]);
            }
        }
    }

    private static int Slot(in Shard shard, ulong number, ulong mixed) => NumberSet.Slot(shard.Numbers, number, mixed);

    private struct Shard
    {
        public ulong[] Numbers;
        public int[] Indexes;
        public int Used;

        public readonly int Length => Numbers?.Length ?? 0;
    }
}
