using System.Globalization;

namespace Recourse.Spread;

/// <summary>Instants as the outputs write them.</summary>
internal static class Instants
{
    /// <summary>China Standard Time: +08:00 the whole year since 1991-09-15, no platform of these materials is older.</summary>
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>ISO 8601 with +08:00; fractions of a second only where there are any.</summary>
    public static string Text(DateTimeOffset instant)
    {
        var local = instant.ToOffset(China);
        var format = local.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }
}
