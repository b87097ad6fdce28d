using System.Collections.Immutable;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Inputs that carry the same information.</summary>
/// <param name="Id"><c>I-</c> and the first hexadecimal digits (12, more where two would be equal) of a SHA-256 of what the medoid says or shows.</param>
/// <param name="Medoid">The member that stands for the group: the smallest id (ordinal) among those with the text, or picture, that most others are like.</param>
/// <param name="Members">Ids, sorted (ordinal).</param>
/// <param name="Near">Members whose text or picture is not the medoid's, each with its likeness, sorted by id; members with the medoid's normalised text are not listed.</param>
public sealed record TextGroup(string Id, string Medoid, ImmutableArray<string> Members, ImmutableArray<NearMember> Near)
{
    /// <summary>The bytes of each member, in the order of <see cref="Members"/>.</summary>
    public ImmutableArray<Locator> Places { get; init; } = [];

    /// <summary>SHA-256 of the ids and texts (or digests of pictures) of the group as it was computed, before any decision: what a decision on it rests on.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The decision that stands on it; null = a proposal.</summary>
    public GroupDecision? Decision { get; init; }
}

/// <summary>How like its medoid a member is. All zero where a person joined what shares nothing.</summary>
/// <param name="Id">The member.</param>
/// <param name="Shared">2-grams in both texts; 0 for pictures.</param>
/// <param name="Own">Distinct 2-grams of the member; 0 for pictures.</param>
/// <param name="Medoid">Distinct 2-grams of the medoid; 0 for pictures.</param>
/// <param name="Distance">Bits that differ between the two picture hashes, over the best of eight turns; null for texts.</param>
public sealed record NearMember(string Id, int Shared, int Own, int Medoid, int? Distance)
{
    /// <summary>The medoid's text; empty for pictures.</summary>
    internal string From { get; init; } = "";

    /// <summary>The member's text; empty for pictures.</summary>
    internal string To { get; init; } = "";

    /// <summary>What was changed on the way from the medoid, account names and long numbers masked; empty for pictures.</summary>
    public ImmutableArray<Edit> Edits() => Distance is null && To.Length > 0 ? Differences.Between(Masking.Whole(From), Masking.Whole(To)) : [];
}

/// <summary>What <c>recourse spread group</c> prints.</summary>
/// <param name="Groups">By medoid (ordinal); every input that could be read stands in exactly one.</param>
/// <param name="Lapsed">Decisions that decide nothing, with the reason.</param>
/// <param name="Lost">Lines that could not be read, and pictures that could not be compared.</param>
public sealed record TextGroupResult(ImmutableArray<TextGroup> Groups, ImmutableArray<GroupNotice> Lapsed, ImmutableArray<Loss> Lost);
