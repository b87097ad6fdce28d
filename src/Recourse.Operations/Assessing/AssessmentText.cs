using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>An assessment in lines for the terminal: outcome, grade and route of each offence, what is open and what would settle it, what speaks for the accused.</summary>
internal static class AssessmentText
{
    /// <summary>One line an offence.</summary>
    public static IEnumerable<Bilingual> Summary(Assessment assessment) =>
        assessment.Actors.SelectMany(actor => actor.Offences.Select(offence => Headline(actor.Actor, offence)));

    /// <summary>Everything that bears on the outcome.</summary>
    public static IEnumerable<Bilingual> Lines(Assessment assessment)
    {
        foreach (var actor in assessment.Actors)
        {
            foreach (var offence in actor.Offences)
            {
                yield return Headline(actor.Actor, offence);
                foreach (var limb in offence.Limbs.Where(limb => limb.Outcome != Outcome.NotMet || limb.Decision is not null))
                {
                    foreach (var line in Limb(limb))
                    {
                        yield return line;
                    }
                }

                foreach (var alternative in offence.Alternatives)
                {
                    yield return new Bilingual(
                        $"    另一读法 {alternative.Reading.Zh}：{Word(alternative.Grade).Zh}", $"    another reading, {alternative.Reading.En}: {Word(alternative.Grade).En}");
                }

                yield return new Bilingual("    有利于行为人的方面：", "    what speaks for the person:");
                foreach (var limb in offence.Against)
                {
                    foreach (var line in Limb(limb))
                    {
                        yield return line;
                    }
                }

                foreach (var reason in offence.RouteBecause)
                {
                    yield return new Bilingual($"    途径：{reason.Zh}", $"    route: {reason.En}");
                }
            }
        }

        yield return new Bilingual($"法律数据包 {assessment.Pack}。程序只提供信息，由人决定。", $"Law pack {assessment.Pack}. The program informs; a person decides.");
    }

    public static Bilingual Headline(string actor, OffenceResult offence) => new(
        $"  {actor} {offence.Title.Zh}：{Word(offence.Outcome).Zh}；情节：{Word(offence.Grade).Zh}；途径：{Word(offence.Route).Zh}",
        $"  {actor} {offence.Title.En}: {Word(offence.Outcome).En}; seriousness: {Word(offence.Grade).En}; route: {Word(offence.Route).En}");

    public static IEnumerable<Bilingual> Limb(LimbResult limb)
    {
        var act = limb.Act.Length == 0 ? "" : $" [{limb.Act}]";
        yield return new Bilingual(
            $"    {limb.Id}{act} {limb.Title.Zh}：{Word(limb.Outcome).Zh}{(limb.Kind is { } kind ? $"（{ResultWords.Of(kind).Zh}）" : "")}",
            $"    {limb.Id}{act} {limb.Title.En}: {Word(limb.Outcome).En}{(limb.Kind is { } why ? $" ({ResultWords.Of(why).En})" : "")}");
        foreach (var because in limb.Because)
        {
            yield return new Bilingual($"      {because.Zh}", $"      {because.En}");
        }

        foreach (var missing in limb.Missing)
        {
            yield return new Bilingual($"      尚缺：{missing.Zh}", $"      missing: {missing.En}");
        }

        if (limb.Decision is { } standing)
        {
            var lapsed = standing.Lapsed ? new Bilingual("；所依据的事实已变，不再适用", "; lapsed: the facts under it have changed") : default;
            var (decision, outcome) = (standing.Decision, ResultWords.Decided(standing.Decision.Outcome));
            yield return new Bilingual(
                $"      {decision.By} 决定（{decision.Id}）：{outcome.Zh}，{decision.Because}{lapsed.Zh}",
                $"      decided by {decision.By} ({decision.Id}): {outcome.En}, {decision.Because}{lapsed.En}");
            foreach (var evidence in decision.Evidence ?? [])
            {
                yield return new Bilingual($"        所据证据：{evidence}", $"        taken on: {evidence}");
            }
        }
    }

    private static Bilingual Word(Outcome outcome) => outcome switch
    {
        Outcome.Met => new Bilingual("事实符合，由人决定", "the facts meet it, a person decides"),
        Outcome.NotMet => new Bilingual("事实不符合", "the facts do not meet it"),
        _ => new Bilingual("待定", "undecided"),
    };

    private static Bilingual Word(Grade grade) => grade switch
    {
        Grade.NotMet => new Bilingual("未达所列标准", "no stated standard reached"),
        Grade.Serious => new Bilingual("情节严重标准", "standard of serious circumstances"),
        Grade.EspeciallySerious => new Bilingual("情节特别严重标准", "standard of especially serious circumstances"),
        _ => new Bilingual("待定", "undecided"),
    };

    private static Bilingual Word(Route route) => route switch
    {
        Route.Private => new Bilingual("自诉", "the victim's own suit"),
        Route.Public => new Bilingual("公诉", "public prosecution"),
        Route.PublicCandidate => new Bilingual("公诉条件待审查", "public prosecution to be examined"),
        Route.Administrative => new Bilingual("行政处理", "administrative"),
        Route.None => new Bilingual("无", "none"),
        _ => new Bilingual("待定", "undecided"),
    };
}
