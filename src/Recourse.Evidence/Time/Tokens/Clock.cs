using System.Globalization;

namespace Recourse.Evidence;

/// <summary>Times as they stand in messages and in the ledger: UTC, to the millisecond.</summary>
internal static class Clock
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public static string Show(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static string Show(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);
}
