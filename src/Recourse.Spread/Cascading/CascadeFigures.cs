using System.Collections.Immutable;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>The cascade of one information: how far, how deep, through whom; what is unknown stands between bounds.</summary>
/// <param name="Information">Id of the information.</param>
/// <param name="Root">The platform's id of the root post.</param>
/// <param name="Posts">Distinct rows and the root.</param>
/// <param name="Links">Rows by how their place is known, in the order of <see cref="LinkSource"/>.</param>
/// <param name="Depth">Longest chain below the root, in steps.</param>
/// <param name="Breadth">Most posts at one depth.</param>
/// <param name="Virality">Structural virality.</param>
/// <param name="Amplifiers">Accounts with the most of the spread below their posts, at most 20; the root's author is none of them.</param>
/// <param name="FirstPosts">Root posts of the same information by time, the earliest first; those without a known instant last.</param>
public sealed record CascadeFigures(
    string Information,
    string Root,
    long Posts,
    ImmutableArray<long> Links,
    Between Depth,
    Between Breadth,
    Virality Virality,
    ImmutableArray<Amplifier> Amplifiers,
    ImmutableArray<FirstPost> FirstPosts);

/// <summary>An account through which a part of the spread passed. It says what happened, not why: an ordinary account with many readers passes much on.</summary>
/// <param name="Account">The platform's id.</param>
/// <param name="Rows">Its rows in the cascade.</param>
/// <param name="Through">Distinct posts below them, all generations.</param>
/// <param name="Places">The bytes of its rows, at most 20.</param>
public sealed record Amplifier(string Account, long Rows, Between Through, ImmutableArray<Locator> Places);

/// <summary>A post that says the same as others and stands on no other post.</summary>
/// <param name="Information">Id of its information.</param>
/// <param name="Root">The platform's id of the post.</param>
/// <param name="Account">The author's id; empty where unknown.</param>
/// <param name="Time">When; null = unknown.</param>
/// <param name="Shared">2-grams that it shares with the information that was asked about; both counts are 0 where the texts are the same.</param>
/// <param name="Own">Its own distinct 2-grams.</param>
/// <param name="Grouped">True where the groups of the same information hold it already; false where it is only alike, for a person to decide.</param>
/// <param name="Place">Its bytes.</param>
public sealed record FirstPost(string Information, string Root, string Account, DateTimeOffset? Time, int Shared, int Own, bool Grouped, Locator Place);
