using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Findings of groups of same information.</summary>
internal static class GroupFindings
{
    public static Finding OfForwards(SpreadResult result, InformationGroup group, List<Information> members)
    {
        var known = members.Where(static member => member.Forwards is not null).ToList();
        var collector = new EvidenceCollector(result.Counted);
        foreach (var member in known)
        {
            var verdict = ResultMaker.Verdicts(result.Decided, member.Id, "forwards", group.Aliases);
            collector.Add(member.Counted, PostKind.Forward, [.. RowCounts.InOrder.Select(verdict)]);
        }

        return Make(result, group, members, "forwards", group.Forwards!, group.ForwardsIncomplete) with
        {
            Derivation = [How(group), Members(known, members.Count), SpreadFindings.Waterfall(group.Forwards!)],
            Inputs = SpreadFindings.Inputs(known.Select(static member => member.Counted)),
            Evidence = collector.Done(),
            NotProved = [Words.NoReading, Words.RowsMayBeMissing, Words.IdentityIsForPeople, Words.DisputedExclusions],
        };
    }

    public static Finding OfViews(SpreadResult result, InformationGroup group, List<Information> members)
    {
        var known = members.Where(static member => member.Views is not null).ToList();
        var readings = known.Select(member => EvidenceCollector.Reading(result.Counted, member.Counted.Views!));
        return Make(result, group, members, "views", group.Views!, group.ViewsIncomplete) with
        {
            Derivation = [How(group), Members(known, members.Count), .. known.Select(static member => RootFigures.Views(member).Step), SpreadFindings.Waterfall(group.Views!)],
            Inputs = [.. known.Select(static member => member.Counted.Views!.Locator.Exhibit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Evidence = [new("net", new("平台计数的读数", "Readings of the platform's counter"), known.Count, [.. readings.Take(EvidenceCollector.Limit)])],
            NotProved = [Words.CounterIsAStatement, Words.IdentityIsForPeople],
        };
    }

    private static Finding Make(SpreadResult result, InformationGroup group, List<Information> members, string figure, Tally tally, bool incomplete) => new()
    {
        Id = $"same/{group.Id}/{figure}",
        Title = Words.Title(figure, $"同一信息 {group.Id} ", $"the same information {group.Id}"),
        Unit = Words.Unit(figure),
        Tally = tally,
        Figures =
        [
            new("roots", new("首发帖文", "Root posts"), members.Count.ToString(CultureInfo.InvariantCulture)),
            new("incomplete", new("部分首发帖文的数量不明", "Unknown for some root posts"), incomplete ? "true" : "false"),
        ],
        Parameters = SpreadFindings.Parameters(
            result,
            [.. members.Select(member => $"spread/{member.Id}/{figure}"), .. group.Aliases.SelectMany(name => new[] { $"same/{name}/{figure}", $"spread/{name}/{figure}" })]),
        Engine = SpreadCounter.Engine,
    };

    private static Bilingual How(InformationGroup group) => new(
        "同一信息：规范化（NFKC、小写、去除空白、标点、表情）后文字完全相同的首发帖文，案件文件以同一标签列出的首发帖文"
        + (group.Confirmed ? "，并经人工决定。" : "；尚未经人工确认。"),
        "Same information: root posts whose text is equal after normalising (NFKC, lower case, no spacing, punctuation or emoticons), and root posts that the case file lists under one label"
        + (group.Confirmed ? "; as decided by a person." : "; not confirmed by a person yet."));

    private static Bilingual Members(List<Information> known, int all) => new(
        $"合并 {known.Count} 条首发帖文的数量{(known.Count < all ? $"，另有 {all - known.Count} 条数量不明，未计入" : "")}：{string.Join("、", known.Take(20).Select(static member => member.Id))}{(known.Count > 20 ? " …" : "")}。",
        $"Summed over {known.Count} root post(s){(known.Count < all ? $"; {all - known.Count} more are unknown and not in the sum" : "")}: {string.Join(", ", known.Take(20).Select(static member => member.Id))}{(known.Count > 20 ? " …" : "")}.");
}
