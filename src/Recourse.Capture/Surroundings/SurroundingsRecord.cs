using System.Collections.Immutable;

namespace Recourse.Capture;

/// <summary>Where, with what and under which clock a page was captured: what a court asks about the cleanness of the surroundings.</summary>
public sealed record SurroundingsRecord
{
    /// <summary>Name and version of the browser.</summary>
    public required string Browser { get; init; }

    /// <summary>Version of this program.</summary>
    public required string Program { get; init; }

    /// <summary>Operating system and runtime.</summary>
    public required string System { get; init; }

    /// <summary>What the browser called itself.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The profile: always new and empty, gone afterwards.</summary>
    public string Profile { get; init; } = "new, empty, deleted afterwards; no extensions";

    /// <summary>The proxy that the environment names; empty where it names none.</summary>
    public required string Proxy { get; init; }

    /// <summary>Addresses that the name of the host was answered with at the time of the capture.</summary>
    public required ImmutableArray<string> Dns { get; init; }

    /// <summary>What this machine's clock was ahead of the server's <c>Date</c> header, in seconds (negative: behind); <see langword="null"/> where the server stated none. The header has whole seconds.</summary>
    public required double? ClockAheadSeconds { get; init; }

    /// <summary>Where <see cref="ClockAheadSeconds"/> comes from.</summary>
    public required string ClockSource { get; init; }

    /// <summary>The time zone of this machine.</summary>
    public required string Zone { get; init; }

    /// <summary>Who captured.</summary>
    public required string Operator { get; init; }

    /// <summary>Width × height of the window, language asked for, limits.</summary>
    public required string Settings { get; init; }
}
