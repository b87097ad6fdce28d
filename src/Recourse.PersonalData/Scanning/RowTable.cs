using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>The rows of one document as they were read.</summary>
/// <param name="Summary">The document.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="Addresses">Addresses of its rows with a name and a better key, in order.</param>
/// <param name="Columns">What its first rows showed of its columns beside their names.</param>
internal sealed record DocumentFacts(DocumentSummary Summary, RowList<RowFacts> Rows, TextSpill Addresses, IReadOnlyList<ColumnFinding> Columns);

/// <summary>The rows of one document.</summary>
/// <param name="Summary">The document.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="First">Number of its first row among all rows of the material.</param>
/// <param name="Place">Place of the document in the material.</param>
internal sealed record DocumentRows(DocumentSummary Summary, RowList<ItemRow> Rows, int First, int Place);

/// <summary>All rows of the material and which items they are.</summary>
internal sealed class RowTable : IDisposable
{
    private readonly RowStore _store;

    /// <summary>Person of each item; empty where every item is a person of its own, as long as no row tells whereabouts.</summary>
    private readonly int[] _persons;

    private RowTable(IReadOnlyList<DocumentRows> documents, RowStore store, int items, int[] persons) => (Documents, _store, Items, _persons) = (documents, store, items, persons);

    /// <summary>No rows.</summary>
    public static RowTable Empty { get; } = new([], new RowStore(0), 0, []);

    /// <summary>Documents in the order of the scan.</summary>
    public IReadOnlyList<DocumentRows> Documents { get; }

    /// <summary>Tracks of the persons whose whereabouts rows tell; null where none does.</summary>
    public Tracks? Tracks { get; private init; }

    /// <summary>Items of the whole material, each known by its index from 1.</summary>
    public int Items { get; }

    /// <summary>Marks for one batch after another, so that there is one such table, not one a count. For one thread.</summary>
    public ItemMarks Marks => field ??= new ItemMarks(Items);

    /// <summary>True where persons can have several items.</summary>
    public bool HasPoints => _persons.Length > 0;

    /// <summary>Finds out who every row is about. What served to find it out is released.</summary>
    /// <param name="documents">Documents in the order of the scan.</param>
    /// <param name="addresses">Addresses that are keys.</param>
    /// <param name="points">Points of whereabouts.</param>
    /// <param name="blocksInMemory">Blocks of rows that stay in memory.</param>
    public static RowTable Of(IReadOnlyList<DocumentFacts> documents, Interner addresses, PointTable points, int blocksInMemory)
    {
        var persons = new Persons();
        var hasPoints = false;
        Each(documents, (in RowFacts row) =>
        {
            hasPoints |= row.Point != 0;
            persons.LookForIds(row);
        });
        Each(documents, persons.Ask);
        if (persons.HasDocuments)
        {
            Each(documents, persons.LearnDocuments);
        }

        if (persons.HasIds)
        {
            Each(documents, persons.LearnIds);
        }

        LearnOwners(documents, persons, addresses);
        var tracks = hasPoints ? Follow(documents, persons, points) : null;
        var store = new RowStore(blocksInMemory);
        var (placed, first) = (new List<DocumentRows>(documents.Count), 0);
        var items = new ItemIndex(hasPoints);
        foreach (var document in documents)
        {
            var rows = new RowList<ItemRow>(store);
            for (var block = 0; block < document.Rows.Blocks; block++)
            {
                foreach (ref readonly var row in document.Rows.Block(block))
                {
                    rows.Add(Place(row, persons, items, tracks));
                }
            }

            placed.Add(new DocumentRows(document.Summary, rows, first, placed.Count));
            first += rows.Count;
        }

        return new RowTable(placed, store, items.Count, items.Persons()) { Tracks = tracks };
    }

    private static ItemRow Place(in RowFacts row, Persons persons, ItemIndex items, Tracks? tracks)
    {
        var key = row.Verdict is RowVerdict.Person or RowVerdict.Company ? persons.Of(row.Keys) : default;
        if (key.IsNone)
        {
            return new ItemRow(row.Offset, row.Length, row.Number, 0, row.Kind, row.Verdict, KeyKind.None);
        }

        var point = row.Point == 0 || tracks is null ? row.Point : tracks.Stands(key, row.Point);
        return new ItemRow(
            row.Offset, row.Length, row.Number, items.Of(key, point), row.Kind, row.Verdict, point == row.Point ? Persons.Used(row.Keys) : KeyKind.StandingStill);
    }

    private static Tracks Follow(IReadOnlyList<DocumentFacts> documents, Persons persons, PointTable points)
    {
        var tracks = new Tracks(points);
        Each(documents, (in RowFacts row) =>
        {
            if (row.Point != 0 && row.Verdict == RowVerdict.Person && persons.Of(row.Keys) is { IsNone: false } person)
            {
                tracks.Add(person, row.Point);
            }
        });
        tracks.Settle();
        return tracks;
    }

    /// <summary>The person of an item.</summary>
    public int PersonOf(int item) => _persons.Length == 0 ? item : _persons[item];

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

    public void Dispose() => _store.Dispose();

    private static void LearnOwners(IReadOnlyList<DocumentFacts> documents, Persons persons, Interner addresses)
    {
        foreach (var document in documents)
        {
            var texts = document.Addresses.Read();
            Each([document], (in RowFacts row) =>
                persons.LearnOwners(row, row.Keys.Address == RowKeys.Spilt && persons.AsksForAddresses ? addresses.Find(texts.Next()) : 0));
        }
    }

    private delegate void Look(in RowFacts row);

    private static void Each(IReadOnlyList<DocumentFacts> documents, Look look)
    {
        foreach (var document in documents)
        {
            for (var block = 0; block < document.Rows.Blocks; block++)
            {
                foreach (ref readonly var row in document.Rows.Block(block))
                {
                    look(row);
                }
            }
        }
    }
}
