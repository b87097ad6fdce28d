using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>The grade under each contested reading, where the readings differ.</summary>
internal sealed class Alternatives(BoundRule rule, ActSets sets, Grading grading)
{
    public ImmutableArray<Alternative> Of(ActSet counted, Graded graded)
    {
        var found = ImmutableArray.CreateBuilder<Alternative>();
        var claimed = grading.LawfulBusiness(counted, default);
        if (!claimed.IsEmpty)
        {
            found.Add(new("art-6-accepted", new(
                "合法经营活动的主张成立，适用法释〔2017〕10号第六条：没有条数标准", "the claim of lawful business holds: art. 6 of 2017 No. 10, which has no number of items"),
                grading.Accepted(counted, claimed, default).Grade));
            found.Add(new("art-6-refused", new(
                "主张不成立，适用第五条的条数标准（多数判决如此）", "the claim fails: the numbers of art. 5 apply (as most judgments did)"),
                grading.ByArticle(counted, default).Grade));
        }

        var plain = grading.ByArticle(counted, default).Grade;
        var floored = rule.Rounds ? grading.ByArticle(counted, new Readings(Floored: true)).Grade : plain;
        if (floored != plain)
        {
            found.Add(new("ratio-exact", new("按比例合计精确计算", "the ratio is computed exactly"), plain));
            found.Add(new("ratio-floored", new("按比例合计时每层舍去小数", "each converted part of the ratio is rounded down"), floored));
        }

        var mixed = grading.ByArticle(counted, new Readings(Named: "insider-mixed")).Grade;
        if (mixed != plain)
        {
            found.Add(new("insider-apart", new("内部人员部分与其余部分分别判断", "the insider part and the rest are weighed apart"), plain));
            found.Add(new("insider-mixed", new(
                "内部人员部分按减半标准折算后与其余部分合计（没有明文）", "the insider part, at its halved standard, is added to the rest (no text says so)"), mixed));
        }

        var (low, high) = rule.OpenBounds
            ? (grading.Of(counted, new Readings(Bounds: -1)).Grade, grading.Of(counted, new Readings(Bounds: 1)).Grade)
            : (graded.Grade, graded.Grade);
        if (low != high)
        {
            found.Add(new("exclusions-accepted", new("有争议的剔除全部成立（取下限）", "every disputed exclusion holds (lower bound)"), low));
            found.Add(new("exclusions-refused", new("有争议的剔除全部不成立（取上限）", "no disputed exclusion holds (upper bound)"), high));
        }

        var acts = counted.Acts;
        if (acts.Any(Straddles))
        {
            ImmutableArray<Act> whole = [.. acts.Select(a => Straddles(a) ? a with { Perhaps = null } : a)];
            if (grading.Of(sets.Of(whole), default).Grade is var grade && grade != graded.Grade)
            {
                found.Add(new("continuing-course", new("跨越施行日的行为作为一个连续过程整体计算", "a course that straddles the day of entry into force counts as a whole"), grade));
                found.Add(new("from-entry-into-force", new("只计施行日之后的部分（材料未分开）", "only what came after that day counts (the material does not tell it apart)"), graded.Grade));
            }
        }

        Attempts(acts, graded, found);
        Shared(acts, found);
        return found.ToImmutable();
    }

    private static bool Straddles(Act act) => act.Perhaps == UndecidedKind.SplitPractice && ActSelection.IsAttempt(act) is null;

    /// <summary>Attempts beside completed acts: counted with them, or left out.</summary>
    private void Attempts(ImmutableArray<Act> acts, Graded graded, ImmutableArray<Alternative>.Builder found)
    {
        ImmutableArray<Act> done = [.. acts.Where(a => ActSelection.IsAttempt(a) is null)];
        if (done.Length == acts.Length || done.IsEmpty)
        {
            return;
        }

        ImmutableArray<Act> whole = [.. acts.Select(a => ActSelection.IsAttempt(a) is not null ? a with { Perhaps = null } : a)];
        var (with, without) = (grading.Of(sets.Of(whole), default).Grade, grading.Of(sets.Of(done), default).Grade);
        if (with != without || with != graded.Grade)
        {
            found.Add(new("attempts-added", new("未遂与既遂的数量合计", "attempts are added to what was completed"), with));
            found.Add(new("attempts-apart", new("未遂部分不计入（只看既遂）", "attempts are left out (only what was completed counts)"), without));
        }
    }

    /// <summary>A joint act whose insider is another: the half standard reaches all of them, or only the one in the position.</summary>
    private void Shared(ImmutableArray<Act> acts, ImmutableArray<Alternative>.Builder found)
    {
        if (!acts.Any(a => a is { Joint: true, Conduct.Insider: not null }))
        {
            return;
        }

        var all = grading.ByArticle(sets.Of([.. acts.Select(a => a with { Joint = false })]), default).Grade;
        var own = grading.ByArticle(sets.Of([.. acts.Select(a => a is { Joint: true, Conduct: { } c } ? a with { Conduct = c with { Insider = null }, InsiderAside = true } : a)]), default).Grade;
        if (all != own)
        {
            found.Add(new("insider-reaches-all", new("减半标准及于全体共同行为人", "the half standard reaches every joint actor"), all));
            found.Add(new("insider-own-only", new("减半标准只及于有该身份的人", "the half standard reaches only the one in the position"), own));
        }
    }
}
