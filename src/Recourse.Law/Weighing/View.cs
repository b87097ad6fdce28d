using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The facts of an actor as they are weighed: as stated, or with one of them tried otherwise.</summary>
/// <param name="Facts">The facts of the case.</param>
/// <param name="Actor">The actor.</param>
/// <param name="Tried">The act of which a fact is tried otherwise; null where none is.</param>
internal sealed record View(Facts Facts, Actor Actor, Act? Tried = null)
{
    /// <summary>An act as this view has it.</summary>
    public Act Of(Act act) => Tried is null || Tried.Index != act.Index ? act
        : act with { Statement = Tried.Statement, Conduct = act.InsiderAside ? Tried.Conduct! with { Insider = null } : Tried.Conduct };

    /// <summary>Acts as this view has them.</summary>
    public ImmutableArray<Act> Of(ImmutableArray<Act> acts)
    {
        if (Tried is not null)
        {
            for (var i = 0; i < acts.Length; i++)
            {
                acts = acts[i].Index == Tried.Index ? acts.SetItem(i, Of(acts[i])) : acts;
            }
        }

        return acts;
    }
}
