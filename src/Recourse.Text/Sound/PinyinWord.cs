namespace Recourse.Text;

/// <summary>Latin letters that spell Chinese syllables: <c>zhengfu</c> is <c>zheng fu</c>.</summary>
internal static class PinyinWord
{
    private const int LongestSyllable = 6;
    private const int LongestWord = 64;

    /// <summary>
    /// Adds the numbers of the syllables that a word of lower-case ASCII letters spells, longest syllable first, stepping back where the rest then
    /// spells none. False, and nothing added, where the word spells no row of syllables.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> word, List<uint> tokens)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return false;
        }

        // From the end: the longest syllable with which the rest of the word can still be read; 0 = the rest spells nothing.
        Span<ushort> number = stackalloc ushort[LongestWord];
        Span<byte> step = stackalloc byte[LongestWord + 1];
        step.Clear();
        var syllables = CharacterTables.SyllableNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = word.Length - 1; at >= 0; at--)
        {
            for (var length = Math.Min(LongestSyllable, word.Length - at); length > 0 && step[at] == 0; length--)
            {
                if ((at + length == word.Length || step[at + length] > 0) && syllables.TryGetValue(word.Slice(at, length), out number[at]))
                {
                    step[at] = (byte)length;
                }
            }
        }

        if (step[0] == 0)
        {
            return false;
        }

        for (var at = 0; at < word.Length; at += step[at])
        {
            tokens.Add(number[at]);
        }

        return true;
    }
}
