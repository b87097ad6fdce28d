using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Which way the law points: private suit, public prosecution, administrative penalty or none.</summary>
internal sealed class Routing(BoundRule bound, Facts facts, Actor actor, Acts all, ActSets sets, LimbWeigher weigher)
{
    private readonly OffenceRule _rule = bound.Rule;
    private readonly ImmutableArray<RouteReason>.Builder _because = ImmutableArray.CreateBuilder<RouteReason>();
    private readonly RouteAdvice _advice = new(facts, actor, all);

    public (Route Route, ImmutableArray<RouteReason> Because) Of(
        Graded graded, Truth whole, bool barred, Weighed[] grounds, ActSet acts, WeighingContext context)
    {
        var route = Choose(graded, whole, barred, grounds, acts, context);
        return (route, _because.ToImmutable());
    }

    private Route Choose(Graded graded, Truth whole, bool barred, Weighed[] grounds, ActSet acts, WeighingContext context)
    {
        if (barred)
        {
            Say("有不追究或者不认定的事由（见“对行为人有利”部分）", "a ground stands against pursuing it (see what speaks for the accused)", [.. bound.Bars.Where(bar => acts.Alone(sets).Any(a => weigher.Truth(bar, a, context).Outcome == Outcome.Met)).Select(bar => bar.Id)]);
        }

        if (whole.Outcome == Outcome.NotMet)
        {
            return BelowCrime(acts, context);
        }

        if (whole.Outcome == Outcome.Undecided)
        {
            Say("仍有未定的要件，以下以其成立为前提", "elements are still open; what follows supposes that they hold", Open(bound.Elements.SelectMany(g => g).Concat(bound.Bars).Concat(bound.Serious).Concat(bound.EspeciallySerious), acts, context));
        }

        if (!_rule.OnComplaint)
        {
            Say("本罪由人民检察院提起公诉", "this offence is prosecuted by the procuratorate", _rule.Article);
            _because.AddRange(_advice.Supervision());
            return graded.Serious.Outcome == Outcome.Undecided ? Route.Undecided : Route.Public;
        }

        return OnComplaint(graded, grounds, acts, context);
    }

    private Route OnComplaint(Graded graded, Weighed[] grounds, ActSet acts, WeighingContext context)
    {
        var met = grounds.Where(g => g.Truth.Outcome == Outcome.Met).ToArray();
        var open = grounds.Where(g => g.Truth.IsOpen).ToArray();
        foreach (var ground in met.Concat(open))
        {
            var title = ground.Limb.Title;
            Say(
                $"{ground.Id} {title.Zh}：{(ground.Truth.Outcome == Outcome.Met ? "所陈述的事实符合，是否严重危害社会秩序由人决定" : "未定")}",
                $"{ground.Id} {title.En}: {(ground.Truth.Outcome == Outcome.Met ? "the stated facts fit; whether order is seriously endangered is for a person" : "open")}", ground.Id);
        }

        if (met.Length + open.Length > 0)
        {
            Say("符合公诉条件的，公安机关应当及时立案（法发〔2023〕14号第十三条）", "where the condition holds the police shall file promptly (2023 No. 14 art. 13)", "2023-14/13(1)");
            _because.AddRange(_advice.Conversion());
            _because.AddRange(_advice.Supervision());

            if (_rule.SuperiorApproval)
            {
                Say("检察机关办理诽谤案件，应当报上级检察机关审批（检例第238号）", "a procuratorate that handles defamation reports to its superior for approval (case 238)", "cl/246(2)");
            }

            _because.AddRange(_advice.Helps());
            return met.Length > 0 && facts.Procedure.PoliceFiled is not null ? Route.Public : Route.PublicCandidate;
        }

        if (graded.Serious.Outcome == Outcome.Undecided)
        {
            Say("情节是否严重未定，去向随之未定", "whether it is serious is open, and the way with it", Open(bound.Serious.Concat(bound.EspeciallySerious), acts, context));
            Acceptance(acts, context);
            _because.AddRange(_advice.Helps());
            return Route.Undecided;
        }

        Acceptance(acts, context);
        Say("告诉才处理，未主张公诉条件：被害人自诉（刑法第二百四十六条第二款）", "handled only on complaint, and no condition of public prosecution is alleged: the victim's own suit (art. 246 ¶2)", "cl/246(2)", "cl/98");
        _because.AddRange(_advice.Helps());
        return Route.Private;
    }

    /// <summary>What a private suit still needs, what stands in its way, and what suing only some of several gives up.</summary>
    private void Acceptance(ActSet acts, WeighingContext context)
    {
        foreach (var missing in bound.Acceptance.Select(id => weigher.Came(id, acts, context)).Where(w => w.Truth.Outcome != Outcome.Met))
        {
            var title = missing.Title;
            Say($"自诉受理尚缺：{title.Zh}（{missing.Id}）", $"for acceptance of a private suit still to show: {title.En} ({missing.Id})", missing.Id);
        }

        foreach (var obstacle in bound.AcceptanceBars.Select(id => weigher.Came(id, acts, context)).Where(w => w.Truth.Outcome == Outcome.Met || w.Truth.IsOpen))
        {
            var title = obstacle.Title;
            Say(
                obstacle.Truth.Outcome == Outcome.Met ? $"自诉受理的障碍：{title.Zh}（{obstacle.Id}）；应当说服撤回，否则裁定不予受理" : $"自诉受理的障碍未定：{title.Zh}（{obstacle.Id}）",
                obstacle.Truth.Outcome == Outcome.Met
                    ? $"an obstacle to acceptance of a private suit: {title.En} ({obstacle.Id}); the court persuades to withdraw it or rules not to accept it"
                    : $"an obstacle to acceptance of a private suit is open: {title.En} ({obstacle.Id})", obstacle.Id);
        }

        if (string.Equals(facts.Procedure.Complaint, "public", StringComparison.Ordinal))
        {
            Say(
                "已报案而不符合公诉条件的，公安机关可以告知向人民法院提起自诉（法发〔2023〕14号第十三条）",
                "reported to the organs without the condition of public prosecution: the police may tell the person to sue (2023 No. 14 art. 13)", "2023-14/13(4)");
        }

        _because.AddRange(_advice.CoOffenders(acts.Acts));
    }

    /// <summary>
    /// Below crime: an administrative penalty where its law reaches the act. A bar that concerns only crimes (age under 16) leaves it open;
    /// the carve-outs of 2023 No. 14 art. 10 close it too.
    /// </summary>
    private Route BelowCrime(ActSet acts, WeighingContext context)
    {
        var closed = acts.Alone(sets).All(a => bound.BarsOfAnyPenalty.Any(bar => weigher.Truth(bar, a, context).Outcome == Outcome.Met));
        if (!closed)
        {
            foreach (var weighed in bound.Administrative.Select(id => weigher.Came(id, acts, context)).Where(w => w.Truth.Outcome != Outcome.NotMet && !w.Truth.NotAlleged)
                .OrderBy(w => w.Truth.Outcome != Outcome.Met))
            {
                var title = weighed.Title;
                if (weighed.Truth.Outcome == Outcome.Met)
                {
                    Say($"不构成犯罪的，可适用 {weighed.Id}：{title.Zh}", $"not being a crime it may fall under {weighed.Id}: {title.En}", weighed.Id);
                    Say("六个月内没有被公安机关发现的，不再处罚（治安管理处罚法第二十五条）", "no penalty where the police did not discover it within six months (public security penalties art. 25)", "psp/25");
                    foreach (var bar in bound.AdministrativeBars.Select(id => weigher.Came(id, acts, context)).Where(w => w.Truth.IsOpen))
                    {
                        var open = bar.Title;
                        Say($"{open.Zh}（{bar.Id}）：未定，成立则不予处罚", $"{open.En} ({bar.Id}): open; no penalty if it holds", bar.Id);
                    }

                    return Route.Administrative;
                }

                Say($"是否适用 {weighed.Id}（{title.Zh}）未定", $"whether {weighed.Id} applies ({title.En}) is open", weighed.Id);
                return Route.Undecided;
            }
        }

        foreach (var bar in bound.AdministrativeBars.Select(id => weigher.Came(id, acts, context)).Where(w => w.Truth.Outcome == Outcome.Met))
        {
            var title = bar.Title;
            Say($"不予治安处罚：{title.Zh}（{bar.Id}）", $"no administrative penalty: {title.En} ({bar.Id})", bar.Id);
        }

        Say("按所陈述的事实，没有追诉的去向；民事救济不受影响", "on the stated facts no prosecution is pointed to; civil remedies are untouched");
        return Route.None;
    }

    private void Say(string zh, string en, params ReadOnlySpan<string> law) => _because.Add(new(new(zh, en), [.. law]));

    private string[] Open(IEnumerable<BoundLimb> limbs, ActSet acts, WeighingContext context) => [.. limbs.Where(limb => weigher.Truth(limb, acts, context).IsOpen).Select(limb => limb.Id)];
}

/// <summary>A reason of a route, with the provisions that it rests on.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Law">Ids of articles, paragraphs or limbs; empty where it rests on what the offence came to as a whole.</param>
internal readonly record struct RouteReason(Bilingual Text, ImmutableArray<string> Law);
