using System.Text;

namespace Recourse.Spread;

/// <summary>Hides who people are in texts that are shown; the sealed bytes stay as they are.</summary>
internal static class Masking
{
    /// <summary>Longest excerpt, in characters.</summary>
    public const int Excerpt = 60;

    private const int IdentifierDigits = 7;
    private const int LongestName = 30;

    /// <summary>An account's id or name: first and last character with <c>***</c> between; <c>?</c> where unknown.</summary>
    public static string Name(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return runes.Length switch
        {
            0 => "?",
            1 => "*",
            2 => $"{runes[0]}*",
            _ => $"{runes[0]}***{runes[^1]}",
        };
    }

    /// <summary>
    /// A text for showing: names after <c>@</c> masked, digits of numbers with 7 digits or more (spaces and dashes between allowed) replaced by
    /// <c>*</c>, white space run together, cut at <see cref="Excerpt"/> characters.
    /// </summary>
    public static string Text(string text)
    {
        var runes = Names(text).EnumerateRunes().Where(static rune => !Rune.IsControl(rune)).ToArray();
        HideNumbers(runes);
        var cut = new StringBuilder();
        for (var at = 0; at < runes.Length && at < Excerpt; at++)
        {
            cut.Append(runes[at].ToString());
        }

        return runes.Length > Excerpt ? cut.Append('…').ToString() : cut.ToString();
    }

    /// <summary>A whole text for showing: names after <c>@</c> and long numbers masked as in <see cref="Text"/>, everything else as written.</summary>
    public static string Whole(string text)
    {
        var runes = Names(text).EnumerateRunes().ToArray();
        HideNumbers(runes);
        var whole = new StringBuilder(text.Length);
        foreach (var rune in runes)
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static string Names(string text)
    {
        var at = text.IndexOfAny(['@', '＠']);
        if (at < 0)
        {
            return text;
        }

        var masked = new StringBuilder();
        var done = 0;
        while (at >= 0)
        {
            var end = at + 1;
            while (end < text.Length && end - at <= LongestName && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end]) || text[end] is '_' or '-' or '·'))
            {
                end++;
            }

            masked.Append(text, done, at + 1 - done);
            if (end > at + 1)
            {
                masked.Append(Name(text[(at + 1)..end]));
            }

            done = end;
            at = end < text.Length ? text.IndexOfAny(['@', '＠'], end) : -1;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static void HideNumbers(Span<Rune> runes)
    {
        for (var start = 0; start < runes.Length; start++)
        {
            if (!Rune.IsDigit(runes[start]))
            {
                continue;
            }

            var (end, digits) = (start, 0);
            for (var at = start; at < runes.Length && (Rune.IsDigit(runes[at]) || at + 1 < runes.Length && IsGap(runes[at]) && Rune.IsDigit(runes[at + 1])); at++)
            {
                digits += Rune.IsDigit(runes[at]) ? 1 : 0;
                end = at;
            }

            for (var at = start; at <= end && digits >= IdentifierDigits; at++)
            {
                runes[at] = Rune.IsDigit(runes[at]) ? new Rune('*') : runes[at];
            }

            start = end;
        }
    }

    private static bool IsGap(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '-' or '—' or '–' or '－';
}
