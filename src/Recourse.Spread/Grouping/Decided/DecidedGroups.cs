using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>A group as it stands after people's decisions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Medoid">The input that stands for it.</param>
/// <param name="Members">Ids, sorted (ordinal).</param>
/// <param name="Facts">Digest of what it was made of as computed.</param>
/// <param name="Decision">The decision that stands on it; null = a proposal.</param>
internal sealed record StandingGroup(string Id, string Medoid, List<string> Members, string Facts, GroupDecision? Decision);

/// <summary>Applies decisions to computed groups. A decision whose facts have changed decides nothing and is named.</summary>
internal static class DecidedGroups
{
    public static List<StandingGroup> Apply(
        List<StandingGroup> computed, IReadOnlyList<GroupDecision> decisions, Func<string, string> key, Func<IReadOnlyList<string>, string, string> name, List<GroupNotice> notices)
    {
        var byId = computed.ToDictionary(static group => group.Id, StringComparer.Ordinal);
        var standing = new Dictionary<string, GroupDecision>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (Lapsed(decision, byId) is { } why)
            {
                notices.Add(new(decision, why));
            }
            else
            {
                standing[decision.Target] = decision;
            }
        }

        var places = computed.Select(static (group, at) => (group.Id, at)).ToDictionary(static entry => entry.Id, static entry => entry.at, StringComparer.Ordinal);
        var partition = new Partition(computed.Count);
        var final = Enumerable.Range(0, computed.Count).ToArray();
        foreach (var decision in standing.Values.Where(static decision => decision.Joins is not null).OrderBy(static decision => decision.Target, StringComparer.Ordinal))
        {
            if (standing.TryGetValue(decision.Joins!, out var other) && other.Outcome == "Split")
            {
                notices.Add(new(decision, new($"{decision.Joins} 已决定拆分，不能并入。", $"{decision.Joins} was split; nothing joins it.")));
                standing.Remove(decision.Target);
                continue;
            }

            final[places[decision.Target]] = places[decision.Joins!];
            partition.Join(places[decision.Target], places[decision.Joins!]);
        }

        var result = new List<StandingGroup>();
        foreach (var set in partition.Sets())
        {
            // The group that the others join gives its name; where they join in a ring, the first by id.
            var head = computed[set.Where(at => final[at] == at).DefaultIfEmpty(set.MinBy(at => computed[at].Id, StringComparer.Ordinal)).First()];
            var decision = standing.GetValueOrDefault(head.Id) ?? set.Select(at => standing.GetValueOrDefault(computed[at].Id)).FirstOrDefault(static one => one is not null);
            if (set.Count == 1 && decision?.Outcome == "Split")
            {
                result.AddRange(Parts(head, decision, key, name));
                continue;
            }

            result.Add(head with { Members = [.. set.SelectMany(at => computed[at].Members).Order(StringComparer.Ordinal)], Decision = decision });
        }

        return result;
    }

    private static Bilingual? Lapsed(GroupDecision decision, Dictionary<string, StandingGroup> byId)
    {
        if (!byId.TryGetValue(decision.Target, out var target))
        {
            return new($"没有分组 {decision.Target}：其成员已变化，须重新决定。", $"There is no group {decision.Target}: its members have changed; decide again.");
        }

        var facts = target.Facts;
        if (decision.Joins is { } other)
        {
            if (!byId.TryGetValue(other, out var joined) || ReferenceEquals(joined, target))
            {
                return new($"没有可并入的分组 {other}，须重新决定。", $"There is no other group {other} to join; decide again.");
            }

            facts = $"{facts} {joined.Facts}";
        }

        return !string.Equals(facts, decision.Facts, StringComparison.Ordinal) ? new("其成员已变化，须重新决定。", "Its members have changed; decide again.")
            : decision.Apart.Except(target.Members, StringComparer.Ordinal).FirstOrDefault() is { } stranger ? new($"{stranger} 不在该组中。", $"{stranger} is no member of it.")
            : decision.Apart.Length == target.Members.Count ? new("拆分须留有成员。", "A split must leave some members.")
            : null;
    }

    private static IEnumerable<StandingGroup> Parts(StandingGroup group, GroupDecision decision, Func<string, string> key, Func<IReadOnlyList<string>, string, string> name)
    {
        var parts = decision.Apart.IsEmpty
            ? group.Members.GroupBy(key, StringComparer.Ordinal).Select(static part => part.ToList())
            : group.Members.GroupBy(id => decision.Apart.Contains(id, StringComparer.Ordinal)).Select(static part => part.ToList());
        return parts.Select(part =>
        {
            // The part with the medoid keeps it; another is stood for by its first member.
            var medoid = part.Contains(group.Medoid, StringComparer.Ordinal) ? group.Medoid : part[0];
            return group with { Id = string.Equals(medoid, group.Medoid, StringComparison.Ordinal) ? group.Id : name(part, medoid), Medoid = medoid, Members = part, Decision = decision };
        });
    }
}
