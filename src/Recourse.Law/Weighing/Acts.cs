using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// The acts of an actor: those stated under the actor, and those that another actor's entry says were done jointly. A joint act is stated once
/// and stands for each of them; where both entries state it under one id it is taken once.
/// </summary>
internal static class Acts
{
    public static IEnumerable<Act> OfStatements(Facts facts, Actor actor) =>
    [
        .. actor.Statements.Select(s => Act.Of(actor, s)),
        .. Others(facts, actor).SelectMany(o => o.Statements.Where(s => Names(s.With, actor) && !actor.Statements.Any(own => Same(own.Id, s.Id) && Names(own.With, o)))
            .Select(s => Jointly(Act.Of(o, s), o))),
    ];

    public static IEnumerable<Act> OfConduct(Facts facts, Actor actor) =>
    [
        .. actor.PersonalInformation.Select(c => Act.Of(actor, c)),
        .. Others(facts, actor).SelectMany(o => o.PersonalInformation
            .Where(c => Names(c.With, actor) && !actor.PersonalInformation.Any(own => Same(own.Id, c.Id) && Names(own.With, o)))
            .Select(c => Jointly(Act.Of(o, c), o))),
    ];

    /// <summary>Actors of the facts who stand beside an actor in one of some acts: joint actors, and those who spread the same information.</summary>
    public static IEnumerable<Actor> Beside(Facts facts, Actor actor, IEnumerable<Act> acts)
    {
        var named = acts.SelectMany(a => a.Statement?.With ?? a.Conduct!.With).ToHashSet(StringComparer.Ordinal);
        var labels = acts.Select(a => a.Statement?.Information ?? "").Where(i => i.Length > 0).ToHashSet(StringComparer.Ordinal);
        var owners = acts.Where(a => a.Joint).Select(a => a.Owner).ToHashSet(StringComparer.Ordinal);
        return Others(facts, actor).Where(o => named.Contains(o.Id) || owners.Contains(o.Id) || o.Statements.Any(s => labels.Contains(s.Information)));
    }

    private static IEnumerable<Actor> Others(Facts facts, Actor actor) => facts.Actors.Where(o => !Same(o.Id, actor.Id));

    private static bool Names(IEnumerable<string> with, Actor actor) => with.Contains(actor.Id, StringComparer.Ordinal);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Act Jointly(Act act, Actor owner) => act with { Id = $"{owner.Id}/{act.Id}", Joint = true, Owner = owner.Id };
}
