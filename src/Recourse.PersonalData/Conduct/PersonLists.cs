using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>
/// The persons that consent lists and lists of untrue rows name, by the document that the list is for. A list stands in the material, so what it takes off
/// is settled until a decision rejects it.
/// </summary>
internal sealed class PersonLists
{
    private readonly RowTable _rows;
    private readonly CaseFile _file;
    private readonly List<Bilingual> _notices;
    private readonly Dictionary<string, IReadOnlySet<int>> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, bool), IReadOnlySet<int>?> _ofDocument = [];

    public PersonLists(RowTable rows, CaseFile file, List<Bilingual> notices) => (_rows, _file, _notices) = (rows, file, notices);

    /// <summary>Persons who consented to the document's use; null for nobody.</summary>
    public IReadOnlySet<int>? Consented(DocumentRows document) => Of(document, consent: true);

    /// <summary>Persons whose rows in the document were proved untrue; null for nobody.</summary>
    public IReadOnlySet<int>? Untrue(DocumentRows document) => Of(document, consent: false);

    private IReadOnlySet<int>? Of(DocumentRows document, bool consent)
    {
        if (!_ofDocument.TryGetValue((document.Place, consent), out var persons))
        {
            var name = document.Summary.Info.File;
            var lists = _file.Material
                .Where(hint => hint.Path == name || name.StartsWith(hint.Path + "!/", StringComparison.Ordinal))
                .SelectMany(hint => consent ? hint.ConsentLists : hint.UntrueLists)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            persons = lists.Count == 0 ? null : lists.SelectMany(Persons).ToHashSet();
            _ofDocument[(document.Place, consent)] = persons;
        }

        return persons;
    }

    private IReadOnlySet<int> Persons(string list)
    {
        if (!_persons.TryGetValue(list, out var persons))
        {
            var named = new HashSet<int>();
            var found = false;
            foreach (var document in _rows.OfFile(list))
            {
                found = true;
                for (var block = 0; block < document.Rows.Blocks; block++)
                {
                    foreach (ref readonly var row in document.Rows.Block(block))
                    {
                        if (row.Item != 0 && row.Verdict == RowVerdict.Person)
                        {
                            named.Add(_rows.PersonOf(row.Item));
                        }
                    }
                }
            }

            if (!found)
            {
                _notices.Add(new($"名单 {list} 不在材料中，没有据此剔除。", $"The list {list} is not in the material: nothing is taken off on its account."));
            }

            _persons[list] = persons = named;
        }

        return persons;
    }
}
