namespace Recourse.Records;

/// <summary>Reads the instants that exports write. Where a text states no zone it is China's; where it states no year or day it is no instant.</summary>
internal static class PostTimes
{
    /// <summary>The instant; null where the text states none. <see cref="TimeReader"/> tells what the others mean.</summary>
    public static DateTimeOffset? Parse(string raw) => raw.Length == 0 ? null : TimeReader.Read(raw).Instant;
}
