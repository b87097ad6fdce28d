using System.Globalization;
using System.Text;

namespace Recourse.Text;

/// <summary>
/// A text as what it sounds like, for finding copies that were altered to look different. Not a form to be shown, and no proof of sameness: two
/// different statements can sound alike.
/// </summary>
/// <remarks>
/// After <see cref="Compatibility"/> folding, links (<c>http…</c>, <c>www.…</c>) and known emoticon codes are dropped. Then
/// Han characters are simplified, two that spell out one (弓长 for 张) are joined, and each becomes its toneless syllable, so that homophones, pinyin and
/// traditional writing give the same token. Words of Latin letters that spell syllables become those; others are cut in pieces of four letters. A
/// single Latin letter is dropped (noise between characters). Other scripts keep their letters. Everything that is no letter or digit is dropped.
/// </remarks>
public static class SoundTokens
{
    private const uint RuneMark = 0x2000_0000;
    private const uint LatinMark = 0x4000_0000;
    private const uint OtherMark = 0x8000_0000;
    private const int LatinPiece = 4;

    // Vowels with tone marks as people write them, and the letters they stand for.
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvvnnnm";

    /// <summary>The tokens in the order of the text. A value below 4096 is a syllable; others stand for a character or a piece of a word.</summary>
    /// <exception cref="InvalidOperationException">The runtime runs in invariant-globalisation mode, in which folding silently does nothing.</exception>
    public static IReadOnlyList<uint> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new TokenReader();
        foreach (var rune in Links.Drop(EmoticonCodes.Drop(Compatibility.Fold(text))).EnumerateRunes())
        {
            reader.Add(rune);
        }

        return reader.Done();
    }

    /// <summary>The distinct pairs of neighbouring tokens, ascending; a text of one token gives that token alone. Packed as in <see cref="Bigrams"/>.</summary>
    public static ulong[] Grams(string text)
    {
        var tokens = Of(text);
        var grams = new ulong[Math.Max(tokens.Count - 1, Math.Min(tokens.Count, 1))];
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            grams[at] = ((ulong)tokens[at] << 32) | tokens[at + 1];
        }

        if (tokens.Count == 1)
        {
            grams[0] = (ulong)tokens[0] << 32;
        }

        Array.Sort(grams);
        var distinct = 0;
        for (var at = 0; at < grams.Length; at++)
        {
            if (at == 0 || grams[at] != grams[at - 1])
            {
                grams[distinct++] = grams[at];
            }
        }

        return distinct == grams.Length ? grams : grams[..distinct];
    }

    /// <summary>Builds the tokens of one text from its characters.</summary>
    private sealed class TokenReader
    {
        private readonly List<uint> _tokens = [];
        private readonly List<char> _word = [];

        // The last Han character while it may still be joined with the next; U+0000 where the last token is something else.
        private char _han;

        public void Add(Rune rune)
        {
            if (rune.Value is >= 0x2E80 and <= 0x9FFF && (Rune.IsLetter(rune) || rune.Value <= 0x2FDF || rune.Value == 0x3007) && !IsKana(rune.Value))
            {
                AddHan(CharacterTables.Simplified[(char)rune.Value]);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                EndWord();
            }
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
            {
                AddOther(Rune.ToLowerInvariant(rune));
            }
        }

        public List<uint> Done()
        {
            EndWord();
            EndHan();
            return _tokens;
        }

        private static bool IsKana(int value) => value is >= 0x3040 and <= 0x31BF;

        private void AddHan(char character)
        {
            EndWord();
            if (_han != '\0' && CharacterTables.Joined(_han, character) is not '\0' and var joined)
            {
                _han = joined;
                return;
            }

            EndHan();
            _han = character;
        }

        private void EndHan()
        {
            if (_han != '\0')
            {
                var syllable = CharacterTables.Syllables[_han];
                _tokens.Add(syllable > 0 ? syllable : RuneMark | _han);
                _han = '\0';
            }
        }

        private void AddOther(Rune rune)
        {
            if (rune.Value < 0x2E80)
            {
                var toned = rune.IsAscii ? -1 : Toned.IndexOf((char)rune.Value, StringComparison.Ordinal);
                _word.Add(toned < 0 ? (char)rune.Value : Plain[toned]);
                return;
            }

            EndWord();
            EndHan();
            _tokens.Add(RuneMark | (uint)rune.Value);
        }

        private void EndWord()
        {
            if (_word.Count == 0)
            {
                return;
            }

            var word = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_word);
            var spelt = false;
            for (var start = 0; start < word.Length;)
            {
                var end = start + 1;
                while (end < word.Length && Script(word[end]) == Script(word[start]))
                {
                    end++;
                }

                spelt = AddRun(word[start..end], spelt);
                start = end;
            }

            _word.Clear();
        }

        // Gives whether the run spelt syllables: a digit from 1 to 5 right behind them is their tone.
        private bool AddRun(ReadOnlySpan<char> run, bool afterSyllables)
        {
            var script = Script(run[0]);
            if (script == 0 && run.Length == 1 || script == 1 && afterSyllables && run.Length == 1 && run[0] is >= '1' and <= '5')
            {
                return afterSyllables && script == 1;
            }

            EndHan();
            if (script == 0 && PinyinWord.TryRead(run, _tokens))
            {
                return true;
            }

            for (var at = 0; at < run.Length; at += script == 2 ? 2 : LatinPiece)
            {
                uint packed = 0;
                for (var letter = at; letter < Math.Min(run.Length, at + (script == 2 ? 2 : LatinPiece)); letter++)
                {
                    packed = script == 2 ? (packed << 15) | run[letter] : (packed << 7) | run[letter];
                }

                _tokens.Add((script == 2 ? OtherMark : LatinMark) | packed);
            }

            return false;
        }

        private static int Script(char c) => char.IsAsciiLetter(c) ? 0 : char.IsAsciiDigit(c) ? 1 : 2;
    }
}
