using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>One alleged act: a statement or a course of conduct with personal information.</summary>
internal sealed record Act(string Id, string Path, DateOnly? First, DateOnly? Last, DealtWith DealtWith)
{
    public Statement? Statement { get; init; }

    public PersonalInformationConduct? Conduct { get; init; }

    /// <summary>Set where it may be that the act does not count: it then moves the upper bound only.</summary>
    public UndecidedKind? Perhaps { get; init; }

    public static Act Of(Actor actor, Statement statement) =>
        new(statement.Id, $"actors[{actor.Id}].statements[{statement.Id}]", statement.Date, statement.Date, statement.DealtWith) { Statement = statement };

    public static Act Of(Actor actor, PersonalInformationConduct conduct) =>
        new(conduct.Id, $"actors[{actor.Id}].personalInformation[{conduct.Id}]", conduct.From, conduct.To, conduct.DealtWith) { Conduct = conduct };
}

/// <summary>What a limb is weighed on: an actor and one or more acts.</summary>
internal sealed record Scope(Facts Facts, Actor Actor, ImmutableArray<Act> Acts)
{
    /// <summary>The acts, joined by <c>+</c>.</summary>
    public string Label => string.Join('+', Acts.Select(a => a.Id));

    public string ActorPath => $"actors[{Actor.Id}]";

    /// <summary>The scopes over which a limb of the given kind is weighed; it is met where it is met on one of them.</summary>
    public static IEnumerable<Scope> Over(LawLimb limb, Facts facts, Actor actor, ImmutableArray<Act> acts) => limb.Over switch
    {
        _ when acts.IsEmpty => [],
        Law.Over.Act => acts.Select(a => new Scope(facts, actor, [a])),
        Law.Over.Information => acts.GroupBy(Information, StringComparer.Ordinal).Select(g => new Scope(facts, actor, [.. g])),
        Law.Over.Window => Windows(acts, (int)limb.Window!.Value).Select(w => new Scope(facts, actor, w)),
        _ => [new Scope(facts, actor, acts)],
    };

    /// <summary>
    /// Every set of acts that lie within the window and begins with one of them; sets inside another are left out. Acts without a day may lie
    /// in any window, so they move the upper bound of each.
    /// </summary>
    internal static IEnumerable<ImmutableArray<Act>> Windows(ImmutableArray<Act> acts, int days)
    {
        var dated = acts.Where(a => a.Last is not null).OrderBy(a => a.Last).ThenBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var undated = acts.Where(a => a.Last is null).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a with { Perhaps = UndecidedKind.MissingFact }).ToArray();
        if (dated.Length == 0)
        {
            yield return [.. undated];
        }

        var end = 0;
        for (var start = 0; start < dated.Length; start++)
        {
            var before = end;
            while (end < dated.Length && dated[end].Last!.Value.DayNumber - dated[start].Last!.Value.DayNumber <= days)
            {
                end++;
            }

            if (end > before)
            {
                yield return [.. dated[start..end], .. undated];
            }
        }
    }

    private static string Information(Act act) => act.Statement is { Information.Length: > 0 } statement ? "i:" + statement.Information : "a:" + act.Id;
}
