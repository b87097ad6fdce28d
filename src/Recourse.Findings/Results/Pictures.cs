using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>The posts of an information over time, for drawing: equal steps, empty ones included.</summary>
/// <param name="Id">Address of the finding that it belongs to.</param>
/// <param name="Title">For people.</param>
/// <param name="Start">Start of the first step.</param>
/// <param name="Step">Length of a step.</param>
/// <param name="Counts">Posts per step.</param>
public sealed record Timeline(string Id, Bilingual Title, DateTimeOffset Start, TimeSpan Step, ImmutableArray<long> Counts);

/// <summary>A cascade for drawing: a tree, its small branches folded with their counts.</summary>
/// <param name="Id">Address of the finding that it belongs to.</param>
/// <param name="Title">For people.</param>
/// <param name="Nodes">Node 0 is the root; a parent comes before its children.</param>
public sealed record Cascade(string Id, Bilingual Title, ImmutableArray<CascadeNode> Nodes);

/// <summary>A node of a drawn cascade.</summary>
/// <param name="Parent">Index of the parent; −1 for the root.</param>
/// <param name="Label">Masked account or <c>×N</c> for a fold.</param>
/// <param name="Below">Posts below it, all generations.</param>
/// <param name="Folded">How many posts the mark stands for; 1 for a post of its own.</param>
/// <param name="Edge">How the edge to the parent is known: <c>declared</c>, <c>direct</c> (no parent named) or <c>unresolved</c> (named, not in the material).</param>
public sealed record CascadeNode(int Parent, string Label, long Below, long Folded, string Edge);

/// <summary>Hand-overs of files between people, for drawing the chain.</summary>
/// <param name="Nodes">People, units and the public.</param>
/// <param name="Edges">Hand-overs with their counts.</param>
public sealed record HandOverChart(ImmutableArray<HandOverNode> Nodes, ImmutableArray<HandOverEdge> Edges);

/// <summary>Somebody in the chain.</summary>
/// <param name="Id">Id of the actor, or the name as the case file has it.</param>
/// <param name="Label">What to show.</param>
public sealed record HandOverNode(string Id, string Label);

/// <summary>A hand-over.</summary>
/// <param name="From">Index of the giver.</param>
/// <param name="To">Index of the receiver.</param>
/// <param name="Label">Files and day.</param>
/// <param name="Items">Net items handed over.</param>
public sealed record HandOverEdge(int From, int To, string Label, long Items);
