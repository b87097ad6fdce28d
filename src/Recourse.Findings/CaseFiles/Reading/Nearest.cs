namespace Recourse.Findings;

/// <summary>Finds the known word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>A longer word is near to nothing; the distance is quadratic, and the file may be hostile.</summary>
    private const int MaxLength = 64;

    /// <summary>The nearest of the known words, the first of equals; null where none is near.</summary>
    public static string? Of(string text, IEnumerable<string> known)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var (word, distance) = known.Select(word => (word, Distance(text, word))).OrderBy(near => near.Item2).First();
        return distance <= Math.Max(2, word.Length / 3) && distance < text.Length ? word : null;
    }

    /// <summary>Levenshtein distance without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
