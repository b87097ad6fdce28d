using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>What was decided about an exclusion.</summary>
internal enum ItemVerdict
{
    Open,
    Accepted,
    Rejected,
}

/// <summary>Decisions on exclusions from counts of items: target <c>items/A1/P1/consented</c>, or of one batch <c>items/A1/P1/to/B/consented</c>.</summary>
internal sealed class ItemDecisions
{
    private const string Prefix = "items/";
    private readonly Dictionary<string, ItemVerdict> _verdicts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public ItemDecisions(IReadOnlyList<StandingDecision> decisions, List<Bilingual> notices)
    {
        foreach (var (decision, lapsed) in decisions)
        {
            if (decision.Subject != DecisionSubject.Exclusion || !decision.Target.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (lapsed)
            {
                notices.Add(new(
                    $"决定 {decision.Id}（{decision.Target}）所依据的事实已变化，不再适用，须重新决定。",
                    $"The decision {decision.Id} on {decision.Target} has lapsed: the facts under it have changed."));
                continue;
            }

            _verdicts[decision.Target] = decision.Outcome switch { "Accepted" => ItemVerdict.Accepted, "Rejected" => ItemVerdict.Rejected, _ => ItemVerdict.Open };
        }
    }

    /// <summary>What was decided about a reason; the batch's own decision comes before the conduct's.</summary>
    public ItemVerdict On(string reason, string batch, string conduct)
    {
        foreach (var target in (ReadOnlySpan<string>)[$"{batch}/{reason}", $"{conduct}/{reason}"])
        {
            _asked.Add(target);
            if (_verdicts.GetValueOrDefault(target) is not ItemVerdict.Open and var verdict)
            {
                return verdict;
            }
        }

        return ItemVerdict.Open;
    }

    /// <summary>Decisions that bear on a finding, for its parameters.</summary>
    public IEnumerable<Parameter> Parameters(string finding) => _verdicts
        .Where(entry => entry.Value != ItemVerdict.Open && _asked.Contains(entry.Key) && (entry.Key.StartsWith(finding + "/", StringComparison.Ordinal)
            || finding.StartsWith(entry.Key[..entry.Key.LastIndexOf('/')] + "/", StringComparison.Ordinal)))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => new Parameter($"decision {entry.Key}", $"{entry.Value}"));

    /// <summary>
    /// Decisions that changed nothing because no figure asked for them. Duplicates, unreadable rows, rows about nobody and double acts are taken off by
    /// law or logic: accepting them changes nothing, rejecting them is not possible.
    /// </summary>
    public IEnumerable<Bilingual> NotApplied() => _verdicts
        .Where(entry => !_asked.Contains(entry.Key) || entry.Value == ItemVerdict.Open)
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => new Bilingual(
            $"对剔除 {entry.Key} 的决定未适用：结果中没有该数，或该项剔除由法律或逻辑确定，或决定既非 Accepted 也非 Rejected。",
            $"The decision on the exclusion {entry.Key} does not apply: no such figure, an exclusion by law or logic, or it says neither Accepted nor Rejected."));
}
