using System.Text;

namespace Recourse.Text;

/// <summary>Unicode compatibility folding (NFKC) that takes any text and never does nothing silently.</summary>
internal static class Compatibility
{
    // Full-width A: under the invariant-globalisation mode the runtime leaves it as it is, and full-width copies would pass as other texts.
    private static readonly bool Works = string.Equals("Ａ".Normalize(NormalizationForm.FormKC), "A", StringComparison.Ordinal);

    /// <summary>The text in NFKC, without lone surrogates and noncharacters (which the runtime refuses to normalise).</summary>
    /// <exception cref="InvalidOperationException">The runtime runs in invariant-globalisation mode.</exception>
    public static string Fold(string text) =>
        Ascii.IsValid(text) ? text
        : Works ? WithoutInvalid(text).Normalize(NormalizationForm.FormKC)
        : throw new InvalidOperationException("Unicode normalisation does nothing in the invariant-globalisation mode; run with ICU.");

    private static string WithoutInvalid(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || IsNoncharacter(c))
            {
                return Filtered(text);
            }
        }

        return text;
    }

    private static string Filtered(string text)
    {
        var kept = new StringBuilder(text.Length);

        // A lone surrogate is enumerated as U+FFFD; that character says nothing where the text itself has it, so both go.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !IsNoncharacter(rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
