using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Turns counted rows into the result: applies decisions, tells what the material cannot tell, groups and sorts.</summary>
internal static class ResultMaker
{
    public static SpreadResult Make(CountedMaterial counted, SpreadOptions options)
    {
        var sorted = counted.Information.OrderBy(static entry => entry.First ?? DateTimeOffset.MaxValue)
            .ThenBy(static entry => entry.First is null)
            .ThenBy(static entry => entry.RootId, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Platform, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        var notices = new List<Bilingual>(counted.Notices);
        var decisions = new Decisions(options, notices);
        var groups = SameInformation.Group(sorted, options, decisions, notices);
        var information = sorted.Select(entry => Of(entry, counted, decisions)).ToImmutableArray();
        return new()
        {
            Information = information,
            SameInformation = [.. groups.Select(group => Of(group, information, decisions)).OrderBy(static group => group.Id, StringComparer.Ordinal)],
            Notices = [.. notices.Distinct().OrderBy(static notice => notice.En, StringComparer.Ordinal)],
            Decided = decisions,
            Counted = counted with { Information = sorted },
        };
    }

    /// <summary>Whether the material can tell a kind of rows of an information apart and carries such rows.</summary>
    public static bool CanTell(CountedInformation entry, CountedMaterial counted, PostKind kind)
    {
        var flag = kind == PostKind.Forward ? KindsSeen.Forwards : KindsSeen.Comments;
        return entry.Counts.Raw(PostKind.Unspecified) == 0 && counted.Kinds.GetValueOrDefault(entry.Platform).HasFlag(flag);
    }

    /// <summary>Verdicts on one figure of an information: a decision on the figure itself comes before one on the group's figure.</summary>
    public static Func<string, Verdict> Verdicts(Decisions decisions, string id, string figure, IReadOnlyList<string> groupNames) =>
        reason => decisions.On(reason, [$"spread/{id}/{figure}", .. groupNames.SelectMany(name => new[] { $"same/{name}/{figure}", $"spread/{name}/{figure}" })]);

    private static Information Of(CountedInformation entry, CountedMaterial counted, Decisions decisions)
    {
        Tally? Kind(PostKind kind, string figure) =>
            CanTell(entry, counted, kind) ? entry.Counts.Tally(kind, Verdicts(decisions, entry.Id, figure, [])) : null;

        return new()
        {
            Id = entry.Id,
            Platform = entry.Platform,
            Root = entry.RootId,
            RootRead = entry.Root is not null,
            Posts = entry.Counts.Distinct + 1,
            Rows = entry.Counts.Tally(null, Verdicts(decisions, entry.Id, "rows", [])),
            Forwards = Kind(PostKind.Forward, "forwards"),
            Comments = Kind(PostKind.Comment, "comments"),
            Views = entry.Views is null ? null : Tally.Of(entry.Views.Value),
            Declared = new(entry.Forwards?.Value, entry.Views?.Value, Later(entry.Forwards?.AsOf, entry.Views?.AsOf)),
            Accounts = entry.Accounts,
            UnknownAccounts = entry.UnknownAccounts,
            Depth = entry.Depth,
            MaxBreadth = entry.MaxBreadth,
            First = entry.First,
            Last = entry.Last,
            UnresolvedParents = entry.UnresolvedParents,
            Duplicates = entry.Counts.Duplicates,
            Circles = entry.Circles,
            Counted = entry,
        };
    }

    private static InformationGroup Of(Grouped group, ImmutableArray<Information> information, Decisions decisions)
    {
        var members = group.Members.ConvertAll(at => information[at]);
        var forwards = members.ToImmutableSortedDictionary(
            static member => member.Id,
            member => member.Forwards is null ? null : member.Counted.Counts.Tally(PostKind.Forward, Verdicts(decisions, member.Id, "forwards", group.Aliases)),
            StringComparer.Ordinal);
        var knownForwards = forwards.Values.OfType<Tally>().ToList();
        var knownViews = members.Select(static member => member.Views).OfType<Tally>().ToList();
        return new()
        {
            Id = group.Id,
            Labels = [.. group.Labels],
            Roots = [.. members.Select(static member => member.Root).Order(StringComparer.Ordinal)],
            Members = [.. members.Select(static member => member.Id).Order(StringComparer.Ordinal)],
            Forwards = Sum(knownForwards),
            Views = Sum(knownViews),
            ForwardsIncomplete = knownForwards.Count > 0 && knownForwards.Count < members.Count,
            ViewsIncomplete = knownViews.Count > 0 && knownViews.Count < members.Count,
            MemberForwards = forwards,
            Aliases = [.. group.Aliases],
            Confirmed = group.Confirmed,
        };
    }

    private static Tally? Sum(List<Tally> tallies) => tallies.Count == 0 ? null : tallies.Aggregate(Tally.Zero, static (sum, tally) => sum.Merge(tally));

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) => Nullable.Compare(left, right) >= 0 ? left : right;
}
