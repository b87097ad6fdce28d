namespace Recourse.PersonalData;

/// <summary>
/// Gives equal texts the same number, comparing them whole: no hash stands in for a text. Texts lie side by side in an arena, so that millions of them
/// cost little more than their bytes. Shared by the threads of one scan.
/// </summary>
internal sealed class Interner
{
    private const int BlockSize = 1 << 20;
    private readonly Lock _gate = new();
    private readonly List<byte[]> _blocks = [new byte[BlockSize]];
    private int[] _table = new int[1024];
    private (int Block, int Start, int Length, int Hash)[] _entries = new (int, int, int, int)[512];
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
            var slot = hash & (_table.Length - 1);
            while (_table[slot] is not 0 and var number)
            {
                var entry = _entries[number - 1];
                if (entry.Hash == hash && text.SequenceEqual(_blocks[entry.Block].AsSpan(entry.Start, entry.Length)))
                {
                    return number;
                }

                slot = (slot + 1) & (_table.Length - 1);
            }

            return Add(text, hash);
        }
    }

    private int Add(ReadOnlySpan<byte> text, int hash)
    {
        if (_used + text.Length > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, text.Length)]);
            _used = 0;
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        text.CopyTo(_blocks[^1].AsSpan(_used));
        _entries[Count++] = (_blocks.Count - 1, _used, text.Length, hash);
        _used += text.Length;
        if (Count * 2 > _table.Length)
        {
            _table = new int[_table.Length * 2];
            for (var number = 1; number <= Count; number++)
            {
                Place(_entries[number - 1].Hash, number);
            }
        }
        else
        {
            Place(hash, Count);
        }

        return Count;
    }

    private void Place(int hash, int number)
    {
        var slot = hash & (_table.Length - 1);
        while (_table[slot] != 0)
        {
            slot = (slot + 1) & (_table.Length - 1);
        }

        _table[slot] = number;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
