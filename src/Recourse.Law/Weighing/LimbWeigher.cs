using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A limb weighed: what it came to and what that rests on.</summary>
internal sealed record Weighed(string Id, LawLimb? Limb, Truth Truth, Trace Trace, string Label)
{
    /// <summary>The version of the article that governs the acts; null where none does.</summary>
    public Article? Text { get; init; }
}

/// <summary>Weighs limbs of the pack on acts of one actor, each in the version that governs the acts.</summary>
internal sealed class LimbWeigher(LawPack pack, Facts facts, Actor actor, TextsInTime texts)
{
    /// <summary>The latest day on which one of the acts ended; null where no day is stated.</summary>
    public static DateOnly? Last(ImmutableArray<Act> acts) => acts.Select(a => a.Last).Where(d => d is not null).Max();

    public Weighed Weigh(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        var trace = new Trace();
        var (newest, known) = pack.Find(id)!.Value;
        var chosen = texts.Governs(pack, newest.Id, Last(acts));
        trace.Found(chosen.Why);
        var weighed = Under(chosen.Article, newest, id, acts, context, trace) with { Text = chosen.Article };
        if (chosen.Article?.DateActivation is { } activation)
        {
            trace.Found(activation.Why);
        }

        if (chosen.InDoubt && Under(chosen.Other, newest, id, acts, context, new Trace()).Truth.Outcome != weighed.Truth.Outcome)
        {
            trace.Found(
                $"{newest.Citation.Zh}的施行日凭记忆，未经核对（M）：如为另一日，结果不同", $"{newest.Citation.En}: its day of entry into force is from memory (M); with another day the outcome differs");
            trace.Lacks($"{newest.Citation.Zh}的施行日，以公报为准", $"the day of entry into force of {newest.Citation.En}, from the gazette");
            weighed = weighed with { Truth = Truth.Open(UndecidedKind.UnverifiedText) };
        }

        return weighed.Limb is null ? weighed with { Limb = known } : weighed;
    }

    private Weighed Under(Article? article, Article newest, string id, ImmutableArray<Act> acts, WeighingContext context, Trace trace)
    {
        var limb = article?.Limbs.FirstOrDefault(l => string.Equals(l.Id, id, StringComparison.Ordinal));
        if (limb is null)
        {
            trace.Found($"{newest.Citation.Zh}：行为时没有该项", $"{newest.Citation.En}: no such limb at the act");
            return new(id, null, Truth.NotMet, trace, Join(acts));
        }

        if (limb.Source is "P")
        {
            trace.Found("文本部分核对（textPartlyVerified）", "text partly verified (textPartlyVerified)");
        }

        if (limb.Activation is { } activation)
        {
            trace.Found(activation.Why);
        }

        var scopes = Scope.Over(limb, facts, actor, acts).ToArray();
        if (scopes.Length == 0)
        {
            trace.Found("没有可计入的行为", "no act is left to weigh");
        }

        var logic = limb.Readings.FirstOrDefault(r => r.Logic is not null && string.Equals(r.Id, context.Readings.Named, StringComparison.Ordinal))?.Logic ?? limb.Logic;
        var truths = new List<Truth>();
        var labels = new List<string>();
        foreach (var scope in scopes)
        {
            var inner = new Trace();
            var truth = new Evaluator(limb, scope, context, inner).Weigh(logic);
            trace.Take(inner, scopes.Length > 1 ? scope.Label : "");
            truths.Add(truth);
            labels.Add(scope.Label);
        }

        var result = Truth.Any(truths);
        if (limb.Unverified && result.Outcome != Outcome.Undecided)
        {
            trace.Found("该项文本未经核对（M），不能据以认定", "the text of this limb is unverified (M) and decides nothing");
            result = Truth.Open(UndecidedKind.UnverifiedText);
        }

        // Where it is met, the acts that meet it are named; otherwise all that were weighed.
        var shown = Enumerable.Range(0, truths.Count).Where(i => result.Outcome != Outcome.Met || truths[i].Outcome == Outcome.Met).Select(i => labels[i]);
        return new(id, limb, result, trace, string.Join('+', shown.SelectMany(l => l.Split('+')).Distinct(StringComparer.Ordinal)));
    }

    private static string Join(ImmutableArray<Act> acts) => string.Join('+', acts.Select(a => a.Id));
}
