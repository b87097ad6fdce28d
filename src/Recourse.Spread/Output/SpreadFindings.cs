using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>
/// The findings of a spread: <c>spread/ID/rows</c>, <c>…/forwards</c>, <c>…/comments</c>, <c>…/views</c> for each information, and
/// <c>same/ID/forwards</c>, <c>…/views</c> for each group. A figure that the material cannot tell has no finding.
/// </summary>
public static class SpreadFindings
{
    /// <summary>All findings, informations first, in the order of the result. Each lists at most 200 rows of a group; accounts, names and numbers are masked.</summary>
    public static IReadOnlyList<Finding> Of(SpreadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var findings = new List<Finding>();
        foreach (var entry in result.Information)
        {
            findings.Add(OfRows(result, entry, "rows", null, entry.Rows));
            if (entry.Forwards is not null)
            {
                findings.Add(OfRows(result, entry, "forwards", PostKind.Forward, entry.Forwards));
            }

            if (entry.Comments is not null)
            {
                findings.Add(OfRows(result, entry, "comments", PostKind.Comment, entry.Comments));
            }

            if (entry.Views is not null)
            {
                findings.Add(OfViews(result, entry));
            }
        }

        var byId = result.Information.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        foreach (var group in result.SameInformation)
        {
            var members = group.Members.Select(id => byId[id]).ToList();
            if (group.Forwards is not null)
            {
                findings.Add(GroupFindings.OfForwards(result, group, members));
            }

            if (group.Views is not null)
            {
                findings.Add(GroupFindings.OfViews(result, group, members));
            }
        }

        return findings;
    }

    /// <summary>Parameters that every finding states.</summary>
    internal static ImmutableArray<Parameter> Parameters(SpreadResult result, IEnumerable<string> findingNames) =>
    [
        new("listed", EvidenceCollector.Limit.ToString(CultureInfo.InvariantCulture)),
        new("excerpt", Masking.Excerpt.ToString(CultureInfo.InvariantCulture)),
        .. findingNames.SelectMany(name => RowCounts.InOrder.Select(reason => (Target: $"{name}/{reason}", Verdict: result.Decided.On(reason, name))))
            .Where(static entry => entry.Verdict != Verdict.Open)
            .Select(static entry => new Parameter($"decision {entry.Target}", $"{entry.Verdict}")),
    ];

    internal static ImmutableArray<string> Inputs(IEnumerable<CountedInformation> members)
    {
        var exhibits = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var last = member.Root?.Locator.Exhibit;
            Add(last);
            Add(member.Views?.Locator.Exhibit);
            Add(member.Forwards?.Locator.Exhibit);
            foreach (ref readonly var row in member.Rows.AsSpan())
            {
                if (!ReferenceEquals(row.Post.Locator.Exhibit, last))
                {
                    Add(last = row.Post.Locator.Exhibit);
                }
            }
        }

        return [.. exhibits];

        void Add(string? exhibit)
        {
            if (!string.IsNullOrEmpty(exhibit))
            {
                exhibits.Add(exhibit);
            }
        }
    }

    internal static (string Zh, string En) Name(Information entry) =>
        entry.Root.Length > 0 ? ($"首发帖文 {entry.Root} ", $"the root post {entry.Root}") : ("（编号不明的首发帖文）", "a root post without an id");

    internal static Bilingual Waterfall(Tally tally) => new(
        $"共 {tally.Raw}，{Taken(tally.Excluded, "已剔除", "无剔除")}，净 {tally.Net}；{Taken(tally.Disputed, "有争议", "无争议")}，至少 {tally.AtLeast}，至多 {tally.AtMost}。",
        $"{tally.Raw} in all, excluded {TakenEn(tally.Excluded)}, net {tally.Net}; disputed {TakenEn(tally.Disputed)}, at least {tally.AtLeast}, at most {tally.AtMost}.");

    private static Finding OfRows(SpreadResult result, Information entry, string figure, PostKind? kind, Tally tally)
    {
        var id = $"spread/{entry.Id}/{figure}";
        var verdict = ResultMaker.Verdicts(result.Decided, entry.Id, figure, []);
        var collector = new EvidenceCollector(result.Counted);
        collector.Add(entry.Counted, kind, [.. RowCounts.InOrder.Select(verdict)]);
        var (zh, en) = Name(entry);
        return new()
        {
            Id = id,
            Title = Words.Title(figure, zh, en),
            Unit = Words.Unit(figure),
            Tally = tally,
            Figures = figure == "rows" ? InformationFigures.Of(entry) : [],
            Derivation = [.. Steps(entry, figure), Waterfall(tally)],
            Parameters = Parameters(result, [id]),
            Inputs = Inputs([entry.Counted]),
            Evidence = collector.Done(),
            NotProved = [Words.NoReading, Words.RowsMayBeMissing, Words.DisputedExclusions],
            Engine = SpreadCounter.Engine,
        };
    }

    private static Finding OfViews(SpreadResult result, Information entry)
    {
        var (zh, en) = Name(entry);
        return new()
        {
            Id = $"spread/{entry.Id}/views",
            Title = Words.Title("views", zh, en),
            Unit = Words.Unit("views"),
            Tally = entry.Views,
            Derivation = [RootFigures.ViewsRule, RootFigures.Views(entry).Step],
            Parameters = Parameters(result, []),
            Inputs = [entry.Counted.Views!.Locator.Exhibit],
            Evidence = [new("net", new("平台计数的读数", "Reading of the platform's counter"), 1, [EvidenceCollector.Reading(result.Counted, entry.Counted.Views)])],
            NotProved = [Words.CounterIsAStatement],
            Engine = SpreadCounter.Engine,
        };
    }

    private static IEnumerable<Bilingual> Steps(Information entry, string figure)
    {
        yield return new(
            "归属：行归于其写明的首发帖文；未写明的，沿上级帖文追溯；上级不在材料中的，归于同一文件（或全部材料）唯一的首发帖文，否则以该上级为首发。",
            "Belonging: a row belongs to the root that it names, else to the root that its parents lead to; where a parent is not in the material, to the only root of the file (or of the material), else the missing parent is taken as the root.");
        if (figure is "forwards" or "comments")
        {
            yield return new(
                $"只计材料写明为{(figure == "forwards" ? "转发" : "评论")}的行。",
                $"Only rows that the material states to be {figure} are counted.");
        }

        yield return new(
            "重复：同一首发之下编号已读过的行只计首次读到的；没有编号的行不视为重复。",
            "Duplicates: of rows with one id under one root the first that is read counts; rows without an id are never taken for duplicates.");
        yield return new(
            "剔除：每行只按一项理由剔除，次序为作者本人、被害人一方、维护、刷量；无依据的主张不剔除。",
            "Exclusions: a row is taken off under one reason only, in the order own, victim-side, maintenance, inflated; an allegation without grounds takes nothing off.");
        if (!entry.RootRead)
        {
            yield return new("首发帖文本身不在材料中，其作者、文字、时间不明。", "The root post itself is not in the material: its author, text and time are unknown.");
        }
    }

    private static string Taken(ImmutableArray<ReasonCount> counts, string some, string none) =>
        counts.Length == 0 ? none : some + " " + string.Join("、", counts.Select(static entry => $"{Words.Reason(entry.Reason).Zh} {entry.Count}"));

    private static string TakenEn(ImmutableArray<ReasonCount> counts) =>
        counts.Length == 0 ? "none" : string.Join(", ", counts.Select(static entry => $"{entry.Reason} {entry.Count}"));
}
