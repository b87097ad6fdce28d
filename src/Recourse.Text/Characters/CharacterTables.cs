using System.Collections.Frozen;
using System.Text;

namespace Recourse.Text;

/// <summary>
/// What is known of Chinese characters: toneless reading, simplified form, and the pairs of characters that spell one out. Made from the
/// Unicode Han database (Unihan 15.0) by <c>eng/characters/make.py</c>; only characters from U+2E80 to U+9FFF have entries.
/// </summary>
internal static class CharacterTables
{
    private static readonly Lazy<(ushort[] Of, FrozenDictionary<string, ushort> Numbers)> Readings = new(ReadReadings);
    private static readonly Lazy<char[]> Simple = new(ReadSimplified);
    private static readonly Lazy<(FrozenDictionary<uint, char> Pairs, bool[] First)> Spelt = new(ReadSplits);

    /// <summary>Number of a character's syllable, from 1; 0 where no reading is known.</summary>
    public static ReadOnlySpan<ushort> Syllables => Readings.Value.Of;

    /// <summary>Syllable (toneless, ü written v) → its number.</summary>
    public static FrozenDictionary<string, ushort> SyllableNumbers => Readings.Value.Numbers;

    /// <summary>The simplified form of a character; the character itself where there is none.</summary>
    public static ReadOnlySpan<char> Simplified => Simple.Value;

    /// <summary>The character that two spell out; U+0000 where they spell none.</summary>
    public static char Joined(char first, char second)
    {
        var (pairs, starts) = Spelt.Value;
        return starts[first] && pairs.TryGetValue(Key(first, second), out var joined) ? joined : '\0';
    }

    private static uint Key(char first, char second) => ((uint)first << 16) | second;

    private static (ushort[] Of, FrozenDictionary<string, ushort> Numbers) ReadReadings()
    {
        var of = new ushort[char.MaxValue + 1];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var (syllable, characters) in Lines("syllables.txt"))
        {
            var number = (ushort)(numbers.Count + 1);
            numbers.Add(syllable, number);
            foreach (var character in characters)
            {
                of[character] = number;
            }
        }

        return (of, numbers.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static char[] ReadSimplified()
    {
        var of = new char[char.MaxValue + 1];
        for (var at = 0; at < of.Length; at++)
        {
            of[at] = (char)at;
        }

        foreach (var (simplified, traditional) in Lines("simplified.txt"))
        {
            foreach (var character in traditional)
            {
                of[character] = simplified[0];
            }
        }

        return of;
    }

    private static (FrozenDictionary<uint, char> Pairs, bool[] First) ReadSplits()
    {
        var pairs = new Dictionary<uint, char>();
        var first = new bool[char.MaxValue + 1];
        foreach (var (character, spelt) in Lines("splits.txt"))
        {
            // Pairs with a character beyond the basic plane take more than two units and are left out.
            foreach (var pair in spelt.Split(' ').Where(static pair => pair.Length == 2))
            {
                pairs[Key(pair[0], pair[1])] = character[0];
                first[pair[0]] = true;
            }
        }

        return (pairs.ToFrozenDictionary(), first);
    }

    private static IEnumerable<(string Key, string Value)> Lines(string name)
    {
        using var stream = typeof(CharacterTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }
}
