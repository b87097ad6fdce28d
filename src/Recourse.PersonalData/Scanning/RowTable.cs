using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>The rows of one document.</summary>
/// <param name="Summary">The document.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="First">Number of its first row among all rows of the material.</param>
/// <param name="Place">Place of the document in the material.</param>
internal sealed record DocumentRows(DocumentSummary Summary, RowList Rows, int First = 0, int Place = 0);

/// <summary>All rows of the material and who they are about.</summary>
internal sealed class RowTable
{
    public RowTable(IEnumerable<DocumentRows> documents)
    {
        var placed = new List<DocumentRows>();
        var first = 0;
        foreach (var document in documents)
        {
            placed.Add(document with { First = first, Place = placed.Count });
            first += document.Rows.Count;
        }

        Documents = placed;
        Each(Persons.Ask);
        Each(Persons.LearnIds);
        Each(Persons.LearnOwners);
    }

    private delegate void Look(in RowFacts row);

    /// <summary>Documents in the order of the scan.</summary>
    public IReadOnlyList<DocumentRows> Documents { get; }

    public Persons Persons { get; } = new();

    /// <summary>Documents of a file: itself, and what is inside it.</summary>
    public IEnumerable<DocumentRows> OfFile(string name) => Documents.Where(document =>
        document.Summary.Info.File == name || document.Summary.Info.File.StartsWith(name + "!/", StringComparison.Ordinal));

    /// <summary>The document and row of a number among all rows.</summary>
    public (DocumentRows Document, int Row) At(int number)
    {
        var (low, high) = (0, Documents.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Documents[middle].First <= number ? (middle, high) : (low, middle - 1);
        }

        return (Documents[low], number - Documents[low].First);
    }

    private void Each(Look look)
    {
        foreach (var document in Documents)
        {
            for (var at = 0; at < document.Rows.Count; at++)
            {
                look(document.Rows[at]);
            }
        }
    }
}
