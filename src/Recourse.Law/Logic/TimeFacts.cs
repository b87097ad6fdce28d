using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>Weighs ages, earlier penalties and limitation. All in days; no clock of the machine.</summary>
internal sealed class TimeFacts(LawLimb limb, Scope scope, WeighingContext context, Trace trace)
{
    public Truth Weigh(PriorPenalty expression)
    {
        var priors = scope.Actor.Priors;
        if (priors.IsEmpty)
        {
            trace.Read($"{scope.ActorPath}.priors", "null");
            trace.Asks("无人主张：前受处罚", "nobody alleges: an earlier penalty");
            return Truth.Silent;
        }

        int? years = expression.Within.Length == 0 ? null : (int)Evaluator.Constant(limb, expression.Within).Value;
        var truths = new List<Truth>();
        for (var i = 0; i < priors.Length; i++)
        {
            var prior = priors[i];
            trace.Read($"{scope.ActorPath}.priors[{i}]", $"{prior.Offence} {prior.Kind} {(prior.Date is { } d ? Day(d) : "null")}");
            if (prior.Kind != expression.Kind || !string.Equals(prior.Offence, expression.Offence, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var act in scope.Acts)
            {
                trace.Read($"{act.Path}.date", $"{Span(act)}");
                truths.Add(Within(prior.Date, act, years));
            }
        }

        return Truth.Any([Truth.NotMet, .. truths]);
    }

    private Truth Within(DateOnly? prior, Act act, int? years)
    {
        if (prior is not { } day)
        {
            // Even where no period runs it must have come before the act.
            trace.Lacks("前次处罚的日期", "the day of the earlier penalty");
            return Truth.Open(UndecidedKind.MissingFact);
        }

        var end = years is { } n ? day.AddYears(n) : DateOnly.MaxValue;
        var days = new[] { act.First, act.Last };
        if (days.Any(d => d is { } at && at > day && at <= end))
        {
            trace.Found(
                $"前次处罚 {Day(day)}，再次行为 {Span(act)}" + (years is null ? "" : $"，在 {Day(end)} 之前（含）"),
                $"earlier penalty {Day(day)}, act {Span(act)}" + (years is null ? "" : $", not after {Day(end)}"));
            return Truth.Met;
        }

        if (act.Last < day || act.First > end)
        {
            trace.Found($"前次处罚 {Day(day)}，行为 {Span(act)}，不在其后的期间内", $"earlier penalty {Day(day)}, act {Span(act)}: not within the period after it");
            return Truth.NotMet;
        }

        trace.Lacks("行为日期与前次处罚日期的先后、间隔", "how the day of the act lies to the earlier penalty");
        return Truth.Open(UndecidedKind.MissingFact);
    }

    public Truth Weigh(UnderAge expression)
    {
        trace.Read($"{scope.ActorPath}.birthDate", $"{(scope.Actor.BirthDate is { } b ? Day(b) : "null")}");
        if (scope.Actor.Kind == PartyKind.Unit)
        {
            trace.Found("行为人为单位，不涉及年龄", "the actor is a unit; age does not arise");
            return Truth.NotMet;
        }

        var act = scope.Acts[0];
        trace.Read($"{act.Path}.date", $"{Span(act)}");
        if (scope.Actor.BirthDate is not { } birth)
        {
            trace.Lacks("行为人的出生日期", "the actor's birth date");
            return Truth.Open(UndecidedKind.MissingFact);
        }

        var years = (int)Evaluator.Constant(limb, expression.Years).Value;
        var birthday = birth.AddYears(years);
        trace.Found(
            $"出生 {Day(birth)}，{years} 周岁生日 {Day(birthday)}，行为 {Span(act)}", $"born {Day(birth)}, birthday number {years} on {Day(birthday)}, act {Span(act)}");
        if (act.Last < birthday)
        {
            return Truth.Met;
        }

        if (act.First > birthday)
        {
            return Truth.NotMet;
        }

        if (act.First == birthday && act.Last == birthday)
        {
            if (Evaluator.Constant(limb, expression.FromDayAfter).Activation is { } activation)
            {
                trace.Found(activation.Why);
                return Truth.Met;
            }

            trace.Found("生日当天：自生日第二日起为已满的规则未经核对（M）", "the birthday itself: the rule \"from the day after\" is unverified (M)");
            trace.Lacks("生日当天是否已满，由人决定", "whether the age is reached on the birthday is for a person");
            return Truth.Open(UndecidedKind.UnverifiedText);
        }

        trace.Lacks("哪些行为在满龄之前", "which of the acts lie before that birthday");
        return Truth.Open(UndecidedKind.MissingFact);
    }

    public Truth Weigh(LimitationRun expression)
    {
        var (act, procedure) = (scope.Acts[0], scope.Facts.Procedure);
        var reference = new[] { procedure.Filed, procedure.PoliceFiled }.Where(d => d is not null).Min() ?? scope.Facts.DecisionDate;
        trace.Read($"{act.Path}.date", $"{Span(act)}");
        trace.Read("procedure.filed", $"{(procedure.Filed is { } f ? Day(f) : "null")}");
        trace.Read("procedure.policeFiled", $"{(procedure.PoliceFiled is { } p ? Day(p) : "null")}");
        trace.Read("decisionDate", $"{(scope.Facts.DecisionDate is { } d ? Day(d) : "null")}");
        if (act.Last is not { } end || reference is not { } day)
        {
            trace.Lacks(act.Last is null ? new Bilingual("行为终了的日期", "the day on which the act ended") : new Bilingual("告诉、立案或者决定的日期", "the day of complaint, filing or decision"));
            return Truth.Open(UndecidedKind.MissingFact);
        }

        var truths = context.MaximumYears.Distinct().Select(m => Run(expression, m, end, day)).ToArray();
        var outcome = truths.Distinct().Count() == 1 ? truths[0] : Truth.Open(UndecidedKind.MissingFact);
        if (truths.Distinct().Count() > 1)
        {
            trace.Lacks("情节档次：时效期间随之不同", "the grade: the period follows it");
        }

        if (outcome.Outcome == Outcome.Met)
        {
            if (!(act.Statement?.Alleged ?? act.Conduct!.Alleged).Any(a => a.Limb.StartsWith("88(", StringComparison.Ordinal)))
            {
                trace.Lacks(
                    "是否有第八十八条情形（立案后逃避；按期控告应立案未立案）", "whether art. 88 applies (evading after filing; a timely complaint that should have been filed)");
            }

            trace.Lacks(
                "行为是否连续或者继续（帖文持续在线是否属于继续状态有争议）", "whether the act continued (whether a post left online does is disputed)");
        }

        return outcome;
    }

    private Truth Run(LimitationRun expression, int maximum, DateOnly end, DateOnly reference)
    {
        var period = expression.Periods.FirstOrDefault(p => maximum < Evaluator.Constant(limb, p.Below).Value).Years;
        if (period is null)
        {
            trace.Lacks("法定最高刑为无期徒刑、死刑的，二十年，逾期须经核准，由人判断", "where the maximum is life or death: twenty years, and approval after that; for a person");
            return Truth.Open(UndecidedKind.OpenNorm);
        }

        var years = (int)Evaluator.Constant(limb, period).Value;
        var last = end.AddYears(years);
        trace.Found(
            $"法定最高刑 {maximum} 年，期间 {years} 年：自 {Day(end)} 至 {Day(last)}；告诉、立案或者决定 {Day(reference)}",
            $"maximum {maximum} years, period {years} years: from {Day(end)} to {Day(last)}; complaint, filing or decision {Day(reference)}");
        if (reference <= last)
        {
            return Truth.NotMet;
        }

        // A later act within the period restarts it (art. 89 ¶2) if it is a crime, which is not settled here.
        var later = Restarts(end, years);
        if (later > end && reference <= later.AddYears(years))
        {
            trace.Lacks($"{Day(later)} 的行为是否构成“又犯罪”而使时效重新起算", $"whether the act of {Day(later)} is a new crime that restarts the period");
            return Truth.Open(UndecidedKind.MissingFact);
        }

        return Truth.Met;
    }

    private DateOnly Restarts(DateOnly end, int years)
    {
        var days = scope.Actor.Statements.Select(s => s.Date).Concat(scope.Actor.PersonalInformation.Select(c => c.To)).OfType<DateOnly>().Order();
        foreach (var statement in scope.Actor.Statements)
        {
            trace.Read($"{scope.ActorPath}.statements[{statement.Id}].date", $"{(statement.Date is { } at ? Day(at) : "null")}");
        }

        foreach (var conduct in scope.Actor.PersonalInformation)
        {
            trace.Read($"{scope.ActorPath}.personalInformation[{conduct.Id}].to", $"{(conduct.To is { } at ? Day(at) : "null")}");
        }

        foreach (var day in days)
        {
            end = day > end && day <= end.AddYears(years) ? day : end;
        }

        return end;
    }

    private static string Span(Act act) => act.First == act.Last
        ? act.Last is { } day ? Day(day) : "?"
        : $"{(act.First is { } first ? Day(first) : "?")}–{(act.Last is { } last ? Day(last) : "?")}";
}
