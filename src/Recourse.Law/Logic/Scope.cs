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

    /// <summary>Position among the acts of the actor, the joint ones included; it tells two acts of one id apart.</summary>
    public int Index { get; init; }

    /// <summary>True where the insider part is looked away from.</summary>
    public bool InsiderAside { get; init; }

    /// <summary>Tells apart the acts of one actor, and the ways in which one is looked at.</summary>
    public int Key => (Index << 6) | ((Perhaps is { } kind ? (int)kind + 1 : 0) << 2) | (Joint ? 2 : 0) | (InsiderAside ? 1 : 0);

    public static Act Of(Actor actor, Statement statement) =>
        new(statement.Id, $"actors[{actor.Id}].statements[{statement.Id}]", statement.Date, statement.Date, statement.DealtWith) { Statement = statement };

    public static Act Of(Actor actor, PersonalInformationConduct conduct) =>
        new(conduct.Id, $"actors[{actor.Id}].personalInformation[{conduct.Id}]", conduct.From, conduct.To, conduct.DealtWith) { Conduct = conduct };
}

/// <summary>What a limb is weighed on: an actor and one or more acts.</summary>
internal sealed class Scope(Facts facts, Actor actor, ImmutableArray<Act> acts)
{
    public Facts Facts => facts;

    public Actor Actor => actor;

    public ImmutableArray<Act> Acts => acts;

    public string ActorPath => $"actors[{actor.Id}]";
}
