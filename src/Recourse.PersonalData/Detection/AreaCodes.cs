using System.Collections;
using System.Globalization;

namespace Recourse.PersonalData;

/// <summary>Area codes of telephone lines with three digits behind the 0 (those with two are 010 and 020–029).</summary>
internal static class AreaCodes
{
    private const string InUse =
        "310-319 335 349-359 370-379 391-396 398 410-421 427 429 431-440 448 451-459 464 467-479 482 483 510-519 523 527 530-539 543 546 550-559 561-566 570-580 " +
        "591-599 631-635 660 662 663 668 691 692 701 710-719 722 724 728 730 731 734-739 743-746 750-760 762 763 766 768-779 790-799 812 813 816-818 825-827 " +
        "830-839 851-859 870-879 883 886-888 891-898 901-903 906 908 909 911-919 930-939 941 943 951-955 970-977 979 990-999";

    private static readonly BitArray s_known = Make();

    /// <summary>True for an area code that is or was in use.</summary>
    /// <param name="code">0…999, without the 0 before it.</param>
    public static bool IsKnown(int code) => s_known[code];

    private static BitArray Make()
    {
        var known = new BitArray(1000);
        foreach (var range in InUse.Split(' '))
        {
            var ends = range.Split('-');
            for (var code = int.Parse(ends[0], CultureInfo.InvariantCulture); code <= int.Parse(ends[^1], CultureInfo.InvariantCulture); code++)
            {
                known[code] = true;
            }
        }

        return known;
    }
}
