using System.Collections.Immutable;
using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>The sealed exhibits behind the facts of a run: the case file behind what people state, the material behind what was counted.</summary>
internal static class FactEvidence
{
    /// <summary>By the path of a fact; the empty path stands for everything that the case file states.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<CitedExhibit>> Of(LatestRun run)
    {
        var names = run.Inputs.Material.GroupBy(exhibit => exhibit.Sha256, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Name, StringComparer.Ordinal);
        var behind = new Dictionary<string, ImmutableArray<CitedExhibit>>(StringComparer.Ordinal);
        if (run.Inputs.CaseDigest.Length > 0)
        {
            behind[""] = [new(CaseFolder.CaseFileName, run.Inputs.CaseDigest, "")];
        }

        void Add(string path, string finding)
        {
            if (run.Findings.FirstOrDefault(found => found.Id == finding) is { Inputs.IsEmpty: false } counted)
            {
                behind[path] = [.. Exhibits(counted).Select(digest => new CitedExhibit(names.GetValueOrDefault(digest, ""), digest, finding))];
            }
        }

        foreach (var actor in run.Facts.Actors)
        {
            foreach (var statement in actor.Statements)
            {
                Add($"actors[{actor.Id}].statements[{statement.Id}].views", $"statements/{actor.Id}/{statement.Id}/views");
                Add($"actors[{actor.Id}].statements[{statement.Id}].forwards", $"statements/{actor.Id}/{statement.Id}/forwards");
            }

            foreach (var conduct in actor.PersonalInformation)
            {
                Add($"actors[{actor.Id}].personalInformation[{conduct.Id}].net", $"items/{actor.Id}/{conduct.Id}");
                Add($"actors[{actor.Id}].personalInformation[{conduct.Id}].insider", $"items/{actor.Id}/{conduct.Id}");
            }
        }

        return behind;
    }

    /// <summary>The exhibits that hold the records listed; where not all records are listed, every exhibit that was read.</summary>
    private static IEnumerable<string> Exhibits(Finding finding)
    {
        var listed = finding.Evidence.SelectMany(group => group.Listed).Select(row => row.ExhibitDigest()).Distinct(StringComparer.Ordinal).ToArray();
        return listed.Length == 0 || finding.Evidence.Any(group => group.Total > group.Listed.Length) ? finding.Inputs : listed.Order(StringComparer.Ordinal);
    }
}
