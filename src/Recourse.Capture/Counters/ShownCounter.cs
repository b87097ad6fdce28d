namespace Recourse.Capture;

/// <summary>A counter that the page showed. It is the platform's statement at an instant, nothing more.</summary>
/// <param name="Kind"><c>views</c>, <c>forwards</c>, <c>comments</c>, <c>likes</c>.</param>
/// <param name="Raw">The text as shown, such as <c>阅读 1.2万</c>.</param>
/// <param name="AtLeast">The least that the shown figure can mean: a rounded one stands for a range.</param>
/// <param name="AtMost">The most that it can mean; <see langword="null"/> where it has no upper end, as <c>10万+</c>.</param>
public sealed record ShownCounter(string Kind, string Raw, long AtLeast, long? AtMost);
