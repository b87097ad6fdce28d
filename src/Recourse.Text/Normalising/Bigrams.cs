using System.Text;

namespace Recourse.Text;

/// <summary>
/// Character 2-grams of a text: how Chinese short texts are compared and searched without a word list. Characters are Unicode scalar
/// values; a text of one character gives that character alone, so that short texts stay apart from each other.
/// </summary>
public static class Bigrams
{
    /// <summary>The 2-grams in the order of the text, repeats included; empty for the empty text. Each packs two scalar values, the first in the upper half.</summary>
    public static IReadOnlyList<ulong> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var grams = new List<ulong>(Math.Max(0, text.Length - 1));
        uint previous = 0;
        var any = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (any)
            {
                grams.Add(((ulong)previous << 32) | (uint)rune.Value);
            }

            previous = (uint)rune.Value;
            any = true;
        }

        if (any && grams.Count == 0)
        {
            grams.Add((ulong)previous << 32);
        }

        return grams;
    }

    /// <summary>The distinct 2-grams in ascending order.</summary>
    public static ulong[] Set(string text)
    {
        var grams = Of(text).ToArray();
        Array.Sort(grams);
        var distinct = 0;
        for (var at = 0; at < grams.Length; at++)
        {
            if (at == 0 || grams[at] != grams[at - 1])
            {
                grams[distinct++] = grams[at];
            }
        }

        return grams[..distinct];
    }

    /// <summary>How many 2-grams two sets of <see cref="Set"/> share. With the two sizes this gives the exact Jaccard fraction <c>shared / (a + b − shared)</c>.</summary>
    public static int Shared(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var (a, b, shared) = (0, 0, 0);
        while (a < left.Length && b < right.Length)
        {
            if (left[a] == right[b])
            {
                shared++;
                a++;
                b++;
            }
            else if (left[a] < right[b])
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        return shared;
    }

    /// <summary>The characters of a 2-gram.</summary>
    public static string Text(ulong gram)
    {
        var first = new Rune((uint)(gram >> 32)).ToString();
        var second = (uint)(gram & uint.MaxValue);
        return second == 0 ? first : first + new Rune(second).ToString();
    }
}
