using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>
/// The lifecycle of a recommendation: which event is allowed where, and what it changes. The rules are data; this applies them. Pure: days and ids come with
/// the events.
/// </summary>
public static class RecommendationMachine
{
    /// <summary>Where a recommendation stands. An event that the rules refuse moves nothing and is listed in <see cref="RecommendationStanding.Broken"/>.</summary>
    public static RecommendationStanding Fold(Recommendation recommendation)
    {
        var standing = new RecommendationStanding { Header = recommendation.Header };
        var right = RightDays(recommendation.Events);
        foreach (var entered in recommendation.Events)
        {
            var happened = right.TryGetValue(entered.Id, out var day) ? entered with { On = day, Recorded = day > entered.Recorded ? day : entered.Recorded } : entered;
            var judgement = Judge(standing, happened);
            standing = judgement.Allowed
                ? RecommendationFold.Apply(standing, happened, judgement.Rule!)
                : standing with { Broken = standing.Broken.Add(judgement) };
        }

        return standing;
    }

    /// <summary>Whether an event is allowed where the recommendation stands. A refusal names the rule and its article in both languages.</summary>
    public static RecommendationJudgement Judge(RecommendationStanding standing, RecommendationEvent happened)
    {
        var about = RecommendationRules.About(happened.Kind);
        if (about.IsEmpty)
        {
            return new(happened, null, RecommendationWords.NoRule(happened.Kind));
        }

        // The nearest rule is the one that fails last: type, then state, then need, then role.
        var ofType = about.Where(r => r.Types.Contains(standing.Header.Type)).ToImmutableArray();
        if (ofType.IsEmpty)
        {
            return new(happened, about[0], RecommendationWords.OtherType(about[0], standing.Header.Type));
        }

        var here = ofType.Where(r => r.From.Contains(standing.State)).ToImmutableArray();
        if (here.IsEmpty)
        {
            return new(happened, ofType[0], RecommendationWords.OtherState(ofType, standing.State));
        }

        if (here.FirstOrDefault(r => Unmet(standing, r, happened.On) is null) is not { } rule)
        {
            return new(happened, here[0], RecommendationWords.Lacks(here[0], Unmet(standing, here[0], happened.On)!.Value));
        }

        return !rule.By.Contains(happened.Role)
            ? new(happened, rule, RecommendationWords.OtherRole(rule, happened.Role))
            : new(happened, rule, RecommendationContent.Problem(standing, happened, rule));
    }

    /// <summary>The steps that the rules allow on a day, in the order of the table: whoever may take them.</summary>
    public static ImmutableArray<RecommendationRule> Steps(RecommendationStanding standing, DateOnly day) =>
        [.. RecommendationRules.All.Where(r => Takes(standing, r, day))];

    /// <summary>Whether a rule is the one that its event would go by: it applies, and none before it does.</summary>
    internal static bool Takes(RecommendationStanding standing, RecommendationRule rule, DateOnly day) =>
        RecommendationRules.About(rule.Event).FirstOrDefault(r => Fits(standing, r, day)) == rule;

    private static bool Fits(RecommendationStanding standing, RecommendationRule rule, DateOnly day) =>
        rule.Types.Contains(standing.Header.Type) && rule.From.Contains(standing.State) && Unmet(standing, rule, day) is null;

    // What an amendment may say does not turn on the state, so that it can be known before the fold begins.
    private static Dictionary<string, DateOnly> RightDays(ImmutableArray<RecommendationEvent> events)
    {
        var right = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var amended in events.OfType<RecommendationEvent.Amended>().Where(a => a.To <= a.Recorded && RecommendationRules.Find("amend")!.By.Contains(a.Role)))
        {
            right[amended.Event] = amended.To;
        }

        return right;
    }

    private static RecommendationNeed? Unmet(RecommendationStanding standing, RecommendationRule rule, DateOnly day)
    {
        foreach (var need in rule.Needs)
        {
            if (!Met(standing, need, day))
            {
                return need;
            }
        }

        return null;
    }

    private static bool Met(RecommendationStanding standing, RecommendationNeed need, DateOnly day) => need switch
    {
        RecommendationNeed.Issued => standing.Issued is not null,
        RecommendationNeed.NotFiled => standing.Filed is null,
        RecommendationNeed.NotServed => standing.Served is null,
        RecommendationNeed.Vetted => standing.Vetted,
        RecommendationNeed.Urgent => standing.Urgent,
        RecommendationNeed.Reply => standing.Replied is not null,
        RecommendationNeed.UrgeEnded => standing.Urge is { } urge && urge.Until < day,
        _ => RecommendationTerm.NominalEnd(standing) is { } end && end < day,
    };
}
