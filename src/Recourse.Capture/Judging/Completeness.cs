using System.Collections.Immutable;

namespace Recourse.Capture;

/// <summary>What a captured page turned out to be.</summary>
public enum CaptureVerdict
{
    /// <summary>Nothing speaks against its being whole.</summary>
    Complete,

    /// <summary>Part of it had not come when it was read.</summary>
    Unfinished,

    /// <summary>It shows nothing.</summary>
    Blank,

    /// <summary>It asks to sign in before it shows more.</summary>
    LoginWall,

    /// <summary>It says that there is no such page, though the status says there is.</summary>
    SoftNotFound,

    /// <summary>It says that the content was deleted or taken down.</summary>
    Deleted,

    /// <summary>It asks whether a person sits there.</summary>
    Captcha,

    /// <summary>The status says that there is no such page (404, 410).</summary>
    NotFound,

    /// <summary>Nothing came, or an error of the server.</summary>
    NotLoaded,
}

/// <summary>A reason for a verdict.</summary>
/// <param name="Verdict">What it speaks for.</param>
/// <param name="Zh">The reason in Chinese.</param>
/// <param name="En">The reason in English.</param>
/// <param name="Seen">What on the page it rests on.</param>
public sealed record CaptureReason(CaptureVerdict Verdict, string Zh, string En, string Seen);

/// <summary>Whether a captured page is whole, with every reason. The verdict is the gravest of them; a person reads the picture.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reasons">The reasons, gravest first; empty where nothing speaks against its being whole.</param>
public sealed record Completeness(CaptureVerdict Verdict, ImmutableArray<CaptureReason> Reasons)
{
    internal static Completeness Of(IEnumerable<CaptureReason> reasons)
    {
        ImmutableArray<CaptureReason> sorted = [.. reasons.OrderByDescending(r => r.Verdict)];
        return new(sorted.IsEmpty ? CaptureVerdict.Complete : sorted[0].Verdict, sorted);
    }
}
