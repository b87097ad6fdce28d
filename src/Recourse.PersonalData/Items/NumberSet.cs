namespace Recourse.PersonalData;

/// <summary>A set of numbers other than 0: open addressing in shards, about 12 bytes a number, exact.</summary>
internal sealed class NumberSet
{
    /// <summary>Parts of a table that grow by themselves, so that little is held twice while growing.</summary>
    public const int Shards = 64;

    private readonly ulong[]?[] _shards = new ulong[]?[Shards];
    private readonly int[] _used = new int[Shards];

    /// <summary>How many numbers are in the set.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number.</summary>
    public void Add(ulong number)
    {
        var mixed = Mix(number);
        var shard = ShardOf(mixed);
        var slots = _shards[shard];
        if (slots is null || _used[shard] >= slots.Length / 4 * 3)
        {
            _shards[shard] = slots = Grow(slots ?? []);
        }

        var slot = Slot(slots, number, mixed);
        if (slots[slot] == 0)
        {
            slots[slot] = number;
            _used[shard]++;
            Count++;
        }
    }

    /// <summary>Adds all numbers of another set.</summary>
    public void UnionWith(NumberSet other)
    {
        foreach (var shard in other._shards)
        {
            foreach (var number in shard ?? [])
            {
                if (number != 0)
                {
                    Add(number);
                }
            }
        }
    }

    /// <summary>Spreads a number over 64 bits: consecutive numbers, the usual case, must not cluster.</summary>
    public static ulong Mix(ulong number)
    {
        number = unchecked((number ^ (number >> 32)) * 0x9E3779B97F4A7C15);
        number = unchecked((number ^ (number >> 29)) * 0xBF58476D1CE4E5B9);
        return number ^ (number >> 32);
    }

    /// <summary>The shard of a number.</summary>
    public static int ShardOf(ulong mixed) => (int)(mixed & (Shards - 1));

    /// <summary>The next length of a shard.</summary>
    public static int Larger(int length) => Math.Max(16, length + (length / 2));

    /// <summary>Where a number stands in a shard's slots, or the free slot for it.</summary>
    public static int Slot(ulong[] slots, ulong number, ulong mixed)
    {
        var slot = (int)Math.BigMul(mixed, (ulong)slots.Length, out _);
        while (slots[slot] != 0 && slots[slot] != number)
        {
            slot = slot + 1 == slots.Length ? 0 : slot + 1;
        }

        return slot;
    }

    private static ulong[] Grow(ulong[] old)
    {
        var slots = new ulong[Larger(old.Length)];
        foreach (var kept in old)
        {
            if (kept != 0)
            {
                slots[Slot(slots, kept, Mix(kept))] = kept;
            }
        }

        return slots;
    }
}
