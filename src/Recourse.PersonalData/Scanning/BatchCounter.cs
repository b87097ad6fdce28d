using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>A row that is listed behind a figure.</summary>
/// <param name="Row">Its number among all rows of the material.</param>
/// <param name="Repeats">Number of the row that it repeats; −1 for none.</param>
/// <param name="Key">Key by which its person is known.</param>
internal readonly record struct ListedRow(int Row, int Repeats, KeyKind Key);

/// <summary>Counts the items of some documents taken together. Which row stands for whom is left in the marks, for those who ask before the next batch.</summary>
internal sealed class BatchCounter
{
    /// <summary>Rows listed of a group; the rest are counted.</summary>
    public const int Limit = 100;

    private readonly long[] _fates = new long[Fates.Count];
    private readonly long[] _duplicates = new long[Enum.GetValues<KeyKind>().Length];
    private readonly List<ListedRow>[] _listed = [.. Enumerable.Range(0, Fates.Count).Select(static _ => new List<ListedRow>())];
    private long _raw;

    private BatchCounter(IReadOnlyList<DocumentRows> documents) => Documents = documents;

    /// <summary>The batch.</summary>
    public IReadOnlyList<DocumentRows> Documents { get; }

    /// <summary>The count.</summary>
    public BatchCount Result { get; private set; } = BatchCount.None;

    /// <summary>The first rows of each fate, in the order of the material.</summary>
    public IReadOnlyList<ListedRow> Listed(Fate fate) => _listed[(int)fate];

    /// <summary>How many rows met a fate.</summary>
    public long Rows(Fate fate) => _fates[(int)fate];

    /// <summary>Counts.</summary>
    /// <param name="table">All rows.</param>
    /// <param name="documents">The batch, in the order of the material.</param>
    /// <param name="rules">What is taken off.</param>
    /// <param name="marks">Is filled with what the batch holds; what stood in it is forgotten.</param>
    public static BatchCounter Count(RowTable table, IReadOnlyList<DocumentRows> documents, BatchRules rules, ItemMarks marks)
    {
        var counter = new BatchCounter(documents);
        marks.Clear();
        foreach (var document in documents)
        {
            counter.Add(document, new RowJudge(table, rules, document), marks);
        }

        var kinds = new long[ItemKinds.Count];
        var persons = new DistinctPersons(table);
        for (var item = 1; item <= table.Items; item++)
        {
            if (marks.Holds(item))
            {
                kinds[(int)marks.Kind(item)]++;
                persons.Add(item);
            }
        }

        counter.Result = new BatchCount
        {
            Tally = Tally.Of(counter._raw, Enumerable.Range(1, Fates.Count - 1).Select(fate => new ReasonCount(Fates.Word((Fate)fate), counter._fates[fate]))),
            Kinds = Kinds(kinds),
            DuplicateKeys = [.. counter._duplicates.Select((count, kind) => new KeyCount(Persons.Name((KeyKind)kind), count)).Where(entry => entry.Count > 0)],
            Persons = persons.Count,
        };
        return counter;
    }

    /// <summary>Items by kind.</summary>
    public static ImmutableArray<KindCount> Kinds(IReadOnlyList<long> counts) =>
    [
        .. counts.Select((count, kind) => new KindCount(((ItemKind)kind).ToString(), ItemKinds.Name(ItemKinds.TierOf((ItemKind)kind)), count)).Where(entry => entry.Net > 0),
    ];

    private void Add(DocumentRows document, RowJudge judge, ItemMarks marks)
    {
        _raw += document.Rows.Count;
        var number = document.First;
        for (var block = 0; block < document.Rows.Blocks; block++)
        {
            foreach (ref readonly var row in document.Rows.Block(block))
            {
                var fate = judge.Of(row);
                if (fate == Fate.Net && !marks.Add(number, row))
                {
                    fate = Fate.Duplicate;
                    _duplicates[(int)row.Used]++;
                }

                if (_fates[(int)fate]++ < Limit)
                {
                    _listed[(int)fate].Add(new ListedRow(number, fate == Fate.Duplicate ? marks.Stands(row.Item) : -1, judge.Identifies(row) ? row.Used : KeyKind.None));
                }

                number++;
            }
        }
    }

    /// <summary>Counts different persons; where nobody has several items, each item is one.</summary>
    private struct DistinctPersons(RowTable table)
    {
        private readonly ulong[] _seen = new ulong[table.HasPoints ? (table.Items / 64) + 1 : 0];

        public long Count { get; private set; }

        public void Add(int item)
        {
            if (_seen.Length > 0)
            {
                var person = table.PersonOf(item);
                ref var word = ref _seen[person >> 6];
                var bit = 1UL << (person & 63);
                Count += (word & bit) == 0 ? 1 : 0;
                word |= bit;
                return;
            }

            Count++;
        }
    }
}

/// <summary>Judges the rows of one document of a batch, before they are compared with others.</summary>
internal readonly struct RowJudge
{
    private readonly RowTable _table;
    private readonly bool _companiesCount;
    private readonly IReadOnlySet<int>? _consented;
    private readonly IReadOnlySet<int>? _untrue;

    public RowJudge(RowTable table, BatchRules rules, DocumentRows document) =>
        (_table, _companiesCount, _consented, _untrue) = (table, rules.CompaniesCount, rules.Consented(document), rules.Untrue(document));

    /// <summary>True where the row identifies somebody whose item it can be.</summary>
    public bool Identifies(in ItemRow row) => row.Item != 0 && (row.Verdict == RowVerdict.Person || _companiesCount);

    /// <summary>The fate of a row; <see cref="Fate.Net"/> where nothing but an earlier row can take it off.</summary>
    public Fate Of(in ItemRow row)
    {
        if (!Identifies(row))
        {
            return row.Verdict switch { RowVerdict.Unreadable => Fate.Unreadable, RowVerdict.Company => Fate.Company, _ => Fate.NoPerson };
        }

        if (_consented is null && _untrue is null)
        {
            return Fate.Net;
        }

        var person = _table.PersonOf(row.Item);
        return _consented?.Contains(person) == true ? Fate.Consented : _untrue?.Contains(person) == true ? Fate.Untrue : Fate.Net;
    }

    /// <summary>The fate of a row after the batch was counted.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number among all rows.</param>
    /// <param name="marks">What the batch holds.</param>
    public Fate Of(in ItemRow row, int number, ItemMarks marks) => Of(row) is not Fate.Net and var fate ? fate : marks.Stands(row.Item) == number ? Fate.Net : Fate.Duplicate;
}
