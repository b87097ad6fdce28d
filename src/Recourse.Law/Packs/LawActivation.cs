using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// A named reviewer has compared a rule from memory (<c>M</c>) with the official text and switches it on: it then decides as verified ones do,
/// and every result that rests on it names the reviewer.
/// </summary>
public sealed record LawActivation
{
    /// <summary>Article: <c>cl/253-1</c>.</summary>
    public required string Article { get; init; }

    /// <summary>The version, by its first day in force.</summary>
    public required DateOnly InForce { get; init; }

    /// <summary>Full id of the limb; null where the day of entry into force is activated.</summary>
    public string? Limb { get; init; }

    /// <summary>Name of a number of the limb; empty where its text is activated.</summary>
    public string Constant { get; init; } = "";

    /// <summary>Name of the reviewer.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The reviewer's qualification.</summary>
    public required string Qualification { get; init; }

    /// <summary>Day of the review.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The official text that the rule was compared with.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>The file in the pack.</summary>
    public required string File { get; init; }

    /// <summary>What was activated: <c>cl/253-1(conduct)@2009-02-28</c>, with <c>#name</c> for a number.</summary>
    public string Target => $"{Limb ?? Article}@{VersionResolver.Day(InForce)}{(Constant.Length == 0 ? "" : "#" + Constant)}{(Limb is null ? "#inForce" : "")}";

    /// <summary>The activation as a reason beside a result.</summary>
    public Bilingual Why => new(
        $"{Target} 原凭记忆（M），由{Reviewer}（{Qualification}）于 {VersionResolver.Day(Date)} 对照“{ComparedWith}”核对后启用",
        $"{Target} was from memory (M); activated by {Reviewer} ({Qualification}) on {VersionResolver.Day(Date)} after comparison with \"{ComparedWith}\"");
}
