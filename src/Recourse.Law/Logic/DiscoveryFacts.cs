using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>
/// Weighs whether the police discovered an act in time. Months are those of the calendar, the last day included; where the month is shorter
/// its last day ends the period (31 August and six months: the last day of February).
/// </summary>
internal sealed class DiscoveryFacts(LawLimb limb, Scope scope, Trace trace)
{
    public Truth Weigh(Undiscovered expression)
    {
        var (act, procedure) = (scope.Acts[0], scope.Facts.Procedure);
        trace.Read($"{act.Path}.date", $"{(act.Last is { } d ? Day(d) : "null")}");
        trace.Read("procedure.policeFiled", $"{(procedure.PoliceFiled is { } p ? Day(p) : "null")}");
        trace.Read("procedure.filed", $"{(procedure.Filed is { } f ? Day(f) : "null")}");
        trace.Read("decisionDate", $"{(scope.Facts.DecisionDate is { } on ? Day(on) : "null")}");
        if (act.Last is not { } end)
        {
            trace.Lacks("行为终了的日期", "the day on which the act ended");
            return Truth.Open(UndecidedKind.MissingFact);
        }

        var last = end.AddMonths((int)Evaluator.Constant(limb, expression.Months).Value);

        // A report to the organs is the latest day of discovery that the facts can state; a suit in court tells the police nothing.
        var reported = procedure.Complaint is "public" ? procedure.Filed : null;
        var known = new[] { procedure.PoliceFiled, reported }.Where(x => x is not null).Min();
        if (known is { } day)
        {
            trace.Found(
                $"行为终了 {Day(end)}，期间至 {Day(last)}；公安机关知悉不晚于 {Day(day)}", $"the act ended {Day(end)}, the period {Day(last)}; the police knew not later than {Day(day)}");
            if (day > last)
            {
                trace.Lacks("公安机关是否在期间内已经发现", "whether the police had discovered it within the period");
            }

            return day <= last ? Truth.NotMet : Truth.Open(UndecidedKind.MissingFact);
        }

        trace.Found($"行为终了 {Day(end)}，期间至 {Day(last)}", $"the act ended {Day(end)}, the period {Day(last)}");
        if (scope.Facts.DecisionDate <= last)
        {
            return Truth.NotMet;
        }

        trace.Lacks("公安机关发现的日期", "the day on which the police discovered it");
        return Truth.Open(UndecidedKind.MissingFact);
    }
}
