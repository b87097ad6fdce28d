using System.Globalization;

namespace Recourse.Records;

/// <summary>Reads the instants that exports write. Where a text states no zone it is China's; where it states no year it is no instant.</summary>
internal static class PostTimes
{
    private static readonly TimeSpan s_china = TimeSpan.FromHours(8);

    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm",
        "yyyy年MM月dd日 HH:mm:ss", "yyyy年MM月dd日 HH:mm", "yyyy年M月d日 H:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    public static DateTimeOffset? Parse(string raw)
    {
        if (raw.Length == 0)
        {
            return null;
        }

        if (raw.Length is 10 or 13 && long.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch))
        {
            return (raw.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(epoch) : DateTimeOffset.FromUnixTimeMilliseconds(epoch)).ToOffset(s_china);
        }

        if (DateTime.TryParseExact(raw, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), s_china);
        }

        // Only with a zone of its own; "02月06日 17:45" or "3小时前" is no instant and must not become one.
        return DateTimeOffset.TryParseExact(raw, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz", "ddd MMM dd HH:mm:ss zzz yyyy"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned)
            ? zoned
            : null;
    }
}
