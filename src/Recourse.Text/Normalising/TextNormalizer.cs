using System.Globalization;
using System.Text;

namespace Recourse.Text;

/// <summary>
/// Brings texts that say the same in other characters to one form: compatibility forms folded (Unicode NFKC), lower case, only letters and
/// digits kept. Two texts with the same form differ at most in case, width, spacing, punctuation, emoji and emoticon codes.
/// </summary>
public static class TextNormalizer
{
    /// <summary>
    /// The form to compare by: NFKC, lower case (invariant), letters, digits and letter-like numbers kept, everything else dropped: white space,
    /// punctuation, symbols and emoji, format and zero-width characters, combining marks that have no composed form, and known emoticon codes
    /// in brackets (<c>[泪]</c>, see <see cref="EmoticonCodes"/>). A bracketed text that is no known code keeps its letters.
    /// Idempotent. Lone surrogates and noncharacters are dropped.
    /// </summary>
    /// <exception cref="InvalidOperationException">The runtime runs in invariant-globalisation mode, in which NFKC silently does nothing.</exception>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = Pass(EmoticonCodes.Drop(Compatibility.Fold(text)));

        // Dropping a mark or a joiner can bring two characters together that compose (Hangul jamo), so the form is taken until it stands still.
        for (var previous = text; !string.Equals(previous, result, StringComparison.Ordinal);)
        {
            previous = result;
            result = Pass(Compatibility.Fold(result));
        }

        return result;
    }

    private static string Pass(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return kept.ToString();
    }

    // 〇 (U+3007) is a letter number, not a digit: it must stay, as 零 does.
    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
