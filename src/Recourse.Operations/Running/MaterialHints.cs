using Recourse.Findings;
using Recourse.PersonalData;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What case.yaml fixes about files, as the readers ask for it.</summary>
internal sealed class MaterialHints(CaseFile caseFile)
{
    private readonly Dictionary<string, MaterialHint> _hints =
        caseFile.Material.GroupBy(hint => hint.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Hints on the columns of a document, by its name (<c>a.zip!/b.csv</c>); those of the container serve where it has none of its own.</summary>
    public ColumnHints Columns(string document)
    {
        if (Find(document) is not { } hint)
        {
            return ColumnHints.None;
        }

        var columns = hint.Columns.ToDictionary(entry => entry.Key, entry => ColumnRoles.Parse(entry.Value), StringComparer.Ordinal);
        return new ColumnHints(columns, hint.Header, hint.Platform.Length > 0 ? hint.Platform : null);
    }

    /// <summary>Kind of item that the rows of a document are, as case.yaml states it; null where it states none.</summary>
    public string? Kind(string document) => Find(document) is { Kind.Length: > 0 } hint ? hint.Kind : null;

    /// <summary>Words in case.yaml that name no role of a column or no kind of item: unknown, they would silently change a count.</summary>
    public IEnumerable<Loss> Misspelt()
    {
        foreach (var hint in caseFile.Material)
        {
            if (hint.Kind.Length > 0 && !ScanOptions.IsKind(hint.Kind))
            {
                yield return new Loss(CaseFolder.CaseFileName, $"material[{hint.Path}].kind", $"{hint.Kind} is no kind of item (law.md §8: NamePhone, Transaction, Property …); the rows decide");
            }

            foreach (var (column, role) in hint.Columns.Where(entry => !ColumnRoles.TryParse(entry.Value, out _)))
            {
                yield return new Loss(CaseFolder.CaseFileName, $"material[{hint.Path}].columns[{column}]", $"{role} is no role of a column (name, mobile, resident-id, post-id …); the column is not used");
            }
        }
    }

    /// <summary>Names in case.yaml that no document of the material has: a misspelt name must not silently change a count.</summary>
    public IEnumerable<Loss> Unused(IReadOnlyCollection<DocumentSummary> documents)
    {
        var known = documents.Select(document => document.Info.File).ToHashSet(StringComparer.Ordinal);
        return Named().Where(entry => entry.File.Length > 0 && !known.Contains(entry.File)).DistinctBy(entry => entry.File, StringComparer.Ordinal)
            .Select(entry => new Loss(CaseFolder.CaseFileName, entry.Place, $"names {entry.File}, which is not in the material"));
    }

    private IEnumerable<(string Place, string File)> Named()
    {
        foreach (var hint in caseFile.Material)
        {
            yield return ($"material[{hint.Path}].path", hint.Path);
            foreach (var list in hint.ConsentLists.Concat(hint.UntrueLists))
            {
                yield return ($"material[{hint.Path}]", list);
            }
        }

        foreach (var recipient in caseFile.Recipients)
        {
            yield return ($"recipients[{recipient.From}→{recipient.To}].file", recipient.File);
        }

        foreach (var exclusion in caseFile.Exclusions)
        {
            yield return ($"exclusions[{exclusion.Account.Platform}/{exclusion.Account.Id}].evidence", exclusion.Evidence);
        }

        foreach (var actor in caseFile.Actors)
        {
            foreach (var conduct in actor.PersonalInformation)
            {
                foreach (var file in conduct.Obtained)
                {
                    yield return ($"actors[{actor.Id}].personalInformation[{conduct.Id}].obtained", file);
                }
            }
        }
    }

    private MaterialHint? Find(string document)
    {
        for (var name = document; ;)
        {
            if (_hints.TryGetValue(name, out var hint))
            {
                return hint;
            }

            var inner = name.LastIndexOf("!/", StringComparison.Ordinal);
            if (inner < 0)
            {
                return null;
            }

            name = name[..inner];
        }
    }
}
