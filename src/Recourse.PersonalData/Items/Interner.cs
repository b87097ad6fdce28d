using System.Buffers.Binary;

namespace Recourse.PersonalData;

/// <summary>
/// Gives equal texts the same number, comparing them whole: no hash stands in for a text. Texts lie side by side in an arena, each behind its length, so that
/// millions of them cost little more than their bytes (about 18 bytes a text beside them). Shared by the threads of one scan.
/// </summary>
internal sealed class Interner
{
    private const int BlockSize = 1 << 20;
    private const int ChunkBits = 14;
    private const int Prefix = sizeof(int);
    private readonly Lock _gate = new();
    private readonly List<byte[]> _blocks = [new byte[BlockSize]];

    /// <summary>Block and start of each text, in chunks: growing copies and wastes nothing.</summary>
    private readonly List<(int Block, int Start)[]> _places = [];
    private int[] _table = new int[1024];
    private int _used;

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
        lock (_gate)
        {
            var slot = Home(hash);
            while (_table[slot] is not 0 and var number)
            {
                if (text.SequenceEqual(Text(number)))
                {
                    return number;
                }

                slot = slot + 1 == _table.Length ? 0 : slot + 1;
            }

            return Add(text, slot);
        }
    }

    private int Add(ReadOnlySpan<byte> text, int slot)
    {
        if (_used + Prefix + text.Length > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, Prefix + text.Length)]);
            _used = 0;
        }

        if (Count >> ChunkBits == _places.Count)
        {
            _places.Add(new (int, int)[1 << ChunkBits]);
        }

        var block = _blocks[^1].AsSpan(_used);
        BinaryPrimitives.WriteInt32LittleEndian(block, text.Length);
        text.CopyTo(block[Prefix..]);
        _places[^1][Count & ((1 << ChunkBits) - 1)] = (_blocks.Count - 1, _used);
        _used += Prefix + text.Length;
        Count++;
        _table[slot] = Count;
        if (Count >= _table.Length / 4 * 3)
        {
            Grow();
        }

        return Count;
    }

    private ReadOnlySpan<byte> Text(int number)
    {
        var (block, start) = _places[(number - 1) >> ChunkBits][(number - 1) & ((1 << ChunkBits) - 1)];
        var bytes = _blocks[block].AsSpan(start);
        return bytes.Slice(Prefix, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    private void Grow()
    {
        _table = new int[_table.Length + (_table.Length / 2)];
        for (var number = 1; number <= Count; number++)
        {
            var slot = Home(Hash(Text(number)));
            while (_table[slot] != 0)
            {
                slot = slot + 1 == _table.Length ? 0 : slot + 1;
            }

            _table[slot] = number;
        }
    }

    private int Home(int hash) => (int)(((ulong)unchecked((uint)hash) * (ulong)_table.Length) >> 32);

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
