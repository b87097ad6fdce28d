using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What a way needs besides: who the actor is, whose help there is, what to do where an organ does not act, what a partial suit gives up.</summary>
internal sealed class RouteAdvice(Facts facts, Actor actor, Acts all)
{
    /// <summary>How a private suit and a public case give way to each other (2023 No. 14 art. 13), as far as the days tell.</summary>
    public IEnumerable<RouteReason> Conversion()
    {
        var procedure = facts.Procedure;
        if (!string.Equals(procedure.Complaint, "private", StringComparison.Ordinal))
        {
            yield break;
        }

        if (procedure is { PoliceFiled: { } filed, Filed: { } sued } && sued >= filed)
        {
            yield return new(new(
                $"公安机关 {VersionResolver.Day(filed)} 已立案，同时自诉：法院可以请其撤回或者裁定不予受理，已受理的应当裁定终止审理并移送，原自诉人可以作为被害人参与诉讼（法发〔2023〕14号第十三条）",
                $"the police filed on {VersionResolver.Day(filed)} and there is a private suit beside it: the court may ask for its withdrawal or rule not "
                + "to accept it; once accepted it shall end the trial and hand over; the private prosecutor may take part as the victim (2023 No. 14 art. 13)"), ["2023-14/13(2)"]);
        }
        else if (procedure.PoliceFiled is null || procedure.Filed is not null)
        {
            yield return new(new(
                "公安机关立案前已提起自诉：法院经审查认为严重危害社会秩序的，应当将案件移送公安机关（法发〔2023〕14号第十三条）",
                "a private suit stands, brought before filing: where the court finds that order "
                + "is seriously endangered it shall hand the case to the police (2023 No. 14 art. 13)"), ["2023-14/13(3)"]);
        }
        else
        {
            yield return new(new(
                "已提起自诉：立案前自诉而符合公诉条件的，法院移送公安机关；同时自诉的，请其撤回、不予受理或者终止审理并移送（法发〔2023〕14号第十三条）",
                "a private suit stands: brought before filing, the court hands it to the police; beside "
                + "a filed case it is withdrawn, not accepted, or ended and handed over (2023 No. 14 art. 13)"), ["2023-14/13(2)", "2023-14/13(3)"]);
        }
    }

    /// <summary>What to do where the police should file and do not.</summary>
    public IEnumerable<RouteReason> Supervision()
    {
        if (facts.Procedure.PoliceFiled is null)
        {
            yield return new(new(
                "公安机关应当立案而不立案的，可以申请复议、复核，或者请求人民检察院立案监督：公安机关应当在七日内说明理由，收到通知立案书后应当在十五日内立案（刑事诉讼法第一百一十三条；法发〔2023〕14号第十四条）",
                "where the police should file and do not: reconsideration and review, or filing supervision by the procuratorate, to "
                + "which the police explain within seven days and on whose notice they file within fifteen (CPL art. 113; 2023 No. 14 art. 14)"), ["cpl/113", "2023-14/14"]);
        }
    }

    /// <summary>A suit against some of several waives the claim against the rest.</summary>
    public IEnumerable<RouteReason> CoOffenders(ImmutableArray<Act> acts)
    {
        var others = all.Beside(actor, acts).Select(o => o.Id).ToArray();
        if (others.Length > 0)
        {
            yield return new(new(
                $"可能还有其他共同侵害人（{string.Join('、', others)}）：只起诉部分的，视为放弃对其余的告诉，判决宣告后就同一事实再诉的不予受理（法释〔2021〕1号第三百二十三条）",
                $"there may be other co-offenders ({string.Join(", ", others)}): suing only some waives the claim "
                + "against the rest, and after judgment no suit on the same facts is accepted (2021 No. 1 art. 323)"), ["2021-1/323"]);
        }
    }

    /// <summary>The identity route, the help of the police, the injunction.</summary>
    public IEnumerable<RouteReason> Helps()
    {
        if (actor.Name.Length == 0)
        {
            yield return new(new(
                "行为人身份未查明：自诉须有明确的被告人；先走身份查明（法院可以要求公安机关协助；民事程序可责令平台披露）",
                "the actor is not identified: a private suit needs an identified defendant; first the identity "
                + "route (the court may ask the police; a civil court may order the platform to disclose)"), ["2021-1/316(iv)", "cl/246(3)", "2023-14/11(1)"]);
        }

        yield return new(new(
            "取证确有困难的，法院可以要求公安机关协助（刑法第二百四十六条第三款）；公安机关应当协助（法发〔2023〕14号第十一条）",
            "where evidence is truly hard to get the court may ask the police (art. 246 ¶3), and the police, once asked, shall act (2023 No. 14 art. 11)"), ["cl/246(3)", "2023-14/11(1)", "2023-14/11(2)"]);
        yield return new(new(
            "正在实施或者即将实施、难以弥补损害的，可申请人格权侵害禁令（民法典第九百九十七条）",
            "against ongoing or imminent harm that cannot be made good an injunction can be asked for (Civil Code art. 997)"), ["cc/997"]);
    }
}
