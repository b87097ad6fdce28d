namespace Recourse.Capture;

/// <summary>What the judge looks at: what a person would see, and how the loading went.</summary>
internal sealed record SeenPage
{
    public required int? Status { get; init; }

    public required string Failure { get; init; }

    public required string Title { get; init; }

    /// <summary>All the text that is shown.</summary>
    public required string Text { get; init; }

    /// <summary>The headlines that are shown, one a line.</summary>
    public string Headlines { get; init; } = "";

    /// <summary>The text of whatever lies over the middle of the window and covers much of it; empty where nothing does.</summary>
    public string Cover { get; init; } = "";

    /// <summary>Whether a field for a password is shown.</summary>
    public bool Password { get; init; }

    /// <summary>Addresses of frames, one a line.</summary>
    public string Frames { get; init; } = "";

    /// <summary>What is shown that says it is still loading; empty where nothing does.</summary>
    public string Loading { get; init; } = "";

    /// <summary>Pictures that are shown without having come.</summary>
    public int BrokenPictures { get; init; }

    /// <summary>Pictures, videos and drawings that are shown.</summary>
    public int Pictures { get; init; }

    /// <summary>Whether requests came to rest within the time.</summary>
    public bool Rested { get; init; } = true;

    /// <summary>Whether scrolling came to an end within its limits.</summary>
    public bool ReachedEnd { get; init; } = true;
}
