using System.Collections.Immutable;

namespace Recourse.Spread;

/// <summary>Whom a text says that it passes on or answers, nearest first: <c>//@name:words//@name:words</c>, <c>回复@name:words</c>.</summary>
internal static class QuotedChain
{
    private const int LongestName = 30;

    /// <summary>The names with the words that the text attributes to each.</summary>
    public static ImmutableArray<(string Name, string Words)> Of(string text)
    {
        var chain = ImmutableArray.CreateBuilder<(string Name, string Words)>();
        if (Reply(text) is { Length: > 0 } answered)
        {
            chain.Add((answered, ""));
        }

        for (var at = Next(text, 0); at >= 0;)
        {
            var start = at + 3;
            var end = start;
            while (end < text.Length && end - start <= LongestName && text[end] is not (':' or '：' or '/' or '@') && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var next = Next(text, start);
            if (end > start && end < text.Length && text[end] is ':' or '：')
            {
                chain.Add((text[start..end], text[(end + 1)..(next < 0 ? text.Length : next)].Trim()));
            }

            at = next;
        }

        return chain.ToImmutable();
    }

    private static string Reply(string text)
    {
        var rest = text.AsSpan().TrimStart();
        if (rest.Length < 4 || rest[0] != '回' || rest[1] is not ('复' or '復' or '覆') || rest[2] is not ('@' or '＠'))
        {
            return "";
        }

        var colon = rest.IndexOfAny(':', '：');
        return colon is > 3 and <= 3 + LongestName ? rest[3..colon].Trim().ToString() : "";
    }

    private static int Next(string text, int from)
    {
        for (var at = from; at + 2 < text.Length; at++)
        {
            if (text[at] is '/' or '／' && text[at + 1] is '/' or '／' && text[at + 2] is '@' or '＠')
            {
                return at;
            }
        }

        return -1;
    }
}
