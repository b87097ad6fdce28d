namespace Recourse.PersonalData;

/// <summary>The persons of a batch, each with the row that stands for them and the strictest kind of the rows about them. Open addressing, about 17 bytes a person.</summary>
internal sealed class PersonTable
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly ItemKind[] _kinds;

    /// <summary>Makes an empty table.</summary>
    /// <param name="rows">No more persons than this can come.</param>
    public PersonTable(int rows)
    {
        var length = Math.Max(16, rows + (rows / 3));
        _keys = new ulong[length];
        _rows = new int[length];
        _kinds = new ItemKind[length];
    }

    /// <summary>Persons.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a person, or makes the kind stricter where the person is known.</summary>
    /// <returns>True where the person is new.</returns>
    public bool Add(PersonKey key, int row, ItemKind kind)
    {
        var slot = Slot(key);
        if (_keys[slot] == 0)
        {
            (_keys[slot], _rows[slot], _kinds[slot]) = (key.Value, row, kind);
            Count++;
            return true;
        }

        _kinds[slot] = ItemKinds.Stricter(_kinds[slot], kind);
        return false;
    }

    /// <summary>Looks a person up.</summary>
    public bool TryGet(PersonKey key, out int row, out ItemKind kind)
    {
        var slot = Slot(key);
        (row, kind) = (_rows[slot], _kinds[slot]);
        return _keys[slot] != 0;
    }

    /// <summary>All persons, in no order that means anything.</summary>
    public IEnumerable<(PersonKey Key, ItemKind Kind)> All()
    {
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0)
            {
                yield return (new PersonKey(_keys[slot]), _kinds[slot]);
            }
        }
    }

    private int Slot(PersonKey key)
    {
        var slot = NumberSet.Home(key.Value, _keys.Length);
        while (_keys[slot] != 0 && _keys[slot] != key.Value)
        {
            slot = slot + 1 == _keys.Length ? 0 : slot + 1;
        }

        return slot;
    }
}
