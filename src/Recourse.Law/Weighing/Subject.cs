using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What is weighed: an offence, an actor, and the acts of that actor.</summary>
/// <param name="Pack">The law.</param>
/// <param name="Rule">The offence, one of the pack's.</param>
/// <param name="Facts">The facts of the case.</param>
/// <param name="Acts">The acts of all actors of the case.</param>
/// <param name="Actor">The actor.</param>
/// <param name="Own">The acts of that actor.</param>
/// <param name="Decisions">People's decisions in the ledger's order.</param>
internal sealed record Subject(LawPack Pack, BoundRule Rule, Facts Facts, Acts Acts, Actor Actor, ImmutableArray<Act> Own, IReadOnlyList<Decision> Decisions);
