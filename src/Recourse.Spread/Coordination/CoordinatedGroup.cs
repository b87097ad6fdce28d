using System.Collections.Immutable;

namespace Recourse.Spread;

/// <summary>What a search for coordination gave.</summary>
/// <param name="Groups">Groups, the largest first, then by first account.</param>
/// <param name="Traces">Traces that were looked at.</param>
/// <param name="Accounts">Accounts that left any.</param>
/// <param name="Active">Accounts that acted on enough objects to be in a pair.</param>
/// <param name="Weighed">Pairs and windows that could have been found; the false-discovery rate is over these.</param>
/// <param name="Pairs">Pairs that were found.</param>
/// <param name="ShuffledPairs">Pairs found after each shuffle of times within each account; all zero where chance gives nothing.</param>
/// <param name="ShuffledGroups">Groups found after each shuffle.</param>
/// <param name="Options">The setting.</param>
public sealed record CoordinationResult(
    ImmutableArray<CoordinatedGroup> Groups,
    long Traces,
    long Accounts,
    long Active,
    long Weighed,
    long Pairs,
    ImmutableArray<long> ShuffledPairs,
    ImmutableArray<long> ShuffledGroups,
    CoordinationOptions Options);

/// <summary>Accounts that act together more often than chance allows. It does not say who directs them, or that anybody does.</summary>
/// <param name="Accounts">The accounts, sorted.</param>
/// <param name="Pairs">Pairs among them, each with its objects.</param>
/// <param name="Objects">What at least two of them acted on together, those with the most of them first.</param>
public sealed record CoordinatedGroup(ImmutableArray<string> Accounts, ImmutableArray<CoordinatedPair> Pairs, ImmutableArray<SharedObject> Objects);

/// <summary>Two accounts that act together.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Window">Window within which they act together.</param>
/// <param name="Together">Objects on which they did.</param>
/// <param name="ChanceBelow">The chance of that is below one in ten to this power.</param>
public sealed record CoordinatedPair(string Left, string Right, TimeSpan Window, int Together, int ChanceBelow);

/// <summary>An object that a group acted on, beside everybody else who did.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Object">The object.</param>
/// <param name="Accounts">Accounts of the group on it.</param>
/// <param name="Everybody">All accounts on it: the background of ordinary accounts.</param>
/// <param name="Acts">What the group's accounts did with it, by instant.</param>
public sealed record SharedObject(TraceKind Kind, string Object, int Accounts, int Everybody, ImmutableArray<Trace> Acts);
