namespace Recourse.PersonalData;

/// <summary>Numbers the items of the material: a person is one, and so is each point (time and place) of a person whose whereabouts rows tell.</summary>
/// <param name="hasPoints">Whether any row tells whereabouts; where none does, persons are the items.</param>
internal sealed class ItemIndex(bool hasPoints)
{
    private readonly NumberIndex _persons = new();
    private readonly NumberIndex _items = new();
    private readonly List<int[]> _personOfItem = [];

    private const int ChunkBits = 16;

    /// <summary>How many items there are; the highest index.</summary>
    public int Count => hasPoints ? _items.Count : _persons.Count;

    /// <summary>The item of a row about a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="point">Interned time and place; 0 for none.</param>
    public int Of(PersonKey person, int point)
    {
        var index = _persons.Add(person.Value);
        if (!hasPoints)
        {
            return index;
        }

        var item = _items.Add((point == 0 ? person : PersonKey.Point(index, point)).Value);
        if (item >> ChunkBits >= _personOfItem.Count)
        {
            _personOfItem.Add(new int[1 << ChunkBits]);
        }

        _personOfItem[item >> ChunkBits][item & ((1 << ChunkBits) - 1)] = index;
        return item;
    }

    /// <summary>The person of each item by its index; empty where persons are the items.</summary>
    public int[] Persons()
    {
        var persons = new int[hasPoints ? Count + 1 : 0];
        for (var item = 1; item < persons.Length; item++)
        {
            persons[item] = _personOfItem[item >> ChunkBits][item & ((1 << ChunkBits) - 1)];
        }

        return persons;
    }
}
