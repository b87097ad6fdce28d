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

/// <summary>Weighs limbs of an offence on acts of one actor, each in the version that governs the acts.</summary>
internal sealed class LimbWeigher(TextsInTime texts, Truths truths)
{
    /// <summary>What a limb comes to.</summary>
    public Truth Truth(BoundLimb limb, ActSet acts, WeighingContext context)
    {
        var text = texts.Governs(limb.Article, acts.Day);
        var truth = Under(text.Version, limb, acts, context);
        return text.Chosen.InDoubt && Under(text.Other, limb, acts, context).Outcome != truth.Outcome ? Law.Truth.Open(UndecidedKind.UnverifiedText) : truth;
    }

    /// <summary>What a limb comes to, with its title in the version that governs.</summary>
    public Came Came(BoundLimb limb, ActSet acts, WeighingContext context)
    {
        var version = texts.Governs(limb.Article, acts.Day).Version;
        return new(limb.Id, ((version < 0 ? null : limb.Versions[version]) ?? limb.Known).Title, Truth(limb, acts, context));
    }

    /// <summary>What a limb comes to, and all that this rests on.</summary>
    public Weighed Weigh(BoundLimb bound, ActSet acts, WeighingContext context)
    {
        var (trace, newest) = (new Trace(), bound.Newest);
        var text = texts.Governs(bound.Article, acts.Day);
        trace.Found(texts.Why(bound.Article, text));
        Truth truth;
        string label;
        if (text.Version >= 0 && bound.Versions[text.Version] is { } limb)
        {
            truth = LimbLogic.Explained(limb, acts, truths.View, context, trace, out label);
        }
        else
        {
            trace.Found($"{newest.Citation.Zh}：行为时没有该项", $"{newest.Citation.En}: no such limb at the act");
            (truth, label, limb) = (Law.Truth.NotMet, LimbLogic.Label(acts.Acts), bound.Known);
        }

        if (text.Chosen.Article?.DateActivation is { } activation)
        {
            trace.Found(activation.Why);
        }

        if (text.Chosen.InDoubt && Under(text.Other, bound, acts, context).Outcome != truth.Outcome)
        {
            trace.Found(
                $"{newest.Citation.Zh}的施行日凭记忆，未经核对（M）：如为另一日，结果不同", $"{newest.Citation.En}: its day of entry into force is from memory (M); with another day the outcome differs");
            trace.Lacks($"{newest.Citation.Zh}的施行日，以公报为准", $"the day of entry into force of {newest.Citation.En}, from the gazette");
            truth = Law.Truth.Open(UndecidedKind.UnverifiedText);
        }

        return new(bound.Id, limb, truth, trace, label) { Text = text.Chosen.Article };
    }

    private Truth Under(int version, BoundLimb limb, ActSet acts, WeighingContext context) =>
        version >= 0 && limb.Versions[version] is not null ? truths.Of(limb.First + version, acts, context) : Law.Truth.NotMet;
}
