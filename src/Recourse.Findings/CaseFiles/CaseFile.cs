using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary><c>case.yaml</c>: the facts as far as people state them, and what they say about the material. Counts come from findings, never from here.</summary>
public sealed record CaseFile : Facts
{
    /// <summary>Title of the case; empty = none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Hints on files under <c>material/</c>.</summary>
    public ImmutableArray<MaterialHint> Material { get; init; } = [];

    /// <summary>
    /// Pictures of the whole material in which text is recognised (OCR); 0 = none. Stated in the case file, so that whoever recounts recognises as much: figures
    /// of a case without it depend on no other program.
    /// </summary>
    public long Ocr { get; init; }

    /// <summary>Who received which file, when, from whom.</summary>
    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>Accounts to leave out of the spread, with the grounds.</summary>
    public ImmutableArray<AccountExclusion> Exclusions { get; init; } = [];

    /// <summary>Labels that people give to informations, with the root posts that carry them.</summary>
    public ImmutableArray<InformationLabel> Information { get; init; } = [];

    /// <summary>Events to show on the timeline.</summary>
    public ImmutableArray<CaseEvent> Events { get; init; } = [];
}

/// <summary>What people say about a file.</summary>
public sealed record MaterialHint
{
    /// <summary>Name under <c>material/</c>, with <c>/</c>; inner documents as <c>a.zip!/b.csv</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where it came from: who handed it over, which seizure list.</summary>
    public string Source { get; init; } = "";

    /// <summary>Platform it was exported from; empty where the file tells itself.</summary>
    public string Platform { get; init; } = "";

    /// <summary>Column name as the file has it → role in kebab-case.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether the first row is a header; null where the program decides.</summary>
    public bool? Header { get; init; }

    /// <summary>Kind of item of its rows, a name of law.md §8 (<c>Transaction</c>); empty where the program decides.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When it was captured or exported, as any time is written; relative times of its records are resolved against it. Empty = unknown.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Files under <c>material/</c> that list the persons who consented to this file's use.</summary>
    public ImmutableArray<string> ConsentLists { get; init; } = [];

    /// <summary>Files under <c>material/</c> that list rows proved untrue.</summary>
    public ImmutableArray<string> UntrueLists { get; init; } = [];
}

/// <summary>A hand-over of a file.</summary>
public sealed record Recipient
{
    /// <summary>Name of the file under <c>material/</c>.</summary>
    public required string File { get; init; }

    /// <summary>Who handed it over: id of an actor.</summary>
    public required string From { get; init; }

    /// <summary>Who received it: id of an actor, a name, or <c>public</c> for a publication.</summary>
    public required string To { get; init; }

    /// <summary>Which course of conduct of <see cref="From"/> it belongs to; empty where there is one only.</summary>
    public string Conduct { get; init; } = "";

    /// <summary>Day; null = unknown.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>An account to leave out of the spread.</summary>
public sealed record AccountExclusion
{
    /// <summary>The account.</summary>
    public required Account Account { get; init; }

    /// <summary>Reason of the contract: <c>victim-side</c>, <c>own</c>, <c>maintenance</c>, <c>inflated</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The grounds. A bare allegation without grounds excludes nothing.</summary>
    public string Grounds { get; init; } = "";

    /// <summary>File under <c>material/</c> that proves it; empty = none.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>A label for an information.</summary>
/// <param name="Id">The label, as statements use it.</param>
/// <param name="Posts">Platform ids of root posts that carry it.</param>
/// <param name="Title">What it says, in a few words.</param>
public sealed record InformationLabel(string Id, ImmutableArray<string> Posts, string Title);

/// <summary>An event for the timeline.</summary>
/// <param name="Date">Day.</param>
/// <param name="Title">What happened.</param>
public sealed record CaseEvent(DateOnly Date, string Title);
