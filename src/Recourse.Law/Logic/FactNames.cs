using System.Collections.Frozen;

namespace Recourse.Law;

/// <summary>The names by which packs address facts; a pack that names another is refused.</summary>
internal static class FactNames
{
    public static readonly FrozenSet<string> Figures = FrozenSet.ToFrozenSet(
        ["views", "forwards", "acts", "t50", "t500", "t5000", "gains", "insiderT50", "insiderT500", "insiderT5000", "insiderItems", "insiderGains", "profit",
            .. NetworkFacts.Names],
        StringComparer.Ordinal);

    public static readonly FrozenSet<string> Ternaries = FrozenSet.ToFrozenSet(
        ["vileSocialEffect", "reporting", "criticism", "lawfulBusiness", "resold", "firstOffence", "gainsReturned", "repentance", "providerOrdered", "providerRefused"],
        StringComparer.Ordinal);

    public static readonly FrozenSet<string> Choices = FrozenSet.ToFrozenSet(
        ["actorKind", "victimKind", "falsehood", "insultMode", "piMode", "piMode6", "complaint", "identified", "passesOn", "otherwiseObtains"],
        StringComparer.Ordinal);
}
