using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>A decision that does not stand.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Why">Why it decides nothing.</param>
public sealed record GroupNotice(GroupDecision Decision, Bilingual Why);
