namespace Recourse.PersonalData;

/// <summary>
/// What the batches of one conduct hold of each item of the material. However many recipients there are, only the obtained batch and one recipient's are
/// held at a time; of the others it is kept who was given an item first.
/// </summary>
/// <param name="items">Items of the material.</param>
/// <param name="batch">Marks for the batch that is being counted.</param>
internal sealed class ConductMarks(int items, ItemMarks batch)
{
    /// <summary>The obtained batch.</summary>
    public ItemMarks Obtained { get; } = new(items);

    /// <summary>The batch of the recipient who is being counted.</summary>
    public ItemMarks Provided => batch;

    /// <summary>First recipient of each item.</summary>
    public FirstRecipients Given { get; } = new(items);

    /// <summary>Notes what the recipient counted last was given.</summary>
    /// <param name="recipient">Place of the recipient, from 1.</param>
    /// <param name="inDuty">Is raised by the items, by kind, that were obtained as well.</param>
    public void Give(int recipient, long[] inDuty)
    {
        for (var item = 1; item <= items; item++)
        {
            if (Provided.Holds(item))
            {
                Given.Note(item, recipient);
                inDuty[(int)Provided.Kind(item)] += Obtained.Holds(item) ? 1 : 0;
            }
        }
    }
}

/// <summary>Who was given each item first, in the order of the case file.</summary>
/// <param name="items">Items of the material.</param>
internal sealed class FirstRecipients(int items)
{
    private readonly int[] _recipients = new int[items + 1];

    /// <summary>Forgets everything.</summary>
    public void Clear() => Array.Clear(_recipients);

    /// <summary>Place of the first recipient, from 1; 0 where nobody was given the item.</summary>
    public int First(int item) => _recipients[item];

    /// <summary>Notes a recipient, unless another was noted before.</summary>
    public void Note(int item, int recipient) => _recipients[item] = _recipients[item] == 0 ? recipient : _recipients[item];
}
