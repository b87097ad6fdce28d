using System.Buffers.Binary;

namespace Recourse.PersonalData;

/// <summary>
/// Gives equal texts the same number, comparing them whole: no hash stands in for a text. Texts lie side by side in an arena, each behind its length and
/// number, so that millions of them cost little more than their bytes (about 24 bytes a text beside them). Shared by the threads of one scan.
/// </summary>
internal sealed class Interner
{
    private const int BlockSize = 1 << 20;
    private const int Header = 2 * sizeof(int);

    /// <summary>Texts begin at multiples of 8, so that 32 bits address 32 GiB.</summary>
    private const int Unit = 8;
    private const int UnitsInBlock = BlockSize / Unit;

    private readonly Lock _gate = new();
    private readonly List<byte[]> _blocks = [];

    /// <summary>Hash in the upper half, place of the text + 1 in the lower: few texts are looked at in vain, and growing looks at none.</summary>
    private readonly ulong[]?[] _shards = new ulong[]?[NumberSet.Shards];
    private readonly int[] _usedSlots = new int[NumberSet.Shards];
    private int _used = BlockSize;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a text, from 1; 0 for the empty one. Numbers depend on the order of reading: they serve for equality only.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var hash = Hash(text);
        var shard = (int)(hash % NumberSet.Shards);
        lock (_gate)
        {
            var slots = _shards[shard];
            if (slots is null || _usedSlots[shard] >= slots.Length / 4 * 3)
            {
                _shards[shard] = slots = Grow(slots ?? []);
            }

            var slot = Home(hash, slots.Length);
            while (slots[slot] is not 0 and var entry)
            {
                if ((uint)(entry >> 32) == hash && At(unchecked((uint)entry) - 1) is var known && text.SequenceEqual(Text(known)))
                {
                    return BinaryPrimitives.ReadInt32LittleEndian(known[sizeof(int)..]);
                }

                slot = slot + 1 == slots.Length ? 0 : slot + 1;
            }

            slots[slot] = ((ulong)hash << 32) | (Put(text) + 1);
            _usedSlots[shard]++;
            return Count;
        }
    }

    /// <summary>The number of a text; 0 where it has none. Not beside <see cref="Number"/>.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        if (_shards[(int)(hash % NumberSet.Shards)] is not { } slots)
        {
            return 0;
        }

        for (var slot = Home(hash, slots.Length); slots[slot] is not 0 and var entry; slot = slot + 1 == slots.Length ? 0 : slot + 1)
        {
            if ((uint)(entry >> 32) == hash && At(unchecked((uint)entry) - 1) is var known && text.SequenceEqual(Text(known)))
            {
                return BinaryPrimitives.ReadInt32LittleEndian(known[sizeof(int)..]);
            }
        }

        return 0;
    }

    private uint Put(ReadOnlySpan<byte> text)
    {
        var size = (Header + text.Length + Unit - 1) / Unit * Unit;
        if (_used + size > BlockSize)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, size)]);
            _used = 0;
        }

        var place = checked((uint)(((long)(_blocks.Count - 1) * UnitsInBlock) + (_used / Unit)));
        var entry = _blocks[^1].AsSpan(_used);
        Count++;
        BinaryPrimitives.WriteInt32LittleEndian(entry, text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry[sizeof(int)..], Count);
        text.CopyTo(entry[Header..]);
        _used += size;
        return place;
    }

    private ReadOnlySpan<byte> At(uint place) => _blocks[(int)(place / UnitsInBlock)].AsSpan((int)(place % UnitsInBlock) * Unit);

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> entry) => entry.Slice(Header, BinaryPrimitives.ReadInt32LittleEndian(entry));

    private static ulong[] Grow(ulong[] old)
    {
        var slots = new ulong[NumberSet.Larger(old.Length)];
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                var slot = Home((uint)(entry >> 32), slots.Length);
                while (slots[slot] != 0)
                {
                    slot = slot + 1 == slots.Length ? 0 : slot + 1;
                }

                slots[slot] = entry;
            }
        }

        return slots;
    }

    private static int Home(uint hash, int length) => (int)(((ulong)hash * (ulong)length) >> 32);

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }
}

/// <summary>The texts of a scan that serve as keys, each kind by itself.</summary>
internal sealed class Interners
{
    private readonly Interner[] _ofKind = [.. IdentifierKinds.All.Select(static _ => new Interner())];

    /// <summary>Texts of identifiers that are no numbers, to tell different ones apart.</summary>
    public Interner Of(IdentifierKind kind) => kind == IdentifierKind.Name ? Names : _ofKind[(int)kind];

    public Interner Names { get; } = new();

    /// <summary>Addresses by which a person is known, for want of a number. Others are not kept here, since there can be millions.</summary>
    public Interner Addresses { get; } = new();

    public Interner Emails { get; } = new();

    /// <summary>Times and places of whereabouts.</summary>
    public PointTable Points { get; } = new();

    /// <summary>Kinds and numbers of documents that one person has.</summary>
    public Interner Documents { get; } = new();

    /// <summary>Kinds and values of accounts, devices, vehicles.</summary>
    public Interner Accounts { get; } = new();
}
