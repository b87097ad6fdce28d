namespace Recourse.Spread;

/// <summary>
/// When two texts are alike, by the 2-grams of what they sound like (<see cref="Recourse.Text.SoundTokens"/>). With <c>s</c> shared 2-grams and
/// <c>a ≤ b</c> in the two texts: Jaccard <c>s / (a + b − s)</c> of at least 1/2 (at least 7/10 where <c>a</c> is below 12), or <c>s / a</c> of at
/// least 4/5 where <c>a</c> is at least 12 and <c>b</c> at most 3 <c>a</c>: chatter before and after a statement. Below 4 2-grams likeness says
/// nothing. Whole numbers throughout.
/// </summary>
public static class Likeness
{
    /// <summary>Fewest 2-grams that are compared.</summary>
    public const int Fewest = 4;

    /// <summary>From this many 2-grams of the smaller text on the lower bound of Jaccard holds, and containment counts.</summary>
    public const int Long = 12;

    /// <summary>How often the smaller text may go into the longer that contains it.</summary>
    public const int Times = 3;

    /// <summary>Whether two texts are alike.</summary>
    /// <param name="shared">2-grams in both.</param>
    /// <param name="left">Distinct 2-grams of one.</param>
    /// <param name="right">Distinct 2-grams of the other.</param>
    public static bool Holds(int shared, int left, int right)
    {
        var smaller = Math.Min(left, right);
        return smaller >= Fewest && shared >= Needed(smaller, Math.Max(left, right));
    }

    /// <summary>Fewest shared 2-grams that make a text of <paramref name="smaller"/> 2-grams like one of <paramref name="larger"/>; more than it has where nothing can.</summary>
    internal static int Needed(int smaller, int larger)
    {
        if (smaller < Long)
        {
            // s / (a + b - s) >= 7/10
            return Up(7 * (smaller + larger), 17);
        }

        var jaccard = Up(smaller + larger, 3);
        return larger <= Times * smaller ? Math.Min(jaccard, Up(4 * smaller, 5)) : jaccard;
    }

    /// <summary>Fewest shared 2-grams that can make a text like any other that is as long or longer.</summary>
    internal static int Least(int smaller) => Needed(smaller, smaller);

    private static int Up(int number, int by) => (number + by - 1) / by;
}
