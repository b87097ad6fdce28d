using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>
/// Which facts lie under a decision, as a digest. A decision stands while the digest is the one it was taken on; when the facts change it lapses,
/// visibly, and is never dropped.
/// </summary>
internal static class StandingDecisions
{
    /// <summary>Decisions on exclusions and groups, as they stand under counts that no decision has touched.</summary>
    public static ImmutableArray<StandingDecision> OfCounts(ImmutableArray<Decision> decisions, Counts open) =>
    [
        .. decisions.Where(decision => decision.Subject != DecisionSubject.Element).Select(decision => new StandingDecision(
            decision,
            decision.FactsDigest != (decision.Subject == DecisionSubject.Exclusion
                ? OfExclusion(open.Findings, decision.Target)
                : OfGroup(open.Groups, decision.Target)))),
    ];

    /// <summary>All decisions, in the order in which they were taken.</summary>
    public static ImmutableArray<StandingDecision> Of(ImmutableArray<Decision> decisions, Counts counted, Assessment assessment)
    {
        var ofCounts = counted.Standing.ToDictionary(standing => standing.Decision.Id, StringComparer.Ordinal);
        return
        [
            .. decisions.Select(decision => ofCounts.TryGetValue(decision.Id, out var standing)
                ? standing
                : new StandingDecision(decision, decision.FactsDigest != OfElement(assessment, decision.Target))),
        ];
    }

    /// <summary>Digest of the facts that a limb read; null where there is no such limb.</summary>
    public static string? OfElement(Assessment assessment, string target)
    {
        foreach (var actor in assessment.Actors)
        {
            foreach (var offence in actor.Offences)
            {
                foreach (var limb in offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances))
                {
                    if ($"{actor.Actor}/{offence.Offence}/{limb.Id}" == target)
                    {
                        return limb.FactsDigest;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Digest of what an exclusion takes off: the records of its group. The same whether the exclusion is disputed, accepted or rejected,
    /// so that a decision does not make itself lapse. Null where there is no such group.
    /// </summary>
    public static string? OfExclusion(IEnumerable<Finding> findings, string target)
    {
        var cut = target.LastIndexOf('/');
        if (cut <= 0)
        {
            return null;
        }

        var (id, reason) = (target[..cut], target[(cut + 1)..]);
        var finding = findings.FirstOrDefault(finding => finding.Id == id);
        var group = finding?.Evidence.FirstOrDefault(evidence => evidence.Name == reason);
        if (group is null || Reasons.IsSettled(reason) || !Reasons.InOrder.Contains(reason, StringComparer.Ordinal))
        {
            return null;
        }

        // Where not all records are listed, the exhibits stand for the others: a change in any of them lapses the decision.
        var inputs = group.Total > group.Listed.Length ? finding!.Inputs : [];
        return CanonicalJson.Digest(new { id, reason, group.Total, rows = group.Listed.Select(row => row.Locator.ToString()).ToArray(), inputs });
    }

    /// <summary>Digest of the roots of a group; null where there is no such group.</summary>
    public static string? OfGroup(IReadOnlyDictionary<string, ImmutableArray<string>> groups, string target) =>
        groups.TryGetValue(target, out var roots) ? CanonicalJson.Digest(roots) : null;
}
