using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>The decisions that stand about exclusions and groups. Lapsed ones settle nothing and are reported.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, Verdict> _exclusions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);

    public Decisions(SpreadOptions options, List<Bilingual> notices)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (decision, lapsed) in options.Decisions)
        {
            if (decision.Subject == DecisionSubject.Element)
            {
                continue;
            }

            if (lapsed)
            {
                notices.Add(new(
                    $"决定 {decision.Id}（{decision.Target}）所依据的事实已变化，不再适用，须重新决定。",
                    $"The decision {decision.Id} on {decision.Target} has lapsed: the facts under it have changed."));
            }
            else if (decision.Subject == DecisionSubject.Group)
            {
                groups[decision.Target] = decision.Outcome;
            }
            else
            {
                _exclusions[decision.Target] = decision.Outcome switch { "Accepted" => Verdict.Accepted, "Rejected" => Verdict.Rejected, _ => Verdict.Open };
            }
        }

        Groups = [.. groups.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => (entry.Key, entry.Value))];
    }

    /// <summary>Group decisions, one a target.</summary>
    public IReadOnlyList<(string Target, string Outcome)> Groups { get; }

    /// <summary>What was decided about a reason in one of some findings; the first finding with a decision counts.</summary>
    public Verdict On(string reason, params ReadOnlySpan<string> findings)
    {
        if (_exclusions.Count > 0)
        {
            foreach (var finding in findings)
            {
                var target = $"{finding}/{reason}";
                if (_exclusions.TryGetValue(target, out var verdict) && verdict != Verdict.Open)
                {
                    _applied.Add(target);
                    return verdict;
                }
            }
        }

        return Verdict.Open;
    }

    /// <summary>Decisions on exclusions that no figure asked for so far: they name no figure of the result, or say neither Accepted nor Rejected.</summary>
    public IEnumerable<Bilingual> NotApplied() =>
        _exclusions.Keys.Where(target => !_applied.Contains(target)).Order(StringComparer.Ordinal).Select(static target => new Bilingual(
            $"对剔除 {target} 的决定未能适用：结果中没有该数，或决定既非 Accepted 也非 Rejected。",
            $"The decision on the exclusion {target} does not apply: the result has no such figure, or it says neither Accepted nor Rejected."));
}
