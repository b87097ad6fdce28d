using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Recourse.Capture;

/// <summary>Finds counters in the text of a page, with the range that a rounded figure stands for: 1.2万 is 11,500 to 12,499, cut or rounded.</summary>
internal static partial class CounterReader
{
    private static readonly FrozenDictionary<string, string> s_kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["阅读"] = "views", ["浏览"] = "views", ["播放"] = "views", ["观看"] = "views", ["views"] = "views", ["plays"] = "views", ["reads"] = "views",
        ["转发"] = "forwards", ["分享"] = "forwards", ["reposts"] = "forwards", ["retweets"] = "forwards", ["shares"] = "forwards",
        ["评论"] = "comments", ["回复"] = "comments", ["comments"] = "comments", ["replies"] = "comments",
        ["点赞"] = "likes", ["赞"] = "likes", ["likes"] = "likes", ["favourites"] = "likes", ["favorites"] = "likes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<ShownCounter> Read(string text)
    {
        var found = ImmutableArray.CreateBuilder<ShownCounter>();
        foreach (var line in text.Split('\n'))
        {
            // A figure before its word ("1.2万次播放", "12 views") or behind it ("转发 35"); a long line is a text and no counter.
            if (line.Length > 60)
            {
                continue;
            }

            var at = 0;
            while (at < line.Length && Counter().Match(line, at) is { Success: true } match)
            {
                at = match.Index + match.Length;
                var word = match.Groups["before"].Success ? match.Groups["before"].Value : match.Groups["after"].Value;
                if (Range(match.Groups["number"].Value, match.Groups["unit"].Value, match.Groups["plus"].Success) is { } range)
                {
                    found.Add(new(s_kinds[word], match.Value.Trim(), range.AtLeast, range.AtMost));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What a shown figure can mean. A figure in 万, 亿, K, M is cut or rounded at its last digit.</summary>
    private static (long AtLeast, long? AtMost)? Range(string number, string unit, bool plus)
    {
        if (!decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        decimal factor = unit.ToUpperInvariant() switch { "万" or "W" => 10_000, "亿" => 100_000_000, "K" => 1000, "M" => 1_000_000, "B" => 1_000_000_000, _ => 1 };
        if (value > long.MaxValue / factor)
        {
            return null;
        }

        var shown = (long)(value * factor);
        if (plus)
        {
            return (shown, null);
        }

        if (factor == 1)
        {
            return value == decimal.Truncate(value) ? (shown, shown) : null;
        }

        var point = number.IndexOf('.', StringComparison.Ordinal);
        var step = (long)(factor / Power(point < 0 ? 0 : number.Length - point - 1));
        return step < 1 ? (shown, shown) : (shown - (step / 2), shown + step - 1);
    }

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    [GeneratedRegex("(?<before>阅读|浏览|播放|观看|转发|分享|评论|回复|点赞|赞|views|plays|reposts|retweets|shares|comments|replies|likes)[量数]?\\s*[:：]?\\s*(?<number>[0-9][0-9,]*(\\.[0-9]+)?)\\s*(?<unit>万|亿|[wWkKmMB])?(?<plus>\\+)?\\s*(次|条|人)?|(?<number>[0-9][0-9,]*(\\.[0-9]+)?)\\s*(?<unit>万|亿|[wWkKmMB])?(?<plus>\\+)?\\s*(次|条|人|个)?\\s*(?<after>阅读|浏览|播放|观看|转发|分享|评论|回复|点赞|赞|views|plays|reads|reposts|retweets|shares|comments|replies|likes)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counter();
}
