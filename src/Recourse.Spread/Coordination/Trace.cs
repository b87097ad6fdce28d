using Recourse.Records;

namespace Recourse.Spread;

/// <summary>What two accounts can do alike.</summary>
public enum TraceKind
{
    /// <summary>Forward the same post.</summary>
    Repost,

    /// <summary>Write the same text (normalised, at least <see cref="Traces.LeastText"/> characters of its own).</summary>
    Text,

    /// <summary>Post the same link.</summary>
    Link,

    /// <summary>Post the same picture, told by its address.</summary>
    Picture,

    /// <summary>Answer the same post.</summary>
    Reply,
}

/// <summary>One thing that an account did with one object at an instant.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Object">The post, text, link or picture; equal only where it is the same.</param>
/// <param name="Account">The account, platform included.</param>
/// <param name="Time">When.</param>
/// <param name="Place">The bytes of the post.</param>
public sealed record Trace(TraceKind Kind, string Object, string Account, DateTimeOffset Time, Locator Place);
