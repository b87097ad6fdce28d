using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>What is taken off a batch beside what the rows themselves tell.</summary>
/// <param name="Consented">Persons who consented, by document; null for nobody.</param>
/// <param name="Untrue">Persons whose rows were proved untrue, by document; null for nobody.</param>
/// <param name="CompaniesCount">True where a decision rejected the exclusion of companies: their rows count where they identify somebody.</param>
internal sealed record BatchRules(
    Func<DocumentRows, IReadOnlySet<int>?> Consented, Func<DocumentRows, IReadOnlySet<int>?> Untrue, bool CompaniesCount)
{
    /// <summary>Nothing further.</summary>
    public static BatchRules None { get; } = new(_ => null, _ => null, false);
}

/// <summary>What became of a row in a batch.</summary>
internal enum Fate : byte
{
    /// <summary>It stands for its person.</summary>
    Net,
    Unreadable,
    Company,
    NoPerson,
    Consented,
    Untrue,
    Duplicate,

    /// <summary>Obtained, and provided as well.</summary>
    DoubleAct,
}

internal static class Fates
{
    public const int Count = 8;

    /// <summary>The contract's word; <c>net</c> for a row that stands for its person.</summary>
    public static string Word(Fate fate) => fate switch
    {
        Fate.Net => "net",
        Fate.Unreadable => Reasons.Unreadable,
        Fate.Company => Reasons.Company,
        Fate.NoPerson => Reasons.NoPerson,
        Fate.Consented => Reasons.Consented,
        Fate.Untrue => Reasons.Untrue,
        Fate.Duplicate => Reasons.Duplicate,
        _ => Reasons.DoubleAct,
    };
}
