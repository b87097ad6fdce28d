using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>One alleged act: a statement or a course of conduct with personal information.</summary>
internal sealed record Act(string Id, string Path, DateOnly? First, DateOnly? Last, DealtWith DealtWith)
{
    public Statement? Statement { get; init; }

    public PersonalInformationConduct? Conduct { get; init; }

    /// <summary>True where another actor's entry states it and names this one as having done it jointly.</summary>
    public bool Joint { get; init; }

    /// <summary>Id of the actor whose entry states a joint act; empty otherwise.</summary>
    public string Owner { get; init; } = "";

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
        Law.Over.Window => Windows.Of(acts, (int)limb.Window!.Value).Select(w => new Scope(facts, actor, w)),
        _ => [new Scope(facts, actor, acts)],
    };

    private static string Information(Act act) => act.Statement is { Information.Length: > 0 } statement ? "i:" + statement.Information : "a:" + act.Id;
}
