using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>A row that is listed behind a figure.</summary>
/// <param name="Row">Its number among all rows of the material.</param>
/// <param name="Repeats">Number of the row that it repeats; −1 for none.</param>
/// <param name="Key">Key by which its person is known.</param>
internal readonly record struct ListedRow(int Row, int Repeats, KeyKind Key);

/// <summary>Counts the items of some documents taken together, and keeps which row stands for whom.</summary>
internal sealed class BatchCounter
{
    /// <summary>Rows listed of a group; the rest are counted.</summary>
    public const int Limit = 100;

    private readonly RowTable _table;
    private readonly BatchRules _rules;
    private readonly long[] _fates = new long[Fates.Count];
    private readonly long[] _duplicates = new long[Enum.GetValues<KeyKind>().Length];
    private readonly List<ListedRow>[] _listed = [.. Enumerable.Range(0, Fates.Count).Select(static _ => new List<ListedRow>())];
    private long _raw;

    private BatchCounter(RowTable table, IReadOnlyList<DocumentRows> documents, BatchRules rules)
    {
        _table = table;
        _rules = rules;
        Documents = documents;
        Persons = new PersonTable(documents.Sum(document => document.Rows.Count));
    }

    /// <summary>The batch.</summary>
    public IReadOnlyList<DocumentRows> Documents { get; }

    /// <summary>Persons with the row that stands for them.</summary>
    public PersonTable Persons { get; }

    /// <summary>The first rows of each fate, in the order of the material.</summary>
    public IReadOnlyList<ListedRow> Listed(Fate fate) => _listed[(int)fate];

    /// <summary>How many rows met a fate.</summary>
    public long Rows(Fate fate) => _fates[(int)fate];

    /// <summary>Counts.</summary>
    /// <param name="table">All rows.</param>
    /// <param name="documents">The batch, in the order of the material.</param>
    /// <param name="rules">What is taken off.</param>
    public static BatchCounter Count(RowTable table, IReadOnlyList<DocumentRows> documents, BatchRules rules)
    {
        var counter = new BatchCounter(table, documents, rules);
        foreach (var document in documents)
        {
            counter.Add(document, rules.Consented(document), rules.Untrue(document));
        }

        return counter;
    }

    /// <summary>The count.</summary>
    public BatchCount Result() => new()
    {
        Tally = Tally(),
        Kinds = KindsOf(Persons),
        DuplicateKeys = [.. _duplicates.Select((count, kind) => new KeyCount(PersonalData.Persons.Name((KeyKind)kind), count)).Where(entry => entry.Count > 0)],
        Persons = Persons.All().Any(person => person.Key.Kind == KeyKind.Point)
            ? Persons.All().Select(person => _table.Persons.PersonOf(person.Key)).ToHashSet().Count
            : Persons.Count,
    };

    /// <summary>The fate of a row of the batch again, for listing.</summary>
    /// <param name="number">Number of the row among all rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="consented">Persons of the document who consented.</param>
    /// <param name="untrue">Persons of the document whose rows are untrue.</param>
    /// <param name="key">Key of the item; none where it is no item.</param>
    /// <param name="stands">Number of the row that stands for the person; −1 for none.</param>
    /// <param name="kind">Kind of the item, the strictest of the rows about the person; the row's own where it is no item.</param>
    public Fate Again(
        int number, in RowFacts row, IReadOnlySet<PersonKey>? consented, IReadOnlySet<PersonKey>? untrue, out PersonKey key, out int stands, out ItemKind kind)
    {
        (stands, kind) = (-1, row.Kind);
        var fate = Judge(row, consented, untrue, out key);
        if (fate != Fate.Net)
        {
            return fate;
        }

        Persons.TryGet(key, out stands, out kind);
        return stands == number ? Fate.Net : Fate.Duplicate;
    }

    /// <summary>Items by kind.</summary>
    public static ImmutableArray<KindCount> Kinds(IReadOnlyList<long> counts) =>
    [
        .. counts.Select((count, kind) => new KindCount(((ItemKind)kind).ToString(), ItemKinds.Name(ItemKinds.TierOf((ItemKind)kind)), count)).Where(entry => entry.Net > 0),
    ];

    /// <summary>Items of some persons by kind.</summary>
    public static ImmutableArray<KindCount> KindsOf(PersonTable persons)
    {
        var counts = new long[ItemKinds.Count];
        foreach (var (_, kind) in persons.All())
        {
            counts[(int)kind]++;
        }

        return Kinds(counts);
    }

    private Tally Tally() => Recourse.Findings.Tally.Of(
        _raw, Enumerable.Range(1, Fates.Count - 1).Select(fate => new ReasonCount(Fates.Word((Fate)fate), _fates[fate])));

    private Fate Judge(in RowFacts row, IReadOnlySet<PersonKey>? consented, IReadOnlySet<PersonKey>? untrue, out PersonKey key)
    {
        key = row.Verdict == RowVerdict.Company && _rules.CompaniesCount ? _table.Persons.Of(row with { Verdict = RowVerdict.Person }) : _table.Persons.Of(row);
        if (key.IsNone)
        {
            return row.Verdict switch { RowVerdict.Unreadable => Fate.Unreadable, RowVerdict.Company => Fate.Company, _ => Fate.NoPerson };
        }

        if (consented is null && untrue is null)
        {
            return Fate.Net;
        }

        var person = _table.Persons.PersonOf(key);
        return consented?.Contains(person) == true ? Fate.Consented : untrue?.Contains(person) == true ? Fate.Untrue : Fate.Net;
    }

    private void Add(DocumentRows document, IReadOnlySet<PersonKey>? consented, IReadOnlySet<PersonKey>? untrue)
    {
        var rows = document.Rows;
        _raw += rows.Count;
        for (var at = 0; at < rows.Count; at++)
        {
            ref readonly var row = ref rows[at];
            var number = document.First + at;
            var fate = Judge(row, consented, untrue, out var key);
            var stands = -1;
            if (fate == Fate.Net && !Persons.Add(key, number, row.Kind))
            {
                fate = Fate.Duplicate;
                _duplicates[(int)PersonalData.Persons.Used(row)]++;
            }

            var listed = _listed[(int)fate];
            if (_fates[(int)fate]++ < Limit)
            {
                if (fate == Fate.Duplicate)
                {
                    Persons.TryGet(key, out stands, out _);
                }

                listed.Add(new ListedRow(number, stands, key.IsNone ? KeyKind.None : PersonalData.Persons.Used(row)));
            }
        }
    }
}
