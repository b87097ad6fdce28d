using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>The decisions that stand about exclusions and groups. Lapsed ones settle nothing and are reported.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, Verdict> _exclusions = new(StringComparer.Ordinal);

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
                if (_exclusions.TryGetValue($"{finding}/{reason}", out var verdict) && verdict != Verdict.Open)
                {
                    return verdict;
                }
            }
        }

        return Verdict.Open;
    }
}
