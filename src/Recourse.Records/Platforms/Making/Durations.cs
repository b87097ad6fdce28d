// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Globalization;
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>Reads how long a call lasted.</summary>
internal static partial class Durations
{
    /// <summary>Seconds of <c>83</c>, <c>83秒</c>, <c>1分23秒</c>, <c>1小时2分3秒</c>, <c>00:01:23</c>; null where the text is none of them.</summary>
    public static long? Parse(string text)
    {
        if (text.Length > 20)
        {
            return null;
        }

        var match = Words().Match(text);
        if (!match.Success)
        {
            match = Clock().Match(text);
        }

        if (!match.Success)
        {
            return null;
        }

        long Get(string group) => match.Groups[group].Length == 0 ? 0 : long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return (Get("h") * 3600) + (Get("m") * 60) + Get("s");
    }

    [GeneratedRegex(@"^(?=\d)(?:(?<h>\d{1,6})(?:小时|时))?(?:(?<m>\d{1,6})(?:分钟|分))?(?:(?<s>\d{1,9})(?:秒钟|秒|s)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:(?<h>\d{1,4}):)?(?<m>\d{1,2}):(?<s>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
