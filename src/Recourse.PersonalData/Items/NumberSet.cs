namespace Recourse.PersonalData;

/// <summary>A set of numbers other than 0: open addressing, about 11 bytes a number, exact.</summary>
internal sealed class NumberSet
{
    private ulong[] _slots = new ulong[1024];

    /// <summary>How many numbers are in the set.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number.</summary>
    public void Add(ulong number)
    {
        var slot = Slot(number);
        if (_slots[slot] == number)
        {
            return;
        }

        if (Count >= (_slots.Length / 4 * 3))
        {
            Grow();
            slot = Slot(number);
        }

        _slots[slot] = number;
        Count++;
    }

    /// <summary>Adds all numbers of another set.</summary>
    public void UnionWith(NumberSet other)
    {
        foreach (var number in other._slots)
        {
            if (number != 0)
            {
                Add(number);
            }
        }
    }

    /// <summary>Spreads a number over a table of any length: consecutive numbers, the usual case, must not cluster.</summary>
    public static int Home(ulong number, int length) => (int)Math.BigMul(Mix(number), (ulong)length, out _);

    private static ulong Mix(ulong number)
    {
        number = unchecked((number ^ (number >> 32)) * 0x9E3779B97F4A7C15);
        return unchecked((number ^ (number >> 29)) * 0xBF58476D1CE4E5B9);
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length + (old.Length / 2)];
        foreach (var kept in old)
        {
            if (kept != 0)
            {
                _slots[Slot(kept)] = kept;
            }
        }
    }

    private int Slot(ulong number)
    {
        var slot = Home(number, _slots.Length);
        while (_slots[slot] != 0 && _slots[slot] != number)
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        return slot;
    }
}
