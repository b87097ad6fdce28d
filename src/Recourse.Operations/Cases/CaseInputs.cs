using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>
/// Everything that the findings of a case are made of, by digest: the case file, the material, the decisions. Nothing else may enter a finding,
/// so that a recount from the sealed exhibits gives the same bytes on any machine.
/// </summary>
/// <param name="Case">The case file, read.</param>
/// <param name="CaseProblems">What of it could not be understood.</param>
/// <param name="CaseDigest">SHA-256 of its bytes; empty where there is none.</param>
/// <param name="Material">The sealed material, sorted by name.</param>
/// <param name="Sources">The same as files to read, in the same order.</param>
/// <param name="Decisions">Decisions, in the order in which they were taken.</param>
/// <param name="DecisionDigests">SHA-256 of their bytes, in that order.</param>
internal sealed record CaseInputs(
    CaseFile Case,
    ImmutableArray<Loss> CaseProblems,
    string CaseDigest,
    ImmutableArray<Exhibit> Material,
    ImmutableArray<SourceFile> Sources,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<string> DecisionDigests)
{
    /// <summary>The inputs as the vault holds them now: the latest version of each name.</summary>
    public static CaseInputs Latest(Vault vault)
    {
        var material = vault.Exhibits
            .Where(exhibit => exhibit.Role == CaseFolder.MaterialRole)
            .GroupBy(exhibit => exhibit.Name, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(version => version.Entry)!);
        var caseFile = vault.Latest(CaseFolder.CaseFileName, CaseFolder.CaseFileRole);
        return Of(vault.PathOf, caseFile?.Sha256 ?? "", material, DecisionsIn(vault));
    }

    /// <summary>All decisions of the case, those after the latest run included.</summary>
    public static ImmutableArray<Decision> AllDecisions(Vault vault) => [.. DecisionsIn(vault).Select(digest => ReadDecision(vault.PathOf(digest)))];

    /// <summary>The inputs that sealed findings name, whatever came later: what a recount, and a report without recounting, rest on.</summary>
    /// <exception cref="InvalidDataException">The findings name an exhibit that the ledger does not.</exception>
    public static CaseInputs Named(JsonElement findings, IReadOnlyList<Exhibit> exhibits, Func<string, string> pathOf)
    {
        var known = exhibits.Where(exhibit => exhibit.Role == CaseFolder.MaterialRole)
            .GroupBy(exhibit => (exhibit.Name, exhibit.Sha256))
            .ToDictionary(group => group.Key, group => group.First());
        var material = new List<Exhibit>();
        foreach (var named in findings.GetProperty("exhibits").EnumerateArray())
        {
            var (name, sha256) = (named.GetProperty("name").GetString() ?? "", named.GetProperty("sha256").GetString() ?? "");
            material.Add(known.TryGetValue((name, sha256), out var exhibit)
                ? exhibit
                : throw new InvalidDataException($"The findings name {name} ({sha256}), which the ledger does not."));
        }

        return Of(
            pathOf,
            findings.GetProperty("caseFile").GetString() ?? "",
            material,
            [.. findings.GetProperty("decisions").EnumerateArray().Select(digest => digest.GetString() ?? "")]);
    }

    private static CaseInputs Of(
        Func<string, string> pathOf, string caseDigest, IEnumerable<Exhibit> material, ImmutableArray<string> decisionDigests)
    {
        var sorted = material.OrderBy(exhibit => exhibit.Name, StringComparer.Ordinal).ToImmutableArray();
        var read = caseDigest.Length == 0 ? null : FactsReader.Read(File.ReadAllBytes(pathOf(caseDigest)), CaseFolder.CaseFileName);
        return new CaseInputs(
            read?.File ?? new CaseFile(),
            [.. (read?.Problems ?? []).Select(problem => new Loss(CaseFolder.CaseFileName, problem.Place, problem.Text.En))],
            caseDigest,
            sorted,
            [.. sorted.Select(exhibit => new SourceFile(exhibit.Name, pathOf(exhibit.Sha256), exhibit.Sha256))],
            [.. decisionDigests.Select(digest => ReadDecision(pathOf(digest)))],
            decisionDigests);
    }

    private static ImmutableArray<string> DecisionsIn(Vault vault) =>
        [.. vault.Exhibits.Where(exhibit => exhibit.Role == CaseFolder.DecisionRole).OrderBy(exhibit => exhibit.Entry).Select(decision => decision.Sha256)];

    private static Decision ReadDecision(string path) =>
        JsonSerializer.Deserialize<Decision>(File.ReadAllBytes(path), CanonicalJson.Options)
        ?? throw new InvalidDataException($"The sealed decision {Path.GetFileName(path)} is empty.");
}
