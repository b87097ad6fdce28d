using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>The bounds of views and forwards of one root, each with the reason for it.</summary>
internal static class RootFigures
{
    public static readonly Bilingual ForwardsRule = new(
        "转发次数（法释〔2013〕21号第二条第（一）项）：能区分转发的材料，以已读转发行扣除全部有争议行为下限，以净行数与平台公示转发数中较大者为上限（材料可能不全）；不能区分的，以平台公示转发数为准；两者皆无的，不明。点赞、评论、话题阅读、曝光不计。",
        "Forwards (2013 No. 21 art. 2(i)): where the material tells forwards apart, at least the rows that were read less every disputed one, at most the larger of the net rows and the platform's figure (rows may be missing); where it does not, the platform's figure; with neither, unknown. Likes, comments, topic reads and exposure do not count.");

    public static readonly Bilingual ViewsRule = new(
        "点击、浏览次数（法释〔2013〕21号第二条第（一）项）：以平台公示的首发帖文浏览数最近一次读数为准（（2018）湘0529刑初156号采用平台数字，未经证明的自点主张不予扣除）；没有该计数的，不明。",
        "Views (2013 No. 21 art. 2(i)): the latest reading of the platform's counter of the root post (as the court did in (2018) Xiang 0529 Xingchu 156; an unproved allegation of own clicks takes nothing off); without such a counter, unknown.");

    public static (CountRange? Range, Bilingual Step) Forwards(Information member, IReadOnlyList<InformationGroup> groups)
    {
        var tally = groups.Select(group => group.MemberForwards.GetValueOrDefault(member.Id)).FirstOrDefault(static known => known is not null) ?? member.Forwards;
        var declared = member.Declared.Forwards;
        var (zh, en) = Declared(member.Counted.Forwards);
        var who = Label(member);
        if (tally is not null)
        {
            var range = new CountRange(tally.AtLeast, Math.Max(tally.AtMost, declared ?? 0));
            return (range, new(
                $"{who}：已读转发行 {tally.Raw}，净 {tally.Net}，扣除争议后 {tally.AtLeast}；{zh}。取 {range.AtLeast} 至 {range.AtMost}。",
                $"{who}: {tally.Raw} forward rows read, net {tally.Net}, {tally.AtLeast} without the disputed; {en}. Taken: {range.AtLeast} to {range.AtMost}."));
        }

        var mixed = member.Counted.Counts.Raw(PostKind.Unspecified) > 0;
        if (declared is { } figure)
        {
            return (CountRange.Exactly(figure), new(
                $"{who}：{(mixed ? "材料中转发与评论混在一起，不能区分" : "材料中没有转发行")}；{zh}，以此为准。",
                $"{who}: {(mixed ? "the material mixes forwards and comments" : "the material holds no forward rows")}; {en}, which is taken."));
        }

        return mixed
            ? (new CountRange(0, member.Rows.AtMost), new(
                $"{who}：材料中转发与评论混在一起，不能区分，平台未公示转发数；转发为 0 至全部净行数 {member.Rows.AtMost}。",
                $"{who}: the material mixes forwards and comments and the platform states no figure; between 0 and all {member.Rows.AtMost} net rows are forwards."))
            : (null, new($"{who}：材料中没有转发行，平台也未公示转发数，不明。", $"{who}: no forward rows and no figure of the platform; unknown."));
    }

    public static (CountRange? Range, Bilingual Step) Views(Information member)
    {
        var who = Label(member);
        var (zh, en) = Declared(member.Counted.Views);
        return member.Views is { } tally
            ? (CountRange.Of(tally), new($"{who}：{zh}。取 {tally.AtLeast} 至 {tally.AtMost}。", $"{who}: {en}. Taken: {tally.AtLeast} to {tally.AtMost}."))
            : (null, new($"{who}：平台未公示浏览数，不明。", $"{who}: no view counter of the platform; unknown."));
    }

    private static (string Zh, string En) Declared(CounterReading? reading)
    {
        if (reading is null)
        {
            return ("平台未公示该数", "the platform states no such figure");
        }

        var asOf = reading.AsOf is { } instant ? Instants.Text(instant) : null;
        return ($"平台公示数 {reading.Value}（{(asOf is null ? "读取时间不明" : $"截至 {asOf}")}）", $"the platform states {reading.Value} ({(asOf is null ? "instant unknown" : $"as of {asOf}")})");
    }

    private static string Label(Information member) => member.Root.Length > 0 ? member.Root : member.Id;
}
