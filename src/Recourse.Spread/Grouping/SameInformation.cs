using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>A group of informations before its figures are summed.</summary>
/// <param name="Id">Id, see <see cref="InformationGroup.Id"/>.</param>
/// <param name="Aliases">Every id and label by which statements and decisions may call it, its own included.</param>
/// <param name="Labels">Labels of the case file, sorted.</param>
/// <param name="Members">Places of its informations.</param>
/// <param name="Confirmed">Whether a person confirmed it.</param>
internal sealed record Grouped(string Id, IReadOnlyList<string> Aliases, IReadOnlyList<string> Labels, List<int> Members, bool Confirmed);

/// <summary>
/// Joins the informations that carry one statement: equal text after normalising (never an empty one), posts under one label, and what people
/// decided. Nothing else: likeness is not sameness.
/// </summary>
internal static class SameInformation
{
    public static List<Grouped> Group(IReadOnlyList<CountedInformation> all, SpreadOptions options, Decisions decisions, List<Bilingual> notices)
    {
        var partition = new Partition(all.Count);
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        var byRoot = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].TextKey.Length > 0 && !byText.TryAdd(all[at].TextKey, at))
            {
                partition.Join(byText[all[at].TextKey], at);
            }

            if (all[at].RootId.Length > 0)
            {
                if (!byRoot.TryGetValue(all[at].RootId, out var same))
                {
                    byRoot.Add(all[at].RootId, same = []);
                }

                same.Add(at);
            }
        }

        var labelled = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var label in options.Labels)
        {
            if (!labelled.TryGetValue(label.Id, out var places))
            {
                labelled.Add(label.Id, places = []);
            }

            foreach (var post in label.Posts)
            {
                if (byRoot.TryGetValue(post, out var found))
                {
                    places.AddRange(found);
                }
                else
                {
                    notices.Add(new(
                        $"标签 {label.Id} 所列帖文 {post} 不是材料中的首发帖文。",
                        $"The post {post} listed under the label {label.Id} is no root post in the material."));
                }
            }

            for (var at = 1; at < places.Count; at++)
            {
                partition.Join(places[0], places[at]);
            }
        }

        return Decide(all, Name(all, partition.Sets(), labelled, notices), decisions, notices);
    }

    private static List<Grouped> Name(
        IReadOnlyList<CountedInformation> all, List<List<int>> sets, SortedDictionary<string, List<int>> labelled, List<Bilingual> notices)
    {
        var setOf = new int[all.Count];
        for (var set = 0; set < sets.Count; set++)
        {
            sets[set].ForEach(place => setOf[place] = set);
        }

        var labels = sets.Select(static _ => new List<string>()).ToList();
        foreach (var (label, places) in labelled)
        {
            if (places.Count > 0)
            {
                labels[setOf[places[0]]].Add(label);
            }
        }

        var computed = GroupId.Of([.. sets.Select(set => SetDigest(all, set))]);
        var groups = new List<Grouped>(sets.Count);
        for (var set = 0; set < sets.Count; set++)
        {
            var id = labels[set].Count > 0 ? labels[set][0] : computed[set];
            groups.Add(new(id, [.. labels[set].Append(computed[set])], labels[set], sets[set], Confirmed: false));
            if (labels[set].Count > 1)
            {
                notices.Add(new(
                    $"标签 {string.Join("、", labels[set])} 下的帖文文字相同，作为同一信息合并为一组。",
                    $"The posts under the labels {string.Join(", ", labels[set])} have the same text and form one group."));
            }
        }

        return groups;
    }

    private static List<Grouped> Decide(IReadOnlyList<CountedInformation> all, List<Grouped> groups, Decisions decisions, List<Bilingual> notices)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < groups.Count; at++)
        {
            foreach (var name in groups[at].Aliases)
            {
                byName.TryAdd(name, at);
            }
        }

        var outcomes = new string?[groups.Count];
        foreach (var (target, outcome) in decisions.Groups)
        {
            if (byName.TryGetValue(target, out var at))
            {
                outcomes[at] = outcome;
            }
            else
            {
                notices.Add(new($"对分组 {target} 的决定未能适用：材料中没有该组。", $"The decision on the group {target} does not apply: there is no such group."));
            }
        }

        const string Joined = "Joined:";
        var leads = Enumerable.Range(0, groups.Count).ToArray();
        for (var at = 0; at < groups.Count; at++)
        {
            if (outcomes[at]?.StartsWith(Joined, StringComparison.Ordinal) is not true)
            {
                continue;
            }

            if (byName.TryGetValue(outcomes[at]![Joined.Length..], out var to) && outcomes[to] is not "Split")
            {
                leads[at] = to;
            }
            else
            {
                notices.Add(new(
                    $"将 {groups[at].Id} 并入 {outcomes[at]![Joined.Length..]} 的决定未能适用：没有该组，或该组已决定拆分。",
                    $"The decision to join {groups[at].Id} to {outcomes[at]![Joined.Length..]} does not apply: there is no such group, or it was split."));
            }
        }

        return Apply(all, groups, outcomes, leads);
    }

    private static List<Grouped> Apply(IReadOnlyList<CountedInformation> all, List<Grouped> groups, string?[] outcomes, int[] leads)
    {
        var partition = new Partition(groups.Count);
        for (var at = 0; at < groups.Count; at++)
        {
            partition.Join(at, leads[at]);
        }

        var split = new List<int>();
        var result = new List<Grouped>();
        foreach (var set in partition.Sets())
        {
            if (set.Count == 1 && outcomes[set[0]] is "Split" && groups[set[0]].Members.Count > 1)
            {
                split.AddRange(groups[set[0]].Members);
                continue;
            }

            // The group that the others were joined to gives its name; in a circle of decisions the first name does.
            var lead = groups[set.Where(at => leads[at] == at).DefaultIfEmpty(-1).First() is >= 0 and var last
                ? last
                : set.MinBy(at => groups[at].Id, StringComparer.Ordinal)];
            result.Add(new(
                lead.Id,
                [.. set.SelectMany(at => groups[at].Aliases)],
                [.. set.SelectMany(at => groups[at].Labels).Order(StringComparer.Ordinal)],
                [.. set.SelectMany(at => groups[at].Members).Order()],
                set.Any(at => outcomes[at] is not null and not "Split")));
        }

        var ids = GroupId.Of([.. split.Select(at => RootDigest(all[at]))]);
        for (var at = 0; at < split.Count; at++)
        {
            result.Add(new(ids[at], [ids[at]], [], [split[at]], Confirmed: true));
        }

        return result;
    }

    // A group that only a label holds together is named by the label; its digest is then of its first root and only serves as a second name.
    private static string SetDigest(IReadOnlyList<CountedInformation> all, List<int> set)
    {
        var text = set.Select(at => all[at].TextKey).Where(static key => key.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault();
        return text is not null ? Digest.Full(text) : set.Select(at => RootDigest(all[at])).Order(StringComparer.Ordinal).First();
    }

    private static string RootDigest(CountedInformation information) => Digest.Full(information.Id);
}
