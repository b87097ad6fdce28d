using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A limb weighed: what it came to and what that rests on.</summary>
internal sealed record Weighed(string Id, LawLimb Limb, Truth Truth, Trace Trace, string Label)
{
    /// <summary>The version of the article that governs the acts; null where none does.</summary>
    public Article? Text { get; init; }
}

/// <summary>What a limb came to, without what that rests on.</summary>
internal readonly record struct Came(string Id, Bilingual Title, Truth Truth);

/// <summary>Weighs limbs of the pack on acts of one actor, each in the version that governs the acts.</summary>
internal sealed class LimbWeigher(LawPack pack, Facts facts, Actor actor, TextsInTime texts, Truths truths)
{
    private readonly Dictionary<(string Article, DateOnly? Act), ChosenVersion> _chosen = [];

    /// <summary>The latest day on which one of the acts ended; null where no day is stated.</summary>
    public static DateOnly? Last(ImmutableArray<Act> acts)
    {
        DateOnly? last = null;
        foreach (var act in acts)
        {
            last = act.Last is { } day && !(day <= last) ? day : last;
        }

        return last;
    }

    /// <summary>What a limb comes to.</summary>
    public Truth Truth(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        var chosen = Chosen(pack.Find(id)!.Value.Article.Id, acts);
        var truth = Under(chosen.Article, id, acts, context);
        return chosen.InDoubt && Under(chosen.Other, id, acts, context).Outcome != truth.Outcome ? Law.Truth.Open(UndecidedKind.UnverifiedText) : truth;
    }

    /// <summary>What a limb comes to, with its title in the version that governs.</summary>
    public Came Came(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        var (article, limb) = pack.Find(id)!.Value;
        return new(id, (Chosen(article.Id, acts).Article?.Limb(id) ?? limb).Title, Truth(id, acts, context));
    }

    /// <summary>What a limb comes to, and all that this rests on.</summary>
    public Weighed Weigh(string id, ImmutableArray<Act> acts, WeighingContext context)
    {
        var trace = new Trace();
        var (newest, known) = pack.Find(id)!.Value;
        var chosen = Chosen(newest.Id, acts);
        trace.Found(chosen.Why);
        Truth truth;
        string label;
        if (chosen.Article?.Limb(id) is { } limb)
        {
            truth = Fresh(limb, acts, context, trace, out label);
        }
        else
        {
            trace.Found($"{newest.Citation.Zh}：行为时没有该项", $"{newest.Citation.En}: no such limb at the act");
            (truth, label, limb) = (Law.Truth.NotMet, string.Join('+', acts.Select(a => a.Id)), known);
        }

        if (chosen.Article?.DateActivation is { } activation)
        {
            trace.Found(activation.Why);
        }

        if (chosen.InDoubt && Under(chosen.Other, id, acts, context).Outcome != truth.Outcome)
        {
            trace.Found(
                $"{newest.Citation.Zh}的施行日凭记忆，未经核对（M）：如为另一日，结果不同", $"{newest.Citation.En}: its day of entry into force is from memory (M); with another day the outcome differs");
            trace.Lacks($"{newest.Citation.Zh}的施行日，以公报为准", $"the day of entry into force of {newest.Citation.En}, from the gazette");
            truth = Law.Truth.Open(UndecidedKind.UnverifiedText);
        }

        return new(id, limb, truth, trace, label) { Text = chosen.Article };
    }

    /// <summary>Weighs a limb in one version, whatever is known already; <paramref name="label"/> names the acts.</summary>
    public Truth Fresh(LawLimb limb, ImmutableArray<Act> acts, WeighingContext context, Trace trace, out string label)
    {
        if (limb.Source is "P")
        {
            trace.Found("文本部分核对（textPartlyVerified）", "text partly verified (textPartlyVerified)");
        }

        if (limb.Activation is { } activation)
        {
            trace.Found(activation.Why);
        }

        var logic = limb.Logic;
        if (context.Readings.Named is { } named && limb.Traits.Readings.Contains(named, StringComparer.Ordinal))
        {
            logic = limb.Readings.First(r => string.Equals(r.Id, named, StringComparison.Ordinal)).Logic!;
        }

        Scope[] scopes = [.. Scope.Over(limb, facts, actor, acts)];
        if (scopes.Length == 0)
        {
            trace.Found("没有可计入的行为", "no act is left to weigh");
        }

        var each = new Truth[scopes.Length];
        for (var i = 0; i < scopes.Length; i++)
        {
            var inner = trace.Keeps && scopes.Length > 1 ? new Trace() : trace;
            each[i] = new Evaluator(limb, scopes[i], context, inner).Weigh(logic);
            if (inner != trace)
            {
                trace.Take(inner, scopes[i].Label);
            }
        }

        var result = Law.Truth.Any(each);
        if (limb.Unverified && result.Outcome != Outcome.Undecided)
        {
            trace.Found("该项文本未经核对（M），不能据以认定", "the text of this limb is unverified (M) and decides nothing");
            result = Law.Truth.Open(UndecidedKind.UnverifiedText);
        }

        label = trace.Keeps ? Shown(scopes, each, result) : "";
        return result;
    }

    /// <summary>Where it is met, the acts that meet it are named; otherwise all that were weighed.</summary>
    private static string Shown(Scope[] scopes, Truth[] each, Truth result) => scopes.Length == 1
        ? scopes[0].Label
        : string.Join('+', Enumerable.Range(0, scopes.Length).Where(i => result.Outcome != Outcome.Met || each[i].Outcome == Outcome.Met)
            .SelectMany(i => scopes[i].Label.Split('+')).Distinct(StringComparer.Ordinal));

    private Truth Under(Article? article, string id, ImmutableArray<Act> acts, WeighingContext context) =>
        article?.Limb(id) is { } limb ? truths.Of(limb, acts, context, this) : Law.Truth.NotMet;

    private ChosenVersion Chosen(string article, ImmutableArray<Act> acts)
    {
        var last = Last(acts);
        if (!_chosen.TryGetValue((article, last), out var chosen))
        {
            chosen = texts.Governs(pack, article, last);
            _chosen.Add((article, last), chosen);
        }

        return chosen;
    }
}
