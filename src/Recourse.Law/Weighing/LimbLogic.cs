using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Weighs one version of a limb on acts of an actor.</summary>
internal static class LimbLogic
{
    /// <summary>What it comes to.</summary>
    public static Truth Truth(LawLimb limb, ActSet acts, View view, WeighingContext context)
    {
        var (logic, groups) = (Logic(limb, context), acts.Over(limb));
        var any = default(Disjunction);
        foreach (var group in groups)
        {
            any.Add(new Evaluator(limb, new Scope(view.Facts, view.Actor, view.Of(group)), context, Trace.Silent).Weigh(logic));
            if (any.IsMet)
            {
                break;
            }
        }

        return limb.Unverified && any.Result.Outcome != Outcome.Undecided ? Law.Truth.Open(UndecidedKind.UnverifiedText) : any.Result;
    }

    /// <summary>The same with all that it rests on; <paramref name="label"/> names the acts.</summary>
    public static Truth Explained(LawLimb limb, ActSet acts, View view, WeighingContext context, Trace trace, out string label)
    {
        if (limb.Source is "P")
        {
            trace.Found("文本部分核对（textPartlyVerified）", "text partly verified (textPartlyVerified)");
        }

        if (limb.Activation is { } activation)
        {
            trace.Found(activation.Why);
        }

        var (logic, groups) = (Logic(limb, context), acts.Over(limb));
        if (groups.Length == 0)
        {
            trace.Found("没有可计入的行为", "no act is left to weigh");
        }

        var each = new Truth[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            var inner = groups.Length > 1 ? new Trace() : trace;
            each[i] = new Evaluator(limb, new Scope(view.Facts, view.Actor, view.Of(groups[i])), context, inner).Weigh(logic);
            if (inner != trace)
            {
                trace.Take(inner, Label(groups[i]));
            }
        }

        var result = Law.Truth.Any(each);
        if (limb.Unverified && result.Outcome != Outcome.Undecided)
        {
            trace.Found("该项文本未经核对（M），不能据以认定", "the text of this limb is unverified (M) and decides nothing");
            result = Law.Truth.Open(UndecidedKind.UnverifiedText);
        }

        label = groups.Length == 1 ? Label(groups[0]) : Shown(groups, each, result);
        return result;
    }

    /// <summary>The acts, joined by <c>+</c>.</summary>
    public static string Label(ImmutableArray<Act> acts) => acts.Length == 1 ? acts[0].Id : string.Join('+', acts.Select(a => a.Id));

    private static Expression Logic(LawLimb limb, WeighingContext context) =>
        context.Readings.Named is { } named && limb.Traits.Readings.Contains(named, StringComparer.Ordinal)
            ? limb.Readings.First(r => string.Equals(r.Id, named, StringComparison.Ordinal)).Logic!
            : limb.Logic;

    /// <summary>Where it is met, the acts that meet it are named; otherwise all that were weighed.</summary>
    private static string Shown(ImmutableArray<Act>[] groups, Truth[] each, Truth result) =>
        string.Join('+', Enumerable.Range(0, groups.Length).Where(i => result.Outcome != Outcome.Met || each[i].Outcome == Outcome.Met)
            .SelectMany(i => Label(groups[i]).Split('+')).Distinct(StringComparer.Ordinal));
}
