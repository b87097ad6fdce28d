using System.Globalization;
using Recourse.Findings;
using Recourse.PersonalData;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What case.yaml fixes about files, as the readers ask for it.</summary>
internal sealed class MaterialHints(CaseFile caseFile)
{
    /// <summary>Statements on columns that most of the first rows speak against, by path and column: what they say is not used.</summary>
    private readonly HashSet<(string Path, string Column)> _refused = [];

    private const int SampledRows = 200;

    private readonly Dictionary<string, MaterialHint> _hints =
        caseFile.Material.GroupBy(hint => hint.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Hints on the columns of a document, by its name (<c>a.zip!/b.csv</c>); those of the container serve where it has none of its own.</summary>
    public ColumnHints Columns(string document)
    {
        if (Find(document) is not { } hint)
        {
            return ColumnHints.None;
        }

        var columns = hint.Columns.Where(entry => !_refused.Contains((hint.Path, entry.Key))).ToDictionary(entry => entry.Key, entry => ColumnRoles.Parse(entry.Value), StringComparer.Ordinal);
        return new ColumnHints(columns, hint.Header, hint.Platform.Length > 0 ? hint.Platform : null) { AsOf = AsOf(hint) };
    }

    /// <summary>The instant that case.yaml states; a day stands for its end, since nothing that was captured on it is younger.</summary>
    private static DateTimeOffset? AsOf(MaterialHint hint) =>
        hint.AsOf.Length == 0 ? null : TimeReader.Read(hint.AsOf) is { IsKnown: true, Rule: TimeRules.Day } day ? day.To!.Value.AddSeconds(-1) : TimeReader.Read(hint.AsOf).Instant;

    /// <summary>Kind of item that the rows of a document are, as case.yaml states it; null where it states none.</summary>
    public string? Kind(string document) => Find(document) is { Kind.Length: > 0 } hint ? hint.Kind : null;

    /// <summary>
    /// Holds what case.yaml states of columns against the first rows of each file, before anything is counted: a statement that most of them contradict, and
    /// one about a column that is not there, is refused and told with the row that speaks against it.
    /// </summary>
    /// <param name="sources">The material.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IReadOnlyList<Loss> Refuse(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        var losses = new List<Loss>();
        foreach (var hint in caseFile.Material.Where(hint => hint.Columns.Count > 0))
        {
            var source = sources.FirstOrDefault(source => hint.Path == source.Name || hint.Path.StartsWith(source.Name + "!/", StringComparison.Ordinal));
            var tables = source is null ? [] : ColumnProposal.Of(source, Columns, SampledRows, ReaderLimits.Default, cancellation)
                .Where(table => DocumentNames.Outward(table.Document.File).Contains(hint.Path, StringComparer.Ordinal)).ToList();
            losses.AddRange(hint.Columns.Select(entry => Refusal(hint.Path, entry.Key, entry.Value, tables)).OfType<Loss>());
        }

        return losses;
    }

    private Loss? Refusal(string path, string column, string role, List<DocumentProposal> tables)
    {
        var place = $"material[{path}].columns[{column}]";
        var found = tables.Select(table => (table.Document.File, Guess: Named(table, column))).Where(entry => entry.Guess is not null).ToList();
        if (found.Count == 0)
        {
            // The members of JSON records are not all in the first ones.
            return tables.Count == 0 || tables.Any(table => table.Document.Format is DocumentFormat.Json or DocumentFormat.NdJson)
                ? null
                : new Loss(CaseFolder.CaseFileName, place, $"there is no such column in {path}; its columns are {string.Join(", ", tables[0].Document.Columns.Take(20))}");
        }

        if (found.Find(entry => entry.Guess is { Ground: ColumnGround.Stated, IsContradicted: true }) is not { Guess: { } wrong } against)
        {
            return null;
        }

        _refused.Add((path, column));
        return new Loss(
            CaseFolder.CaseFileName,
            place,
            $"{role} is refused: row {wrong.AgainstRow} of {against.File} holds no such value, nor do {wrong.Against} of the first {wrong.Sampled} values of the column; it is read as if nothing were stated");
    }

    private static ColumnGuess? Named(DocumentProposal table, string column) =>
        column.StartsWith('#') && int.TryParse(column.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= table.Columns.Count
            ? table.Columns[number - 1]
            : table.Columns.FirstOrDefault(guess => guess.Column == column);

    /// <summary>Words in case.yaml that name no role of a column or no kind of item: unknown, they would silently change a count.</summary>
    public IEnumerable<Loss> Misspelt()
    {
        foreach (var hint in caseFile.Material)
        {
            if (hint.Kind.Length > 0 && !ScanOptions.IsKind(hint.Kind))
            {
                yield return new Loss(CaseFolder.CaseFileName, $"material[{hint.Path}].kind", $"{hint.Kind} is no kind of item (law.md §8: NamePhone, Transaction, Property …); the rows decide");
            }

            if (hint.AsOf.Length > 0 && AsOf(hint) is null)
            {
                yield return new Loss(CaseFolder.CaseFileName, $"material[{hint.Path}].asOf", $"\"{hint.AsOf}\" is no date and time that is known; relative times of the file stay unknown");
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
