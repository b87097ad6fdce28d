namespace Recourse.Records;

/// <summary>How long a text may be that a pattern is tried on. What is longer is no time, no name and no head of a message.</summary>
internal static class BoundedText
{
    /// <summary>Longest written time in characters; the longest known form has 60.</summary>
    public const int Time = 100;

    /// <summary>Characters of a line in which the head of a message, or the name of a file in place of its text, must stand.</summary>
    public const int Head = 400;
}
