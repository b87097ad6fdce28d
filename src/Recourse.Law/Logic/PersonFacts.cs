using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Weighs facts about the persons harmed.</summary>
internal sealed class PersonFacts(LawLimb limb, Scope scope, Trace trace)
{
    public Truth Weigh(HarmDone expression)
    {
        var truths = new List<Truth>();
        for (var i = 0; i < scope.Actor.Harm.Length; i++)
        {
            var harm = scope.Actor.Harm[i];
            var open = expression.Open.Contains(harm.Kind) || (harm.Kind == HarmKind.Other && !expression.Open.IsEmpty);
            var concerns = Concerns(harm.To);
            if (!(open || expression.Kinds.Contains(harm.Kind)) || !expression.To.Contains(harm.Relation) || concerns.Outcome == Outcome.NotMet)
            {
                continue;
            }

            if (concerns.IsOpen)
            {
                trace.Lacks($"行为是否针对 {harm.To}", $"whether an act was against {harm.To}");
            }

            trace.Read($"{scope.ActorPath}.harm[{i}]", $"{harm.To} {harm.Relation} {harm.Kind} {harm.Status} {harm.Causation}");
            var kind = Words.Of(harm.Kind);
            var who = harm.Relation == HarmRelation.Self ? new Bilingual("被害人", "the victim") : new Bilingual("被害人近亲属", "a close relative");
            trace.Found($"{who.Zh}{kind.Zh}：{Words.Of(harm.Status).Zh}", $"{kind.En} of {who.En}: {Words.Of(harm.Status).En}");
            truths.Add(Truth.All([concerns, Truth.Of(harm.Status), Caused(harm.Causation), open ? Norm(kind) : Truth.Met]));
        }

        if (truths.Count == 0)
        {
            trace.Read($"{scope.ActorPath}.harm", "null");
            trace.Asks("无人主张：造成的后果", "nobody alleges: a consequence");
        }

        return truths.Count == 0 ? Truth.Silent : Truth.Any([.. truths]);
    }

    public Truth Weigh(MinorOrDisabled expression)
    {
        var years = (int)Evaluator.Constant(limb, expression.Years).Value;
        var truths = new List<Truth>();
        foreach (var act in scope.Acts)
        {
            Truth[] each = [.. scope.Facts.Victims.Where(v => v.Kind == PartyKind.Person && (Named(act).IsEmpty || Named(act).Contains(v.Id, StringComparer.Ordinal))).Select(v => Minor(v, act.Last, years))];
            if (act.Statement is { Victims.IsEmpty: true } && each.Length > 0 && (each.Distinct().Count() > 1 || scope.Facts.Victims.Any(v => v.Kind == PartyKind.Unit)))
            {
                // Against whom the statement was is unknown, and it matters.
                trace.Lacks($"{act.Id} 针对哪一被害人", $"whom {act.Id} was against");
                truths.Add(Truth.Open(UndecidedKind.MissingFact));
            }
            else
            {
                truths.AddRange(each);
            }
        }

        return truths.Count == 0 ? Truth.Silent : Truth.Any([.. truths]);
    }

    private Truth Minor(Victim victim, DateOnly? day, int years)
    {
        trace.Read($"victims[{victim.Id}].disabled", $"{victim.Disabled}");
        trace.Read($"victims[{victim.Id}].birthDate", $"{(victim.BirthDate is { } born ? VersionResolver.Day(born) : "null")}");
        var minor = victim.BirthDate is { } birth && day is { } at ? Truth.Of(at < birth.AddYears(years)) : Truth.Open(UndecidedKind.MissingFact);
        var truth = Truth.Any([minor, Truth.Of(victim.Disabled)]);
        if (truth.Outcome == Outcome.Met)
        {
            trace.Found($"{victim.Id} 为未成年人或者残疾人", $"{victim.Id} is a minor or disabled");
        }
        else if (truth.IsOpen)
        {
            trace.Lacks($"{victim.Id} 的出生日期、是否残疾", $"birth date of {victim.Id}, and whether disabled");
        }

        return truth;
    }

    /// <summary>Whether the person harmed is one whom an act was against: open where a statement does not say whom, and the case has several.</summary>
    private Truth Concerns(string victim)
    {
        if (victim.Length == 0 || scope.Acts.Any(a => Named(a).Contains(victim, StringComparer.Ordinal)) || scope.Acts.All(a => a.Statement is null))
        {
            return Truth.Met;
        }

        if (!scope.Acts.Any(a => a.Statement is { Victims.IsEmpty: true }))
        {
            return Truth.NotMet;
        }

        return scope.Facts.Victims.All(v => string.Equals(v.Id, victim, StringComparison.Ordinal)) ? Truth.Met : Truth.Open(UndecidedKind.MissingFact);
    }

    private static ImmutableArray<string> Named(Act act) => act.Statement?.Victims ?? [];

    private Truth Caused(FactStatus? causation)
    {
        if (causation is not FactStatus.Proved and not FactStatus.Disproved)
        {
            trace.Lacks("因果关系是否成立", "whether the act caused it");
        }

        trace.Found(
            causation is { } status ? $"因果关系：{Words.Of(status).Zh}" : "因果关系：无人陈述", causation is { } known ? $"causation: {Words.Of(known).En}" : "causation: nobody has stated it");
        return causation is null ? Truth.Open(UndecidedKind.MissingFact) : Truth.Of(causation);
    }

    private Truth Norm(Bilingual kind)
    {
        trace.Lacks($"{kind.Zh}是否属于“等严重后果”，由人判断", $"whether {kind.En} is an \"other serious consequence\" is for a person");
        return Truth.Open(UndecidedKind.OpenNorm);
    }
}
