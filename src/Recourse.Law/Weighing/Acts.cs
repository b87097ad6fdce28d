using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// The acts of the actors of a case: those stated under an actor, and those that another actor's entry says were done jointly. A joint act is
/// stated once and stands for each of them; where both entries state it under one id it is taken once.
/// </summary>
internal sealed class Acts
{
    private readonly Facts _facts;
    private readonly Lazy<ILookup<string, Actor>> _naming;
    private readonly Lazy<ILookup<string, Actor>> _spreading;
    private readonly Lazy<ILookup<string, Actor>> _byId;

    public Acts(Facts facts)
    {
        _facts = facts;
        _naming = new(() => facts.Actors.SelectMany(a => Named(a).Distinct(StringComparer.Ordinal).Select(id => (Id: id, Actor: a))).ToLookup(x => x.Id, x => x.Actor, StringComparer.Ordinal));
        _spreading = new(() => facts.Actors.SelectMany(a => a.Statements.Select(s => s.Information).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Select(i => (Label: i, Actor: a)))
            .ToLookup(x => x.Label, x => x.Actor, StringComparer.Ordinal));
        _byId = new(() => facts.Actors.ToLookup(a => a.Id, StringComparer.Ordinal));
    }

    /// <summary>True where an act names another as having done it jointly.</summary>
    public bool AnyJoint => _naming.Value.Count > 0;

    /// <summary>The statements first, then the courses of conduct; each in the order of the facts, an actor's own before the joint ones.</summary>
    public ImmutableArray<Act> Of(Actor actor)
    {
        Actor[] others = [.. _naming.Value[actor.Id].Where(o => !Same(o.Id, actor.Id))];
        IEnumerable<Act> acts =
        [
            .. actor.Statements.Select(s => Act.Of(actor, s)),
            .. others.SelectMany(o => o.Statements.Where(s => Names(s.With, actor) && !actor.Statements.Any(own => Same(own.Id, s.Id) && Names(own.With, o)))
                .Select(s => Jointly(Act.Of(o, s), o))),
            .. actor.PersonalInformation.Select(c => Act.Of(actor, c)),
            .. others.SelectMany(o => o.PersonalInformation
                .Where(c => Names(c.With, actor) && !actor.PersonalInformation.Any(own => Same(own.Id, c.Id) && Names(own.With, o)))
                .Select(c => Jointly(Act.Of(o, c), o))),
        ];
        return [.. acts.Select((a, i) => a with { Index = i })];
    }

    /// <summary>Actors of the facts who stand beside an actor in one of some acts, in the order of the facts: joint actors, and those who spread the same information.</summary>
    public IEnumerable<Actor> Beside(Actor actor, ImmutableArray<Act> acts)
    {
        var named = acts.SelectMany(a => a.Statement?.With ?? a.Conduct!.With).Concat(acts.Where(a => a.Joint).Select(a => a.Owner));
        var labels = acts.Select(a => a.Statement?.Information ?? "").Where(i => i.Length > 0);
        var beside = named.SelectMany(id => _byId.Value[id]).Concat(labels.SelectMany(l => _spreading.Value[l])).Where(o => !Same(o.Id, actor.Id)).ToHashSet(ReferenceEqualityComparer.Instance);
        return beside.Count == 0 ? [] : _facts.Actors.Where(beside.Contains);
    }

    private static IEnumerable<string> Named(Actor actor) => actor.Statements.SelectMany(s => s.With).Concat(actor.PersonalInformation.SelectMany(c => c.With));

    private static bool Names(IEnumerable<string> with, Actor actor) => with.Contains(actor.Id, StringComparer.Ordinal);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Act Jointly(Act act, Actor owner) => act with { Id = $"{owner.Id}/{act.Id}", Joint = true, Owner = owner.Id };
}
