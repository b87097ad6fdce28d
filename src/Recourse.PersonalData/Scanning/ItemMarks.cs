namespace Recourse.PersonalData;

/// <summary>What a batch holds of each item of the material: which row stands for it, its strictest kind. Used for one batch after another.</summary>
/// <param name="items">Items of the material.</param>
internal sealed class ItemMarks(int items)
{
    private readonly int[] _rows = new int[items + 1];
    private readonly ItemKind[] _kinds = new ItemKind[items + 1];
    private readonly int[] _numbers = new int[items + 1];

    /// <summary>Forgets everything.</summary>
    public void Clear() => Array.Clear(_rows);

    /// <summary>True where the batch holds the item.</summary>
    public bool Holds(int item) => _rows[item] != 0;

    /// <summary>The row that stands for an item of the batch, numbered among all rows.</summary>
    public int Stands(int item) => _rows[item] - 1;

    /// <summary>Row number, in its document, of the row that stands for an item of the batch.</summary>
    public int StandsNumber(int item) => _numbers[item];

    /// <summary>The strictest kind of the rows of an item of the batch.</summary>
    public ItemKind Kind(int item) => _kinds[item];

    /// <summary>Adds a row.</summary>
    /// <returns>True where it stands for its item.</returns>
    public bool Add(int number, in ItemRow row)
    {
        if (_rows[row.Item] == 0)
        {
            (_rows[row.Item], _kinds[row.Item], _numbers[row.Item]) = (number + 1, row.Kind, row.Number);
            return true;
        }

        _kinds[row.Item] = ItemKinds.Stricter(_kinds[row.Item], row.Kind);
        return false;
    }
}
